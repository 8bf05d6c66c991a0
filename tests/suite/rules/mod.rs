//! The rules, beyond the examples in their own documentation.

mod answers;
mod bestand;
mod bestand_content;
mod circle;
mod colours;
mod copies;
mod dashes;
mod done;
mod examples;
mod invoering;
mod invoering_pupil;
mod leerplan;
mod niveaus;
mod notatie;
mod own;
mod planning;
mod praktijk;
mod privacy;
mod roles;
mod round;
mod round_book;
mod round_support;
pub mod studiewijzer;
mod studiewijzer_planning;
mod tests_of_plannings;
mod vakken;
mod voortgang;
