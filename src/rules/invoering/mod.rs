//! The group `invoering`: the round through the seven steps (steps 1 to 4 and 7).

mod besluit;
mod bijstelling_ontbreekt;
mod ervaringen_niet_gedeeld;
mod leerlingen_niet_betrokken;
mod literatuur_ontbreekt;
mod strategie_ontbreekt;
mod te_veel_bijgesteld;
mod vervolgronde_ontbreekt;
mod visitatie_ontbreekt;

use super::Rule;

/// The rules of the group, in the order of the catalogue.
pub static RULES: &[&Rule] = &[
    &bijstelling_ontbreekt::RULE,
    &te_veel_bijgesteld::RULE,
    &strategie_ontbreekt::RULE,
    &leerlingen_niet_betrokken::RULE,
    &vervolgronde_ontbreekt::RULE,
    &ervaringen_niet_gedeeld::RULE,
    &visitatie_ontbreekt::RULE,
    &literatuur_ontbreekt::RULE,
];
