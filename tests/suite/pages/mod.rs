//! What stands on the page of each kind of document.

mod chapter_goals;
mod class_tests;
mod class_week;
mod every_key;
mod every_page;
mod forms;
mod goals;
mod ids;
mod ignored;
mod lessons;
mod levels;
pub mod little_school;
mod made;
mod missing;
mod parents_private;
mod parts;
mod portfolios;
mod poster;
pub mod pupil;
mod results;
mod steps;
pub mod support;
mod test_weeks;
mod timeline;
