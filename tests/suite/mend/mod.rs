//! `check --fix`.

mod cases;
mod cli;
pub mod folders;
mod nearest;
mod references;
mod words;
