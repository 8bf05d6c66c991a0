//! `--baseline` and `--write-baseline`.

use std::io::{ErrorKind, Write};
use std::path::Path;

use anyhow::Result;

use crate::check::{Baseline, CheckOptions, Report};
use crate::cli::args::Check;
use crate::cli::console::{Console, NOTE};
use crate::cli::write;
use crate::error::Error;
use crate::school::School;
use crate::words::{self, Noun};

const FINDING: Noun = Noun("bevinding", "bevindingen");

/// Marks what the baseline knows. Where a new one is asked for it is written first, from
/// everything that was found; what the old one knew keeps its day.
pub(super) fn compare(
    command: &Check,
    school: &School,
    options: &CheckOptions,
    report: &mut Report,
    console: &mut Console,
) -> Result<()> {
    let mut baseline = match (&command.baseline, &command.write_baseline) {
        (Some(path), _) => Some(read(path)?),
        (None, Some(path)) if path.exists() => Some(read(path)?),
        (None, Some(_)) => Some(Baseline::default()),
        (None, None) => None,
    };
    if let Some(path) = &command.write_baseline {
        let new = baseline
            .unwrap_or_default()
            .renewed(school, options, report);
        write::atomic(path, new.to_text().as_bytes())?;
        let number = words::count(new.len(), FINDING);
        writeln!(console.err, "{NOTE}: {number} in {} gezet", path.display())?;
        baseline = Some(new);
    }
    if let Some(baseline) = baseline {
        baseline.apply(school, options, report);
    }
    Ok(())
}

pub(super) fn read(path: &Path) -> Result<Baseline> {
    let text = std::fs::read_to_string(path).map_err(|source| match source.kind() {
        ErrorKind::NotFound => Error::Usage(format!(
            "ik vind de baseline {} niet\n  maak hem met `leerplan check --write-baseline {}`",
            path.display(),
            path.display()
        )),
        _ => Error::Read {
            path: path.to_owned(),
            source,
        },
    })?;
    let why = |why| Error::Usage(format!("de baseline {} klopt niet: {why}", path.display()));
    Ok(Baseline::parse(&text).map_err(why)?)
}
