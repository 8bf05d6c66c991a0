//! The goals of a planning by week.

mod marks;
mod page;

pub(in crate::render) use page::sheet;
