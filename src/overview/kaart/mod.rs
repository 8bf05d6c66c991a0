//! A class on the goals of a chapter: pupils by goals, now, at first and over the weeks.

mod changes;
mod class_map;
mod places;
mod series;
mod telling;

pub use class_map::Kaart;
pub(super) use places::name_of;
pub(crate) use series::by_date;
pub use telling::{Telling, latest, word};
