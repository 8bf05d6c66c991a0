//! The pages of one format.

use anyhow::Result;

use super::publish;
use crate::audience::{Gate, Leaks};
use crate::check::Report;
use crate::cli::args::{Render, RenderFormat};
use crate::cli::open::Opened;
use crate::cli::output::{Kind, Output};
use crate::cli::pdf::Printer;
use crate::cli::progress::Progress;
use crate::error::Error;
use crate::model::part::Id;
use crate::render::{
    Format, Page, RenderOptions, assets, document, folder_watched, paper, plans_of,
};

/// What the pages are made from, and how.
pub(super) struct RenderJob<'r> {
    opened: &'r Opened,
    report: &'r Report,
    options: RenderOptions,
    /// Set where the pages become PDFs.
    printer: Option<&'r Printer>,
    /// Set where everybody may see the pages.
    gate: Option<&'r Gate>,
    /// Whether the pages are wanted whatever they tell.
    anyway: bool,
}

impl<'r> RenderJob<'r> {
    pub(super) fn new(
        command: &Render,
        format: RenderFormat,
        (opened, report): (&'r Opened, &'r Report),
        (printer, gate): (Option<&'r Printer>, Option<&'r Gate>),
    ) -> Self {
        let is_pdf = format == RenderFormat::Pdf;
        let options = RenderOptions {
            today: command.common.today(),
            format: match format {
                RenderFormat::Html | RenderFormat::Pdf => Format::Html,
                RenderFormat::Md => Format::Markdown,
            },
            self_contained: command.los || opened.files.is_some() || is_pdf,
            variant: command.paper.variant(),
        };
        Self {
            opened,
            report,
            options,
            printer: printer.filter(|_| is_pdf),
            gate,
            anyway: command.toch,
        }
    }

    /// Makes the pages: those of the documents that were named, of a class, or of the whole folder. What
    /// they tell of pupils is added where everybody may see them.
    pub(super) fn run(
        &self,
        class: Option<&Id>,
        (output, leaks): (&mut Output<'_>, &mut Leaks),
    ) -> Result<()> {
        let progress = Progress::new();
        let pages = self.pages(class, &progress)?;
        publish::search(leaks, self.gate, Some(&self.opened.school), &pages);
        if !self.anyway && !leaks.found.is_empty() {
            return Ok(());
        }
        let kind = self.kind(class);
        let whole = class.is_none() && self.opened.files.is_none();
        if whole && self.opened.school.unreadable.is_empty() {
            output.set_complete(kind);
        }
        if let Some(printer) = self.printer {
            progress.expect(pages.len());
            for page in &pages {
                output.add_pdf(page, kind, (printer, &progress))?;
                progress.step();
            }
            return Ok(());
        }
        for page in pages {
            output.add_page(page, kind)?;
        }
        if whole && kind == Kind::Html && !self.options.self_contained {
            for asset in assets() {
                output.add_asset(asset, kind)?;
            }
        }
        Ok(())
    }

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
        let asked = school.all_documents();
        let asked = asked.filter(|(_, document)| files.contains(&document.path));
        let (private, shown): (Vec<_>, Vec<_>) =
            asked.partition(|(_, document)| document.is_private);
        if shown.is_empty() && !private.is_empty() {
            let message = "hier staan alleen namen van leerlingen, en die komen niet op een blad";
            return Err(Error::Usage(message.to_owned()).into());
        }
        let pages = shown.into_iter();
        let pages = pages.map(|(number, _)| document(school, report, number, options));
        Ok(pages.collect::<Result<_, _>>()?)
    }
}

/// Refuses documents about pupils that were named together with `--publiek`.
pub(super) fn refuse_pupils(opened: &Opened) -> Result<()> {
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
