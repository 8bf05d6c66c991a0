//! Everything that a school keeps about one pupil, in an order that a parent understands.
//!
//! It goes to one pupil: others in it are "een medeleerling", and of a text about somebody else only the
//! sentence is shown in which the pupil is. What cannot be read is told of, for then it is not complete.

mod elsewhere;
mod redacted;
mod rows;
mod view;

use super::dossier::{Dossier, named};
use super::other_pupils::OtherPupils;
use crate::calendar::dutch;
use crate::facts::pupil_places::{self, PupilPlaces};
use crate::finding::Finding;
use crate::model::Content;
use crate::model::part::Id;
use crate::render::context::RenderContext;
use crate::render::parts::frame::PageFrame;
use crate::render::sheet::Sheet;
use crate::render::views::privacy::{audiences, seen};
use crate::school::{Document, DocumentNumber, NamedFile};
use elsewhere::Elsewhere;
use redacted::Redacted;
use rows::rows;
pub use view::InzageView;
use view::{FilePart, FindingRow, InzageDocument, InzagePart, KeptFile};

/// The page of all that is kept about a pupil, and the same as data.
pub(in crate::render) fn sheet(context: &RenderContext<'_>, id: &Id) -> (Sheet, InzageView) {
    let path = format!("inzage-{id}");
    let view = Inzage::new(context, id).view();
    let mut frame = PageFrame::new(context, &path, "inzage", "Inzage".to_owned());
    frame.ondertitel = Some(view.naam.clone());
    frame.klas.clone_from(&view.klas);
    frame.breadcrumbs.clear();
    frame.index.clear();
    frame.zoeken.clear();
    frame.zelfstandig = true;
    (Sheet::new("inzage", path, &frame, &view), view)
}

struct Inzage<'c, 's> {
    context: &'c RenderContext<'s>,
    id: &'c Id,
    places: PupilPlaces,
}

/// Which part of the page a document is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Class,
    Plan,
    Book,
    Results,
    Talk,
    Names,
}

impl<'c, 's> Inzage<'c, 's> {
    fn new(context: &'c RenderContext<'s>, id: &'c Id) -> Self {
        let places = PupilPlaces::of(context.school, id);
        Self {
            context,
            id,
            places,
        }
    }

    fn view(&self) -> InzageView {
        let dossier = Dossier::new(self.context, self.id);
        let others = OtherPupils::new(&dossier);
        let redacted = Redacted::new(self.context.school, self.id, &others);
        let part = |part| self.part(part, &redacted);
        let elsewhere = Elsewhere {
            school: self.context.school,
            places: &self.places,
            redacted: &redacted,
        };
        let delen = vec![
            InzagePart::new("De klas", "In de klassenlijst staat:", part(Part::Class)),
            InzagePart::new("Het eigen plan", "", part(Part::Plan)),
            InzagePart::new(
                "Het draaiboek",
                "Wie wat wanneer doet, en het logboek.",
                part(Part::Book),
            ),
            InzagePart::new("Resultaten", "", part(Part::Results)),
            InzagePart::new("Gesprekken", "", part(Part::Talk)),
            InzagePart::new("Feedback die is gekregen", "", self.feedback(&redacted)),
            InzagePart::new(
                "Feedback die is gegeven, en wat samen met anderen is gedaan",
                "Van een document over een medeleerling staat hier alleen wat over deze leerling gaat.",
                elsewhere.people(),
            ),
            InzagePart::new(
                "Genoemd in andere teksten",
                "Van een tekst over iemand anders staat hier alleen de zin waarin deze leerling voorkomt.",
                elsewhere.mentions(),
            ),
            InzagePart::new(
                "De map met namen",
                "Wie bij welke id hoort, staat in een map die niet met de andere documenten mee gaat.",
                part(Part::Names),
            ),
            InzagePart::new(
                "Opzij gelegd",
                "Deze documenten gebruikt de school niet meer, maar ze zijn er nog.",
                self.aside(&redacted),
            ),
        ];
        let gemist: Vec<String> = self.missed(&redacted);
        InzageView {
            naam: dossier.naam.clone(),
            id: self.id.to_string(),
            klas: named(&dossier.class_names()),
            coach: named(&dossier.coaches()),
            weg: dossier.left_on().map(|day| dutch::date_span(day, day)),
            compleet: gemist.is_empty(),
            gemist,
            delen,
            bestanden: self.files(&redacted),
            bevindingen: self.findings(&redacted),
            zien: seen(),
            publiek: audiences(),
            anderen: redacted.has_replaced(),
        }
    }

    /// The documents of a part that are in use, or the entries of the pupil in them.
    fn part(&self, part: Part, redacted: &Redacted<'_, '_, '_>) -> Vec<InzageDocument> {
        self.documents(redacted, &|document| {
            !document.is_ignored && part_of(document) == Some(part)
        })
    }

    fn aside(&self, redacted: &Redacted<'_, '_, '_>) -> Vec<InzageDocument> {
        self.documents(redacted, &|document| document.is_ignored)
    }

    fn documents(
        &self,
        redacted: &Redacted<'_, '_, '_>,
        wanted: &dyn Fn(&Document) -> bool,
    ) -> Vec<InzageDocument> {
        let mut all = Vec::new();
        for (number, document) in self.own().filter(|(_, document)| wanted(document)) {
            let places = self.places.all.iter();
            let places: Vec<_> = places.filter(|place| place.document == number).collect();
            let mut rows = rows(document, &places, redacted);
            if !document.is_ignored {
                rows.retain(|row| !row.is_feedback);
            }
            all.extend(InzageDocument::new(document, rows, redacted));
        }
        all
    }

    /// What others said of the work of the pupil: it stands in the draaiboek.
    fn feedback(&self, redacted: &Redacted<'_, '_, '_>) -> Vec<InzageDocument> {
        let books = self.own().filter(|(_, document)| !document.is_ignored);
        let books = books.filter_map(|(number, document)| {
            let places = self.places.all.iter();
            let places: Vec<_> = places.filter(|place| place.document == number).collect();
            let mut rows = rows(document, &places, redacted);
            rows.retain(|row| row.is_feedback);
            InzageDocument::new(document, rows, redacted)
        });
        books.collect()
    }

    /// The documents that are about the pupil, or hold an entry of the pupil.
    fn own(&self) -> impl Iterator<Item = (DocumentNumber, &'s Document)> + '_ {
        let documents = self.context.school.all_documents();
        documents.filter(|(number, _)| {
            let mut places = self.places.all.iter();
            places.any(|place| place.document == *number && rows::is_own(place))
        })
    }

    fn files(&self, redacted: &Redacted<'_, '_, '_>) -> FilePart {
        let files = self.places.files.iter();
        let files = files.filter_map(|file| {
            let document = self.context.school.document(file.document)?;
            Some(KeptFile {
                naam: redacted.shown(&file.name),
                bestand: redacted.shown(&document.path),
                regel: document.tree.place(&file.path).start.line,
                staat: match file.found {
                    NamedFile::Present(_) => "staat in de schoolmap",
                    NamedFile::Missing => "is er niet",
                    NamedFile::Outside => "ligt buiten de schoolmap",
                },
            })
        });
        FilePart {
            uitleg: "Wat in deze bestanden staat, is niet gelezen. Vraag de school om een kopie.",
            bestanden: files.collect(),
        }
    }

    /// The findings about documents of the pupil, and about entries of the pupil in others.
    fn findings(&self, redacted: &Redacted<'_, '_, '_>) -> Vec<FindingRow> {
        let all = self.context.report.findings.iter();
        let all = all.filter(|finding| self.is_about(finding));
        all.map(|finding| FindingRow {
            bestand: redacted.shown(&finding.file),
            regel: finding.span.start.line,
            niveau: finding.level.as_str(),
            melding: redacted.shown(&finding.message),
            naam: finding.rule.clone(),
        })
        .collect()
    }

    /// Whether a finding stands in a document about the pupil, or in an entry of the pupil.
    fn is_about(&self, finding: &Finding) -> bool {
        let Some((number, document)) = self.context.school.document_at(&finding.file) else {
            return false;
        };
        let tree = &document.tree;
        let at = finding.span.start.offset;
        let places = self.places.all.iter();
        let mut own = places.filter(|place| place.document == number && rows::is_own(place));
        own.any(|place| {
            let span = tree.find(&place.path).map(|node| tree.span(node));
            let holds = span.is_some_and(|it| (it.start.offset..=it.end.offset).contains(&at));
            place.path.segments().is_empty() || holds
        })
    }

    /// Why it is not complete, a sentence each.
    fn missed(&self, redacted: &Redacted<'_, '_, '_>) -> Vec<String> {
        let hidden = pupil_places::hidden(self.context.school).into_iter();
        let told = hidden.map(|one| redacted.shown(&one.to_string()));
        told.collect()
    }
}

fn part_of(document: &Document) -> Option<Part> {
    Some(match document.content.as_ref()? {
        Content::Klas(_) => Part::Class,
        Content::Leerplan(_) => Part::Plan,
        Content::Draaiboek(_) => Part::Book,
        Content::Voortgang(_) => Part::Results,
        Content::Gesprek(_) => Part::Talk,
        Content::Namen(_) => Part::Names,
        _ => return None,
    })
}
