//! What is known of a new document.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::field::Field;
use crate::model::Soort;
use crate::school::School;

/// What is known of a new document in its school.
#[derive(Debug, Clone)]
pub(super) struct Answers<'s> {
    pub(super) school: &'s School,
    pub(super) today: NaiveDate,
    pub(super) soort: Soort,
    pub(super) told: BTreeMap<Field, Vec<String>>,
    /// What follows from what was told; what was told goes first.
    pub(super) implied: BTreeMap<Field, Vec<String>>,
    /// The pupils of a new class: id and name, in the order in which they were told.
    pub(super) pupils: Vec<(String, String)>,
}

impl<'s> Answers<'s> {
    /// Answers of which only the soort is known.
    pub(super) fn new(school: &'s School, soort: Soort, today: NaiveDate) -> Self {
        Self {
            school,
            today,
            soort,
            told: BTreeMap::new(),
            implied: BTreeMap::new(),
            pupils: Vec::new(),
        }
    }

    pub(super) fn has(&self, field: Field) -> bool {
        !self.all(field).is_empty()
    }

    /// The first value of a field.
    pub(super) fn one(&self, field: Field) -> Option<&str> {
        self.all(field).first().map(String::as_str)
    }

    /// The first value of a field; an empty text where there is none.
    pub(super) fn text(&self, field: Field) -> &str {
        self.one(field).unwrap_or_default()
    }

    /// The values of a field.
    pub(super) fn all(&self, field: Field) -> &[String] {
        let found = self.told.get(&field).or_else(|| self.implied.get(&field));
        found.map_or(&[], Vec::as_slice)
    }
}
