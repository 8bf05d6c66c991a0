//! Names of pupils: kept at home, shown at home, and nowhere else.

mod findings;
mod held;
mod moving;
mod reading;
mod repository;
mod support;
