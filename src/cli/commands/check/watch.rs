//! `leerplan check --watch`.

mod output;

use std::io::Write;

use anyhow::Result;

use crate::check::IncrementalCheck;
use crate::cli::args::{Check, Shape};
use crate::cli::console::Console;
use crate::cli::exit::STOPPED;
use crate::cli::{open, saves, stop};
use crate::error::Error;
use crate::report::Format;
use crate::school::{LoadOptions, is_document};
use crate::watch::{NoRequest, Watch, WatchEvent};
use output::WatchOutput;

use super::{baseline, rule_names};

/// Checks a folder, and again after every change, until Ctrl-C.
pub(super) fn run(command: &Check, console: &mut Console) -> Result<u8> {
    let format = format(command)?;
    let root = open::root(&command.paths)?;
    let mut watch = Watch::<NoRequest>::new(&root, command.common.days(), is_document)?;
    let load = LoadOptions {
        today: watch.day(),
        ..command.load()
    };
    let mut checked = IncrementalCheck::load(&root, load, command.rules.clone())?;
    if let Some(path) = &command.baseline {
        checked = checked.with_baseline(baseline::read(path)?);
    }
    for name in &command.rules {
        rule_names::require(name, checked.school())?;
    }
    let output = WatchOutput {
        within: open::within(checked.school(), &root, &command.paths)?,
        here: open::here()?,
        quiet: command.quiet,
        format,
    };
    open::notes(checked.school(), console)?;
    stop::on_ctrl_c(watch.sender())?;
    output.all(&checked, console)?;
    writeln!(
        console.err,
        "ik kijk mee met wat je opslaat; stop met Ctrl-C"
    )?;
    loop {
        let change = match saves::next(&mut watch, checked.school()) {
            WatchEvent::Changed(paths) => checked.update(&paths),
            WatchEvent::Reload(day) => checked.reload(day),
            WatchEvent::Request(none) => match none {},
            WatchEvent::Stop => return Ok(STOPPED),
        };
        output.change(change, &checked, console)?;
    }
}

/// The format of the findings. Refuses options that cannot be combined with `--watch`.
fn format(command: &Check) -> Result<Format> {
    let alone = [
        (command.mend.fix.is_some(), "--fix"),
        (command.mend.diff, "--diff"),
        (command.staged, "--staged"),
        (command.sinds.is_some(), "--sinds"),
        (command.samenvatting, "--samenvatting"),
        (command.write_baseline.is_some(), "--write-baseline"),
    ];
    if let Some((_, option)) = alone.iter().find(|(given, _)| *given) {
        let message =
            format!("`{option}` kan niet samen met `--watch`\n  doe het in een losse opdracht");
        return Err(Error::Usage(message).into());
    }
    match command.format.as_slice() {
        [target] if target.file.is_none() => match target.shape {
            Shape::Report(format @ (Format::Text | Format::Kort)) => Some(format),
            _ => None,
        },
        _ => None,
    }
    .ok_or_else(|| {
        let message = "met `--watch` komen de bevindingen op het scherm, als `text` of `kort`\n  \
                       laat `--format` weg, of doe het in een losse opdracht";
        Error::Usage(message.to_owned()).into()
    })
}
