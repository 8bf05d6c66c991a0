//! `--baseline` and `--write-baseline`.

use std::io::{ErrorKind, Write};
use std::path::Path;

use anyhow::Result;

use super::baseline_schools::SchoolKeys;
use super::checked::Checked;
use crate::check::Baseline;
use crate::cli::args::Check;
use crate::cli::console::{Console, NOTE};
use crate::disk;
use crate::error::Error;
use crate::words;

/// Marks the findings that the baseline has. With `--write-baseline` a new one is written first, with
/// all findings; those of the old one keep their date.
pub(super) fn compare(
    command: &Check,
    schools: &mut [Checked],
    console: &mut Console,
) -> Result<()> {
    let written = command.write_baseline.as_deref();
    let before = written.map(bytes_of).transpose()?.flatten();
    let (file, known) = match (&command.baseline, written, &before) {
        (Some(path), ..) => (path.as_path(), read(path)?),
        (None, Some(path), Some(bytes)) => (path, parse(path, bytes)?),
        (None, Some(path), None) => (path, Baseline::default()),
        (None, None, _) => return Ok(()),
    };
    let roots: Vec<&Path> = schools
        .iter()
        .map(|one| one.opened.root.as_path())
        .collect();
    let keys = SchoolKeys::new(file, &known, &roots)?;
    let Some(path) = written else {
        keys.tell_ownerless(&known, console)?;
        mark(schools, &keys, &known);
        return Ok(());
    };
    // What the file says of schools that are not looked at stays.
    let mut new = match &before {
        Some(bytes) => parse(path, bytes)?,
        None => Baseline::default(),
    };
    let new_keys = SchoolKeys::new(path, &new, &roots)?;
    for ((school, key), new_key) in schools.iter().zip(&keys.all).zip(&new_keys.all) {
        let mut part = known.of_school(key.as_deref());
        if key.is_some() {
            part = part.and(known.of_school(None));
        }
        let part = part.updated(&school.opened.school, &school.options, &school.report);
        new = new.with_school(new_key.as_deref(), part);
    }
    if new_keys.are_named() {
        new = new.with_school(None, Baseline::default());
    }
    disk::write_unless_changed(path, before.as_deref(), new.to_text().as_bytes())?;
    let number = words::count(new.len(), words::BEVINDING);
    writeln!(console.err, "{NOTE}: {number} in {} gezet", path.display())?;
    mark(schools, &new_keys, &new);
    Ok(())
}

/// Marks the findings of each school that a baseline knows.
fn mark(schools: &mut [Checked], keys: &SchoolKeys, known: &Baseline) {
    for (at, school) in schools.iter_mut().enumerate() {
        let part = keys.known(known, at);
        part.apply(&school.opened.school, &school.options, &mut school.report);
    }
}

pub(super) fn read(path: &Path) -> Result<Baseline> {
    let bytes = bytes_of(path)?.ok_or_else(|| {
        Error::Usage(format!(
            "ik vind de baseline {} niet\n  maak hem met `leerplan check --write-baseline {}`",
            path.display(),
            path.display()
        ))
    })?;
    parse(path, &bytes)
}

/// The contents of a file; `None` where there is none.
fn bytes_of(path: &Path) -> Result<Option<Vec<u8>>, Error> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(source) => Err(Error::Read {
            path: path.to_owned(),
            source,
        }),
    }
}

fn parse(path: &Path, bytes: &[u8]) -> Result<Baseline> {
    let text = std::str::from_utf8(bytes).map_err(|_| Error::Read {
        path: path.to_owned(),
        source: ErrorKind::InvalidData.into(),
    })?;
    let why = |why| Error::Usage(format!("de baseline {} klopt niet: {why}", path.display()));
    Ok(Baseline::parse(text).map_err(why)?)
}
