//! The group `draaiboek`: what every draaiboek needs (step 4).

mod actie_buiten_periode;
mod actie_onvolledig;
mod activiteit_niet_in_draaiboek;
mod communicatie_ontbreekt;
mod draaiboek_ontbreekt;
mod evaluatie_onvolledig;
mod evaluatiemoment_ontbreekt;
mod periode_lang;
mod periode_onbegrensd;
mod portfolio_eisen_ontbreken;
mod portfoliobespreking_ontbreekt;
mod ruimte_ontbreekt;
mod stap_niet_in_draaiboek;

use crate::rules::Rule;

/// The rules of the group, in the order of the catalogue.
pub static RULES: &[&Rule] = &[
    &draaiboek_ontbreekt::RULE,
    &periode_lang::RULE,
    &activiteit_niet_in_draaiboek::RULE,
    &stap_niet_in_draaiboek::RULE,
    &ruimte_ontbreekt::RULE,
    &evaluatiemoment_ontbreekt::RULE,
    &communicatie_ontbreekt::RULE,
    &portfoliobespreking_ontbreekt::RULE,
    &portfolio_eisen_ontbreken::RULE,
    &periode_onbegrensd::RULE,
    &actie_onvolledig::RULE,
    &evaluatie_onvolledig::RULE,
    &actie_buiten_periode::RULE,
];
