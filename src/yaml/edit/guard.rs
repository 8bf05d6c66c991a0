//! Holds a text after an edit against the one before it.

use serde_yaml::Value;

use super::draft::Draft;
use super::expected::expected;
use super::op::Value as New;
use super::pieces::{Piece, comments_after};
use super::refusal::Reason;
use super::shape::Shape;
use crate::yaml::tree::{Syntax, Tree};
use crate::yaml::{parse_toml, parse_yaml};

/// Reads a new text; refuses one that does not say exactly what was meant, or that lost or moved a
/// comment.
pub(super) fn check(draft: &Draft<'_>, pieces: &[Piece], new: &str) -> Result<Tree, Reason> {
    let old = draft.tree;
    let tree = read(old.syntax, new)?;
    let expected = expected(draft);
    let shape = tree.root().map(|root| Shape::of(&tree, root));
    let same = match (&expected, &shape) {
        (Some(expected), Some(shape)) => expected.is_met_by(shape),
        (expected, shape) => expected.is_none() && shape.is_none(),
    };
    if !same || tree.duplicates.len() > old.duplicates.len() {
        return Err(Reason::MoreChanges);
    }
    if comments_after(old, pieces) != comments_after(&tree, &[]) {
        return Err(Reason::LostComment);
    }
    if old.syntax == Syntax::Yaml {
        let opinion = second_opinion(new, expected.as_ref());
        // A text about which the readers differed before may not be read worse than it was.
        if opinion != Opinion::Agrees && opinion < opinion_of(old) {
            return Err(Reason::SecondOpinion);
        }
    }
    Ok(tree)
}

pub(super) fn read(syntax: Syntax, text: &str) -> Result<Tree, Reason> {
    let parse = match syntax {
        Syntax::Yaml => parse_yaml,
        Syntax::Toml => parse_toml,
    };
    parse(text.to_owned()).map_err(|_| Reason::Unreadable)
}

/// What an independent reader makes of a text, the worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Opinion {
    /// It cannot read it.
    Unread,
    /// It sees other values.
    Differs,
    /// It sees the same values.
    Agrees,
}

/// Whether an independent reader sees these values in a text.
pub(super) fn second_opinion(text: &str, shape: Option<&Shape>) -> Opinion {
    let agrees = match (serde_yaml::from_str::<Value>(text), shape) {
        (Ok(value), Some(shape)) => shape.agrees(&value),
        (Ok(value), None) => value.is_null(),
        (Err(_), _) => return Opinion::Unread,
    };
    if agrees {
        Opinion::Agrees
    } else {
        Opinion::Differs
    }
}

/// Whether an independent reader sees in a text what this one does.
#[must_use]
pub fn is_agreed(tree: &Tree) -> bool {
    opinion_of(tree) == Opinion::Agrees
}

fn opinion_of(tree: &Tree) -> Opinion {
    let shape = tree.root().map(|root| Shape::of(tree, root));
    second_opinion(tree.text(), shape.as_ref())
}

/// Reads a whole new document and holds it against the values that it is to have.
pub(super) fn check_new(value: &New, text: &str) -> Result<(), Reason> {
    let tree = read(Syntax::Yaml, text)?;
    let expected = Shape::of_value(value);
    let shape = tree.root().map(|root| Shape::of(&tree, root));
    if !shape.is_some_and(|shape| expected.is_met_by(&shape)) || !tree.duplicates.is_empty() {
        return Err(Reason::MoreChanges);
    }
    if !tree.comments().is_empty() {
        return Err(Reason::LostComment);
    }
    if second_opinion(text, Some(&expected)) != Opinion::Agrees {
        return Err(Reason::SecondOpinion);
    }
    Ok(())
}
