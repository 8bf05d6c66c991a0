//! The texts of a document, as rules about texts get them: values, names of fields and comments.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::ops::Range;

use super::Scope;
use crate::facts::contact_details::is_link_at;
use crate::facts::traces::{self, PublicContacts, Trace};
use crate::finding::Problem;
use crate::model::About;
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
    /// In documents that everybody may see, and their names.
    Public,
    /// In both of these.
    PupilOrPublic,
}

impl Reach {
    /// Whether it holds for documents about some people or lessons.
    pub(super) fn includes(self, about: About) -> bool {
        match self {
            Self::Every => true,
            Self::Pupil => about == About::Pupil,
            Self::Public => about == About::Lessons,
            Self::PupilOrPublic => about != About::Other,
        }
    }
}

/// A value, a field name or a comment of a document.
#[derive(Debug)]
pub struct Piece<'w, 't> {
    /// The text: of a value as it is read, of a comment as it is written.
    pub text: &'t str,
    source: Source<'w, 't>,
    words: OnceCell<Vec<Word<'t>>>,
    traces: OnceCell<BTreeSet<Trace>>,
}

#[derive(Debug)]
enum Source<'w, 't> {
    Scalar(&'w Text<'w, 't>),
    Comment(Span),
    /// The name of the file.
    Name,
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
            traces: OnceCell::new(),
        }
    }

    /// The name of a file, which the pages of a document take over.
    pub(super) fn name(path: &'t str) -> Self {
        Self::new(path, Source::Name)
    }

    /// Whether it is on no page.
    #[must_use]
    pub fn is_comment(&self) -> bool {
        matches!(self.source, Source::Comment(_))
    }

    /// What of people it tells, looked for once for all rules.
    pub(crate) fn traces(&self, scope: &Scope<'_>) -> &BTreeSet<Trace> {
        self.traces.get_or_init(|| {
            let public = PublicContacts::of(scope.school);
            traces::of_text(self.text, scope.school, &public)
        })
    }

    /// A problem with the part of it that tells something.
    pub(crate) fn problem_with(&self, trace: &Trace, scope: &Scope<'_>, message: &str) -> Problem {
        let public = PublicContacts::of(scope.school);
        let is_in = |part: &str| traces::of_text(part, scope.school, &public).contains(trace);
        self.problem(scope, &traces::narrowed(self.text, is_in), message)
    }

    /// The path of the value; none of a comment or the name of a file.
    #[must_use]
    pub fn path(&self) -> Option<Path> {
        match self.source {
            Source::Scalar(text) => (!text.is_key).then(|| text.path()),
            _ => None,
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
            Source::Comment(_) | Source::Name => Vec::new(),
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
            Source::Name => Problem::at(Path::root(), message),
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
