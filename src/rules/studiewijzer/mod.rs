//! The group `studiewijzer`: what a class does, week by week (step 4).

mod coaching_ontbreekt;
mod dag_zonder_les;
mod keuzedelen_ontbreken;
mod les_in_vakantie;
mod onbekende_groep;
mod onbekende_toetsweek;
mod planning_niet_in_studiewijzer;
mod project_een_vak;
mod toets_niet_gevonden;
mod toets_zonder_datum;
mod toets_zonder_planning;
mod toetsbelasting;
mod toetsdatum_verschilt;
mod toetsweek_verschilt;
mod vak_leeg;
mod verplicht_ontbreekt;
mod week_buiten_periode;
mod week_dubbel;
mod week_klopt_niet;
mod week_ontbreekt;
mod weekbelasting;

use crate::rules::Rule;

/// The rules of the group, in the order of the catalogue.
pub static RULES: &[&Rule] = &[
    &week_buiten_periode::RULE,
    &week_dubbel::RULE,
    &week_klopt_niet::RULE,
    &les_in_vakantie::RULE,
    &toets_zonder_datum::RULE,
    &toetsdatum_verschilt::RULE,
    &toets_zonder_planning::RULE,
    &toets_niet_gevonden::RULE,
    &onbekende_groep::RULE,
    &onbekende_toetsweek::RULE,
    &toetsweek_verschilt::RULE,
    &week_ontbreekt::RULE,
    &dag_zonder_les::RULE,
    &vak_leeg::RULE,
    &verplicht_ontbreekt::RULE,
    &keuzedelen_ontbreken::RULE,
    &coaching_ontbreekt::RULE,
    &project_een_vak::RULE,
    &weekbelasting::RULE,
    &toetsbelasting::RULE,
    &planning_niet_in_studiewijzer::RULE,
];
