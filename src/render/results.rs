//! In which documents of results a pupil may be, found once for all pages.

use std::collections::HashMap;

use crate::model::part::{Id, Velden};
use crate::model::{Content, Soort, Voortgang};
use crate::school::{DocumentNumber, School};

/// The documents of results by pupil, in order of path.
#[derive(Debug, Default)]
pub(super) struct Results(HashMap<Id, Vec<DocumentNumber>>);

impl Results {
    /// The documents of a school.
    pub(super) fn new(school: &School) -> Self {
        let mut all = Self::default();
        for (number, document) in school.voortgangen() {
            for pupil in pupils(document, school) {
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
fn pupils(document: &Voortgang, school: &School) -> Vec<Id> {
    if let Some(plan) = &document.leerplan {
        let plans = school.index.documents(Soort::Leerplan, plan).iter();
        let pupil = |number: &DocumentNumber| match &school.document(*number)?.content {
            Some(Content::Leerplan(plan)) => Some(plan.leerling.clone()),
            _ => None,
        };
        return plans.filter_map(pupil).collect();
    }
    let measured = document.metingen.iter();
    let names = measured.flat_map(|one| one.resultaten.iter().flat_map(Velden::keys));
    names
        .flat_map(|name| [Id::from_name(name), Id::from_name(name.trim())])
        .collect()
}
