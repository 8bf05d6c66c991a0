//! `--baseline` and `--write-baseline`.

use std::io::{ErrorKind, Write};
use std::path::Path;

use anyhow::Result;

use crate::check::{Baseline, CheckOptions, Report};
use crate::cli::args::Check;
use crate::cli::console::{Console, NOTE};
use crate::disk;
use crate::error::Error;
use crate::school::School;
use crate::words;

/// Marks the findings that the baseline has. With `--write-baseline` a new one is written first, with
/// all findings; those of the old one keep their date.
pub(super) fn compare(
    command: &Check,
    school: &School,
    options: &CheckOptions,
    report: &mut Report,
    console: &mut Console,
) -> Result<()> {
    let written = command.write_baseline.as_deref();
    let before = written.map(bytes_of).transpose()?.flatten();
    let mut baseline = match (&command.baseline, written, &before) {
        (Some(path), ..) => Some(read(path)?),
        (None, Some(path), Some(bytes)) => Some(parse(path, bytes)?),
        (None, Some(_), None) => Some(Baseline::default()),
        (None, None, _) => None,
    };
    if let Some(path) = written {
        let new = baseline
            .unwrap_or_default()
            .updated(school, options, report);
        disk::write_unless_changed(path, before.as_deref(), new.to_text().as_bytes())?;
        let number = words::count(new.len(), words::BEVINDING);
        writeln!(console.err, "{NOTE}: {number} in {} gezet", path.display())?;
        baseline = Some(new);
    }
    if let Some(baseline) = baseline {
        baseline.apply(school, options, report);
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
