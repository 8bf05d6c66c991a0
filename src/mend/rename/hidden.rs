//! References that a fault may hide: an id is not changed while one could stay behind.

use std::collections::HashSet;

use super::super::folder_change::refused;
use super::places::DocumentWords;
use super::target::Target;
use super::word::Word;
use crate::error::Result;
use crate::model::part::Id;
use crate::school::School;
use crate::words;
use crate::yaml::{FaultKind, NodeId, Path, Segment, Tree};

/// Refuses a school in which a file could name the target without being seen to.
///
/// # Errors
/// Which file, and where.
pub(super) fn none(school: &School, all: &[DocumentWords<'_>], target: &Target) -> Result<()> {
    if let Some(error) = school.unreadable.first() {
        return Err(refused("de schoolmap", &error.to_string()));
    }
    all.iter().try_for_each(|of| in_document(of, target))
}

fn in_document(of: &DocumentWords<'_>, target: &Target) -> Result<()> {
    let document = of.document;
    if document.faults.is_empty() {
        return Ok(());
    }
    let id = words::quote(target.id.as_str());
    let word = Word::in_any_case(&target.id);
    let tree = &document.tree;
    if document.content.is_none() {
        let unseen = tree.text().is_empty()
            && document
                .faults
                .iter()
                .any(|fault| fault.kind == FaultKind::Unreadable);
        let at = line_with(tree, &word);
        if unseen {
            let reason = format!("dit bestand kan ik niet lezen, dus misschien staat {id} erin");
            return Err(refused(&document.path, &reason));
        }
        return at.map_or(Ok(()), |line| {
            let reason = format!("dit bestand kan ik niet helemaal lezen, en {id} staat erin");
            Err(refused(&format!("{}:{line}", document.path), &reason))
        });
    }
    let ids = of.words.ids.iter().map(|place| place.node);
    let seen: HashSet<NodeId> = ids.chain(of.words.texts.iter().copied()).collect();
    let mut hidden = None;
    tree.walk(&mut |text| {
        if hidden.is_some() || !word.is_in(text.text) {
            return;
        }
        let path = text.path();
        let is_unseen = || {
            let is_whole = Id::from_name(text.text.trim()) == target.id;
            is_whole && !seen.contains(&text.node) && !is_field_name(of, text.is_key, &path)
        };
        if document.is_at_fault(&path) || is_unseen() {
            hidden = Some(tree.span(text.node).start.line);
        }
    });
    hidden.map_or(Ok(()), |line| {
        let reason = format!("hier klopt iets niet, en misschien is dit {id}");
        Err(refused(&format!("{}:{line}", document.path), &reason))
    })
}

/// Whether a key is one of the format.
fn is_field_name(of: &DocumentWords<'_>, is_key: bool, path: &Path) -> bool {
    let segments = path.segments();
    let Some((Segment::Key(key), above)) = segments.split_last() else {
        return false;
    };
    let map = above.iter().cloned().collect();
    is_key && of.document.keys_at(&map).contains(&&**key)
}

/// The first line of a file with the word.
fn line_with(tree: &Tree, word: &Word) -> Option<usize> {
    let mut lines = tree.text().lines();
    lines.position(|line| word.is_in(line)).map(|at| at + 1)
}
