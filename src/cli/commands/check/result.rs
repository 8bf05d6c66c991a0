//! The result of a check: its reports and the exit code.

use std::io::Write;

use anyhow::Result;

use super::output::{self, Screen};
use crate::check::{Nothing, Report};
use crate::cli::args::{Check, Shape, Target};
use crate::cli::console::{Console, NOTE};
use crate::cli::exit::FAILED;
use crate::cli::fail_on;
use crate::cli::open::Opened;
use crate::git;
use crate::report::{Format, ReportContext, summary};

/// Writes the report in every form that was asked for.
pub(super) fn show(
    command: &Check,
    opened: &Opened,
    report: &Report,
    screen: Screen,
    console: &mut Console,
) -> Result<()> {
    about_nothing(command, opened, report, console)?;
    let rows = if command.samenvatting {
        Some(summary::rows(&opened.school, report)?)
    } else {
        None
    };
    let base = git::top(&opened.school.root);
    let context = ReportContext {
        has_colours: true,
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

/// The exit code: failed where files could not be read, and where nothing was looked at of a path that
/// was named.
pub(super) fn outcome(command: &Check, opened: &Opened, report: &Report) -> u8 {
    if opened.school.unreadable.is_empty() && opened.left_aside.is_empty() {
        fail_on::code(command.fail_on, report.totals())
    } else {
        FAILED
    }
}

/// Tells of which paths nothing was looked at, and where no text does it that nothing was at all.
fn about_nothing(
    command: &Check,
    opened: &Opened,
    report: &Report,
    console: &mut Console,
) -> Result<()> {
    for path in &opened.left_aside {
        let path = path.display();
        writeln!(
            console.err,
            "{NOTE}: van {path} is niets bekeken: `negeer` in `leerplan.toml` laat alles daar weg"
        )?;
    }
    let tells = |target: &Target| {
        target.file.is_none()
            && matches!(
                target.shape,
                Shape::Report(Format::Text | Format::Kort | Format::Markdown)
            )
    };
    match report.nothing {
        Some(nothing @ Nothing::LeftAside(_))
            if opened.left_aside.is_empty() && !command.format.iter().any(tells) =>
        {
            writeln!(console.err, "{NOTE}: {}", nothing.in_words())?;
        }
        _ => {}
    }
    Ok(())
}
