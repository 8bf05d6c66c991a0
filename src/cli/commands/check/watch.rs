//! `leerplan check --watch`.

mod output;
mod sought;
mod watched;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::PathBuf;

use anyhow::Result;

use crate::cli::args::{Check, Shape};
use crate::cli::console::Console;
use crate::cli::exit::STOPPED;
use crate::cli::schools::{OfSchool, open_all};
use crate::cli::{open, saves, stop};
use crate::error::Error;
use crate::report::Format;
use crate::school::{CONFIG, School, is_document};
use crate::watch::{NoRequest, Watch, WatchEvent};
use sought::Sources;
use watched::Watched;

use super::rule_names;

/// Checks folders, and again after every change, until Ctrl-C.
pub(super) fn run(command: &Check, console: &mut Console) -> Result<u8> {
    let format = format(command)?;
    let mut watch = Watch::<NoRequest>::new(command.common.days(), is_document)?;
    let sources = Sources::new(&command.paths, &mut watch)?;
    let schools = open_all(&command.paths, |asked| {
        watch.add(&asked.root)?;
        watched::open(command, format, watch.day(), asked)
    })?;
    schools.tell_unreadable(console)?;
    let mut all = schools.all;
    rule_names::require(&command.rules, &all)?;
    let are_new = vec![true; all.len()];
    watched::with_baseline(command, &mut all, &are_new, console)?;
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
                let seeks = sought::may_matter(&all, &paths);
                let paths = by_school(&all, paths);
                change(&mut all, true, &paths, console)?;
                if seeks {
                    sought::again(command, format, &sources, &mut watch, &mut all, console)?;
                }
                // Of what is gone and not let go of is told that it cannot be read.
                change(&mut all, false, &paths, console)?;
            }
            WatchEvent::Reload(day) => {
                for Watched { checked, output } in &mut all {
                    output.change(checked.reload(day), checked, console)?;
                }
                sought::again(command, format, &sources, &mut watch, &mut all, console)?;
            }
            WatchEvent::Request(none) => match none {},
            WatchEvent::Stop => return Ok(STOPPED),
        }
    }
}

/// Checks again what changed in the schools that are there, or in those that are not.
fn change(
    all: &mut [Watched],
    are_there: bool,
    paths: &BTreeMap<PathBuf, BTreeSet<PathBuf>>,
    console: &mut Console,
) -> Result<()> {
    for school in all.iter_mut().filter(|one| one.is_there() == are_there) {
        if let Some(paths) = paths.get(&school.school().root) {
            let Watched { checked, output } = school;
            output.change(checked.update(paths), checked, console)?;
        }
    }
    Ok(())
}

/// Paths that changed by the folder of the school that they lie in, the nearest around each; those of names
/// outside any school by each school that reads them. Settings, and folders of schools, are also of the
/// schools around that one.
fn by_school(all: &[Watched], paths: BTreeSet<PathBuf>) -> BTreeMap<PathBuf, BTreeSet<PathBuf>> {
    let mut changed: BTreeMap<PathBuf, BTreeSet<PathBuf>> = BTreeMap::new();
    let roots: Vec<&PathBuf> = all.iter().map(|one| &one.school().root).collect();
    for path in paths {
        let is_of_all = path.ends_with(CONFIG) || roots.iter().any(|root| root.starts_with(&path));
        // A school inside another comes after it.
        let around = roots.iter().rev().filter(|root| path.starts_with(root));
        let most = if is_of_all { roots.len() } else { 1 };
        let mut concerned: Vec<&PathBuf> = around.take(most).copied().collect();
        if concerned.is_empty() {
            let reading = all.iter().map(OfSchool::school);
            let reading = reading.filter(|school| school.names_folder.holds(&path));
            concerned.extend(reading.map(|school| &school.root));
        }
        for root in concerned {
            let paths = changed.entry(root.clone()).or_default();
            paths.insert(path.clone());
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
