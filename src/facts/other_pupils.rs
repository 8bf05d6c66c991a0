//! Texts of a document about one pupil that name another one, and what becomes of them where the pupil or the
//! parents read along.

use std::ops::Range;

use super::people;
use super::pupils::pupil_of_document;
use super::traces::{self, Trace};
use crate::model::Content;
use crate::model::part::Id;
use crate::school::{Document, School};
use crate::yaml::edit::{Comments, Op, Value, apply, unordered};
use crate::yaml::{Path, Segment, Tree, parse_yaml};

/// What stands in the place of another pupil among people.
const FELLOW: &str = "medeleerling";

/// Fields without which an item of a list says nothing.
const MAIN: [&str; 4] = ["wat", "gedaan", "doel", "vraag"];

/// How a text names another pupil than the one that its document is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Naming {
    /// In words.
    InText,
    /// As somebody who takes part, in a list with others or where feedback is given.
    AsOneOfSome,
    /// As the only one who does something.
    AsWho,
}

/// How a text of a document about a pupil names another pupil, at the end of these fields; `None` where it
/// names none.
pub(crate) fn naming(text: &str, path: &Path, own: &Id, school: &School) -> Option<Naming> {
    let mut fields = path.segments().iter().filter_map(|segment| match segment {
        Segment::Key(key) => Some(&**key),
        Segment::Index(_) => None,
    });
    let field = fields.next_back().unwrap_or_default();
    // A capital makes it a first name, which may be told.
    let is_id = || {
        let written = text.trim();
        let id = Id::from_name(written);
        id.key() == written && id != *own && school.people().knows(written)
    };
    if people::FIELDS.contains(&field) && (is_id() || names_other(text, own, school)) {
        let is_one_of_some = matches!(path.segments().last(), Some(Segment::Index(_)));
        let is_alone = field == "wie" && !is_one_of_some;
        return Some(if is_alone {
            Naming::AsWho
        } else {
            Naming::AsOneOfSome
        });
    }
    names_other(text, own, school).then_some(Naming::InText)
}

/// Whether a text has the name, or an id that is no word, of another pupil.
fn names_other(text: &str, own: &Id, school: &School) -> bool {
    others_in(text, own, school).next().is_some()
}

fn others_in(text: &str, own: &Id, school: &School) -> impl Iterator<Item = Trace> {
    let own = own.key();
    let found = traces::pupils_in(text, school.people()).into_iter();
    found.filter(move |trace| trace.of != own)
}

/// Where in a text another pupil is named, in bytes.
pub(crate) fn place(text: &str, own: &Id, school: &School) -> Range<usize> {
    let other = others_in(text, own, school).next();
    let is_in = |part: &str| {
        let found = traces::pupils_in(part, school.people());
        other.as_ref().is_some_and(|other| found.contains(other))
    };
    traces::narrowed(text, is_in)
}

/// What the pupil and the parents may read of a document.
#[derive(Debug)]
pub(crate) enum Shown {
    /// All of it.
    AsItIs,
    /// This of it: texts that name another pupil were left out.
    Without(Box<Content>),
    /// Nothing: what names another pupil cannot be taken out of the rest.
    Nothing,
}

/// A document as the pupil whom it is about and the parents may read it.
pub(crate) fn shown(document: &Document, school: &School) -> Shown {
    let content = document.content.as_ref();
    let Some(own) = content.and_then(|content| pupil_of_document(school, content)) else {
        return Shown::AsItIs;
    };
    let ops = ops(&document.tree, own, school);
    if ops.is_empty() {
        return Shown::AsItIs;
    }
    let mut tree = None;
    // From the end on, so that the places before it stay what they are.
    for op in ops.iter().rev() {
        let now = tree.as_ref().unwrap_or(&document.tree);
        let edited = apply(now, std::slice::from_ref(op), &unordered);
        let Some(text) = edited.ok().map(|edited| edited.text) else {
            return Shown::Nothing;
        };
        match parse_yaml(text) {
            Ok(next) => tree = Some(next),
            Err(_) => return Shown::Nothing,
        }
    }
    let content = tree.and_then(|tree| school.content_of(&tree));
    content.map_or(Shown::Nothing, |content| Shown::Without(Box::new(content)))
}

/// What takes other pupils out of a document, in order of place, each place once.
fn ops(tree: &Tree, own: &Id, school: &School) -> Vec<Op> {
    let mut found: Vec<(Path, bool)> = Vec::new();
    if school.people().is_empty() {
        return Vec::new();
    }
    tree.walk(&mut |text| {
        let path = text.path();
        let is_about = path.segments().len() == 1 && matches!(text.text, "leerling" | "soort");
        if is_about {
            return;
        }
        if text.is_key {
            found.extend(names_other(text.text, own, school).then_some((path, false)));
        } else if let Some(naming) = naming(text.text, &path, own, school) {
            found.push((removed(naming, &path), naming == Naming::AsOneOfSome));
        }
    });
    let removed: Vec<Path> = found
        .iter()
        .filter(|(_, is_replaced)| !is_replaced)
        .map(|(path, _)| path.clone())
        .collect();
    let is_inside = |path: &Path| {
        let around = removed.iter().map(Path::segments);
        let inside = path.segments();
        around
            .filter(|around| around.len() < inside.len())
            .any(|around| inside.starts_with(around))
    };
    found.retain(|(path, _)| !is_inside(path));
    found.dedup();
    let op = |(path, is_replaced)| {
        if is_replaced {
            let value = Value::Text(FELLOW.to_owned());
            return Op::Set { path, value };
        }
        let comments = Comments::Drop;
        Op::Remove { path, comments }
    };
    found.into_iter().map(op).collect()
}

/// What goes with a text that names another pupil: the item of which it is the main text, or itself.
fn removed(naming: Naming, path: &Path) -> Path {
    let segments = path.segments();
    let item = segments
        .iter()
        .rposition(|one| matches!(one, Segment::Index(_)));
    let is_main = match segments.last() {
        Some(Segment::Key(key)) => MAIN.contains(&&**key),
        _ => false,
    };
    let length = match item {
        Some(item) if naming == Naming::AsWho || is_main => item + 1,
        _ => segments.len(),
    };
    segments[..length].iter().cloned().collect()
}
