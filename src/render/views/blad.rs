//! What every sheet has: a head, a version, and a note where something is wrong.

use serde::Serialize;

use crate::calendar::dutch;
use crate::finding::Finding;
use crate::model::Soort;
use crate::model::part::{Datum, Level};
use crate::render::desk::Desk;
use crate::render::paths;
use crate::school::Document;

/// The frame of a sheet.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct Blad {
    /// The name of the school.
    pub(super) school: Option<String>,
    /// What kind of sheet it is, in lower case: "planning".
    pub(super) soort: String,
    /// The heading.
    pub(super) titel: String,
    /// What stands below the heading, of less weight.
    pub(super) ondertitel: Option<String>,
    /// The class or classes.
    pub(super) klas: Option<String>,
    /// The subject.
    pub(super) vak: Option<String>,
    /// The pupil.
    pub(super) naam: Option<String>,
    /// "versie van 1 oktober 2026" or "stand van 7 oktober 2026".
    pub(super) versie: String,
    /// `../` for each folder that the page is in.
    pub(super) wortel: String,
    /// The name of the index page.
    pub(super) index: String,
    /// Whether the page holds its style itself.
    pub(super) zelfstandig: bool,
    /// What is wrong in the document.
    pub(super) fouten: Vec<Fout>,
}

/// A finding of level fout.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Fout {
    /// The line of the file.
    pub(super) regel: u32,
    /// What is wrong.
    pub(super) melding: String,
}

/// A document that becomes a page.
pub(super) struct Page<'p, 's> {
    pub(super) desk: &'p Desk<'s>,
    pub(super) document: &'s Document,
    pub(super) path: String,
}

impl Blad {
    /// The frame of a page that stands for no single document.
    pub(super) fn new(desk: &Desk<'_>, path: &str, soort: &str, titel: String) -> Self {
        Self {
            school: desk.school_name().map(str::to_owned),
            soort: soort.to_owned(),
            titel,
            versie: format!("stand van {}", dutch::date_span(desk.today, desk.today)),
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
    /// Whether a finding is about what only coaches may read: its message may quote it.
    fn is_intern(&self, finding: &Finding) -> bool {
        let talk = self.document.soort() == Some(Soort::Gesprek);
        talk && finding.path.starts_with("intern")
    }
}
