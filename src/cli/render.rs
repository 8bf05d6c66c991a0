//! `leerplan render`.

use std::io::Write;
use std::path::Path;

use anyhow::Result;

use crate::check::{CheckOptions, Report, check};
use crate::error::Error;
use crate::render::{Format, Page, RenderOptions, document, folder};
use crate::words::{self, Noun};

use super::args::{Render, RenderFormat};
use super::console::Console;
use super::open::{self, Opened};
use super::{FAILED, check as findings, write};

const PAGE: Noun = Noun("blad", "bladen");

pub(super) fn run(command: &Render, console: &mut Console) -> Result<u8> {
    let opened = open::open(&command.common, &command.paths, console)?;
    let today = command.common.today();
    let everything = CheckOptions {
        today,
        only: Vec::new(),
        files: None,
    };
    let report = check(&opened.school, &everything)?;
    let mut pages = Vec::new();
    for format in &command.format {
        let options = RenderOptions {
            today,
            format: match format {
                RenderFormat::Html => Format::Html,
                RenderFormat::Md => Format::Markdown,
            },
            self_contained: true,
        };
        pages.extend(make(&opened, &report, options)?);
    }
    if command.out == Path::new("-") {
        on_screen(&pages, console)?;
    } else {
        for page in &pages {
            write::atomic(&command.out.join(&page.path), page.contents.as_bytes())?;
        }
        let made = words::count(pages.len(), PAGE);
        writeln!(console.out, "{made} gemaakt in {}", command.out.display())?;
        console.out.flush()?;
    }
    if !opened.school.unreadable.is_empty() {
        return Ok(FAILED);
    }
    Ok(findings::code(command.fail_on, report.totals()))
}

fn make(opened: &Opened, report: &Report, options: RenderOptions) -> Result<Vec<Page>> {
    let school = &opened.school;
    let Some(files) = &opened.files else {
        return Ok(folder(school, report, options)?);
    };
    let numbers = school.documents.iter().enumerate();
    let numbers = numbers.filter(|(_, document)| files.contains(&document.path));
    let pages = numbers.map(|(number, _)| document(school, report, number, options));
    Ok(pages.collect::<Result<_, _>>()?)
}

fn on_screen(pages: &[Page], console: &mut Console) -> Result<()> {
    let [page] = pages else {
        let message = "`--out -` kan met een enkel blad\n  noem een document en een vorm";
        return Err(Error::Usage(message.to_owned()).into());
    };
    console.out.write_all(page.contents.as_bytes())?;
    console.out.flush()?;
    Ok(())
}
