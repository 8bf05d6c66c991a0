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
    let (file, mut known) = match (&command.baseline, written, &before) {
        (Some(path), ..) => (path.as_path(), read(path)?),
        (None, Some(path), Some(bytes)) => (path, parse(path, bytes)?),
        (None, Some(path), None) => (path, Baseline::default()),
        (None, None, _) => return Ok(()),
    };
    let roots: Vec<&Path> = schools
        .iter()
        .map(|one| one.opened.root.as_path())
        .collect();
    let keys = SchoolKeys::new(written.unwrap_or(file), &known, &roots)?;
    if let Some(path) = written {
        let old = known.clone();
        for (school, key) in schools.iter().zip(&keys.all) {
            let (options, report) = (&school.options, &school.report);
            let mut part = old.of_school(key.as_deref());
            if key.is_some() {
                part = part.and(old.of_school(None));
            }
            let part = part.updated(&school.opened.school, options, report);
            known = known.with_school(key.as_deref(), part);
        }
        if keys.are_named() {
            known = known.with_school(None, Baseline::default());
        }
        disk::write_unless_changed(path, before.as_deref(), known.to_text().as_bytes())?;
        let number = words::count(known.len(), words::BEVINDING);
        writeln!(console.err, "{NOTE}: {number} in {} gezet", path.display())?;
    }
    keys.tell_ownerless(&known, console)?;
    for (at, school) in schools.iter_mut().enumerate() {
        let part = keys.known(&known, at);
        part.apply(&school.opened.school, &school.options, &mut school.report);
    }
    Ok(())
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
