//! Places that name a part of one document, or of the settings: a period, a goal of the planning,
//! an activity of the invoeringsplan, a paragraph.

use std::rc::Rc;

use crate::facts::{tests, week_goals};
use crate::model::part::{Id, Tekst};
use crate::model::planning::CHAPTER;
use crate::model::{Content, Draaiboek, Planning, Studiewijzer, Voortgang};
use crate::path;
use crate::rules::Scope;
use crate::rules::shared::reference::{Choice, Reference, Target, list};
use crate::school::{RowIn, WeekIn};
use crate::words::{self, Noun};
use crate::yaml::Path;

const PERIOD: Noun = Noun("periode", "perioden");

/// Every such reference of a document.
pub(crate) fn of<'d>(content: &'d Content, scope: &Scope<'_>) -> Vec<Reference<'d>> {
    match content {
        Content::Planning(planning) => {
            let mut all = tested_goals(planning);
            all.extend(periods(&planning.periode, scope));
            all
        }
        Content::Studiewijzer(wijzer) => {
            let mut all = week_goals(wijzer, scope);
            all.extend(periods(&wijzer.periode, scope));
            all
        }
        Content::Draaiboek(draaiboek) => activities(draaiboek, scope),
        Content::Voortgang(voortgang) => paragraphs(voortgang, scope),
        _ => Vec::new(),
    }
}

fn all_ids<'d>(ids: impl Iterator<Item = Option<&'d Id>>) -> Vec<String> {
    ids.flatten().map(Id::to_string).collect()
}

/// Periods, where `leerplan.toml` names any.
fn periods(numbers: &[u8], scope: &Scope<'_>) -> Vec<Reference<'static>> {
    let periods = scope.calendar().periods().iter();
    let there: Vec<String> = periods.map(|period| period.nummer.to_string()).collect();
    if there.is_empty() {
        return Vec::new();
    }
    let noun = words::agree(there.len(), PERIOD);
    let choice = Choice {
        noun: "periode",
        place: "",
        hint: format!("`leerplan.toml` heeft {noun} {}", words::and(&there)),
        known: there,
    };
    let target = Target::OneOf(Rc::new(choice));
    let path = |at: usize| match numbers {
        [_] => path!["periode"],
        _ => path!["periode", at],
    };
    let numbers = numbers.iter().enumerate();
    numbers
        .map(|(at, number)| Reference::new(path(at), number.to_string(), target.clone()))
        .collect()
}

/// The goals that a test names: those of the same planning.
fn tested_goals(planning: &Planning) -> Vec<Reference<'_>> {
    let naming: Vec<(Path, &[Id])> = tests::in_planning(planning)
        .flat_map(|one| tests::lists(&one.path, one.test))
        .collect();
    if naming.is_empty() {
        return Vec::new();
    }
    let target = Target::OneOf(Rc::new(Choice {
        noun: "leerdoel",
        known: all_ids(planning.all_goals().map(|goal| goal.id.as_ref())),
        place: " in deze planning",
        hint: "geef het leerdoel dat je bedoelt deze `id`".to_owned(),
    }));
    naming
        .iter()
        .flat_map(|(field, ids)| list(field, ids, &target))
        .collect()
}

/// The goals of plannings that weeks name by what is surely an id, and those of tests and of what is
/// handed in.
fn week_goals<'d>(wijzer: &'d Studiewijzer, scope: &Scope<'_>) -> Vec<Reference<'d>> {
    let school = scope.school;
    let items = WeekIn::all(scope.number, wijzer);
    let rows: Vec<RowIn<'d>> = items.flat_map(|item| item.rows()).collect();
    let texts = rows.iter().flat_map(RowIn::leerdoelen);
    let texts: Vec<(Path, &Tekst)> = texts
        .filter(|(_, text)| week_goals::is_surely_id(school, text))
        .collect();
    let of_tests = rows.iter().flat_map(tests::in_row);
    let of_tests = of_tests.flat_map(|one| tests::lists(&one.path, one.test));
    let of_work = rows.iter().flat_map(tests::work_in_row);
    let of_work = of_work.map(|one| (one.path.then("leerdoelen"), &*one.work.leerdoelen));
    let ids: Vec<(Path, &[Id])> = of_tests
        .chain(of_work)
        .filter(|(_, ids)| !ids.is_empty())
        .collect();
    if texts.is_empty() && ids.is_empty() {
        return Vec::new();
    }
    let target = Target::OneOf(Rc::new(Choice {
        noun: "leerdoel",
        known: week_goals::all_ids(school),
        place: " in een planning",
        hint: "geef het leerdoel in de planning deze `id`, of schrijf het leerdoel als zin"
            .to_owned(),
    }));
    let reference =
        |(path, text): (Path, &'d Tekst)| Reference::new(path, text.trim(), target.clone());
    let of_weeks = texts.into_iter().map(reference);
    let of_tests = ids
        .iter()
        .flat_map(|(field, ids)| list(field, ids, &target));
    of_weeks.chain(of_tests).collect()
}

/// The activities that actions carry out; not where the invoeringsplan itself is unknown.
fn activities<'d>(draaiboek: &'d Draaiboek, scope: &Scope<'_>) -> Vec<Reference<'d>> {
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
    let target = Target::OneOf(Rc::new(Choice {
        noun: "activiteit",
        known: all_ids(there.map(|activity| activity.id.as_ref())),
        place,
        hint: hint.to_owned(),
    }));
    let actions = draaiboek.acties.iter().enumerate();
    let actions = actions.filter_map(|(i, action)| Some((i, action.activiteit.as_ref()?)));
    actions
        .map(|(i, id)| {
            let path = path!["acties", i, "activiteit"];
            Reference::new(path, id.as_str(), target.clone())
        })
        .collect()
}

/// The paragraphs that measurements are about.
fn paragraphs<'d>(voortgang: &'d Voortgang, scope: &Scope<'_>) -> Vec<Reference<'d>> {
    let planning = voortgang.planning.as_ref();
    let planning = planning.filter(|_| voortgang.leerplan.is_none());
    let Some((_, planning)) = planning.and_then(|id| scope.school.planning(id)) else {
        return Vec::new();
    };
    let paragraphs = planning.paragrafen.iter();
    let chapter = (!planning.leerdoelen.is_empty()).then(|| CHAPTER.to_owned());
    let numbers = paragraphs.map(|p| p.nummer.trim().to_owned());
    let target = Target::OneOf(Rc::new(Choice {
        noun: "paragraaf",
        known: numbers.chain(chapter).collect(),
        place: " in de planning",
        hint: "schrijf het `nummer` dat de paragraaf in de planning heeft".to_owned(),
    }));
    let measurements = voortgang.metingen.iter().enumerate();
    let named = measurements.filter_map(|(i, meting)| Some((i, meting.paragraaf.as_ref()?)));
    named
        .map(|(i, number)| {
            let path = path!["metingen", i, "paragraaf"];
            Reference::new(path, number.trim(), target.clone())
        })
        .collect()
}
