//! What is right: one rule a file, `rules/<group>/<rule>.rs`.
//!
//! A rule is a doc comment (its page in `leerplan uitleg`, with examples that run as tests), a
//! name and a pure function from a document in its school to problems. The engine adds level,
//! step and place. What more than one rule needs is in `shared/`.

mod bestand;
mod catalog;
mod check_texts;
mod draaiboek;
mod example;
mod invoering;
mod leerlijn;
mod leerplan;
mod planning;
mod privacy;
mod rule;
mod run;
mod shared;
mod studiewijzer;
mod texts;
mod voortgang;

pub use crate::facts::Scope;
pub use catalog::{GROUPS, Group, all, find, is_known, names};
pub use check_texts::check_texts;
pub use example::{Example, ExampleFile, Examples, Pin, section};
pub use rule::Rule;
pub use run::Run;
pub use shared::referents::{Referent, referents};
pub use texts::{CheckText, Piece, Reach};

pub(crate) use rule::rule;
pub(crate) use run::run;
