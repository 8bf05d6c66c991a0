//! The planning of a chapter.

mod exercises;
mod moments;
mod page;
