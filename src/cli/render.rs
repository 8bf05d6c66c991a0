//! `leerplan render`.

use std::io::Write;

use anyhow::Result;

use crate::check::{CheckOptions, Report, check};
use crate::error::Error;
use crate::model::part::Id;
use crate::render::{
    Format, Page, RenderOptions, assets, document, folder_watched, paper, plans_of,
};

use super::args::{Render, RenderFormat};
use super::console::{Console, NOTE};
use super::open::{self, Opened};
use super::output::{Kind, Output};
use super::pdf::Printer;
use super::progress::Progress;
use super::{FAILED, check as findings};

pub(super) fn run(command: &Render, console: &mut Console) -> Result<u8> {
    let on_paper = command.format.contains(&RenderFormat::Pdf);
    let printer = on_paper
        .then(|| Printer::new(&command.paper.browser))
        .transpose()?;
    let mut output = Output::new(&command.out)?;
    let mut opened = open::open(&command.common, &command.paths, console)?;
    let unread = !opened.school.unreadable.is_empty();
    if command.publiek {
        opened.school = opened.school.without_pupils();
        refuse_pupils(&opened)?;
        output.public();
    }
    let today = command.common.today();
    let everything = CheckOptions {
        today,
        only: Vec::new(),
        files: None,
    };
    let report = check(&opened.school, &everything)?;
    if unread && opened.files.is_none() && !command.publiek {
        let note = "niet alles is gelezen, dus bladen van een eerdere keer laat ik staan";
        writeln!(console.err, "{NOTE}: {note}")?;
    }
    for format in &command.format {
        let whole = opened.files.is_none();
        let options = RenderOptions {
            today,
            format: match format {
                RenderFormat::Html | RenderFormat::Pdf => Format::Html,
                RenderFormat::Md => Format::Markdown,
            },
            self_contained: command.los || !whole || *format == RenderFormat::Pdf,
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
    if unread {
        return Ok(FAILED);
    }
    Ok(findings::code(command.fail_on, report.totals()))
}

/// Documents about pupils that were asked for by name have no place in what everybody may see.
fn refuse_pupils(opened: &Opened) -> Result<()> {
    let Some(files) = &opened.files else {
        return Ok(());
    };
    let mut documents = opened.school.all_documents();
    if documents.any(|(_, document)| files.contains(&document.path)) {
        return Ok(());
    }
    let message = "deze documenten gaan over leerlingen\n  maak ze zonder `--publiek`";
    Err(Error::Usage(message.to_owned()).into())
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
        let kind = self.kind(class);
        let whole = class.is_none() && self.opened.files.is_none();
        if whole && self.opened.school.unreadable.is_empty() {
            output.whole(kind);
        }
        if let Some(printer) = self.printer {
            progress.expect(pages.len());
            for page in &pages {
                output.printed(page, kind, (printer, &progress))?;
                progress.step();
            }
            return Ok(());
        }
        for page in pages {
            output.page(page, kind)?;
        }
        if whole && kind == Kind::Html && !self.options.self_contained {
            for asset in assets() {
                output.asset(asset, kind)?;
            }
        }
        Ok(())
    }

    /// Which kind of run this is.
    fn kind(&self, class: Option<&Id>) -> Kind {
        match (class, self.printer, self.options.format) {
            (Some(_), ..) => Kind::Enkel,
            (None, Some(_), _) => Kind::Pdf,
            (None, None, Format::Html) => Kind::Html,
            (None, None, Format::Markdown) => Kind::Md,
        }
    }

    fn pages(&self, class: Option<&Id>, progress: &Progress) -> Result<Vec<Page>> {
        let (school, report, options) = (&self.opened.school, self.report, self.options);
        if let Some(class) = class {
            if options.format == Format::Markdown {
                let message = "`--per-leerling` kan met html en pdf";
                return Err(Error::Usage(message.to_owned()).into());
            }
            let options = RenderOptions {
                self_contained: true,
                ..options
            };
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
        let numbers = school.all_documents();
        let numbers = numbers.filter(|(_, document)| files.contains(&document.path));
        let pages = numbers.map(|(number, _)| document(school, report, number, options));
        Ok(pages.collect::<Result<_, _>>()?)
    }
}
