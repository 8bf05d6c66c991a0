//! Holds a text after an edit against the one before it.

use serde_yaml::Value;

use super::fix::Refusal;
use super::shape::{Changes, Shape};
use crate::yaml::tree::{Comment, Syntax, Tree};
use crate::yaml::{parse_toml, parse_yaml};

/// Refuses a new text that does not say exactly what was meant, or that lost or moved a comment.
pub(super) fn check(old: &Tree, changes: &Changes, new: &str) -> Result<(), Refusal> {
    let parse = match old.syntax {
        Syntax::Yaml => parse_yaml,
        Syntax::Toml => parse_toml,
    };
    let Ok(tree) = parse(new.to_owned()) else {
        return Err(Refusal::new(
            "het bestand zou daarna niet meer te lezen zijn",
        ));
    };
    let expected = Shape::of(old, changes);
    let same = Shape::of(&tree, &Changes::default()) == expected;
    if !same || tree.duplicates.len() > old.duplicates.len() {
        return Err(Refusal::new("er zou meer veranderen dan dit alleen"));
    }
    if comments(&tree, &Changes::default()) != comments(old, changes) {
        return Err(Refusal::new("er zou commentaar verloren gaan of verhuizen"));
    }
    let doubted = old.syntax == Syntax::Yaml
        && second_opinion(old.text(), Shape::of(old, &Changes::default()).as_ref())
        && !second_opinion(new, expected.as_ref());
    if doubted {
        return Err(Refusal::new(
            "andere programma's zouden het bestand anders lezen",
        ));
    }
    Ok(())
}

/// Whether an independent reader sees these values in a text.
fn second_opinion(text: &str, shape: Option<&Shape>) -> bool {
    match (serde_yaml::from_str::<Value>(text), shape) {
        (Ok(value), Some(shape)) => shape.agrees(&value),
        (Ok(value), None) => value.is_null(),
        (Err(_), _) => false,
    }
}

/// The comments after some changes, in order, each with whether it has a line of its own.
fn comments(tree: &Tree, changes: &Changes) -> Vec<(String, bool)> {
    let comments = tree.comments().iter().enumerate();
    comments
        .filter_map(|(at, comment)| {
            let text = match changes.comments.get(&at) {
                Some(text) => text.clone()?,
                None => written(tree, comment).to_owned(),
            };
            Some((text, comment.own_line))
        })
        .collect()
}

fn written<'t>(tree: &'t Tree, comment: &Comment) -> &'t str {
    tree.slice(comment.span).trim_end()
}
