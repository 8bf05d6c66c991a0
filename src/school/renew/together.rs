//! Answers that rest on all documents together: compared, where others follow from topics.

use super::Renewed;
use crate::model::Soort;
use crate::school::School;
use crate::school::asked::{Topic, Topics};
use crate::school::index::Index;

/// Answers that rest on all documents together.
pub(super) struct Together {
    with_plans: Topics,
    all_read: bool,
}

impl Together {
    pub(super) fn of(school: &School) -> Self {
        let klassen = school.index.with_plans.iter();
        let klassen = klassen.filter_map(|number| school.documents.get(*number));
        let topics = klassen.map(|document| Topic::WithPlans(&document.path).number());
        Self {
            with_plans: topics.collect(),
            all_read: school.is_all_read(),
        }
    }

    /// Notes the topics on which the answers are others now.
    pub(super) fn compare(&self, old: &Index, school: &School, renewed: &mut Renewed) {
        let new = &school.index;
        let now = Self::of(school);
        let others = self.with_plans.symmetric_difference(&now.with_plans);
        renewed.topics.extend(others);
        if self.all_read != now.all_read {
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
