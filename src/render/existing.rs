//! Which pages a school has, before any is made.

use std::collections::BTreeMap;

use super::placed;
use crate::model::Content;
use crate::model::part::Id;
use crate::school::{Document, School};

/// Whether a document gets a page of its own; `live` where one that cannot be read has one too. Names
/// of pupils never have.
pub(super) fn has_page(document: &Document, live: bool) -> bool {
    let is_read = document.content.is_some() && !document.is_ignored;
    (is_read || live) && !document.is_private
}

/// Whether a document has a page of this kind: a planning with goals.
pub(super) fn has_goals(document: &Document) -> bool {
    match &document.content {
        Some(Content::Planning(planning)) if !document.is_ignored => {
            planning.all_goals().next().is_some()
        }
        _ => false,
    }
}

/// Every pupil whom a document that counts is about, in order of id: those in a class, and those who
/// have a plan, a talk or a result without being in one. By the form in which ids are compared.
pub(super) fn pupils(school: &School) -> BTreeMap<String, Id> {
    let mut pupils: BTreeMap<String, Id> = BTreeMap::new();
    for (_, document) in school.documents() {
        let placed = document.content.as_ref().map(placed::of);
        for id in placed.iter().flat_map(|placed| placed.pupils()) {
            if !id.is_empty() {
                pupils.entry(id.key()).or_insert(id);
            }
        }
    }
    pupils
}
