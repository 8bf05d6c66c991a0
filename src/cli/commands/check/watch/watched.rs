//! A school that is watched.

use std::path::Path;

use anyhow::Result;
use chrono::NaiveDate;

use super::super::baseline;
use super::super::baseline_schools::SchoolKeys;
use super::super::reader;
use super::output::WatchOutput;
use crate::check::IncrementalCheck;
use crate::cli::args::Check;
use crate::cli::console::Console;
use crate::cli::here::here;
use crate::cli::open;
use crate::cli::schools::{Asked, OfSchool};
use crate::report::Format;
use crate::school::{CONFIG, LoadOptions, School};

/// A school that is checked after every change.
pub(super) struct Watched {
    pub(super) checked: IncrementalCheck,
    pub(super) output: WatchOutput,
}

impl Watched {
    pub(super) fn root(&self) -> &Path {
        &self.school().root
    }

    /// Whether the folder still is that of a school.
    pub(super) fn is_there(&self) -> bool {
        self.school().root.join(CONFIG).is_file()
    }
}

impl OfSchool for Watched {
    fn school(&self) -> &School {
        self.checked.school()
    }
}

/// Reads and checks a school.
pub(super) fn open(
    command: &Check,
    format: Format,
    today: NaiveDate,
    asked: &Asked,
) -> Result<Watched> {
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
        reader: reader::of(command),
        label: None,
    };
    Ok(Watched { checked, output })
}

/// Lets the findings that a baseline knows not count, of the schools that are new.
pub(super) fn with_baseline(
    command: &Check,
    all: &mut Vec<Watched>,
    are_new: &[bool],
    console: &mut Console,
) -> Result<()> {
    let Some(path) = &command.baseline else {
        return Ok(());
    };
    let known = baseline::read(path)?;
    let roots: Vec<&Path> = all.iter().map(|one| one.school().root.as_path()).collect();
    let keys = SchoolKeys::new(path, &known, &roots)?;
    keys.tell_ownerless(&known, console)?;
    let schools = std::mem::take(all).into_iter().enumerate();
    all.extend(schools.map(|(at, school)| match are_new.get(at) {
        Some(true) => Watched {
            checked: school.checked.with_baseline(keys.known(&known, at)),
            output: school.output,
        },
        _ => school,
    }));
    Ok(())
}
