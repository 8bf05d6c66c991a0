//! Goals that a studiewijzer names: as a text, or by the id of a goal of a planning.

use crate::model::part::{Id, Leerdoel, Tekst};
use crate::school::{DocumentNumber, School};
use crate::yaml::de::value::FromText;

/// The goal of a planning that a text is the id of.
pub(crate) fn named<'s>(school: &'s School, text: &str) -> Option<&'s Leerdoel> {
    named_in(school, text).map(|(_, goal)| goal)
}

/// The same, with the planning that it is of.
pub(crate) fn named_in<'s>(
    school: &'s School,
    text: &str,
) -> Option<(DocumentNumber, &'s Leerdoel)> {
    let id = id(text)?;
    let mut plannings = school.planningen();
    plannings.find_map(|(number, one)| {
        let mut goals = one.all_goals();
        let goal = goals.find(|goal| goal.id.as_ref() == Some(&id))?;
        Some((number, goal))
    })
}

/// The short name of a goal of a planning, or else its id.
pub(crate) fn short_name<'s>(school: &'s School, id: &'s Id) -> &'s str {
    named(school, id.as_str()).map_or(id.as_str(), Leerdoel::short_name)
}

/// Whether a text is surely meant as an id: it is spelled as one, with a `.`, `-` or `_` in it, and a
/// goal of a planning has an id that begins likewise.
pub(crate) fn is_surely_id(school: &School, text: &str) -> bool {
    let Some(begin) = id(text).and_then(|id| beginning(&id)) else {
        return false;
    };
    let goals = school.planningen().flat_map(|(_, one)| one.all_goals());
    let mut ids = goals.filter_map(|goal| goal.id.as_ref());
    ids.any(|id| beginning(id).as_deref() == Some(&begin))
}

/// The ids of the goals of all plannings.
pub(crate) fn all_ids(school: &School) -> Vec<String> {
    let goals = school.planningen().flat_map(|(_, one)| one.all_goals());
    let ids = goals.filter_map(|goal| goal.id.as_ref());
    ids.map(ToString::to_string).collect()
}

/// What is shown for a text: the goal that it names, or else the text itself.
pub(crate) fn shown(school: &School, text: &Tekst) -> Tekst {
    named(school, text).map_or_else(|| text.clone(), |goal| goal.doel.clone())
}

fn id(text: &str) -> Option<Id> {
    Id::from_text(text.trim()).ok()
}

/// What stands before the first sign: "na" of `na.h1.2a`.
fn beginning(id: &Id) -> Option<String> {
    let key = id.key();
    let (begin, rest) = key.split_once(['.', '-', '_'])?;
    (!begin.is_empty() && !rest.is_empty()).then(|| begin.to_owned())
}
