//! What documents about others, and about lessons, say of a pupil.

use super::redacted::Redacted;
use super::rows::{Row, label};
use super::view::InzageDocument;
use crate::facts::people;
use crate::facts::pupil_mentions::Mention;
use crate::facts::pupil_places::{HowAbout, PupilPlace, PupilPlaces};
use crate::facts::pupils::pupil_of_document;
use crate::model::Soort;
use crate::school::{Document, School};
use crate::yaml::{Path, Segment, Span, Text};

pub(super) struct Elsewhere<'e, 'o, 'd, 's> {
    pub(super) school: &'e School,
    pub(super) places: &'e PupilPlaces,
    pub(super) redacted: &'e Redacted<'o, 'd, 's>,
}

impl Elsewhere<'_, '_, '_, '_> {
    /// The moments and actions of others that the pupil takes part in, each with all that is said of it.
    pub(super) fn people(&self) -> Vec<InzageDocument> {
        self.documents(&|document, place| match place.how {
            HowAbout::Person => self.moment(document, &place.path),
            _ => Vec::new(),
        })
    }

    /// The sentences in which the pupil is, and the names of fields and files.
    pub(super) fn mentions(&self) -> Vec<InzageDocument> {
        self.documents(&|document, place| self.mention(document, place))
    }

    fn documents(&self, rows: &dyn Fn(&Document, &PupilPlace) -> Vec<Row>) -> Vec<InzageDocument> {
        let mut all: Vec<(usize, InzageDocument)> = Vec::new();
        for place in &self.places.all {
            let Some(document) = self.school.document(place.document) else {
                continue;
            };
            let mut found = rows(document, place);
            let told = all.last().filter(|(number, _)| *number == place.document);
            let told = told.map_or(&[][..], |(_, one)| &one.rijen);
            found.retain(|row| !told.contains(row));
            match all.last_mut() {
                _ if found.is_empty() => {}
                Some((number, last)) if *number == place.document => last.rijen.extend(found),
                _ => all.push((
                    place.document,
                    InzageDocument {
                        bestand: self.place(document),
                        soort: document.soort().map_or("document", Soort::as_str),
                        rijen: found,
                    },
                )),
            }
        }
        all.into_iter().map(|(_, one)| one).collect()
    }

    /// The path of a document; of one about another pupil only that it is.
    fn place(&self, document: &Document) -> String {
        let content = document.content.as_ref();
        let about = content.and_then(|content| pupil_of_document(self.school, content));
        if about.is_some() {
            return "een document over een medeleerling".to_owned();
        }
        self.redacted.shown(&document.path)
    }

    /// Everything of a moment or an action; of a talk who was there and when.
    fn moment(&self, document: &Document, person: &Path) -> Vec<Row> {
        let mut rows = Vec::new();
        let item = around(person);
        let of_talk = person.segments().first().cloned();
        let of_talk = of_talk.into_iter().chain([Segment::from("datum")]);
        let around: Vec<Path> = match item {
            Some(item) => vec![item],
            None => of_talk.map(|key| Path::from_iter([key])).collect(),
        };
        document.tree.walk(&mut |text: &Text<'_, '_>| {
            let path = text.path();
            if !text.is_key && around.iter().any(|around| path.is_under(around)) {
                let span = document.tree.span(text.node);
                rows.push(self.row(document, &path, span, text.text));
            }
        });
        rows
    }

    fn mention(&self, document: &Document, place: &PupilPlace) -> Vec<Row> {
        let tree = &document.tree;
        let at = || tree.find(&place.path);
        let (text, span, found) = match &place.how {
            HowAbout::Text(found) => {
                let Some(node) = at() else {
                    return Vec::new();
                };
                (
                    tree.scalar(node).unwrap_or_default(),
                    tree.span(node),
                    found,
                )
            }
            HowAbout::Comment(found) => {
                let span = place.span.unwrap_or(Span::START);
                (tree.slice(span), span, found)
            }
            HowAbout::Key(found) => {
                let key = match place.path.segments().last() {
                    Some(Segment::Key(key)) => key.as_ref(),
                    _ => "",
                };
                (key, tree.place(&place.path), found)
            }
            HowAbout::FileName(found) => (document.path.as_str(), Span::START, found),
            HowAbout::Document | HowAbout::Entry | HowAbout::Person => return Vec::new(),
        };
        let mut row = self.row(document, &place.path, span, &sentences(text, found));
        match &place.how {
            HowAbout::Comment(_) => "Aantekening in het bestand".clone_into(&mut row.wat),
            HowAbout::FileName(_) => "De naam van het bestand".clone_into(&mut row.wat),
            _ => {}
        }
        vec![row]
    }

    fn row(&self, document: &Document, path: &Path, span: Span, text: &str) -> Row {
        let group = document.soort().map(Soort::group);
        let help = group.as_ref().and_then(|group| group.help_at(path));
        Row {
            wat: self.redacted.shown(&label(path)),
            uitleg: help.unwrap_or_default(),
            waarde: self.redacted.shown(text.trim()),
            regel: span.start.line,
            intern: path.segments().contains(&Segment::from("intern")),
            is_feedback: false,
        }
    }
}

/// The item of a list that a person stands in: a moment or an action; `None` where these are the people of
/// the whole document.
fn around(path: &Path) -> Option<Path> {
    let segments = path.segments();
    let is_people = |one: &Segment| {
        people::FIELDS
            .iter()
            .any(|field| *one == Segment::from(*field))
    };
    if segments.first().is_some_and(is_people) {
        return None;
    }
    let item = segments
        .iter()
        .position(|one| matches!(one, Segment::Index(_)));
    let end = item.map_or(segments.len(), |at| at + 1);
    Some(segments[..end].iter().cloned().collect())
}

/// The sentences of a text that hold a mention.
fn sentences(text: &str, found: &[Mention]) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut start = 0;
    let ends = text
        .char_indices()
        .filter(|(_, c)| matches!(c, '.' | '!' | '?' | '\n'));
    let ends = ends.map(|(at, c)| at + c.len_utf8());
    let ends = ends.filter(|end| {
        text[*end..].is_empty()
            || text[..*end].ends_with('\n')
            || text[*end..].starts_with(char::is_whitespace)
    });
    for end in ends.chain([text.len()]) {
        if end > start
            && found
                .iter()
                .any(|one| one.at.start < end && start < one.at.end)
        {
            kept.push(text[start..end].trim());
        }
        start = end;
    }
    kept.join(" … ")
}
