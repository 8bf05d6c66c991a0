//! A file of the corpus, and where things stand in it.

use leerplan::internals::yaml::edit::{self, Edited, Op, Reason, unordered};
use leerplan::internals::yaml::{Path, Style, Tree};
use serde_yaml::Value as Other;

use crate::edit::corpus::{Variant, read};
use crate::edit::meaning::Meaning;
use crate::edit::random::has_doubles;

/// A file of the corpus as an edit finds it.
pub struct File {
    pub tree: Tree,
    pub meaning: Meaning,
    /// Whether another reader sees the same.
    pub is_sure: bool,
    pub mark: bool,
}

impl File {
    pub fn new(text: &str, variant: Variant) -> Option<Self> {
        let (text, mark) = variant.of(text);
        let tree = read(&text)?;
        let meaning = Meaning::of(&tree, tree.root()?);
        let is_sure =
            serde_yaml::from_str::<Other>(&text).is_ok_and(|other| meaning.is_read_as(&other));
        (!has_doubles(&meaning)).then_some(Self {
            tree,
            meaning,
            is_sure,
            mark,
        })
    }

    pub fn apply(&self, ops: &[Op]) -> Result<Edited, Reason> {
        edit::apply(&self.tree, ops, &unordered).map_err(|refusal| refusal.reason)
    }
}

/// Where an item or field stands in the text: from the line of its name or dash on.
pub fn stretch(tree: &Tree, path: &Path) -> (usize, usize) {
    let node = tree.find(path).unwrap();
    let span = tree.span(node);
    let parent: Path = path
        .segments()
        .split_last()
        .map_or(&[][..], |(_, above)| above)
        .iter()
        .cloned()
        .collect();
    let entries = tree.find(&parent).and_then(|parent| tree.entries(parent));
    let key = entries
        .into_iter()
        .flatten()
        .find(|(_, value)| *value == node);
    let begin = key
        .map_or(span.start, |(key, _)| tree.span(key).start)
        .offset as usize;
    let before = tree.text()[..begin].trim_end();
    let begin = match tree.style(node) {
        // A block begins below its sign, of which the line is meant.
        Some(Style::Block) if key.is_none() => before.rfind('\n').map_or(0, |at| at + 1),
        _ if key.is_none() && before.ends_with('-') => before.len() - 1,
        _ => begin,
    };
    (begin, span.end.offset as usize)
}
