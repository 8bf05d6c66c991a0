//! What a check found.

use std::collections::HashSet;

use super::newer::NewerRegelset;
use super::nothing::Nothing;
use crate::finding::{Finding, Totals};

/// What is said behind other words where not all that was asked for was looked at.
pub(crate) const NOT_ALL: &str = "; niet alles is bekeken";

/// What was found, in words: that nothing was only where all was looked at.
pub(crate) fn found_in_words(totals: Totals, is_all_seen: bool) -> String {
    let found = totals.in_words();
    match (found.is_empty(), is_all_seen) {
        (false, true) => found,
        (false, false) => format!("{found}{NOT_ALL}"),
        (true, true) => "geen bijzonderheden".to_owned(),
        (true, false) => format!("niets{NOT_ALL}"),
    }
}

/// What a check of a school folder found.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// The findings in order of file and place.
    pub findings: Vec<Finding>,
    /// How many documents were checked.
    pub documents: usize,
    /// The documents that were checked, in order of path.
    pub files: Vec<String>,
    /// What a baseline knew, where one was used.
    pub baseline: Option<Compared>,
    /// What a newer edition of the rules would bring, where the settings name an older one.
    pub newer: Option<NewerRegelset>,
    /// Why no document was looked at, where none was: then it cannot be said that all is in order.
    pub nothing: Option<Nothing>,
    /// What was not looked at beside what was, a sentence each.
    pub missed: Vec<String>,
}

/// How a check compares with a baseline.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Compared {
    /// What the baseline knew and is not found any more: rule and file.
    pub solved: Vec<(String, String)>,
}

impl Report {
    /// The findings that no baseline knows: those that count.
    pub fn fresh(&self) -> impl Iterator<Item = &Finding> {
        self.findings
            .iter()
            .filter(|finding| finding.since.is_none())
    }

    /// The findings that a baseline knows.
    pub fn known(&self) -> impl Iterator<Item = &Finding> {
        self.findings
            .iter()
            .filter(|finding| finding.since.is_some())
    }

    /// What was not looked at of all that was asked for: that nothing was, or else the parts, a sentence
    /// each. Only where it is empty may be said that all is in order.
    #[must_use]
    pub fn unseen(&self) -> Vec<String> {
        match self.nothing {
            Some(nothing) => vec![nothing.in_words()],
            None => self.missed.clone(),
        }
    }

    /// Whether all that was asked for was looked at.
    #[must_use]
    pub fn is_all_seen(&self) -> bool {
        self.nothing.is_none() && self.missed.is_empty()
    }

    /// What was found, in words: where it is nothing, whether that is because nothing is the matter.
    #[must_use]
    pub fn found_in_words(&self) -> String {
        match (self.totals(), self.nothing) {
            (totals, Some(nothing)) if totals == Totals::default() => nothing.in_words(),
            (totals, _) => found_in_words(totals, self.is_all_seen()),
        }
    }

    /// The totals of the findings that count.
    #[must_use]
    pub fn totals(&self) -> Totals {
        Totals::of(self.fresh())
    }

    /// The totals of the findings that a baseline knows.
    #[must_use]
    pub fn known_totals(&self) -> Totals {
        Totals::of(self.known())
    }

    /// How many files have a finding that counts.
    #[must_use]
    pub fn files_with_findings(&self) -> usize {
        let files: HashSet<&str> = self.fresh().map(|f| f.file.as_str()).collect();
        files.len()
    }
}
