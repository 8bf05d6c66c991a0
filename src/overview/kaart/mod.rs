//! A class on the goals of a chapter: pupils by goals, now, at first and over the weeks.

mod changes;
mod class_map;

pub use class_map::Kaart;
