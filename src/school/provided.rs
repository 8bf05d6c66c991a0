//! What a document provides: to which questions it adds to the answer, and what it gives to each
//! look-up of its school.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::model::Entry;
use crate::model::part::Id;

use super::dependency::{Dependency, DependencySet};
use super::document::Document;
use super::known::written_soort;

/// What a document gives to each index of its school, as numbers: as long as they are the same the
/// index is too, but for documents that come or go.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct IndexInputs {
    pub(super) index: u64,
    pub(super) weeks: u64,
    pub(super) goals: u64,
}

impl IndexInputs {
    pub(super) fn of(document: &Document) -> Self {
        let text = document.tree.text();
        let Some(content) = &document.content else {
            return Self {
                index: number((false, written_soort(text))),
                ..Self::default()
            };
        };
        let mut index = DefaultHasher::new();
        let mut weeks = DefaultHasher::new();
        let mut goals = DefaultHasher::new();
        let (mut has_weeks, mut has_goals) = (false, false);
        (true, content.soort(), document.id.as_str()).hash(&mut index);
        content.entries(|entry| match entry {
            Entry::BelongsTo(field, id) => (field, id.as_str()).hash(&mut index),
            Entry::Pupil(id, name) => (id.as_str(), name).hash(&mut index),
            Entry::Name(id, name) => (id, name).hash(&mut index),
            Entry::Goal(id) => {
                id.as_str().hash(&mut index);
                has_goals = true;
            }
            Entry::PlannedFor(id) => {
                id.as_str().hash(&mut index);
                id.as_str().hash(&mut goals);
            }
            Entry::WorksWith(id) | Entry::EarlierRound(id) => id.as_str().hash(&mut index),
            Entry::PlanningOf(year, subject) => (year, subject).hash(&mut goals),
            Entry::PlannedGoal(id) => id.as_str().hash(&mut goals),
            Entry::WeeksOf(_) => has_weeks = true,
        });
        if has_weeks {
            text.hash(&mut weeks);
        }
        if has_goals {
            text.hash(&mut goals);
        }
        Self {
            index: index.finish(),
            weeks: weeks.finish(),
            goals: goals.finish(),
        }
    }
}

fn number(value: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// Adds the questions to whose answers a document adds. An answer that rests on one document at a time
/// must be about one of these; what rests on all of them is compared in `update::whole`.
pub(super) fn provided_by(document: &Document, questions: &mut DependencySet) {
    let mut add = |question: Dependency<'_>| {
        questions.insert(question.number());
    };
    add(Dependency::AnyDocument);
    add(Dependency::Document(&document.path));
    let Some(content) = &document.content else {
        return;
    };
    let soort = content.soort();
    add(Dependency::Id(soort, &document.id));
    add(Dependency::Every(soort));
    content.entries(|entry| match entry {
        Entry::BelongsTo(field, id) => add(Dependency::Reference(soort, field, id)),
        Entry::Pupil(id, _) => add(Dependency::Pupil(id)),
        Entry::Name(id, _) => add(Dependency::Pupil(&Id::from_name(id.trim()))),
        Entry::Goal(id) => {
            add(Dependency::Circles);
            add(Dependency::Goal(id));
        }
        Entry::PlanningOf(year, _) => add(Dependency::Plannings(year)),
        Entry::PlannedGoal(id) => add(Dependency::Planned(&id.key())),
        Entry::WeeksOf(id) => add(Dependency::Class(id)),
        Entry::EarlierRound(id) => add(Dependency::EarlierRound(&id.key())),
        Entry::PlannedFor(id) => add(Dependency::PlanningsFor(id)),
        Entry::WorksWith(_) => {}
    });
}
