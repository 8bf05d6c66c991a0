//! The group `privacy`: what does not belong in a shared folder (AVG).

mod bijzondere_gegevens;
mod bsn_gevonden;
mod bsn_mogelijk;
mod contactgegevens;
mod naam_buiten_klas;

use crate::rules::Rule;

/// The rules of the group, in the order of the catalogue.
pub static RULES: &[&Rule] = &[
    &bsn_gevonden::RULE,
    &bsn_mogelijk::RULE,
    &contactgegevens::RULE,
    &naam_buiten_klas::RULE,
    &bijzondere_gegevens::RULE,
];
