//! A positioned tree as typed values, tolerantly: each structural fault is reported at its place and
//! reading goes on with a fill-in, so that one run reports them all and one wrong value hides
//! only what is under itself.
//!
//! The types are ordinary serde types. Optional is `Option<T>`; a required field is any other
//! type. What plain serde cannot say (text or fields, one or many) is in [`value`].

mod access;
mod comma;
mod error;
mod fields;
mod meant;
mod missing;
mod node;
mod read;
mod reader;
mod remedy;
mod trail;
mod unseen;
pub mod value;

pub use error::ReadError;
pub use read::read;
