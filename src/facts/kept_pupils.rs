//! Everybody of whom a school keeps anything, wherever that stands.

use super::pupils::{pupil_of_document, pupils_in_results};
use crate::model::part::{Id, Tekst};
use crate::model::{Content, Entry};
use crate::school::School;

/// Tells of every pupil of whom a document keeps anything, ignored documents too, in order of path and as
/// often as they are there; with the name where one stands there.
pub(crate) fn each(school: &School, tell: &mut dyn FnMut(&Id, Option<&Tekst>)) {
    for (_, document) in school.all_documents() {
        let Some(content) = &document.content else {
            continue;
        };
        content.entries(|entry| match entry {
            Entry::Pupil(id, name) => tell(id, name),
            Entry::Name(id, name) => tell(&Id::from_name(id.trim()), name),
            _ => {}
        });
        if let Some(id) = pupil_of_document(school, content) {
            tell(id, None);
        }
        if let Content::Voortgang(results) = content
            && results.leerplan.is_none()
        {
            pupils_in_results(results).for_each(|id| tell(&id, None));
        }
    }
}

/// Every pupil of whom anything is kept, each once, in order of id.
#[must_use]
pub(crate) fn all(school: &School) -> Vec<Id> {
    let mut ids: Vec<Id> = Vec::new();
    each(school, &mut |id, _| ids.push(id.clone()));
    ids.retain(|id| !id.is_empty());
    ids.sort_by_key(Id::key);
    ids.dedup();
    ids
}
