//! The overview on the screen, and as a page.

use std::io::Write;

use anyhow::Result;

use crate::check::Report;
use crate::cli::args::{Status, StatusFormat};
use crate::cli::console::Console;
use crate::cli::open::{self, Opened};
use crate::cli::output::{Kind, Output};
use crate::cli::pdf::Printer;
use crate::cli::progress::Progress;
use crate::overview::Overview;
use crate::render::{Format, RenderOptions, day_start};
use crate::report::status;

/// Writes the overview to stdout.
pub(super) fn show(
    command: &Status,
    opened: &Opened,
    report: &Report,
    console: &mut Console,
) -> Result<()> {
    let today = command.common.today();
    let overview = Overview::new(&opened.school, report, today);
    let config = opened.school.config.config.as_ref();
    let context = status::StatusContext {
        school: config.and_then(|config| config.school.as_deref()),
        today,
        width: Console::width(),
    };
    let json = command.format == StatusFormat::Json;
    let out = &mut console.out;
    match &command.klas {
        Some(id) => {
            let day_start = overview.dagstart(overview.known(id)?);
            if json {
                status::class_json(&context, &day_start, out)?;
            } else {
                status::class_text(&context, &day_start, out)?;
            }
        }
        None if json => status::school_json(&context, &overview.school()?, out)?,
        None => status::school_text(&context, &overview.school()?, out)?,
    }
    out.flush()?;
    Ok(())
}

/// Writes the overview as a page.
pub(super) fn write(
    command: &Status,
    opened: &Opened,
    report: &Report,
    console: &mut Console,
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
    let out = open::output_folder(command.out.as_deref(), Some(&opened.root))?;
    let mut output = Output::new(&out)?;
    if command.format == StatusFormat::Pdf {
        let printer = Printer::new(&command.paper.browser)?;
        let with = (&printer, &Progress::new());
        output.add_pdf(&page, Kind::Enkel, with)?;
    } else {
        output.add_page(page, Kind::Enkel)?;
    }
    output.finish(console)
}
