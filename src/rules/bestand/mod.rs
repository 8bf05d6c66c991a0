//! The group `bestand`: files and references.

mod aanhalingstekens;
mod bestand_ontbreekt;
mod buiten_schooljaar;
mod dag_klopt_niet;
mod datum_in_toekomst;
mod datum_in_vakantie;
mod datum_in_weekend;
mod dubbele_id;
mod dubbele_sleutel;
mod eigen_regel_kapot;
mod instelling_buiten_schooljaar;
mod instelling_klopt_niet;
mod invultekst;
mod kopie;
mod negeer_zonder_reden;
mod onbekend_vak;
mod onbekend_veld;
mod onbekende_regel;
mod onbekende_soort;
mod onbekende_verwijzing;
mod onleesbaar_bestand;
mod onzichtbaar_teken;
mod overbodige_negeer;
mod periodes_overlappen;
mod regel_opgeslokt;
mod samenvoeging_open;
mod schooljaar_klopt_niet;
mod tekst_afgekapt;
mod verkeerde_waarde;
mod verplicht_veld;
mod verwijzing_past_niet;

use crate::rules::Rule;

/// The rules of the group, in the order of the catalogue.
pub static RULES: &[&Rule] = &[
    &onleesbaar_bestand::RULE,
    &onbekende_soort::RULE,
    &onbekend_veld::RULE,
    &verplicht_veld::RULE,
    &verkeerde_waarde::RULE,
    &dubbele_sleutel::RULE,
    &tekst_afgekapt::RULE,
    &regel_opgeslokt::RULE,
    &samenvoeging_open::RULE,
    &onzichtbaar_teken::RULE,
    &aanhalingstekens::RULE,
    &dubbele_id::RULE,
    &kopie::RULE,
    &onbekende_verwijzing::RULE,
    &verwijzing_past_niet::RULE,
    &onbekend_vak::RULE,
    &onbekende_regel::RULE,
    &eigen_regel_kapot::RULE,
    &instelling_klopt_niet::RULE,
    &periodes_overlappen::RULE,
    &instelling_buiten_schooljaar::RULE,
    &schooljaar_klopt_niet::RULE,
    &bestand_ontbreekt::RULE,
    &invultekst::RULE,
    &dag_klopt_niet::RULE,
    &datum_in_vakantie::RULE,
    &datum_in_weekend::RULE,
    &datum_in_toekomst::RULE,
    &buiten_schooljaar::RULE,
    &overbodige_negeer::RULE,
    &negeer_zonder_reden::RULE,
];
