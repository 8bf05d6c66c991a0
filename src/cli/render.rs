//! `leerplan render`.

use anyhow::Result;

use crate::check::{CheckOptions, Report, check};
use crate::error::Error;
use crate::model::part::Id;
use crate::render::{Format, Page, RenderOptions, document, folder_watched, paper, plans_of};

use super::args::{Render, RenderFormat};
use super::console::Console;
use super::open::{self, Opened};
use super::output::{Made, Output};
use super::pdf::Printer;
use super::progress::Progress;
use super::{FAILED, check as findings};

pub(super) fn run(command: &Render, console: &mut Console) -> Result<u8> {
    let on_paper = command.format.contains(&RenderFormat::Pdf);
    let printer = on_paper
        .then(|| Printer::new(&command.paper.browser))
        .transpose()?;
    let opened = open::open(&command.common, &command.paths, console)?;
    let today = command.common.today();
    let everything = CheckOptions {
        today,
        only: Vec::new(),
        files: None,
    };
    let report = check(&opened.school, &everything)?;
    let mut output = Output::new(&command.out);
    for format in &command.format {
        let options = RenderOptions {
            today,
            format: match format {
                RenderFormat::Html | RenderFormat::Pdf => Format::Html,
                RenderFormat::Md => Format::Markdown,
            },
            self_contained: true,
            variant: command.paper.variant(),
        };
        let printer = printer.as_ref().filter(|_| *format == RenderFormat::Pdf);
        let job = Job {
            opened: &opened,
            report: &report,
            options,
            printer,
        };
        job.run(command.per_leerling.as_ref(), &mut output)?;
    }
    output.finish(console)?;
    if !opened.school.unreadable.is_empty() {
        return Ok(FAILED);
    }
    Ok(findings::code(command.fail_on, report.totals()))
}

/// The pages of one format.
struct Job<'r> {
    opened: &'r Opened,
    report: &'r Report,
    options: RenderOptions,
    /// For PDF.
    printer: Option<&'r Printer>,
}

impl Job<'_> {
    fn run(&self, class: Option<&Id>, output: &mut Output<'_>) -> Result<()> {
        let progress = Progress::new();
        let pages = self.pages(class, &progress)?;
        if let Some(printer) = self.printer {
            progress.expect(pages.len());
            for page in &pages {
                output.put(Made::printed(page, printer, &progress)?)?;
                progress.step();
            }
            return Ok(());
        }
        for page in pages {
            output.put(page.into())?;
        }
        Ok(())
    }

    fn pages(&self, class: Option<&Id>, progress: &Progress) -> Result<Vec<Page>> {
        let (school, report, options) = (&self.opened.school, self.report, self.options);
        if let Some(class) = class {
            if options.format == Format::Markdown {
                let message = "`--per-leerling` kan met html en pdf";
                return Err(Error::Usage(message.to_owned()).into());
            }
            return Ok(vec![plans_of(school, report, class, options)?]);
        }
        let Some(files) = &self.opened.files else {
            return Ok(match self.printer {
                Some(_) => paper(school, report, options)?,
                None => folder_watched(school, report, options, &|total| {
                    progress.expect(total);
                    progress.step();
                })?,
            });
        };
        let numbers = school.documents.iter().enumerate();
        let numbers = numbers.filter(|(_, document)| files.contains(&document.path));
        let pages = numbers.map(|(number, _)| document(school, report, number, options));
        Ok(pages.collect::<Result<_, _>>()?)
    }
}
