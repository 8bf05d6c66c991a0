//! The texts of a document, as rules about texts get them: values, names of fields and comments.

use std::cell::OnceCell;
use std::ops::Range;

use super::Scope;
use crate::facts::contact_details::is_link_at;
use crate::finding::Problem;
use crate::school::names::{self, Word};
use crate::yaml::{Path, Span, Text, Tree, advance};

/// The function of a rule about texts.
pub type CheckText = fn(&Piece<'_, '_>, &Scope<'_>) -> Vec<Problem>;

/// The documents that a rule about texts reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// In documents of every soort.
    Every,
    /// In documents about one pupil.
    Pupil,
}

/// A value, a field name or a comment of a document.
#[derive(Debug)]
pub struct Piece<'w, 't> {
    /// The text: of a value as it is read, of a comment as it is written.
    pub text: &'t str,
    source: Source<'w, 't>,
    words: OnceCell<Vec<Word<'t>>>,
}

#[derive(Debug)]
enum Source<'w, 't> {
    Scalar(&'w Text<'w, 't>),
    Comment(Span),
}

/// Calls `visit` with every text of a document, except for ignore comments (`# leerplan: ...`).
pub(super) fn every<'t>(tree: &'t Tree, visit: &mut dyn FnMut(&Piece<'_, 't>)) {
    tree.walk(&mut |text| visit(&Piece::new(text.text, Source::Scalar(text))));
    let to_tool = |text: &str| text.trim_start().starts_with("leerplan:");
    let comments = tree.comments().iter();
    for comment in comments.filter(|comment| !to_tool(tree.comment_text(comment))) {
        let text = tree.slice(comment.span);
        visit(&Piece::new(text, Source::Comment(comment.span)));
    }
}

impl<'w, 't> Piece<'w, 't> {
    fn new(text: &'t str, source: Source<'w, 't>) -> Self {
        Self {
            text,
            source,
            words: OnceCell::new(),
        }
    }

    /// The words of the text, split once for all rules.
    #[must_use]
    pub fn words(&self) -> &[Word<'t>] {
        self.words.get_or_init(|| names::words(self.text))
    }

    /// The names of the fields that it is in, outermost first.
    #[must_use]
    pub fn keys(&self) -> Vec<&str> {
        match self.source {
            Source::Scalar(text) => text.keys().collect(),
            Source::Comment(_) => Vec::new(),
        }
    }

    /// Whether a place in it, in bytes, lies in the address of a page.
    #[must_use]
    pub fn is_link_at(&self, at: usize) -> bool {
        is_link_at(self.text, at)
    }

    /// A problem with some bytes of the text. Its span is the part of the file that spells them, or
    /// the whole text where the file spells it otherwise.
    #[must_use]
    pub fn problem(&self, scope: &Scope<'_>, at: &Range<usize>, message: &str) -> Problem {
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

/// The span of `found` in a text of more lines, if the file spells it literally.
fn inside(tree: &Tree, whole: Span, found: &str) -> Option<Span> {
    let source = tree.slice(whole);
    let before = source.get(..source.find(found)?)?;
    let start = advance(whole.start, before);
    let end = advance(start, found);
    Some(Span { start, end })
}
