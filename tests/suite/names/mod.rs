//! Names of pupils: kept at home, shown at home, and nowhere else.

mod findings;
mod held;
mod reading;
mod repository;
mod support;
