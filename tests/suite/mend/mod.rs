//! `check --fix`.

mod cases;
mod cli;
mod folders;
mod references;
mod words;
