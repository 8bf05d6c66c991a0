//! Answers that rest on all documents together: compared, where others follow from topics.

use super::Renewed;
use crate::model::Soort;
use crate::school::School;
use crate::school::asked::{Topic, Topics};
use crate::school::index::Index;

/// Answers that rest on all documents together.
pub(super) struct Together {
    with_plans: Topics,
}

impl Together {
    pub(super) fn of(school: &School) -> Self {
        let klassen = school.index.with_plans.iter();
        let klassen = klassen.filter_map(|number| school.documents.get(*number));
        let topics = klassen.map(|document| Topic::WithPlans(&document.path).number());
        Self {
            with_plans: topics.collect(),
        }
    }

    /// Notes the topics on which the answers are others now.
    /// Without an old index that is the same as the new one.
    pub(super) fn compare(&self, old: Option<&Index>, school: &School, renewed: &mut Renewed) {
        let Some(old) = old else {
            return;
        };
        let new = &school.index;
        let now = Self::of(school);
        let others = self.with_plans.symmetric_difference(&now.with_plans);
        renewed.topics.extend(others);
        if old.known().is_all_read() != new.known().is_all_read() {
            renewed.topics.insert(Topic::AllRead.number());
        }
        for soort in Soort::ALL.iter().copied() {
            if old.has(soort) != new.has(soort) {
                renewed.topics.insert(Topic::Has(soort).number());
            }
            if old.known().is_hidden(soort) != new.known().is_hidden(soort) {
                renewed.topics.insert(Topic::Hidden(soort).number());
            }
        }
        renewed.names = new.known().names().others_than(old.known().names());
    }
}
