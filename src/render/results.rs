//! In which documents of results a pupil may be, found once for all pages.

use std::collections::HashMap;

use crate::facts::pupils;
use crate::model::Voortgang;
use crate::model::part::Id;
use crate::school::{DocumentNumber, School};

/// The documents of results by pupil, in order of path.
#[derive(Debug, Default)]
pub(super) struct Results(HashMap<Id, Vec<DocumentNumber>>);

impl Results {
    /// The documents of a school.
    pub(super) fn new(school: &School) -> Self {
        let mut all = Self::default();
        for (number, document) in school.voortgangen() {
            for pupil in whom(document, school) {
                let of_pupil = all.0.entry(pupil).or_default();
                if of_pupil.last() != Some(&number) {
                    of_pupil.push(number);
                }
            }
        }
        all
    }

    /// Those in which a pupil may be: measured with the class, or on a plan of their own.
    pub(super) fn of(&self, pupil: &Id) -> &[DocumentNumber] {
        self.0.get(pupil).map_or(&[], Vec::as_slice)
    }
}

/// Whom results may be about, perhaps more than once.
fn whom(results: &Voortgang, school: &School) -> Vec<Id> {
    match &results.leerplan {
        Some(plan) => {
            let pupil = pupils::pupil_of_leerplan(school, plan);
            pupil.cloned().into_iter().collect()
        }
        None => pupils::pupils_in_results(results).collect(),
    }
}
