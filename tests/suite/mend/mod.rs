//! `check --fix`.

mod cases;
mod cli;
pub mod folders;
mod references;
mod words;
