//! `leerplan check --watch`.

mod told;

use std::io::Write;

use anyhow::Result;

use crate::check::IncrementalCheck;
use crate::cli::args::{Check, Shape};
use crate::cli::console::Console;
use crate::cli::{STOPPED, open, stop};
use crate::error::Error;
use crate::live::{Moment, Never, Watch};
use crate::report::Format;
use crate::school::LoadOptions;
use told::Told;

/// Checks a folder, and again whenever something in it changes, until somebody stops it.
pub(super) fn run(command: &Check, console: &mut Console) -> Result<u8> {
    let format = sensible(command)?;
    let root = open::root(&command.paths)?;
    let mut watch = Watch::<Never>::new(&root, command.common.days())?;
    let load = LoadOptions {
        today: watch.day(),
        kleur: command.common.kleur,
    };
    let mut checked = IncrementalCheck::load(&root, load, command.rules.clone())?;
    if let Some(path) = &command.baseline {
        checked = checked.with_baseline(super::baseline::read(path)?);
    }
    for name in &command.rules {
        super::known(name, checked.school())?;
    }
    let told = Told {
        within: open::within(checked.school(), &root, &command.paths)?,
        here: open::here()?,
        quiet: command.quiet,
        format,
    };
    open::notes(checked.school(), console)?;
    stop::on_ctrl_c(watch.sender())?;
    told.all(&checked, console)?;
    writeln!(
        console.err,
        "ik kijk mee met wat je opslaat; stop met Ctrl-C"
    )?;
    loop {
        let change = match watch.next(checked.school()) {
            Moment::Changed(paths) => checked.update(&paths),
            Moment::Anything(day) => checked.reload(day),
            Moment::Asked(never) => match never {},
            Moment::Stop => return Ok(STOPPED),
        };
        told.change(change, &checked, console)?;
    }
}

/// The form of what is told. Refuses what makes no sense while files are being saved.
fn sensible(command: &Check) -> Result<Format> {
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
