//! The group `draaiboek`: what every draaiboek needs (step 4).

mod actie_buiten_periode;
mod actie_onvolledig;
mod periode_onbegrensd;

use super::Rule;

/// The rules of the group, in the order of the catalogue.
pub static RULES: &[&Rule] = &[
    &periode_onbegrensd::RULE,
    &actie_onvolledig::RULE,
    &actie_buiten_periode::RULE,
];
