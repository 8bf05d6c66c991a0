//! The group `planning`: a chapter's goals, tests and exercises (steps 3 and 4).

mod opdracht_dubbel;

use super::Rule;

/// The rules of the group, in the order of the catalogue.
pub static RULES: &[&Rule] = &[&opdracht_dubbel::RULE];
