//! References that a fault may hide: an id is not changed while one could stay behind.

use super::super::folder_change::refused;
use super::places::DocumentWords;
use super::target::Target;
use super::word::Word;
use crate::error::Result;
use crate::school::School;
use crate::words;
use crate::yaml::{FaultKind, Tree};

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
    let mut hidden = None;
    tree.walk(&mut |text| {
        let is_seen = of.words.ids.iter().any(|place| place.node == text.node)
            || of.words.texts.contains(&text.node);
        let path = text.path();
        let at_fault = document.is_at_fault(&path);
        let is_it = if at_fault {
            word.is_in(text.text)
        } else {
            !is_seen && !is_field_name(of, text.is_key, &path) && is_whole(text.text, target)
        };
        if is_it && hidden.is_none() {
            hidden = Some(tree.span(text.node).start.line);
        }
    });
    hidden.map_or(Ok(()), |line| {
        let reason = format!("hier klopt iets niet, en misschien is dit {id}");
        Err(refused(&format!("{}:{line}", document.path), &reason))
    })
}

/// Whether a key is one of the format.
fn is_field_name(of: &DocumentWords<'_>, is_key: bool, path: &crate::yaml::Path) -> bool {
    let segments = path.segments();
    let Some((crate::yaml::Segment::Key(key), above)) = segments.split_last() else {
        return false;
    };
    let map = above.iter().cloned().collect();
    is_key && of.document.keys_at(&map).contains(&&**key)
}

fn is_whole(text: &str, target: &Target) -> bool {
    crate::model::part::Id::from_name(text.trim()) == target.id
}

/// The first line of a file with the word.
fn line_with(tree: &Tree, word: &Word) -> Option<usize> {
    let mut lines = tree.text().lines();
    lines.position(|line| word.is_in(line)).map(|at| at + 1)
}
