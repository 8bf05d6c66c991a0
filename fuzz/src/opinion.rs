//! A second opinion on what a YAML file says.

use leerplan::internals::yaml::{NodeId, Style, Tree};
use serde_yaml::Value;

/// Fails where another reader takes the text too and sees other values in it.
///
/// # Panics
/// Where the two do not agree.
pub fn agree(tree: &Tree) {
    // Breaks of lines to the other, which reads YAML 1.1; in YAML 1.2 they are text.
    if tree.text().contains(['\u{85}', '\u{2028}', '\u{2029}']) {
        return;
    }
    let Ok(theirs) = serde_yaml::from_str::<Value>(tree.text()) else {
        return;
    };
    match tree.root() {
        Some(root) => same(tree, root, &theirs),
        None => assert!(theirs.is_null(), "nothing, or {theirs:?}"),
    }
}

/// Whether the name of a field is that of the other reader but for signs that nobody sees, which are
/// left out of names here.
fn names(tree: &Tree, key: NodeId, theirs: &Value) -> bool {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let ours = tree.scalar(key).unwrap_or_default();
    let other = theirs.as_str().unwrap_or_default();
    !other.is_ascii() && letters(ours) == letters(other)
}

fn same(tree: &Tree, node: NodeId, theirs: &Value) {
    let here = tree.slice(tree.span(node));
    // The other takes `?` for the sign of a key also where a letter follows it.
    let is_text = tree.style(node) == Some(Style::Plain) && here.starts_with('?');
    match theirs {
        Value::Mapping(_) if is_text => {}
        Value::Sequence(others) => {
            let items = tree
                .items(node)
                .unwrap_or_else(|| panic!("{here:?} is a list"));
            assert_eq!(items.clone().count(), others.len(), "items of {here:?}");
            items
                .zip(others)
                .for_each(|(item, other)| same(tree, item, other));
        }
        Value::Mapping(others) => {
            let entries = tree
                .entries(node)
                .unwrap_or_else(|| panic!("{here:?} is a map"));
            assert_eq!(entries.clone().count(), others.len(), "fields of {here:?}");
            for ((key, value), (other_key, other_value)) in entries.zip(others) {
                if !names(tree, key, other_key) {
                    same(tree, key, other_key);
                }
                same(tree, value, other_value);
            }
        }
        Value::String(text) => {
            let ours = tree
                .scalar(node)
                .unwrap_or_else(|| panic!("{here:?} is a text"));
            // At the end of a file that ends without a line break the two differ about whether the
            // last line of a block has one.
            let at_end = tree.style(node) == Some(Style::Block) && !tree.text().ends_with('\n');
            let ours = match ours.strip_prefix('?') {
                Some(rest) if is_text && rest == text => rest,
                _ => ours,
            };
            assert!(
                ours == text || at_end && ours.trim_end() == text.trim_end(),
                "{ours:?}, or {text:?}"
            );
        }
        Value::Tagged(_) => panic!("{here:?} has a tag"),
        Value::Null | Value::Bool(_) | Value::Number(_) => {
            assert_eq!(
                tree.style(node),
                Some(Style::Plain),
                "{here:?} is {theirs:?}"
            );
        }
    }
}
