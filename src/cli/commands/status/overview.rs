//! The overview on the screen, and as a page.

use std::io::Write;
use std::path::Path;

use anyhow::Result;

use crate::check::Report;
use crate::cli::args::{Status, StatusFormat};
use crate::cli::build_server;
use crate::cli::console::Console;
use crate::cli::open::Opened;
use crate::cli::output::{Kind, Output};
use crate::cli::pdf::Printer;
use crate::cli::progress::Progress;
use crate::model::part::Id;
use crate::overview::{Dagstart, Overview};
use crate::render::{Format, RenderOptions, day_start};
use crate::report::path_from;
use crate::report::status::{self, OneSchool};
use crate::words;

/// A school with what was found in it.
pub(super) type Found = (Opened, Report);

/// Writes the overview of each school to stdout.
pub(super) fn show(command: &Status, schools: &[Found], console: &mut Console) -> Result<()> {
    if let ([_, _, ..], StatusFormat::Json) = (schools, command.format) {
        let all: Vec<OneSchool<'_>> = schools
            .iter()
            .map(|found| among_others(command, found))
            .collect::<Result<_>>()?;
        status::schools_json(command.common.today(), &all, &mut console.out)?;
    } else {
        for (at, (opened, report)) in schools.iter().enumerate() {
            if at > 0 {
                writeln!(console.out)?;
            }
            if let Some(label) = &opened.label {
                writeln!(console.out, "{}", words::shown(label))?;
            }
            one(command, opened, report, console)?;
        }
    }
    console.out.flush()?;
    Ok(())
}

/// A school among others, as JSON has it.
fn among_others<'f>(command: &Status, (opened, report): &'f Found) -> Result<OneSchool<'f>> {
    let overview = Overview::new(&opened.school, report, command.common.today());
    let klas = match &command.klas {
        Some(id) => Some(told(&overview, id)?),
        None => None,
    };
    Ok(OneSchool {
        map: match path_from(&opened.here, &opened.root) {
            here if here.is_empty() => ".".to_owned(),
            folder => folder,
        },
        school: name(opened),
        stand: klas.is_none().then(|| overview.school()).transpose()?,
        klas,
    })
}

/// A class at the start of the day; on a build server without what documents about pupils say.
fn told(overview: &Overview<'_>, class: &Id) -> Result<Dagstart> {
    let all = overview.dagstart(overview.known(class)?);
    Ok(if build_server::is_here() {
        all.without_quotes()
    } else {
        all
    })
}

/// Whether a school has a class.
pub(super) fn has_class(command: &Status, (opened, report): &Found, class: &Id) -> bool {
    let overview = Overview::new(&opened.school, report, command.common.today());
    overview.klas(class).is_some()
}

fn name(opened: &Opened) -> Option<&str> {
    let config = opened.school.config.config.as_ref();
    config.and_then(|config| config.school.as_deref())
}

/// Writes the overview of a school to stdout.
fn one(command: &Status, opened: &Opened, report: &Report, console: &mut Console) -> Result<()> {
    let today = command.common.today();
    let overview = Overview::new(&opened.school, report, today);
    let context = status::StatusContext {
        school: name(opened),
        today,
        width: Console::width(),
    };
    let json = command.format == StatusFormat::Json;
    let out = &mut console.out;
    match &command.klas {
        Some(id) => {
            let day_start = told(&overview, id)?;
            if json {
                status::class_json(&context, &day_start, out)?;
            } else {
                let day_start = if build_server::is_here() {
                    day_start
                } else {
                    day_start.in_order_of_speaking()
                };
                status::class_text(&context, &day_start, out)?;
            }
        }
        None if json => status::school_json(&context, &overview.school()?, out)?,
        None => status::school_text(&context, &overview.school()?, out)?,
    }
    Ok(())
}

/// Writes the overview as a page.
pub(super) fn write(
    command: &Status,
    opened: &Opened,
    report: &Report,
    (out, console): (&Path, &mut Console),
) -> Result<()> {
    let options = RenderOptions {
        today: command.common.today(),
        format: if command.format == StatusFormat::Md {
            Format::Markdown
        } else {
            Format::Html
        },
        self_contained: true,
        variant: command.paper.variant(),
    };
    let page = day_start(&opened.school, report, command.klas.as_ref(), options)?;
    let mut output = Output::new(out)?;
    if command.format == StatusFormat::Pdf {
        let printer = Printer::new(&command.paper.browser)?;
        let with = (&printer, &Progress::new());
        output.add_pdf(&page, Kind::Enkel, with)?;
    } else {
        output.add_page(page, Kind::Enkel)?;
    }
    output.finish(console)
}
