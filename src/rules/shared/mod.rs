//! What more than one rule needs, or what would make the file of a rule too long.

pub(super) mod activities;
pub(super) mod all_versions;
pub(super) mod attended_moments;
pub(super) mod behind_message;
pub(super) mod besluit;
pub(super) mod class_weeks;
pub(super) mod faulty_fields;
pub(super) mod form_questions;
pub(super) mod gathering;
pub(super) mod goal_wording;
pub(super) mod lacking;
pub(super) mod local_references;
pub(super) mod mentions;
pub(super) mod numbers;
pub(super) mod paragraphs;
pub(super) mod planning_goals;
pub(super) mod reference;
pub(super) mod references;
pub(super) mod referents;
pub(super) mod round_goals;
pub(super) mod row_content;
pub(super) mod tactics;
pub(super) mod tallies;
pub(super) mod unread;
pub(super) mod week_problems;
pub(super) mod week_words;
