//! `leerplan nieuw`: the form of a soort, with what is known filled in.

mod answers;
mod carried;
mod colour;
mod draft;
mod field;
mod form;
mod known;
mod place;
mod values;

pub use draft::{Draft, Question};
pub use field::Field;
pub(super) use form::folder;
pub use form::soort;
