//! The group `leerlijn`: a section's continuous line of goals (step 3).

use super::Rule;

/// The rules of the group, in the order of the catalogue.
pub static RULES: &[&Rule] = &[];
