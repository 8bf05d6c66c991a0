//! Answers that rest on all documents together. They are compared before and after an update; the
//! others follow from what each document provides.

use super::outcome::UpdatedDocuments;
use crate::model::Soort;
use crate::school::School;
use crate::school::dependency::{Dependency, DependencySet};
use crate::school::index::Index;

/// Answers that rest on all documents together.
pub(super) struct WholeAnswers {
    with_plans: DependencySet,
}

impl WholeAnswers {
    pub(super) fn of(school: &School) -> Self {
        let klassen = school.index.with_plans.iter();
        let klassen = klassen.filter_map(|number| school.documents.get(*number));
        let questions = klassen.map(|document| Dependency::WithPlans(&document.path).number());
        Self {
            with_plans: questions.collect(),
        }
    }

    /// Adds the questions whose answers are others now. Without an old index nothing was indexed
    /// again, and they are the same.
    pub(super) fn compare(
        &self,
        old: Option<&Index>,
        school: &School,
        updated: &mut UpdatedDocuments,
    ) {
        let Some(old) = old else {
            return;
        };
        let new = &school.index;
        let now = Self::of(school);
        let others = self.with_plans.symmetric_difference(&now.with_plans);
        updated.answers.extend(others);
        if old.known().is_all_read() != new.known().is_all_read() {
            updated.answers.insert(Dependency::AllRead.number());
        }
        for soort in Soort::ALL.iter().copied() {
            if old.has(soort) != new.has(soort) {
                updated.answers.insert(Dependency::Has(soort).number());
            }
            if old.known().is_hidden(soort) != new.known().is_hidden(soort) {
                updated.answers.insert(Dependency::Hidden(soort).number());
            }
        }
        updated.names = new.known().names().others_than(old.known().names());
    }
}
