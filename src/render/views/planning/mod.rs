//! The planning of a chapter.

mod exercises;
mod page;

pub(in crate::render) use page::sheet;
