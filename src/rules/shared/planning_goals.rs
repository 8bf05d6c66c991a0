//! What rules about plannings share: paragraphs and goals that lack something.

use std::collections::HashSet;

use crate::calendar::IsoWeek;
use crate::finding::Problem;
use crate::model::Planning;
use crate::model::part::{Id, Leerdoel};
use crate::model::planning::{Paragraaf, Toets};
use crate::path;
use crate::rules::Scope;
use crate::rules::shared::faulty_fields::FaultyFields;
use crate::rules::shared::lacking::summarize_lacking;
use crate::words::{self, Noun};
use crate::yaml::Path;

const PARAGRAAF: Noun = Noun("paragraaf", "paragrafen");
const LEERDOEL: Noun = Noun("leerdoel", "leerdoelen");

/// A goal of a planning that says something.
pub(crate) struct Goal<'p> {
    /// The position of its paragraph.
    pub(crate) paragraph: usize,
    pub(crate) path: Path,
    pub(crate) doel: &'p Leerdoel,
}

/// The goals of a planning in order, without those that are still empty.
pub(crate) fn goals(planning: &Planning) -> impl Iterator<Item = Goal<'_>> {
    let paragraphs = planning.paragrafen.iter().enumerate();
    paragraphs.flat_map(|(paragraph, content)| goals_of(paragraph, content))
}

/// The goals of one paragraph, without those that are still empty.
pub(crate) fn goals_of(paragraph: usize, content: &Paragraaf) -> impl Iterator<Item = Goal<'_>> {
    let goals = content.leerdoelen.iter().enumerate();
    goals
        .filter(|(_, doel)| !doel.doel.trim().is_empty())
        .map(move |(at, doel)| Goal {
            paragraph,
            path: path!["paragrafen", paragraph, "leerdoelen", at],
            doel,
        })
}

/// What a message calls a paragraph: its number, or else its position.
pub(crate) fn name(planning: &Planning, at: usize) -> String {
    let number = planning.paragrafen.get(at).map(|p| p.nummer.trim());
    match number {
        Some(number) if !number.is_empty() => number.to_owned(),
        _ => (at + 1).to_string(),
    }
}

/// One problem for the paragraphs that lack a field, at the first of them.
pub(crate) fn lacking_paragraphs(
    planning: &Planning,
    scope: &Scope<'_>,
    (key, lacks): (&'static str, &str),
    lacking: impl Fn(usize, &Paragraaf) -> bool,
) -> Option<Problem> {
    let faults = FaultyFields::of(scope);
    let paragraphs = planning.paragrafen.iter().enumerate();
    let items: Vec<(Path, String)> = paragraphs
        .filter(|(at, paragraph)| lacking(*at, paragraph))
        .map(|(at, _)| (path!["paragrafen", at, key], name(planning, at)))
        .filter(|(path, _)| !faults.touch(path))
        .collect();
    summarize_lacking(&items, PARAGRAAF, lacks)
}

/// One problem for the goals that lack a field, at the first of them. Of several goals without
/// ids their paragraphs are named.
pub(crate) fn lacking_goals(
    planning: &Planning,
    scope: &Scope<'_>,
    (key, lacks): (&'static str, &str),
    mut goals: Vec<Goal<'_>>,
) -> Option<Problem> {
    let faults = FaultyFields::of(scope);
    goals.retain(|goal| !faults.touch(&goal.path.then(key)));
    let called = |goal: &Goal<'_>| {
        let id = goal.doel.id.as_ref().map(ToString::to_string);
        id.unwrap_or_else(|| goal.doel.doel.to_string())
    };
    if goals.len() < 2 || goals.iter().all(|goal| goal.doel.id.is_some()) {
        let item = |goal: &Goal<'_>| (goal.path.then(key), called(goal));
        let items: Vec<(Path, String)> = goals.iter().map(item).collect();
        return summarize_lacking(&items, LEERDOEL, lacks);
    }
    let first = goals.first()?;
    let mut paragraphs: Vec<usize> = goals.iter().map(|goal| goal.paragraph).collect();
    paragraphs.dedup();
    let names = paragraphs
        .iter()
        .map(|at| words::quote(&name(planning, *at)));
    let message = format!(
        "{} hebben {lacks}, in {} {}",
        words::count(goals.len(), LEERDOEL),
        words::agree(paragraphs.len(), PARAGRAAF),
        words::and(&names.collect::<Vec<_>>()),
    );
    Some(Problem::at(first.path.then(key), message))
}

/// The first week in which a paragraph is taught, with its path.
pub(crate) fn first_week(
    scope: &Scope<'_>,
    at: usize,
    paragraph: &Paragraaf,
) -> Option<(IsoWeek, Path)> {
    let weeks = paragraph.week.iter().enumerate();
    weeks
        .filter_map(|(i, week)| Some((scope.week(*week)?, path!["paragrafen", at, "week", i])))
        .min_by_key(|(week, _)| *week)
}

/// What a message calls a week: its number, with the year where it is of another school year.
pub(crate) fn week_name(scope: &Scope<'_>, week: IsoWeek) -> String {
    let number = week.number();
    if scope.calendar().week(number) == Some(week) {
        number.to_string()
    } else {
        week.to_string()
    }
}

/// The goals that a test is about.
pub(crate) enum Tested {
    /// All of its paragraph or chapter.
    All,
    /// Those with an id of these.
    Listed(HashSet<String>),
}

impl Tested {
    pub(crate) fn by(toets: &Toets) -> Self {
        if toets.leerdoelen.is_empty() {
            Self::All
        } else {
            Self::Listed(toets.leerdoelen.iter().map(Id::key).collect())
        }
    }

    pub(crate) fn covers(&self, doel: &Leerdoel) -> bool {
        match (self, &doel.id) {
            (Self::All, _) => true,
            (Self::Listed(ids), Some(id)) => ids.contains(&id.key()),
            (Self::Listed(_), None) => false,
        }
    }
}
