//! Required keys of which one of two will do: what serde cannot say.

use crate::words;
use crate::yaml::{Fault, FaultKind, NodeId, Path, Tree};

/// Keys of which a document must have some.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// The list whose items have the choice; the document itself where there is none.
    pub list: Option<&'static str>,
    /// Sets of keys: all of one of them must be there, and not empty.
    pub options: &'static [&'static [&'static str]],
}

/// The choices that a document has not made.
pub(super) fn missing(tree: &Tree, choice: Option<Choice>) -> Vec<Fault> {
    let (Some(root), Some(choice)) = (tree.root(), choice) else {
        return Vec::new();
    };
    let Some(list) = choice.list else {
        return required(tree, root, &Path::root(), choice.options);
    };
    let list = Path::root().then(list);
    let rows = tree.find(&list).and_then(|node| tree.items(node));
    let rows = rows.into_iter().flatten().enumerate();
    rows.flat_map(|(at, row)| required(tree, row, &list.then(at), choice.options))
        .collect()
}

/// A fault unless all keys of one of the options are there and not empty. Of an option that is
/// half there only the other half is missed.
fn required(tree: &Tree, map: NodeId, path: &Path, options: &[&[&str]]) -> Vec<Fault> {
    if !tree.is_map(map) {
        return Vec::new();
    }
    let filled = |key: &str| {
        tree.entry(map, key)
            .is_some_and(|(_, value)| !tree.is_null(value))
    };
    if options
        .iter()
        .any(|keys| keys.iter().all(|key| filled(key)))
    {
        return Vec::new();
    }
    let half = options
        .iter()
        .find(|keys| keys.iter().any(|key| filled(key)));
    let (message, first) = if let Some(keys) = half {
        let absent = keys
            .iter()
            .find(|key| !filled(key))
            .copied()
            .unwrap_or_default();
        (
            format!("het verplichte veld {} ontbreekt", words::quote(absent)),
            absent,
        )
    } else {
        let names: Vec<String> = options
            .iter()
            .map(|keys| words::and(&keys.iter().map(|k| words::quote(k)).collect::<Vec<_>>()))
            .collect();
        (format!("{} ontbreekt", words::or(&names)), options[0][0])
    };
    let written = tree.entry(map, first);
    let span = written.map_or_else(
        || tree.span(map).first_line(tree.text()),
        |(key, _)| tree.span(key),
    );
    vec![
        Fault::new(
            FaultKind::Missing,
            path.then(first.to_owned()),
            span,
            message,
        )
        .with_hint(format!("voeg `{first}:` toe")),
    ]
}
