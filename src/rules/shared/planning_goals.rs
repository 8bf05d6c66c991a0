//! The goals of a planning, and what they lack.

use crate::finding::Problem;
use crate::model::Planning;
use crate::model::part::{Beknopt, Leerdoel};
use crate::model::planning::Paragraaf;
use crate::path;
use crate::rules::Scope;
use crate::rules::shared::faulty_fields::FaultyFields;
use crate::rules::shared::lacking::summarize_lacking;
use crate::rules::shared::paragraphs::{PARAGRAAF, paragraph_name};
use crate::words::{self, Noun};
use crate::yaml::Path;

const LEERDOEL: Noun = Noun("leerdoel", "leerdoelen");

/// A goal of a planning with a text.
pub(crate) struct Goal<'p> {
    /// The position of its paragraph; none for a goal of the chapter.
    pub(crate) paragraph: Option<usize>,
    pub(crate) path: Path,
    pub(crate) doel: &'p Leerdoel,
}

/// The goals of a planning in order, without those that are still empty.
pub(crate) fn goals(planning: &Planning) -> impl Iterator<Item = Goal<'_>> {
    let paragraphs = planning.paragrafen.iter().enumerate();
    let of_paragraphs = paragraphs.flat_map(|(paragraph, content)| goals_of(paragraph, content));
    goals_of_chapter(planning).chain(of_paragraphs)
}

/// The goals of the chapter as a whole, without those that are still empty.
pub(crate) fn goals_of_chapter(planning: &Planning) -> impl Iterator<Item = Goal<'_>> {
    filled(None, path!["leerdoelen"], &planning.leerdoelen)
}

/// The goals of one paragraph, without those that are still empty.
pub(crate) fn goals_of(paragraph: usize, content: &Paragraaf) -> impl Iterator<Item = Goal<'_>> {
    let path = path!["paragrafen", paragraph, "leerdoelen"];
    filled(Some(paragraph), path, &content.leerdoelen)
}

fn filled(
    paragraph: Option<usize>,
    list: Path,
    goals: &[Beknopt<Leerdoel>],
) -> impl Iterator<Item = Goal<'_>> {
    let goals = goals.iter().enumerate();
    goals
        .filter(|(_, doel)| !doel.doel.trim().is_empty())
        .map(move |(at, doel)| Goal {
            paragraph,
            path: list.then(at),
            doel,
        })
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
    goals.retain(|goal| !faults.touches(&goal.path.then(key)));
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
    let message = format!(
        "{} hebben {lacks}, in {}",
        words::count(goals.len(), LEERDOEL),
        places(planning, &goals),
    );
    Some(Problem::at(first.path.then(key), message))
}

/// Where goals stand: "het hoofdstuk en paragraaf `1.2`".
fn places(planning: &Planning, goals: &[Goal<'_>]) -> String {
    let mut paragraphs: Vec<usize> = goals.iter().filter_map(|goal| goal.paragraph).collect();
    paragraphs.dedup();
    let names = paragraphs
        .iter()
        .map(|at| words::quote(&paragraph_name(planning, *at)));
    let noun = words::agree(paragraphs.len(), PARAGRAAF);
    let paragraphs = format!("{noun} {}", words::and(&names.collect::<Vec<_>>()));
    let of_chapter = goals.iter().any(|goal| goal.paragraph.is_none());
    match (
        of_chapter,
        goals.iter().any(|goal| goal.paragraph.is_some()),
    ) {
        (true, true) => format!("het hoofdstuk en {paragraphs}"),
        (true, false) => "het hoofdstuk".to_owned(),
        (false, _) => paragraphs,
    }
}
