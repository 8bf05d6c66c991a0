//! The group `voortgang`: doing and checking (steps 5 and 6).

use super::Rule;

/// The rules of the group, in the order of the catalogue.
pub static RULES: &[&Rule] = &[];
