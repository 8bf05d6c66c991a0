//! Questions about goals: whether they are planned, and which need each other in a circle.

use crate::model::part::{Id, Leerjaar};
use crate::model::{Content, Planning};

use super::DocumentNumber;
use super::dependency::{Dependency, record};
use super::folder::School;
use super::goals::{Place, lijndoelen};
use super::index::GoalIn;

impl School {
    /// Whether a goal of a leerlijn is in a planning.
    #[must_use]
    pub(crate) fn is_planned(&self, goal: &Id) -> bool {
        record(Dependency::Planned(&goal.key()));
        self.goals.planned.contains(&goal.key())
    }

    /// The plannings of a subject for a year, without ignored ones, in order of path.
    #[must_use]
    pub(crate) fn plannings_of(&self, vak: &str, year: Leerjaar) -> Vec<&Planning> {
        record(Dependency::Plannings(year));
        let wanted = self.vakken.key(vak);
        let of_year = self.goals.plannings.get(&year).into_iter().flatten();
        let of_vak = of_year.filter(|(vak, _)| self.vakken.key(vak) == wanted);
        let mut numbers: Vec<DocumentNumber> = of_vak.flat_map(|(_, n)| n).copied().collect();
        numbers.sort_unstable();
        let documents = numbers
            .into_iter()
            .filter_map(|number| self.document(number));
        documents
            .filter_map(|document| match &document.content {
                Some(Content::Planning(planning)) => Some(planning),
                _ => None,
            })
            .collect()
    }

    /// The plannings of a class, without ignored ones, in order of path.
    #[must_use]
    pub(crate) fn plannings_of_class(&self, klas: &Id) -> Vec<(DocumentNumber, &Planning)> {
        record(Dependency::PlanningsFor(klas));
        let numbers = self.goals.of_class.get(klas).into_iter().flatten();
        let plannings = numbers.filter_map(|number| match &self.document(*number)?.content {
            Some(Content::Planning(planning)) => Some((*number, planning)),
            _ => None,
        });
        plannings.collect()
    }

    /// The circles of prior knowledge that begin in a leerlijn: each goal needs the next, and the
    /// last the first. A circle begins at its first goal that is not in an ignored document.
    #[must_use]
    pub(crate) fn circles(&self, leerlijn: DocumentNumber) -> Vec<Vec<GoalIn<'_>>> {
        record(Dependency::Circles);
        let circles = self.goals.circles.get(&leerlijn).into_iter().flatten();
        let goal = |(document, position): &Place| {
            let doel = lijndoelen(self.document(*document)?).get(*position)?;
            Some(GoalIn {
                document: *document,
                position: *position,
                doel,
            })
        };
        circles
            .map(|circle| circle.iter().filter_map(goal).collect())
            .collect()
    }
}
