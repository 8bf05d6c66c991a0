//! The group `privacy`: what does not belong in a shared folder (AVG).

mod andere_leerling_genoemd;
mod bijzondere_gegevens;
mod bsn_gevonden;
mod bsn_mogelijk;
mod contactgegevens;
mod id_lijkt_op_naam;
mod naam_buiten_klas;
mod naam_in_klas;
mod naam_in_openbaar_document;
mod naam_verschilt;
mod namen_in_git;
mod namen_zonder_klas;
mod te_lang_bewaard;

use crate::rules::Rule;

/// The rules of the group, in the order of the catalogue.
pub static RULES: &[&Rule] = &[
    &bsn_gevonden::RULE,
    &bsn_mogelijk::RULE,
    &contactgegevens::RULE,
    &naam_buiten_klas::RULE,
    &naam_in_openbaar_document::RULE,
    &andere_leerling_genoemd::RULE,
    &namen_in_git::RULE,
    &naam_in_klas::RULE,
    &naam_verschilt::RULE,
    &namen_zonder_klas::RULE,
    &id_lijkt_op_naam::RULE,
    &bijzondere_gegevens::RULE,
    &te_lang_bewaard::RULE,
];
