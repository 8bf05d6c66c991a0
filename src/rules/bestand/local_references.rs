//! Places that name a part of one document, or of the settings: a period, a goal of the planning,
//! an activity of the invoeringsplan, a paragraph.

use super::references::{Choice, Reference, Target, list};
use crate::model::part::Id;
use crate::model::{Content, Draaiboek, Planning, Voortgang};
use crate::path;
use crate::rules::Scope;
use crate::words::{self, Noun};

const PERIOD: Noun = Noun("periode", "perioden");

/// Every such reference of a document.
pub(super) fn of(content: &Content, scope: &Scope<'_>) -> Vec<Reference> {
    match content {
        Content::Planning(planning) => {
            let mut all = tested_goals(planning);
            all.extend(period(planning.periode, scope));
            all
        }
        Content::Studiewijzer(wijzer) => period(wijzer.periode, scope).into_iter().collect(),
        Content::Draaiboek(draaiboek) => activities(draaiboek, scope),
        Content::Voortgang(voortgang) => paragraphs(voortgang, scope),
        _ => Vec::new(),
    }
}

fn all_ids<'d>(ids: impl Iterator<Item = Option<&'d Id>>) -> Vec<String> {
    ids.flatten().map(Id::to_string).collect()
}

/// A period, where `leerplan.toml` names any.
fn period(number: Option<u8>, scope: &Scope<'_>) -> Option<Reference> {
    let periods = scope.calendar().periods().iter();
    let there: Vec<String> = periods.map(|period| period.nummer.to_string()).collect();
    let number = number.filter(|_| !there.is_empty())?;
    let noun = words::agree(there.len(), PERIOD);
    let choice = Choice {
        noun: "periode",
        place: "",
        hint: format!("`leerplan.toml` heeft {noun} {}", words::and(&there)),
        there,
    };
    let target = Target::OneOf(choice);
    Some(Reference::new(path!["periode"], &number, target))
}

/// The goals that a test names: those of the same planning.
fn tested_goals(planning: &Planning) -> Vec<Reference> {
    let paragraphs = || planning.paragrafen.iter().enumerate();
    let goals = paragraphs().flat_map(|(_, paragraph)| paragraph.leerdoelen.iter());
    let there = all_ids(goals.map(|goal| goal.id.as_ref()));
    let target = || {
        Target::OneOf(Choice {
            noun: "leerdoel",
            there: there.clone(),
            place: " in deze planning",
            hint: "geef het leerdoel dat je bedoelt deze `id`".to_owned(),
        })
    };
    let mut all = Vec::new();
    for (i, paragraph) in paragraphs() {
        if let Some(test) = &paragraph.toets {
            let field = path!["paragrafen", i, "toets", "leerdoelen"];
            all.extend(list(&field, &test.leerdoelen, target));
        }
    }
    if let Some(test) = &planning.toets {
        let field = path!["toets", "leerdoelen"];
        all.extend(list(&field, &test.leerdoelen, target));
    }
    all
}

/// The activities that actions carry out; not where the invoeringsplan itself is unknown.
fn activities(draaiboek: &Draaiboek, scope: &Scope<'_>) -> Vec<Reference> {
    let named = draaiboek.invoeringsplan.as_ref();
    let plan = named.and_then(|id| scope.school.invoeringsplan(id));
    if named.is_some() && plan.is_none() {
        return Vec::new();
    }
    let (place, hint) = if plan.is_some() {
        (
            " in het invoeringsplan",
            "geef de activiteit in het invoeringsplan deze `id`",
        )
    } else {
        (
            "",
            "activiteiten staan in een invoeringsplan; dit draaiboek hoort bij een leerplan",
        )
    };
    let there = plan.iter().flat_map(|(_, plan)| plan.activiteiten.iter());
    let there = all_ids(there.map(|activity| activity.id.as_ref()));
    let actions = draaiboek.acties.iter().enumerate();
    let actions = actions.filter_map(|(i, action)| Some((i, action.activiteit.as_ref()?)));
    actions
        .map(|(i, id)| {
            let choice = Choice {
                noun: "activiteit",
                there: there.clone(),
                place,
                hint: hint.to_owned(),
            };
            let target = Target::OneOf(choice);
            Reference::new(path!["acties", i, "activiteit"], id, target)
        })
        .collect()
}

/// The paragraphs that measurements are about.
fn paragraphs(voortgang: &Voortgang, scope: &Scope<'_>) -> Vec<Reference> {
    let planning = voortgang.planning.as_ref();
    let planning = planning.filter(|_| voortgang.leerplan.is_none());
    let Some((_, planning)) = planning.and_then(|id| scope.school.planning(id)) else {
        return Vec::new();
    };
    let paragraphs = planning.paragrafen.iter();
    let there: Vec<String> = paragraphs.map(|p| p.nummer.trim().to_owned()).collect();
    let measurements = voortgang.metingen.iter().enumerate();
    let named = measurements.filter_map(|(i, meting)| Some((i, meting.paragraaf.as_ref()?)));
    named
        .map(|(i, number)| {
            let choice = Choice {
                noun: "paragraaf",
                there: there.clone(),
                place: " in de planning",
                hint: "schrijf het `nummer` dat de paragraaf in de planning heeft".to_owned(),
            };
            let path = path!["metingen", i, "paragraaf"];
            Reference::new(path, number.trim(), Target::OneOf(choice))
        })
        .collect()
}
