//! What every sheet has: a head, a version, and a note where something is wrong.

use chrono::NaiveDate;
use serde::Serialize;

use super::breadcrumbs::{self, LinkOrigin};
use super::link::Link;
use crate::calendar::dutch;
use crate::finding::Finding;
use crate::model::Soort;
use crate::model::part::{Datum, Id, Level};
use crate::render::context::RenderContext;
use crate::render::paths;
use crate::school::{Document, DocumentNumber};

/// The frame of a sheet.
#[derive(Debug, Clone, Default, Serialize)]
pub(in crate::render) struct PageFrame {
    /// The name of the school.
    pub(in crate::render) school: Option<String>,
    /// What kind of sheet it is, in lower case: "planning".
    pub(in crate::render) soort: String,
    pub(in crate::render) titel: String,
    /// What stands below the heading, of less weight.
    pub(in crate::render) ondertitel: Option<String>,
    pub(in crate::render) klas: Option<String>,
    pub(in crate::render) vak: Option<String>,
    pub(in crate::render) naam: Option<String>,
    /// "versie van 1 oktober 2026" or "stand van 7 oktober 2026".
    pub(in crate::render) versie: String,
    /// `../` for each folder that the page is in.
    pub(in crate::render) wortel: String,
    /// The name of the index page; empty where there is none.
    pub(in crate::render) index: String,
    /// Whether the page holds its style itself.
    pub(in crate::render) zelfstandig: bool,
    /// The pages above this one, from the overview down.
    #[serde(rename = "kruimels")]
    pub(in crate::render) breadcrumbs: Vec<Link>,
    /// Where the search is, from the output folder; empty where there is none.
    pub(in crate::render) zoeken: String,
    /// Pages that go on about the same.
    pub(in crate::render) verder: Vec<Link>,
    /// What is wrong in the document.
    pub(in crate::render) fouten: Vec<FrameFinding>,
    /// Whether the page is shown while its document is being written.
    pub(in crate::render) levend: bool,
}

/// A finding of level fout; of any level where the document is being written.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct FrameFinding {
    /// The line of the file.
    pub(in crate::render) regel: u32,
    pub(in crate::render) melding: String,
    /// The level, where the document is being written.
    pub(in crate::render) niveau: Option<&'static str>,
    /// What to do about it, where the document is being written.
    pub(in crate::render) hint: Option<String>,
}

/// A document that becomes a page.
pub(in crate::render) struct DocumentPage<'p, 's> {
    pub(in crate::render) context: &'p RenderContext<'s>,
    pub(in crate::render) document: &'s Document,
    pub(in crate::render) number: DocumentNumber,
    pub(in crate::render) path: String,
}

/// The version of a page that carries no date: "stand van 7 oktober 2026".
pub(in crate::render) fn version(today: NaiveDate) -> String {
    format!("stand van {}", dutch::date_span(today, today))
}

impl PageFrame {
    /// The frame of a page that stands for no single document.
    pub(in crate::render) fn new(
        context: &RenderContext<'_>,
        path: &str,
        soort: &str,
        titel: String,
    ) -> Self {
        let breadcrumbs = if path == "index" {
            Vec::new()
        } else {
            breadcrumbs::via(&LinkOrigin::new(context, path), &[])
        };
        Self {
            breadcrumbs,
            zoeken: context.search_link(),
            school: context.school_name().map(str::to_owned),
            soort: soort.to_owned(),
            titel,
            versie: version(context.today),
            wortel: paths::to_root(path),
            index: format!("index.{}", context.extension),
            zelfstandig: context.self_contained,
            levend: context.live,
            ..Self::default()
        }
    }
}

impl DocumentPage<'_, '_> {
    /// The frame of the document's page; with its date where the document carries one.
    pub(in crate::render) fn frame(
        &self,
        soort: &str,
        titel: String,
        datum: Option<Datum>,
    ) -> PageFrame {
        let mut frame = PageFrame::new(self.context, &self.path, soort, titel);
        if let Some(Datum(day)) = datum {
            frame.versie = format!("versie van {}", dutch::date_span(day, day));
        }
        frame.breadcrumbs = breadcrumbs::of_document(self.context, &self.path, self.document);
        frame.fouten = self.findings();
        frame
    }

    /// What the page says was found in the document.
    pub(in crate::render) fn findings(&self) -> Vec<FrameFinding> {
        let live = self.context.live;
        let findings = self.context.findings(&self.document.path).iter();
        let told = findings.filter(|finding| live || finding.level == Level::Fout);
        told.filter(|finding| !self.is_for_coaches(finding) && !finding.tells_style())
            .map(|finding| FrameFinding {
                regel: finding.span.start.line,
                melding: finding.message.clone(),
                niveau: live.then(|| finding.level.as_str()),
                hint: finding.hint.clone().filter(|_| live),
            })
            .collect()
    }

    /// A link from this page to that of another document.
    pub(in crate::render) fn link(&self, number: DocumentNumber, titel: impl Into<String>) -> Link {
        Link::document(self.context, &self.path, number, titel)
    }

    /// The portfolio of a pupil, as a page to go on to.
    pub(in crate::render) fn portfolio(&self, pupil: &Id) -> Option<Link> {
        let paths = self.context.paths.pupil(pupil)?;
        let title = format!("Portfolio van {}", self.context.school.pupil_name(pupil));
        Some(Link::page(
            self.context,
            &self.path,
            &paths.portfolio,
            title,
        ))
    }

    /// A pupil by name, which leads to the portfolio where there is one.
    pub(in crate::render) fn pupil(&self, id: &Id) -> Link {
        let titel = self.context.school.pupil_name(id);
        let link = self.portfolio(id);
        Link {
            titel,
            pad: link.and_then(|link| link.pad),
        }
    }

    /// Whether a finding is about what only coaches may read: its message may quote it.
    fn is_for_coaches(&self, finding: &Finding) -> bool {
        is_for_coaches(self.document, finding)
    }
}

/// Whether a finding in a document is about what only coaches may read.
pub(in crate::render) fn is_for_coaches(document: &Document, finding: &Finding) -> bool {
    document.soort() == Some(Soort::Gesprek) && finding.path.starts_with("intern")
}
