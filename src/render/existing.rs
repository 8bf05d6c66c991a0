//! Which pages a school has, before any is made.

use std::collections::BTreeMap;

use crate::facts::pupils::pupils_in_results;
use crate::model::Content;
use crate::model::part::Id;
use crate::school::{Document, School};

/// Whether a document gets a page of its own.
pub(super) fn has_page(document: &Document) -> bool {
    document.content.is_some() && !document.is_ignored
}

/// Whether a document has a page of this kind: a planning with goals.
pub(super) fn has_goals(document: &Document) -> bool {
    match &document.content {
        Some(Content::Planning(planning)) if !document.is_ignored => {
            let mut paragraphs = planning.paragrafen.iter();
            paragraphs.any(|paragraph| !paragraph.leerdoelen.is_empty())
        }
        _ => false,
    }
}

/// Every pupil whom a document that counts is about, in order of id: those in a class, and those who
/// have a plan, a talk or a result without being in one. By the form in which ids are compared.
pub(super) fn pupils(school: &School) -> BTreeMap<String, Id> {
    let mut pupils: BTreeMap<String, Id> = BTreeMap::new();
    let mut add = |id: &Id| {
        if !id.is_empty() {
            pupils.entry(id.key()).or_insert_with(|| id.clone());
        }
    };
    for (_, document) in school.documents() {
        match &document.content {
            Some(Content::Klas(klas)) => klas.leerlingen.iter().for_each(|one| add(&one.id)),
            Some(Content::Leerplan(plan)) => add(&plan.leerling),
            Some(Content::Gesprek(talk)) => add(&talk.leerling),
            Some(Content::Voortgang(results)) if results.leerplan.is_none() => {
                pupils_in_results(results).for_each(|id| add(&id));
            }
            _ => {}
        }
    }
    pupils
}
