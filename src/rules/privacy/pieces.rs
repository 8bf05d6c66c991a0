//! The texts of a document in which private things may stand: values, names of fields and
//! comments.

use std::ops::Range;

use crate::finding::Problem;
use crate::model::Content;
use crate::rules::Scope;
use crate::yaml::{NodeId, Path, Span, Tree, advance};

/// A text of a document.
pub(super) struct Piece<'t> {
    /// What it says.
    pub(super) text: &'t str,
    /// The names of the fields that it is in, outermost first.
    pub(super) keys: Vec<String>,
    place: Place,
}

enum Place {
    Scalar(NodeId, Path),
    Comment(Span),
}

impl Piece<'_> {
    /// A problem with some bytes of the text. It is about the text, whatever its shape.
    pub(super) fn problem(&self, scope: &Scope<'_>, at: &Range<usize>, message: &str) -> Problem {
        let tree = &scope.document.tree;
        let before = self.text.get(..at.start).unwrap_or_default();
        let found = self.text.get(at.clone()).unwrap_or_default();
        match &self.place {
            Place::Scalar(node, path) => {
                let start = before.chars().count();
                let part = tree.part(*node, start..start + found.chars().count());
                Problem::at(path.clone(), message).span(part)
            }
            Place::Comment(span) => {
                let start = advance(span.start, before);
                let end = advance(start, found);
                Problem::at(Path::root(), message).span(Span { start, end })
            }
        }
    }
}

/// Every text of a document. Comments that speak to the tool are left out.
pub(super) fn of(tree: &Tree) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    tree.walk(&mut |text| {
        pieces.push(Piece {
            text: text.text,
            keys: text.keys().map(str::to_owned).collect(),
            place: Place::Scalar(text.node, text.path()),
        });
    });
    let comments = tree.comments().iter();
    let spoken = comments.filter(|c| !tree.comment_text(c).trim().starts_with("leerplan:"));
    pieces.extend(spoken.map(|comment| Piece {
        text: tree.slice(comment.span),
        keys: Vec::new(),
        place: Place::Comment(comment.span),
    }));
    pieces
}

/// The texts of a document about a pupil; none for other documents.
pub(super) fn about_pupil<'s>(scope: &Scope<'s>) -> Vec<Piece<'s>> {
    let about = match &scope.document.content {
        Some(Content::Leerplan(_) | Content::Voortgang(_) | Content::Gesprek(_)) => true,
        Some(Content::Draaiboek(draaiboek)) => draaiboek.leerplan.is_some(),
        _ => false,
    };
    let pieces = about.then(|| of(&scope.document.tree));
    pieces.unwrap_or_default()
}

/// Whether a place in a text, in bytes, lies in the address of a page.
pub(super) fn in_link(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let word = before
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    word.contains("://") || word.contains("www.")
}
