//! The paragraphs of a planning: their names, their first week and what they lack.

use crate::calendar::IsoWeek;
use crate::finding::Problem;
use crate::model::Planning;
use crate::model::planning::Paragraaf;
use crate::path;
use crate::rules::Scope;
use crate::rules::shared::faulty_fields::FaultyFields;
use crate::rules::shared::lacking::summarize_lacking;
use crate::words::Noun;
use crate::yaml::Path;

pub(crate) const PARAGRAAF: Noun = Noun("paragraaf", "paragrafen");

/// The name of a paragraph in messages: its number, or else its position.
pub(crate) fn paragraph_name(planning: &Planning, at: usize) -> String {
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
        .map(|(at, _)| (path!["paragrafen", at, key], paragraph_name(planning, at)))
        .filter(|(path, _)| !faults.touches(path))
        .collect();
    summarize_lacking(&items, PARAGRAAF, lacks)
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

/// The name of a week in messages: its number, with the year where it is of another school year.
pub(crate) fn week_name(scope: &Scope<'_>, week: IsoWeek) -> String {
    let number = week.number();
    if scope.calendar().week(number) == Some(week) {
        number.to_string()
    } else {
        week.to_string()
    }
}
