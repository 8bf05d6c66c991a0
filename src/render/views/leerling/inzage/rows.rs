//! The facts in a document, a row each, with the field in words and the line of the file.

use serde::Serialize;

use super::redacted::Redacted;
use crate::facts::class_results;
use crate::facts::pupil_places::{HowAbout, PupilPlace};
use crate::model::part::Uitkomst;
use crate::model::{Content, Soort};
use crate::path;
use crate::school::Document;
use crate::yaml::de::value::FromText;
use crate::yaml::{Path, Segment};

/// A fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Row {
    /// The field in words: "Acties 2: wie".
    pub(super) wat: String,
    /// What the field is for; empty where the format does not say.
    pub(super) uitleg: &'static str,
    pub(super) waarde: String,
    pub(super) regel: u32,
    /// Whether it is only for coaches: on no page for the pupil or the parents.
    pub(super) intern: bool,
    /// Whether somebody said it of the work of the pupil.
    #[serde(skip)]
    pub(super) is_feedback: bool,
}

/// Whether a place is one of which everything is shown.
pub(super) fn is_own(place: &PupilPlace) -> bool {
    matches!(place.how, HowAbout::Document | HowAbout::Entry)
}

/// The facts in the places of a document that are the pupil's own, in the order of the file.
pub(super) fn rows(
    document: &Document,
    places: &[&PupilPlace],
    redacted: &Redacted<'_, '_, '_>,
) -> Vec<Row> {
    let own: Vec<&Path> = places
        .iter()
        .filter(|place| is_own(place))
        .map(|place| &place.path)
        .collect();
    let whole = own.iter().any(|path| path.segments().is_empty());
    let group = document.soort().map(Soort::group);
    let mut rows: Vec<(Path, Row)> = Vec::new();
    document.tree.walk(&mut |text| {
        let path = text.path();
        let is_shown = own.iter().any(|own| path.is_under(own)) || is_around(&path, &own);
        if text.is_key || !is_shown || path == path!["soort"] {
            return;
        }
        let row = Row {
            wat: label(&within(&path, &own)),
            uitleg: group
                .as_ref()
                .and_then(|group| group.help_at(&path))
                .unwrap_or_default(),
            waarde: redacted.shown(&in_words(document, &path, text.text)),
            regel: document.tree.span(text.node).start.line,
            intern: text.keys().any(|key| key == "intern"),
            is_feedback: is_feedback(document, &path),
        };
        match rows.last_mut() {
            // Items of one list on one line.
            Some((before, last)) if is_next(before, &path) && last.regel == row.regel => {
                last.waarde = format!("{}, {}", last.waarde, row.waarde);
                *before = path;
            }
            _ => rows.push((path, row)),
        }
    });
    let mut rows: Vec<Row> = rows.into_iter().map(|(_, row)| row).collect();
    rows.extend(comments(document, &own, whole, redacted));
    rows.sort_by_key(|row| row.regel);
    // What a field is for is told where it is met first.
    let mut told: Vec<&'static str> = Vec::new();
    for row in &mut rows {
        if told.contains(&row.uitleg) {
            row.uitleg = "";
        }
        told.push(row.uitleg);
    }
    rows
}

/// What goes before an entry of the pupil so that it can be understood: which class it is, and of which day
/// and paragraph a result is.
fn is_around(path: &Path, own: &[&Path]) -> bool {
    let segments = path.segments();
    let fields = ["klas", "planning", "datum", "paragraaf", "aspect"];
    let Some((Segment::Key(last), around)) = segments.split_last() else {
        return false;
    };
    fields.contains(&last.as_ref()) && own.iter().any(|own| own.segments().starts_with(around))
}

/// Comments in a document about the pupil, and on the lines of an entry.
fn comments(
    document: &Document,
    own: &[&Path],
    whole: bool,
    redacted: &Redacted<'_, '_, '_>,
) -> Vec<Row> {
    let tree = &document.tree;
    let lines = own.iter().filter_map(|path| tree.find(path));
    let lines = lines.map(|node| tree.span(node));
    let lines: Vec<_> = lines
        .map(|span| span.start.line..=tree.last_written_line(span.end))
        .collect();
    let all = tree.comments().iter();
    let own = all.filter(|comment| {
        let line = comment.span.start.line;
        whole || lines.iter().any(|lines| lines.contains(&line))
    });
    let rows = own.map(|comment| Row {
        wat: "Aantekening in het bestand".to_owned(),
        uitleg: "Wat achter een `#` staat. Dit komt op geen enkele pagina.",
        waarde: redacted.shown(tree.comment_text(comment).trim()),
        regel: comment.span.start.line,
        intern: false,
        is_feedback: false,
    });
    rows.filter(|row| !row.waarde.is_empty()).collect()
}

/// The way to a value from the entry of the pupil that it is in; of a value by itself the field that holds
/// the entry.
fn within(path: &Path, own: &[&Path]) -> Path {
    let entry = own.iter().find(|own| path.is_under(own));
    let above = entry.map_or(0, |own| own.segments().len());
    let segments = path.segments();
    let last_key = || {
        let around = segments[..above.saturating_sub(1)].iter().rev();
        let mut keys = around.filter(|one| matches!(one, Segment::Key(_)));
        keys.next().cloned()
    };
    match &segments[above..] {
        [] => last_key().into_iter().collect(),
        rest if above > 0 => rest.iter().cloned().collect(),
        [.., Segment::Index(_), last @ Segment::Key(_)]
            if !own.iter().any(|own| own.segments().is_empty()) =>
        {
            std::iter::once(last.clone()).collect()
        }
        rest => rest.iter().cloned().collect(),
    }
}

/// Whether two paths are items of one list that follow each other.
fn is_next(before: &Path, path: &Path) -> bool {
    match (before.segments().split_last(), path.segments().split_last()) {
        (Some((Segment::Index(one), above)), Some((Segment::Index(next), around))) => {
            above == around && *next == one + 1
        }
        _ => false,
    }
}

/// The way to a value in words: "Acties 2: wie".
pub(super) fn label(path: &Path) -> String {
    let mut label = String::new();
    let segments = path.segments();
    let segments = match segments {
        // An item of a list of texts.
        [above @ .., Segment::Index(_)] => above,
        all => all,
    };
    for segment in segments {
        match segment {
            Segment::Key(key) if label.is_empty() => label.push_str(&key.replace('_', " ")),
            Segment::Key(key) => {
                label.push_str(": ");
                label.push_str(&key.replace('_', " "));
            }
            Segment::Index(at) => {
                label.push(' ');
                label.push_str(&(at + 1).to_string());
            }
        }
    }
    let is_field = |c: char| c.is_lowercase() || c == '_';
    match segments.first() {
        // An id stays as it is written.
        Some(Segment::Key(first)) if !first.chars().all(is_field) => label,
        _ => crate::render::context::capital(&label),
    }
}

/// A value as people say it: results are written with one letter.
fn in_words(document: &Document, path: &Path, text: &str) -> String {
    let is_result = path
        .segments()
        .iter()
        .any(|one| *one == Segment::from("resultaten"));
    let outcome = match &document.content {
        Some(Content::Voortgang(_)) if is_result => Uitkomst::from_text(text).ok(),
        _ => None,
    };
    match outcome {
        Some(outcome) => class_results::word(Some(outcome)).to_owned(),
        None => text.trim().to_owned(),
    }
}

/// Whether a value in a draaiboek stands in a moment of which there is feedback.
fn is_feedback(document: &Document, path: &Path) -> bool {
    let Some(Content::Draaiboek(book)) = &document.content else {
        return false;
    };
    let [Segment::Key(first), rest @ ..] = path.segments() else {
        return false;
    };
    let at = match rest {
        [Segment::Index(at), ..] => *at,
        _ => 0,
    };
    let moment = book.evaluaties.get(at).filter(|_| *first == "evaluaties");
    moment.is_some_and(|one| {
        let said = [&one.feedback, &one.tops, &one.tips];
        one.ontvangen.is_some() || one.verwerkt.is_some() || said.iter().any(|all| !all.is_empty())
    })
}
