//! Results of one pupil, each with the goal and the kind of learning (`aspect`) that it is about.

use chrono::NaiveDate;

use super::dossier::{Dossier, PupilPlan};
use crate::facts::goal_levels::GoalLevels;
use crate::model::part::{Beknopt, Id, Leerdoel, Resultaat, Tekst, Uitkomst, Velden};
use crate::model::planning::CHAPTER;
use crate::model::voortgang::Meting;
use crate::model::{Content, Planning, Voortgang};
use crate::render::context::RenderContext;
use crate::render::parts::titles;
use crate::school::DocumentNumber;
use crate::words;

/// A result of the pupil on one goal.
pub(super) struct GoalResult {
    pub(super) datum: NaiveDate,
    /// The document of results that it stands in, and which of its measurements it is.
    pub(super) bron: (DocumentNumber, usize),
    /// The goal in words; the paragraph where it was measured as a whole and has no goals.
    pub(super) doel: String,
    /// The chapter or the plan.
    pub(super) van: String,
    /// The kind of learning: of the measurement, or else of the goal.
    pub(super) aspect: Option<Tekst>,
    pub(super) uitkomst: Uitkomst,
}

/// Every result of the pupil, in order of time.
pub(super) fn results(dossier: &Dossier<'_, '_>) -> Vec<GoalResult> {
    let school = dossier.context.school;
    let mut found = Vec::new();
    for number in dossier.context.results.of(dossier.id).iter().copied() {
        let Some(Content::Voortgang(document)) = dossier.context.discreet(number) else {
            continue;
        };
        let now = dossier.context.as_of();
        let all = document.metingen.iter().enumerate();
        for (at, meting) in all.filter(|(_, one)| now.has_come(one.datum)) {
            let source = Measurement {
                context: dossier.context,
                number,
                at,
                document,
                meting,
            };
            let is_of = |plan: &&PupilPlan<'_>, id: &Id| {
                let own = school.document(plan.number);
                own.is_some_and(|document| document.id == *id)
            };
            found.extend(match document.leerplan.as_ref() {
                Some(id) => source.own(dossier.plannen.iter().find(|plan| is_of(plan, id))),
                None => source.of_class(dossier.id),
            });
        }
    }
    found.sort_by_key(|one| (one.datum, one.bron));
    found
}

/// A measurement with the document that it is in.
struct Measurement<'b, 's> {
    context: &'b RenderContext<'s>,
    number: DocumentNumber,
    at: usize,
    document: &'b Voortgang,
    meting: &'b Meting,
}

impl Measurement<'_, '_> {
    /// The results on a pupil's own goals; none where the plan is not the pupil's.
    fn own(&self, plan: Option<&PupilPlan<'_>>) -> Vec<GoalResult> {
        let Some(plan) = plan else {
            return Vec::new();
        };
        let results = self.meting.resultaten.iter().flatten();
        results
            .filter_map(|(name, result)| {
                let Some(Resultaat::Geheel(outcome)) = result else {
                    return None;
                };
                let goals = plan.leerplan.leerdoelen.iter();
                let goal = goals.map(|goal| &**goal).find(|goal| is_named(goal, name));
                Some(self.result(goal, name, plan.titel.clone(), *outcome))
            })
            .collect()
    }

    /// The results of a pupil among those of a class.
    fn of_class(&self, pupil: &Id) -> Vec<GoalResult> {
        let all = self.meting.resultaten.iter().flatten();
        let own = all.filter(|(name, _)| Id::from_name(name.trim()) == *pupil);
        own.filter_map(|(_, result)| result.as_ref())
            .flat_map(|result| match result {
                Resultaat::Geheel(outcome) => self.whole(*outcome),
                Resultaat::PerDoel(goals) => self.per_goal(goals),
            })
            .collect()
    }

    /// A result of a paragraph as a whole: it holds for each of its goals.
    fn whole(&self, outcome: Uitkomst) -> Vec<GoalResult> {
        let van = titles::voortgang(self.context, self.document);
        let number = self.meting.paragraaf.as_deref().unwrap_or_default().trim();
        let goals = self.planning().and_then(|plan| find(plan, number));
        let Some(goals) = goals.filter(|goals| !goals.is_empty()) else {
            let what = if number.is_empty() || number.eq_ignore_ascii_case(CHAPTER) {
                "het hele hoofdstuk".to_owned()
            } else {
                format!("paragraaf {number}")
            };
            return vec![self.result(None, &what, van, outcome)];
        };
        let klas = self.document.klas.as_ref();
        let levels = klas.map(|id| GoalLevels::of_class(self.context.school, id));
        let levels = levels.unwrap_or_default();
        let goals = goals.iter().filter(|goal| levels.include(goal));
        goals
            .map(|goal| self.result(Some(goal), "", van.clone(), outcome))
            .collect()
    }

    fn per_goal(&self, goals: &Velden<Option<Uitkomst>>) -> Vec<GoalResult> {
        let van = titles::voortgang(self.context, self.document);
        let known = |name: &str| {
            let mut goals = self.planning()?.all_goals();
            goals.find(|goal| is_named(goal, name))
        };
        let given = goals.iter().filter_map(|(name, one)| Some((name, (*one)?)));
        given
            .map(|(name, outcome)| self.result(known(name), name, van.clone(), outcome))
            .collect()
    }

    fn planning(&self) -> Option<&Planning> {
        let id = self.document.planning.as_ref()?;
        self.context.school.planning(id).map(|(_, plan)| plan)
    }

    fn result(
        &self,
        goal: Option<&Leerdoel>,
        name: &str,
        van: String,
        uitkomst: Uitkomst,
    ) -> GoalResult {
        let aspect = self.meting.aspect.clone();
        GoalResult {
            datum: self.meting.datum.0,
            bron: (self.number, self.at),
            doel: goal.map_or_else(|| name.to_owned(), |goal| goal.doel.to_string()),
            van,
            aspect: aspect.or_else(|| aspect_of(self.context, goal?)),
            uitkomst,
        }
    }
}

/// The kind of learning of a goal: its own, or that of the goal of a leerlijn that it is.
fn aspect_of(context: &RenderContext<'_>, goal: &Leerdoel) -> Option<Tekst> {
    let line = || context.school.goal(goal.leerlijn.as_ref()?);
    let own = goal.aspect.clone();
    own.or_else(|| line()?.doel.aspect.clone())
}

fn is_named(goal: &Leerdoel, name: &str) -> bool {
    let name = name.trim();
    let id = goal.id.as_ref();
    id.map_or(goal.doel.trim() == name, |id| {
        id.key() == words::lower(name)
    })
}

/// The goals of a paragraph by its number, or those of the chapter.
fn find<'p>(plan: &'p Planning, number: &str) -> Option<&'p [Beknopt<Leerdoel>]> {
    let mut all = plan.paragrafen.iter();
    let paragraph = all.find(|one| one.nummer.trim().eq_ignore_ascii_case(number));
    let chapter = number
        .eq_ignore_ascii_case(CHAPTER)
        .then_some(&*plan.leerdoelen);
    paragraph.map(|one| &*one.leerdoelen).or(chapter)
}
