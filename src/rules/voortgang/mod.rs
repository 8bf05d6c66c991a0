//! The group `voortgang`: doing and checking (steps 5 and 6).

mod controle_ontbreekt;
mod controlevragen_open;
mod feedback_kring;
mod uitvoering_niet_bijgehouden;

use super::Rule;

/// The rules of the group, in the order of the catalogue.
pub static RULES: &[&Rule] = &[
    &uitvoering_niet_bijgehouden::RULE,
    &controle_ontbreekt::RULE,
    &controlevragen_open::RULE,
    &feedback_kring::RULE,
];
