//! The result of a check: its reports and the exit code.

use std::io::Write;

use anyhow::Result;

use super::output::{self, Screen};
use crate::check::Report;
use crate::cli::args::Check;
use crate::cli::console::Console;
use crate::cli::exit::FAILED;
use crate::cli::fail_on;
use crate::cli::open::Opened;
use crate::git;
use crate::report::{ReportContext, summary};
use crate::school::School;

/// Writes the report in every form that was asked for.
pub(super) fn show(
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
    let context = ReportContext {
        school: &opened.school,
        report,
        today: command.common.today(),
        here: &opened.here,
        base: base.as_deref().unwrap_or(&opened.school.root),
        fail_on: fail_on::level(command.fail_on),
        quiet: command.quiet,
        width: Console::width(),
        summary: rows.as_deref(),
    };
    output::write(&command.format, &context, screen, console)?;
    console.out.flush()?;
    Ok(())
}

/// The exit code: failed where files could not be read.
pub(super) fn outcome(command: &Check, school: &School, report: &Report) -> u8 {
    if school.unreadable.is_empty() {
        fail_on::code(command.fail_on, report.totals())
    } else {
        FAILED
    }
}
