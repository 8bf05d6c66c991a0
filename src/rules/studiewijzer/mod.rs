//! The group `studiewijzer`: what a class does, week by week (step 4).

use super::Rule;

/// The rules of the group, in the order of the catalogue.
pub static RULES: &[&Rule] = &[];
