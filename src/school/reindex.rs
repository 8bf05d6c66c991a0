//! Building the look-ups of a school again after its documents changed.

use super::School;
use super::goals::Goals;
use super::index::Index;
use super::provided::IndexInputs;
use super::weeks::WeekIndex;

/// Which look-ups do not match the documents any more.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct StaleIndexes {
    index: bool,
    weeks: bool,
    goals: bool,
}

impl StaleIndexes {
    pub(super) const ALL: Self = Self {
        index: true,
        weeks: true,
        goals: true,
    };

    /// Adds the look-ups to which a document gives something else than before.
    pub(super) fn add(&mut self, old: &IndexInputs, new: &IndexInputs) {
        self.index |= old.index != new.index;
        self.weeks |= old.weeks != new.weeks;
        self.goals |= old.goals != new.goals;
    }
}

impl School {
    /// Builds the look-ups of the documents again. They stay what they were: this is for measuring.
    pub fn rebuild_index(&mut self) {
        self.reindex(StaleIndexes::ALL);
    }

    /// Builds the stale look-ups again; gives the index before, where it was one of them.
    pub(super) fn reindex(&mut self, stale: StaleIndexes) -> Option<Index> {
        let documents = &self.documents;
        let (index, (weeks, goals)) = rayon::join(
            || stale.index.then(|| Index::new(documents)),
            || {
                let weeks = || WeekIndex::new(documents, &self.calendar, &self.vakken);
                let goals = || Goals::new(documents);
                (stale.weeks.then(weeks), stale.goals.then(goals))
            },
        );
        self.weeks = weeks.unwrap_or_else(|| std::mem::take(&mut self.weeks));
        self.goals = goals.unwrap_or_else(|| std::mem::take(&mut self.goals));
        index.map(|index| std::mem::replace(&mut self.index, index))
    }
}
