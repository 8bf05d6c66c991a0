//! `leerplan check --watch`.

mod output;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Result;
use chrono::NaiveDate;

use crate::check::IncrementalCheck;
use crate::cli::args::{Check, Shape};
use crate::cli::console::Console;
use crate::cli::exit::STOPPED;
use crate::cli::here::here;
use crate::cli::schools::{Asked, OfSchool, open_all};
use crate::cli::{open, saves, stop};
use crate::error::Error;
use crate::report::Format;
use crate::school::{LoadOptions, School, is_document};
use crate::watch::{NoRequest, Watch, WatchEvent};
use output::WatchOutput;

use super::baseline_schools::SchoolKeys;
use super::{baseline, rule_names};

/// A school that is checked after every change.
struct Watched {
    checked: IncrementalCheck,
    output: WatchOutput,
}

impl OfSchool for Watched {
    fn school(&self) -> &School {
        self.checked.school()
    }
}

/// Checks folders, and again after every change, until Ctrl-C.
pub(super) fn run(command: &Check, console: &mut Console) -> Result<u8> {
    let format = format(command)?;
    let mut watch = Watch::<NoRequest>::new(command.common.days(), is_document)?;
    let schools = open_all(&command.paths, |asked| {
        watch.add(&asked.root)?;
        open(command, format, watch.day(), asked)
    })?;
    schools.tell_unreadable(console)?;
    let mut all = schools.all;
    rule_names::require(&command.rules, &all)?;
    with_baseline(command, &mut all, console)?;
    for (school, label) in all.iter_mut().zip(schools.labels) {
        open::notes(school.checked.school(), label.as_deref(), console)?;
        school.output.label = label;
    }
    stop::on_ctrl_c(watch.sender())?;
    for school in &all {
        school.output.all(&school.checked, console)?;
    }
    writeln!(
        console.err,
        "ik kijk mee met wat je opslaat; stop met Ctrl-C"
    )?;
    loop {
        let known: Vec<&School> = all.iter().map(OfSchool::school).collect();
        match saves::next(&mut watch, &known)? {
            WatchEvent::Changed(paths) => {
                for (at, paths) in by_school(&all, paths) {
                    let Watched { checked, output } = &mut all[at];
                    output.change(checked.update(&paths), checked, console)?;
                }
            }
            WatchEvent::Reload(day) => {
                for Watched { checked, output } in &mut all {
                    output.change(checked.reload(day), checked, console)?;
                }
            }
            WatchEvent::Request(none) => match none {},
            WatchEvent::Stop => return Ok(STOPPED),
        }
    }
}

fn open(command: &Check, format: Format, today: NaiveDate, asked: &Asked) -> Result<Watched> {
    let load = LoadOptions {
        today,
        ..command.load()
    };
    let checked = IncrementalCheck::load(&asked.root, load, command.rules.clone())?;
    let output = WatchOutput {
        within: open::within(checked.school(), &asked.root, &asked.paths)?,
        here: here()?,
        quiet: command.quiet,
        format,
        label: None,
    };
    Ok(Watched { checked, output })
}

/// Lets the findings that a baseline knows not count.
fn with_baseline(command: &Check, all: &mut Vec<Watched>, console: &mut Console) -> Result<()> {
    let Some(path) = &command.baseline else {
        return Ok(());
    };
    let known = baseline::read(path)?;
    let roots: Vec<&Path> = all.iter().map(|one| one.school().root.as_path()).collect();
    let keys = SchoolKeys::new(path, &known, &roots)?;
    keys.tell_ownerless(&known, console)?;
    let schools = std::mem::take(all).into_iter().enumerate();
    all.extend(schools.map(|(at, school)| Watched {
        checked: school.checked.with_baseline(keys.known(&known, at)),
        output: school.output,
    }));
    Ok(())
}

/// Paths that changed by the school that they lie in, the nearest around each; those of names outside
/// any school by each school that reads them.
fn by_school(all: &[Watched], paths: BTreeSet<PathBuf>) -> BTreeMap<usize, BTreeSet<PathBuf>> {
    let mut changed: BTreeMap<usize, BTreeSet<PathBuf>> = BTreeMap::new();
    for path in paths {
        // A school inside another comes after it.
        let around = all
            .iter()
            .rposition(|one| path.starts_with(&one.school().root));
        let reading = all.iter().enumerate();
        let reading = reading.filter(|(_, one)| one.school().names_folder.holds(&path));
        let reading = reading.map(|(at, _)| at);
        let concerned: Vec<usize> = match around {
            Some(at) => vec![at],
            None => reading.collect(),
        };
        for at in concerned {
            changed.entry(at).or_default().insert(path.clone());
        }
    }
    changed
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
