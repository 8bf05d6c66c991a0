//! The documents as a school writes them: one file a soort.
//!
//! Everything here is an ordinary serde type; where a value stands in its file is known by the
//! [tree](crate::yaml::Tree), not by the value.

mod choice;
mod content;
pub mod draaiboek;
pub mod gesprek;
pub mod invoeringsplan;
pub mod klas;
pub mod leerlijn;
pub mod leerplan;
pub mod part;
pub mod planning;
pub mod studiewijzer;
pub mod voortgang;

pub use choice::Choice;
pub use content::{Content, read};
pub use draaiboek::Draaiboek;
pub use gesprek::Gesprek;
pub use invoeringsplan::Invoeringsplan;
pub use klas::Klas;
pub use leerlijn::Leerlijn;
pub use leerplan::Leerplan;
pub use part::{Kleur, Soort};
pub use planning::Planning;
pub use studiewijzer::Studiewijzer;
pub use voortgang::Voortgang;
