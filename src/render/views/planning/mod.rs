//! The planning of a chapter.

mod exercises;
mod page;
