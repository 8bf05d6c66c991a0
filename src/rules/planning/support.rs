//! What rules about plannings share: paragraphs and goals that lack something.

use crate::calendar::IsoWeek;
use crate::finding::Problem;
use crate::model::Planning;
use crate::model::part::Leerdoel;
use crate::model::planning::{Paragraaf, Toets};
use crate::path;
use crate::rules::{Scope, kinds};
use crate::words::{self, Noun};
use crate::yaml::Path;

const PARAGRAAF: Noun = Noun("paragraaf", "paragrafen");
const LEERDOEL: Noun = Noun("leerdoel", "leerdoelen");

/// A goal of a planning that says something.
pub(super) struct Goal<'p> {
    /// The position of its paragraph.
    pub(super) paragraph: usize,
    pub(super) path: Path,
    pub(super) doel: &'p Leerdoel,
}

/// The goals of a planning in order, without those that are still empty.
pub(super) fn goals(planning: &Planning) -> impl Iterator<Item = Goal<'_>> {
    let paragraphs = planning.paragrafen.iter().enumerate();
    paragraphs.flat_map(|(paragraph, content)| goals_of(paragraph, content))
}

/// The goals of one paragraph, without those that are still empty.
pub(super) fn goals_of(paragraph: usize, content: &Paragraaf) -> impl Iterator<Item = Goal<'_>> {
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
pub(super) fn name(planning: &Planning, at: usize) -> String {
    let number = planning.paragrafen.get(at).map(|p| p.nummer.trim());
    match number {
        Some(number) if !number.is_empty() => number.to_owned(),
        _ => (at + 1).to_string(),
    }
}

/// Whether neither a field nor anything in or above it has a fault of shape.
pub(super) fn is_sound(scope: &Scope<'_>, path: &Path) -> bool {
    let faults = &scope.document.faults;
    !faults
        .iter()
        .any(|fault| path.is_under(&fault.path) || fault.path.is_under(path))
}

/// One problem for the paragraphs that lack a field, at the first of them.
pub(super) fn lacking_paragraphs(
    planning: &Planning,
    scope: &Scope<'_>,
    (key, lacks): (&'static str, &str),
    lacking: impl Fn(usize, &Paragraaf) -> bool,
) -> Option<Problem> {
    let paragraphs = planning.paragrafen.iter().enumerate();
    let items: Vec<(Path, String)> = paragraphs
        .filter(|(at, paragraph)| lacking(*at, paragraph))
        .map(|(at, _)| (path!["paragrafen", at, key], name(planning, at)))
        .filter(|(path, _)| is_sound(scope, path))
        .collect();
    kinds::lacking(&items, PARAGRAAF, lacks)
}

/// One problem for the goals that lack a field, at the first of them. Of several goals without
/// ids their paragraphs are named.
pub(super) fn lacking_goals(
    planning: &Planning,
    goals: &[Goal<'_>],
    (key, lacks): (&'static str, &str),
) -> Option<Problem> {
    let named = |goal: &Goal<'_>| {
        let id = goal.doel.id.as_ref().map(ToString::to_string);
        id.unwrap_or_else(|| goal.doel.doel.clone())
    };
    if goals.len() < 2 || goals.iter().all(|goal| goal.doel.id.is_some()) {
        let item = |goal: &Goal<'_>| (goal.path.then(key), named(goal));
        let items: Vec<(Path, String)> = goals.iter().map(item).collect();
        return kinds::lacking(&items, LEERDOEL, lacks);
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
pub(super) fn first_week(
    scope: &Scope<'_>,
    at: usize,
    paragraph: &Paragraaf,
) -> Option<(IsoWeek, Path)> {
    let weeks = paragraph.week.iter().enumerate();
    weeks
        .filter_map(|(i, week)| Some((scope.week(*week)?, path!["paragrafen", at, "week", i])))
        .min_by_key(|(week, _)| *week)
}

/// Whether a test has a day or a week.
pub(super) fn is_planned(toets: &Toets) -> bool {
    toets.datum.is_some() || toets.week.is_some()
}

/// Whether a test is about a goal: about all where it lists none.
pub(super) fn tests(toets: &Toets, doel: &Leerdoel) -> bool {
    let listed = |id| toets.leerdoelen.iter().any(|one| one == id);
    toets.leerdoelen.is_empty() || doel.id.as_ref().is_some_and(listed)
}
