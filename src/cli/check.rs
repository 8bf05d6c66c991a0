//! `leerplan check`.

mod baseline;
mod fix;
mod output;
mod scope;
mod typed;
mod watch;

use std::io::Write;

use anyhow::Result;

use crate::check::{self, CheckOptions, Report, check};
use crate::error::Error;
use crate::finding::{Level, Totals};
use crate::report::{Context, summary};
use crate::school::School;
use crate::words;

use super::args::{Check, FailOn};
use super::console::Console;
use super::open::Opened;
use super::{CLEAN, FAILED, FINDINGS, git};
use output::Screen;
use scope::Scope;

pub(super) fn run(command: &Check, console: &mut Console) -> Result<u8> {
    if command.watch {
        return watch::run(command, console);
    }
    output::possible(&command.format)?;
    fix::possible(command)?;
    let Scope {
        mut opened,
        index,
        typed,
    } = scope::open(command, console)?;
    for name in &command.rules {
        known(name, &opened.school)?;
    }
    let options = CheckOptions {
        today: command.common.today(),
        only: command.rules.clone(),
        files: opened.files.take(),
    };
    let mut report = if command.mend.fix.is_some() || command.mend.diff {
        match fix::run(command, &mut opened, typed.as_ref(), &options, console)? {
            fix::Outcome::Left(report) => report,
            fix::Outcome::Done(code) => return Ok(code),
        }
    } else {
        check(&opened.school, &options)?
    };
    // What is staged was read elsewhere, but is told of where it belongs.
    drop(index);
    opened.school.root.clone_from(&opened.root);
    baseline::compare(command, &opened.school, &options, &mut report, console)?;
    let screen = match (&typed, command.mend.fix) {
        (Some(_), Some(_)) => Screen::Stderr,
        _ => Screen::Stdout,
    };
    show(command, &opened, &report, screen, console)?;
    let code = outcome(command, &opened.school, &report);
    // The process ends here: giving back each piece of a large school would only take time.
    std::mem::forget(opened.school);
    Ok(code)
}

/// Writes a report in the shapes that are asked for.
fn show(
    command: &Check,
    opened: &Opened,
    report: &Report,
    screen: Screen,
    console: &mut Console,
) -> Result<()> {
    let rows = if command.samenvatting {
        Some(summary::rows(&opened.school, report)?)
    } else {
        None
    };
    let base = git::top(&opened.school.root);
    let context = Context {
        school: &opened.school,
        report,
        today: command.common.today(),
        here: &opened.here,
        base: base.as_deref().unwrap_or(&opened.school.root),
        fail_on: level(command.fail_on),
        quiet: command.quiet,
        width: Console::width(),
        summary: rows.as_deref(),
    };
    output::write(&command.format, &context, screen, console)?;
    console.out.flush()?;
    Ok(())
}

/// The exit code of a check.
fn outcome(command: &Check, school: &School, report: &Report) -> u8 {
    if school.unreadable.is_empty() {
        code(command.fail_on, report.totals())
    } else {
        FAILED
    }
}

/// The exit code for what was found.
pub(super) fn code(fail_on: FailOn, totals: Totals) -> u8 {
    match level(fail_on) {
        Some(level) if totals.at_least(level) > 0 => FINDINGS,
        _ => CLEAN,
    }
}

/// The level from which on a command fails.
fn level(fail_on: FailOn) -> Option<Level> {
    match fail_on {
        FailOn::Fout => Some(Level::Fout),
        FailOn::Waarschuwing => Some(Level::Waarschuwing),
        FailOn::Tip => Some(Level::Tip),
        FailOn::Nooit => None,
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
