//! `leerplan check`.

use std::io::Write;

use anyhow::Result;

use crate::check::{self, CheckOptions, Report, check};
use crate::error::Error;
use crate::finding::{Level, Totals};
use crate::report::{Context, Format, summary};
use crate::school::School;
use crate::words;

use super::args::{Check, CheckFormat, FailOn};
use super::console::Console;
use super::open::{self, Opened};
use super::{CLEAN, FAILED, FINDINGS, fix};

pub(super) fn run(command: &Check, console: &mut Console) -> Result<u8> {
    let opened = open::open(&command.common, &command.paths, console)?;
    for name in &command.rules {
        known(name, &opened.school)?;
    }
    let options = CheckOptions {
        today: command.common.today(),
        only: command.rules.clone(),
        files: opened.files.clone(),
    };
    if command.fix.is_some() || command.diff {
        return fix::run(command, opened, &options, console);
    }
    let report = check(&opened.school, &options)?;
    show(command, &opened, &report, console)?;
    Ok(outcome(command, &opened.school, &report))
}

/// Writes a report in the form that is asked for.
pub(super) fn show(
    command: &Check,
    opened: &Opened,
    report: &Report,
    console: &mut Console,
) -> Result<()> {
    let rows = if command.samenvatting {
        Some(summary::rows(&opened.school, report)?)
    } else {
        None
    };
    let context = Context {
        school: &opened.school,
        report,
        today: command.common.today(),
        here: &opened.here,
        quiet: command.quiet,
        width: Console::width(),
        summary: rows.as_deref(),
    };
    format(command.format).write(&context, &mut console.out)?;
    console.out.flush()?;
    Ok(())
}

/// The exit code of a check.
pub(super) fn outcome(command: &Check, school: &School, report: &Report) -> u8 {
    if school.unreadable.is_empty() {
        code(command.fail_on, report.totals())
    } else {
        FAILED
    }
}

fn format(format: CheckFormat) -> Format {
    match format {
        CheckFormat::Text => Format::Text,
        CheckFormat::Json => Format::Json,
    }
}

/// The exit code for what was found.
pub(super) fn code(fail_on: FailOn, totals: Totals) -> u8 {
    let level = match fail_on {
        FailOn::Fout => Level::Fout,
        FailOn::Waarschuwing => Level::Waarschuwing,
        FailOn::Tip => Level::Tip,
        FailOn::Nooit => return CLEAN,
    };
    if totals.at_least(level) > 0 {
        FINDINGS
    } else {
        CLEAN
    }
}

/// Refuses a name that no rule or group has, of the tool or of the school.
fn known(name: &str, school: &School) -> Result<()> {
    if check::is_known(school, name) {
        return Ok(());
    }
    let near = words::did_you_mean(name, check::names(school));
    let hint = near.unwrap_or_else(|| "`leerplan regels` noemt alle regels".to_owned());
    let message = format!("er is geen regel of groep {}\n  {hint}", words::quote(name));
    Err(Error::Usage(message).into())
}
