//! The texts of a document in which private things may stand: values, names of fields and
//! comments.

use std::ops::Range;

use crate::finding::Problem;
use crate::model::Content;
use crate::rules::Scope;
use crate::yaml::{Path, Span, Text, Tree, advance};

/// A text of a document.
pub(super) struct Piece<'w, 't> {
    /// What it says.
    pub(super) text: &'t str,
    source: Source<'w, 't>,
}

enum Source<'w, 't> {
    Scalar(&'w Text<'w, 't>),
    Comment(Span),
}

impl Piece<'_, '_> {
    /// The names of the fields that it is in, outermost first.
    pub(super) fn keys(&self) -> Vec<&str> {
        match self.source {
            Source::Scalar(text) => text.keys().collect(),
            Source::Comment(_) => Vec::new(),
        }
    }

    /// A problem with some bytes of the text. It is about the text, whatever its shape.
    pub(super) fn problem(&self, scope: &Scope<'_>, at: &Range<usize>, message: &str) -> Problem {
        let tree = &scope.document.tree;
        let before = self.text.get(..at.start).unwrap_or_default();
        let found = self.text.get(at.clone()).unwrap_or_default();
        let stretch = |from| {
            let start = advance(from, before);
            let end = advance(start, found);
            Span { start, end }
        };
        match self.source {
            Source::Comment(span) => Problem::at(Path::root(), message).span(stretch(span.start)),
            Source::Scalar(text) => {
                let start = before.chars().count();
                let part = tree.part(text.node, start..start + found.chars().count());
                let whole = tree.span(text.node);
                let inside = (part == whole)
                    .then(|| inside(tree, whole, found))
                    .flatten();
                Problem::at(text.path(), message).span(inside.unwrap_or(part))
            }
        }
    }
}

/// Where something stands in a text of more lines, if it is spelled so in the file.
fn inside(tree: &Tree, whole: Span, found: &str) -> Option<Span> {
    let source = tree.slice(whole);
    let before = source.get(..source.find(found)?)?;
    let start = advance(whole.start, before);
    let end = advance(start, found);
    Some(Span { start, end })
}

/// Calls `visit` with every text of a document. Comments that speak to the tool are left out.
pub(super) fn every<'t>(tree: &'t Tree, visit: &mut dyn FnMut(&Piece<'_, 't>)) {
    tree.walk(&mut |text| {
        visit(&Piece {
            text: text.text,
            source: Source::Scalar(text),
        });
    });
    let comments = tree.comments().iter();
    let to_tool = |text: &str| text.trim_start().starts_with("leerplan:");
    for comment in comments.filter(|comment| !to_tool(tree.comment_text(comment))) {
        visit(&Piece {
            text: tree.slice(comment.span),
            source: Source::Comment(comment.span),
        });
    }
}

/// Calls `visit` with every text of a document about a pupil; not for other documents.
pub(super) fn about_pupil<'s>(scope: &Scope<'s>, visit: &mut dyn FnMut(&Piece<'_, 's>)) {
    let about = match &scope.document.content {
        Some(Content::Leerplan(_) | Content::Voortgang(_) | Content::Gesprek(_)) => true,
        Some(Content::Draaiboek(draaiboek)) => draaiboek.leerplan.is_some(),
        _ => false,
    };
    if about {
        every(&scope.document.tree, visit);
    }
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
