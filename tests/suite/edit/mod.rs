//! The edit engine: what holds of every edit of every file.

pub mod corpus;
mod meaning;
mod owners;
mod properties;
mod random;
mod refusals;
#[path = "../../../benches/school/mod.rs"]
#[allow(dead_code, reason = "what the benches measure with")]
mod school;
mod text;
mod two_writers;
