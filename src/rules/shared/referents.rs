//! What documents name across files, without the places where they do.

use crate::model::{Content, Soort};
use crate::rules::shared::reference::Target;
use crate::rules::shared::references::to_others;

/// Something that documents name by its id; ids as keys to look up.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Referent {
    /// A document of a soort.
    Document(Soort, String),
    /// A pupil in a klas document.
    Pupil(String),
    /// A goal in a leerlijn.
    Goal(String),
}

/// Everything in other documents that this one names.
#[must_use]
pub fn referents(content: &Content) -> Vec<Referent> {
    let named = to_others(content).into_iter();
    named
        .filter_map(|reference| {
            let key = reference.as_id().key();
            match reference.target {
                Target::Document(soort) => Some(Referent::Document(soort, key)),
                Target::Pupil => Some(Referent::Pupil(key)),
                Target::Goal => Some(Referent::Goal(key)),
                Target::OneOf(_) => None,
            }
        })
        .collect()
}
