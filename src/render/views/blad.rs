//! What every sheet has: a head, a version, and a note where something is wrong.

use chrono::NaiveDate;
use serde::Serialize;

use super::naar::Naar;
use crate::calendar::dutch;
use crate::finding::Finding;
use crate::model::Soort;
use crate::model::part::{Datum, Id, Level};
use crate::render::desk::Desk;
use crate::render::paths;
use crate::school::{Document, DocumentNumber};

/// The frame of a sheet.
#[derive(Debug, Clone, Default, Serialize)]
pub(in crate::render) struct Blad {
    /// The name of the school.
    pub(in crate::render) school: Option<String>,
    /// What kind of sheet it is, in lower case: "planning".
    pub(in crate::render) soort: String,
    /// The heading.
    pub(in crate::render) titel: String,
    /// What stands below the heading, of less weight.
    pub(in crate::render) ondertitel: Option<String>,
    /// The class or classes.
    pub(in crate::render) klas: Option<String>,
    /// The subject.
    pub(in crate::render) vak: Option<String>,
    /// The pupil.
    pub(in crate::render) naam: Option<String>,
    /// "versie van 1 oktober 2026" or "stand van 7 oktober 2026".
    pub(in crate::render) versie: String,
    /// `../` for each folder that the page is in.
    pub(in crate::render) wortel: String,
    /// The name of the index page; empty where there is none.
    pub(in crate::render) index: String,
    /// Whether the page holds its style itself.
    pub(in crate::render) zelfstandig: bool,
    /// Pages that go on about the same.
    pub(in crate::render) verder: Vec<Naar>,
    /// What is wrong in the document.
    pub(in crate::render) fouten: Vec<Fout>,
}

/// A finding of level fout.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct Fout {
    /// The line of the file.
    pub(in crate::render) regel: u32,
    /// What is wrong.
    pub(in crate::render) melding: String,
}

/// A document that becomes a page.
pub(super) struct Page<'p, 's> {
    pub(super) desk: &'p Desk<'s>,
    pub(super) document: &'s Document,
    pub(super) number: DocumentNumber,
    pub(super) path: String,
}

/// The version of a page that carries no date: "stand van 7 oktober 2026".
pub(in crate::render) fn version(today: NaiveDate) -> String {
    format!("stand van {}", dutch::date_span(today, today))
}

impl Blad {
    /// The frame of a page that stands for no single document.
    pub(in crate::render) fn new(desk: &Desk<'_>, path: &str, soort: &str, titel: String) -> Self {
        Self {
            school: desk.school_name().map(str::to_owned),
            soort: soort.to_owned(),
            titel,
            versie: version(desk.today),
            wortel: paths::to_root(path),
            index: format!("index.{}", desk.extension),
            zelfstandig: desk.self_contained,
            ..Self::default()
        }
    }
}

impl Page<'_, '_> {
    /// The frame of the document's page; with its date where the document carries one.
    pub(super) fn blad(&self, soort: &str, titel: String, datum: Option<Datum>) -> Blad {
        let mut blad = Blad::new(self.desk, &self.path, soort, titel);
        if let Some(Datum(day)) = datum {
            blad.versie = format!("versie van {}", dutch::date_span(day, day));
        }
        let findings = self.desk.findings(&self.document.path).iter();
        blad.fouten = findings
            .filter(|finding| finding.level == Level::Fout && !self.is_intern(finding))
            .map(|finding| Fout {
                regel: finding.span.start.line,
                melding: finding.message.clone(),
            })
            .collect();
        blad
    }

    /// The portfolio of a pupil, as a page to go on to.
    pub(super) fn portfolio(&self, pupil: &Id) -> Option<Naar> {
        let paths = self.desk.paths.pupil(pupil)?;
        let title = format!("Portfolio van {}", self.desk.school.pupil_name(pupil));
        Some(Naar::page(self.desk, &self.path, &paths.portfolio, title))
    }

    /// A pupil by name, which leads to the portfolio where there is one.
    pub(super) fn pupil(&self, id: &Id) -> Naar {
        let titel = self.desk.school.pupil_name(id);
        let link = self.portfolio(id);
        Naar {
            titel,
            pad: link.and_then(|link| link.pad),
        }
    }

    /// Whether a finding is about what only coaches may read: its message may quote it.
    fn is_intern(&self, finding: &Finding) -> bool {
        let talk = self.document.soort() == Some(Soort::Gesprek);
        talk && finding.path.starts_with("intern")
    }
}
