//! For which classes a goal of a planning is: a goal may be of some levels only.

use crate::model::Planning;
use crate::model::part::niveaus::are_apart;
use crate::model::part::{Id, Leerdoel, Niveau};
use crate::school::School;

/// The levels that goals of a planning are shown for; empty where they are not known, and every goal
/// counts then.
#[derive(Debug, Clone, Default)]
pub(crate) struct GoalLevels(Vec<Niveau>);

impl GoalLevels {
    /// The levels of a class.
    pub(crate) fn of_class(school: &School, klas: &Id) -> Self {
        Self::of_classes(school, std::iter::once(klas))
    }

    /// The levels of the classes of a planning; unknown where it names none.
    pub(crate) fn of_planning(school: &School, planning: &Planning) -> Self {
        Self::of_classes(school, planning.klas.iter())
    }

    /// The levels of some classes together; unknown where one of them is.
    pub(crate) fn of_classes<'c>(school: &School, classes: impl Iterator<Item = &'c Id>) -> Self {
        let levels: Option<Vec<_>> = classes
            .map(|id| school.klas(id).map(|(_, klas)| &klas.niveau))
            .collect();
        let levels = levels.unwrap_or_default();
        Self(levels.into_iter().flatten().copied().collect())
    }

    /// Whether a goal is for any of these levels.
    pub(crate) fn include(&self, goal: &Leerdoel) -> bool {
        !are_apart(&goal.niveau, &self.0)
    }
}
