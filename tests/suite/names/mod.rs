//! Names of pupils: kept at home, shown at home, and nowhere else.

mod findings;
mod held;
mod made;
pub mod moving;
mod reading;
mod refusals;
mod repository;
pub mod support;
