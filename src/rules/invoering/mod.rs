//! The group `invoering`: the round through the seven steps (steps 1 to 4 and 7).

mod aantonen_ontbreekt;
mod activiteit_onvolledig;
mod activiteiten_ontbreken;
mod bijstelling_ontbreekt;
mod coachgesprekken_ontbreken;
mod coachmomenten_ontbreken;
mod doel_niet_meetbaar;
mod doel_ontbreekt;
mod doel_zonder_einde;
mod ervaringen_niet_gedeeld;
mod evaluatie_ontbreekt;
pub(super) mod introverten_eerst;
mod leerlingen_niet_betrokken;
mod leerlingfeedback_ontbreekt;
mod leervoorkeuren_onbekend;
mod leidinggevende_niet_betrokken;
mod literatuur_ontbreekt;
mod meer_dan_een_doel;
mod nulmeting_onvolledig;
mod observatie_ontbreekt;
mod organisatietijd_ontbreekt;
mod oudercommunicatie_ontbreekt;
mod oudercontact_ontbreekt;
mod overleg_ontbreekt;
mod randvoorwaarden_ontbreken;
mod strategie_ontbreekt;
mod tactiek_onvolledig;
mod taken_niet_verdeeld;
mod te_veel_bijgesteld;
mod vakoverstijgend_ontbreekt;
mod vervolgronde_ontbreekt;
mod visitatie_ontbreekt;
mod voortgangsmeting_ontbreekt;
mod werkafspraken_ontbreken;
mod werkgroep_samenstelling;
mod zonder_computer;

use crate::rules::Rule;

/// The rules of the group, in the order of the catalogue.
pub static RULES: &[&Rule] = &[
    &doel_ontbreekt::RULE,
    &meer_dan_een_doel::RULE,
    &doel_niet_meetbaar::RULE,
    &doel_zonder_einde::RULE,
    &leervoorkeuren_onbekend::RULE,
    &tactiek_onvolledig::RULE,
    &leidinggevende_niet_betrokken::RULE,
    &werkgroep_samenstelling::RULE,
    &nulmeting_onvolledig::RULE,
    &randvoorwaarden_ontbreken::RULE,
    &zonder_computer::RULE,
    &oudercommunicatie_ontbreekt::RULE,
    &coachmomenten_ontbreken::RULE,
    &werkafspraken_ontbreken::RULE,
    &organisatietijd_ontbreekt::RULE,
    &aantonen_ontbreekt::RULE,
    &activiteiten_ontbreken::RULE,
    &activiteit_onvolledig::RULE,
    &overleg_ontbreekt::RULE,
    &taken_niet_verdeeld::RULE,
    &voortgangsmeting_ontbreekt::RULE,
    &evaluatie_ontbreekt::RULE,
    &observatie_ontbreekt::RULE,
    &leerlingfeedback_ontbreekt::RULE,
    &vakoverstijgend_ontbreekt::RULE,
    &oudercontact_ontbreekt::RULE,
    &coachgesprekken_ontbreken::RULE,
    &introverten_eerst::RULE,
    &bijstelling_ontbreekt::RULE,
    &te_veel_bijgesteld::RULE,
    &strategie_ontbreekt::RULE,
    &leerlingen_niet_betrokken::RULE,
    &vervolgronde_ontbreekt::RULE,
    &ervaringen_niet_gedeeld::RULE,
    &visitatie_ontbreekt::RULE,
    &literatuur_ontbreekt::RULE,
];
