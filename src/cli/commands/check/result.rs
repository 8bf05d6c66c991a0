//! The result of a check: its reports and the exit code.

use std::io::Write;

use anyhow::Result;

use super::base;
use super::checked::Checked;
use super::output::{self, Screen};
use super::reader;
use crate::check::Nothing;
use crate::cli::args::{Check, Shape, Target};
use crate::cli::console::{Console, NOTE};
use crate::cli::exit::{CLEAN, FAILED};
use crate::cli::fail_on;
use crate::report::{Format, ReportContext, summary};

/// Writes one report in every form that was asked for; `outside` tells what was not looked at beside the
/// schools.
pub(super) fn show(
    command: &Check,
    schools: &[Checked],
    outside: &[String],
    screen: Screen,
    console: &mut Console,
) -> Result<()> {
    let Some(first) = schools.first() else {
        return Ok(());
    };
    about_nothing(command, schools, console)?;
    let rows = |school: &Checked| {
        let rows = command.samenvatting;
        rows.then(|| summary::rows(&school.opened.school, &school.report))
            .transpose()
    };
    let rows: Vec<_> = schools.iter().map(rows).collect::<Result<_, _>>()?;
    let here = &first.opened.here;
    let roots = schools.iter().map(|school| school.opened.root.as_path());
    let base = base::of(&roots, here);
    let contexts: Vec<_> = schools
        .iter()
        .zip(&rows)
        .enumerate()
        .map(|(at, (school, rows))| ReportContext {
            school: &school.opened.school,
            report: &school.report,
            today: command.common.today(),
            here,
            base: &base,
            fail_on: fail_on::level(command.fail_on),
            quiet: command.quiet,
            has_colours: true,
            width: Console::width(),
            summary: rows.as_deref(),
            reader: reader::of(command),
            folder: school.opened.label.as_deref(),
            outside: if at == 0 { outside } else { &[] },
        })
        .collect();
    output::write(&command.format, &contexts, screen, console)?;
    console.out.flush()?;
    Ok(())
}

/// The worst exit code: failed where files could not be read, and where nothing was looked at of a path
/// that was named.
pub(super) fn outcome(command: &Check, schools: &[Checked]) -> u8 {
    let codes = schools.iter().map(|Checked { opened, report, .. }| {
        if opened.school.unreadable.is_empty() && opened.left_aside.is_empty() {
            fail_on::code(command.fail_on, report.totals())
        } else {
            FAILED
        }
    });
    let all_left_aside = schools
        .iter()
        .all(|school| is_left_aside(school.report.nothing));
    if all_left_aside && !command.paths.is_empty() {
        return FAILED;
    }
    codes.max().unwrap_or(CLEAN)
}

fn is_left_aside(nothing: Option<Nothing>) -> bool {
    matches!(nothing, Some(Nothing::LeftAside(_)))
}

/// Tells of which paths nothing was looked at, and where no text does it that nothing was at all.
fn about_nothing(command: &Check, schools: &[Checked], console: &mut Console) -> Result<()> {
    let tells = |target: &Target| {
        let texts = [Format::Text, Format::Kort, Format::Markdown];
        target.file.is_none() && texts.map(Shape::Report).contains(&target.shape)
    };
    let is_told = command.format.iter().any(tells);
    for Checked { opened, report, .. } in schools {
        opened.tell_left_aside(console)?;
        let nothing = report
            .nothing
            .filter(|nothing| is_left_aside(Some(*nothing)));
        if let (Some(nothing), true, false) = (nothing, opened.left_aside.is_empty(), is_told) {
            let label = opened.label.as_ref().map(|label| format!("{label}: "));
            let label = label.unwrap_or_default();
            writeln!(console.err, "{NOTE}: {label}{}", nothing.in_words())?;
        }
    }
    Ok(())
}
