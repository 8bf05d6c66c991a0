//! The group `leerplan`: a pupil's own plan and its draaiboek (step 4).

use super::Rule;

/// The rules of the group, in the order of the catalogue.
pub static RULES: &[&Rule] = &[];
