//! A school folder in which some files changed: the others are not read again.

mod apply;
mod changed;
mod outcome;
mod whole;

pub use outcome::{Update, UpdatedDocuments};
