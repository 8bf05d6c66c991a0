//! Holds a text after splices against the one before it: the values are not known beforehand, so
//! what counts is that no letter or digit comes or goes, and that two readers agree on the result.

use super::draft::Draft;
use super::guard::{Opinion, second_opinion};
use super::pieces::{Piece, comments_after};
use super::refusal::Reason;
use super::shape::Shape;
use crate::yaml::tree::{Syntax, Tree};
use crate::yaml::{parse_toml, parse_yaml};

/// Reads a text after splices. Where the old one could not be read, it is enough that the reader
/// comes past the last of them: more may be wrong further on.
pub(super) fn check(draft: &Draft<'_>, pieces: &[Piece], new: &str) -> Result<Tree, Reason> {
    let old = draft.tree;
    if pieces.len() != draft.splices.len() {
        return Err(Reason::Overlap);
    }
    if !letters(old.text()).eq(letters(new)) {
        return Err(Reason::MoreChanges);
    }
    let parse = match old.syntax {
        Syntax::Yaml => parse_yaml,
        Syntax::Toml => parse_toml,
    };
    let was_read = old.root().is_some();
    match parse(new.to_owned()) {
        Ok(tree) => {
            if was_read && tree.duplicates.len() > old.duplicates.len() {
                return Err(Reason::MoreChanges);
            }
            if was_read && comments_after(old, &[]) != comments_after(&tree, &[]) {
                return Err(Reason::LostComment);
            }
            let shape = tree.root().map(|root| Shape::of(&tree, root));
            if old.syntax == Syntax::Yaml && second_opinion(new, shape.as_ref()) != Opinion::Agrees
            {
                return Err(Reason::SecondOpinion);
            }
            Ok(tree)
        }
        Err((fault, unread)) => {
            let is_past = fault.span.start.offset as usize >= end_of_last(pieces);
            let gets_further = !was_read && is_past;
            gets_further.then_some(*unread).ok_or(Reason::Unreadable)
        }
    }
}

/// Where the last of the pieces ends in the new text.
fn end_of_last(pieces: &[Piece]) -> usize {
    let last = pieces.last().map_or(0, |last| last.end);
    let added: usize = pieces.iter().map(|piece| piece.text.len()).sum();
    let gone: usize = pieces.iter().map(|piece| piece.end - piece.start).sum();
    (last + added).saturating_sub(gone)
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_alphanumeric())
}
