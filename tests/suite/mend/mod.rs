//! `check --fix`.

mod cases;
mod cli;
mod dates;
pub mod folders;
mod nearest;
mod praktijk;
mod references;
mod words;
