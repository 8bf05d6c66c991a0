//! The group `leerplan`: a pupil's own plan and its draaiboek (step 4).

mod coachafspraak_ontbreekt;
mod draaiboek_verouderd;
mod feedback_eenzijdig;
pub(super) mod feedback_niet_verwerkt;
pub(super) mod feedback_uitgebleven;
mod kosten_kloppen_niet;
mod kosten_niet_besproken;
mod leerplan_zonder_draaiboek;
mod ouder_evaluaties;
mod plan_niet_besproken;
mod tops_en_tips;
mod vraag_onbeantwoord;

use crate::rules::Rule;

/// The rules of the group, in the order of the catalogue.
pub static RULES: &[&Rule] = &[
    &vraag_onbeantwoord::RULE,
    &kosten_kloppen_niet::RULE,
    &kosten_niet_besproken::RULE,
    &plan_niet_besproken::RULE,
    &leerplan_zonder_draaiboek::RULE,
    &ouder_evaluaties::RULE,
    &coachafspraak_ontbreekt::RULE,
    &feedback_eenzijdig::RULE,
    &feedback_niet_verwerkt::RULE,
    &feedback_uitgebleven::RULE,
    &tops_en_tips::RULE,
    &draaiboek_verouderd::RULE,
];
