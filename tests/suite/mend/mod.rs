//! `check --fix`.

mod cases;
mod cli;
mod dates;
pub mod folders;
mod nearest;
mod references;
mod words;
