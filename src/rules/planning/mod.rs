//! The group `planning`: a chapter's goals, tests and exercises (steps 3 and 4).

mod beheersing_onbekend;
mod formatieve_toets_ontbreekt;
mod kerndoel_ontbreekt;
mod keuze_in_opdrachten;
mod leerdoel_formulering;
mod leerdoelen_ontbreken;
mod niveau_past_niet;
mod opdracht_dubbel;
mod opdracht_notatie;
mod planning_buiten_periode;
mod toets_voor_les;
mod toetsmoment_ontbreekt;
mod verdieping_ontbreekt;
mod weken_lopen_terug;

use crate::rules::Rule;

/// The rules of the group, in the order of the catalogue.
pub static RULES: &[&Rule] = &[
    &leerdoelen_ontbreken::RULE,
    &leerdoel_formulering::RULE,
    &toetsmoment_ontbreekt::RULE,
    &formatieve_toets_ontbreekt::RULE,
    &verdieping_ontbreekt::RULE,
    &keuze_in_opdrachten::RULE,
    &beheersing_onbekend::RULE,
    &kerndoel_ontbreekt::RULE,
    &niveau_past_niet::RULE,
    &opdracht_notatie::RULE,
    &opdracht_dubbel::RULE,
    &planning_buiten_periode::RULE,
    &weken_lopen_terug::RULE,
    &toets_voor_les::RULE,
];
