//! What the page of all that is kept about a pupil shows, and what `--format json` gives.

use serde::Serialize;

use super::redacted::Redacted;
use super::rows::Row;
use crate::render::views::privacy::AudienceRow;
use crate::school::Document;

/// All that a school keeps about one pupil. Its keys are Dutch because templates and other programs use
/// them; they are only added.
#[derive(Debug, Serialize)]
pub struct InzageView {
    /// The name, or the id where no name is known.
    pub naam: String,
    /// The id in the documents.
    pub id: String,
    /// The classes in use: "3v1 en 3v2".
    pub klas: Option<String>,
    /// Who coaches the pupil.
    pub coach: Option<String>,
    /// The last day at school, in words, where that is past.
    pub weg: Option<String>,
    /// Whether everything could be read.
    pub compleet: bool,
    /// What could not be read, a sentence each.
    pub gemist: Vec<String>,
    pub(super) delen: Vec<InzagePart>,
    pub(super) bestanden: FilePart,
    pub(super) bevindingen: Vec<FindingRow>,
    /// Who sees what of it: a row for each thing, in the order of `publiek`.
    pub(super) zien: Vec<AudienceRow>,
    /// The audiences, each with who they are.
    pub(super) publiek: Vec<(&'static str, &'static str)>,
    /// Whether another pupil stood in the texts, who is "een medeleerling" here.
    pub anderen: bool,
}

#[derive(Debug, Serialize)]
pub(super) struct InzagePart {
    titel: &'static str,
    uitleg: &'static str,
    documenten: Vec<InzageDocument>,
}

impl InzagePart {
    pub(super) fn new(
        titel: &'static str,
        uitleg: &'static str,
        documenten: Vec<InzageDocument>,
    ) -> Self {
        Self {
            titel,
            uitleg,
            documenten,
        }
    }
}

/// A document, or what of it is about the pupil.
#[derive(Debug, Serialize)]
pub(super) struct InzageDocument {
    /// The path, or what stands for it where that is about another pupil.
    pub(super) bestand: String,
    pub(super) soort: &'static str,
    pub(super) rijen: Vec<Row>,
}

impl InzageDocument {
    /// The rows of a document; `None` where there are none.
    pub(super) fn new(
        document: &Document,
        rijen: Vec<Row>,
        redacted: &Redacted<'_, '_, '_>,
    ) -> Option<Self> {
        (!rijen.is_empty()).then(|| Self {
            bestand: redacted.shown(&document.path),
            soort: document.soort().map_or("document", |soort| soort.as_str()),
            rijen,
        })
    }
}

#[derive(Debug, Serialize)]
pub(super) struct FilePart {
    pub(super) uitleg: &'static str,
    pub(super) bestanden: Vec<KeptFile>,
}

/// A file that a document of the pupil names.
#[derive(Debug, Serialize)]
pub(super) struct KeptFile {
    pub(super) naam: String,
    /// The document that names it, and the line.
    pub(super) bestand: String,
    pub(super) regel: u32,
    pub(super) staat: &'static str,
}

#[derive(Debug, Serialize)]
pub(super) struct FindingRow {
    pub(super) bestand: String,
    pub(super) regel: u32,
    pub(super) niveau: &'static str,
    pub(super) melding: String,
    /// The name of the rule.
    pub(super) naam: String,
}
