//! The documents as a school writes them: one file a soort.
//!
//! Everything here is an ordinary serde type; where a value stands in its file is known by the
//! [tree](crate::yaml::Tree), not by the value.

mod choice;
mod content;
mod document_type;
pub mod draaiboek;
mod fields;
pub mod gesprek;
mod id_places;
mod id_roles;
pub mod invoeringsplan;
pub mod klas;
pub mod leerlijn;
pub mod leerplan;
pub mod namen;
pub mod part;
pub mod planning;
mod soorten;
pub mod studiewijzer;
pub mod voortgang;

#[doc(hidden)]
pub use choice::Choice;
pub use content::Content;
#[doc(hidden)]
pub use content::read;
#[doc(hidden)]
pub use document_type::{About, DocumentType, Entry};
pub use draaiboek::Draaiboek;
pub(crate) use fields::is_field;
pub use gesprek::Gesprek;
#[doc(hidden)]
pub use id_places::{IdPlace, Words, words_of};
#[doc(hidden)]
pub use id_roles::{Holds, IdKind, IdRole, id_role};
pub use invoeringsplan::Invoeringsplan;
pub use klas::Klas;
pub use leerlijn::Leerlijn;
pub use leerplan::Leerplan;
pub use namen::Namen;
pub use part::Kleur;
pub use planning::Planning;
pub use soorten::Soort;
pub(crate) use soorten::for_each_soort;
pub use studiewijzer::Studiewijzer;
pub use voortgang::Voortgang;
