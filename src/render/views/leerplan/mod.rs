//! A pupil's own plan.

mod costs;
mod field;
mod means;
mod page;

pub(in crate::render) use page::blank;
