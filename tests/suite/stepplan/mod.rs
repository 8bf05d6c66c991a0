//! The step plans, and a school's own.

mod data;
mod editions;
mod own;
