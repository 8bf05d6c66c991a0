//! The group `bestand`: files and references.

mod onbekend_veld;

use super::Rule;

/// The rules of the group, in the order of the catalogue.
pub static RULES: &[&Rule] = &[&onbekend_veld::RULE];
