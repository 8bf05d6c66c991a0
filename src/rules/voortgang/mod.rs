//! The group `voortgang`: doing and checking (steps 5 and 6).

mod actie_te_laat;
mod bewijs_ontbreekt;
mod controle_ontbreekt;
mod controlevragen_open;
mod doel_te_makkelijk;
mod doel_te_moeilijk;
mod doel_zonder_id;
mod feedback_kring;
mod gespreksverslag_ontbreekt;
mod inhaalmoment_ontbreekt;
mod leerling_zonder_meting;
pub(super) mod logboek_leeg;
mod meting_dubbel;
mod opgave_onbekend;
mod ouders_niet_ingeschakeld;
mod uitvoering_niet_bijgehouden;
mod voortgang_ontbreekt;

use crate::rules::Rule;

/// The rules of the group, in the order of the catalogue.
pub static RULES: &[&Rule] = &[
    &actie_te_laat::RULE,
    &uitvoering_niet_bijgehouden::RULE,
    &logboek_leeg::RULE,
    &bewijs_ontbreekt::RULE,
    &opgave_onbekend::RULE,
    &meting_dubbel::RULE,
    &inhaalmoment_ontbreekt::RULE,
    &ouders_niet_ingeschakeld::RULE,
    &controle_ontbreekt::RULE,
    &controlevragen_open::RULE,
    &feedback_kring::RULE,
    &doel_te_makkelijk::RULE,
    &doel_te_moeilijk::RULE,
    &leerling_zonder_meting::RULE,
    &doel_zonder_id::RULE,
    &voortgang_ontbreekt::RULE,
    &gespreksverslag_ontbreekt::RULE,
];
