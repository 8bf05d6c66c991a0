//! The group `leerlijn`: a section's continuous line of goals (step 3).

mod leerdoel_niet_gepland;
mod voorkennis_kring;
mod voorkennis_later;

use crate::rules::Rule;

/// The rules of the group, in the order of the catalogue.
pub static RULES: &[&Rule] = &[
    &voorkennis_kring::RULE,
    &voorkennis_later::RULE,
    &leerdoel_niet_gepland::RULE,
];
