//! The edit engine: what holds of every edit of every file.

mod comments;
pub mod corpus;
mod file;
mod meaning;
mod order;
mod owners;
mod properties;
mod random;
mod refusals;
#[path = "../../../benches/school/mod.rs"]
#[allow(dead_code, reason = "what the benches measure with")]
mod school;
mod sweep;
mod text;
mod two_writers;
