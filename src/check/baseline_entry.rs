//! A finding in a baseline.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::fingerprint::without_positions;
use crate::finding::Finding;

/// A finding that is known. The order of the fields is the order of the file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    /// The folder of the school, from that of the baseline; absent where it is of a single school.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) school: Option<String>,
    pub(super) bestand: String,
    pub(super) regel: String,
    pub(super) pad: String,
    pub(super) vingerafdruk: String,
    pub(super) sinds: Day,
}

/// A day as it is written in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub(super) struct Day(pub(super) NaiveDate);

impl TryFrom<String> for Day {
    type Error = chrono::ParseError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse().map(Self)
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.0.to_string()
    }
}

impl Entry {
    /// The entry of a finding that has another place now.
    #[cfg(feature = "cli")]
    pub(super) fn at(self, finding: &Finding) -> Self {
        Self {
            bestand: finding.file.clone(),
            pad: without_positions(&finding.path),
            vingerafdruk: finding.fingerprint.clone(),
            ..self
        }
    }

    /// The entry of a finding, known from a day on where it has none yet.
    pub(super) fn of(finding: &Finding, today: NaiveDate) -> Self {
        Self {
            school: None,
            bestand: finding.file.clone(),
            regel: finding.rule.clone(),
            pad: without_positions(&finding.path),
            vingerafdruk: finding.fingerprint.clone(),
            sinds: Day(finding.since.unwrap_or(today)),
        }
    }
}
