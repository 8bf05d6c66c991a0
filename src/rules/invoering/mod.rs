//! The group `invoering`: the round through the seven steps (steps 1 to 4 and 7).

use super::Rule;

/// The rules of the group, in the order of the catalogue.
pub static RULES: &[&Rule] = &[];
