//! `leerplan status`.

use std::io::Write;

use anyhow::Result;

use crate::check::{CheckOptions, Report, check};
use crate::overview::Overview;
use crate::render::{Format, RenderOptions, day_start};
use crate::report::status;

use super::args::{Status, StatusFormat};
use super::console::Console;
use super::open::{self, Opened};
use super::output::{Made, Output};
use super::pdf::Printer;
use super::progress::Progress;
use super::{CLEAN, FAILED};

pub(super) fn run(command: &Status, console: &mut Console) -> Result<u8> {
    let paths: Vec<_> = command.path.iter().cloned().collect();
    let opened = open::open(&command.common, &paths, console)?;
    let everything = CheckOptions {
        today: command.common.today(),
        only: Vec::new(),
        files: None,
    };
    let report = check(&opened.school, &everything)?;
    match command.format {
        StatusFormat::Text | StatusFormat::Json => said(command, &opened, &report, console)?,
        _ => made(command, &opened, &report, console)?,
    }
    Ok(if opened.school.unreadable.is_empty() {
        CLEAN
    } else {
        FAILED
    })
}

/// On the screen.
fn said(command: &Status, opened: &Opened, report: &Report, console: &mut Console) -> Result<()> {
    let today = command.common.today();
    let overview = Overview::new(&opened.school, report, today);
    let config = opened.school.config.config.as_ref();
    let context = status::Context {
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

/// As a page.
fn made(command: &Status, opened: &Opened, report: &Report, console: &mut Console) -> Result<()> {
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
    let mut output = Output::new(&command.out);
    output.put(if command.format == StatusFormat::Pdf {
        let printer = Printer::new(&command.paper.browser)?;
        Made::printed(&page, &printer, &Progress::new())?
    } else {
        page.into()
    })?;
    output.finish(console)
}
