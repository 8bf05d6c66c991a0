//! What is true of a school on a day, each fact computed in one place: rules, overviews and pages ask
//! the same functions.

pub mod answer;
pub(crate) mod as_of;
pub(crate) mod behind;
mod broken_contacts;
pub(crate) mod class_results;
pub(crate) mod contact_details;
pub(crate) mod copies;
pub(crate) mod copy_names;
pub(crate) mod costs;
pub(crate) mod digit_groups;
pub(crate) mod evaluations;
pub(crate) mod exercises_made;
pub(crate) mod feedback_circle;
pub(crate) mod goal_levels;
pub(crate) mod help_planned;
pub(crate) mod kept_pupils;
pub(crate) mod kring;
pub(crate) mod late_actions;
pub(crate) mod lesson_days;
pub(crate) mod logbook;
pub(crate) mod measured;
pub(crate) mod mention_tokens;
pub(crate) mod moments;
pub(crate) mod named_files;
pub(crate) mod other_pupils;
pub(crate) mod participants;
pub(crate) mod people;
pub(crate) mod plain_text;
pub(crate) mod practical_tests;
pub mod pupil_mentions;
pub(crate) mod pupil_names;
pub mod pupil_places;
#[cfg(feature = "cli")]
pub(crate) mod pupil_search;
pub(crate) mod pupils;
pub(crate) mod retention;
pub(crate) mod ronde;
mod scope;
pub(crate) mod special_words;
pub(crate) mod talks;
pub(crate) mod test_weeks;
pub(crate) mod tests;
pub mod traces;
pub(crate) mod versions;
pub(crate) mod week_goals;

pub use scope::Scope;
