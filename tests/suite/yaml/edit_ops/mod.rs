//! Operations on the text of a file: what comes, goes, moves and changes.

mod adding;
mod removing;
mod replacing;
mod support;
