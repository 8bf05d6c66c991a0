//! The group `privacy`: what does not belong in a shared folder (AVG).

use super::Rule;

/// The rules of the group, in the order of the catalogue.
pub static RULES: &[&Rule] = &[];
