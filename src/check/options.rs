//! What to check a school with.

use std::collections::HashSet;

use chrono::NaiveDate;

/// The day, the rules and the files of a check.
#[derive(Debug, Clone)]
pub struct CheckOptions {
    /// The day with which rules compare dates.
    pub today: NaiveDate,
    /// Only these rules and groups; all where empty.
    pub only: Vec<String>,
    /// Only these files, by path from the school folder; all where absent.
    pub files: Option<HashSet<String>>,
}

impl CheckOptions {
    /// Every rule and every file, on a day.
    #[must_use]
    pub fn new(today: NaiveDate) -> Self {
        Self {
            today,
            only: Vec::new(),
            files: None,
        }
    }
}
