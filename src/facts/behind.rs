//! Pupils who are behind: with a late action, or with a goal that did not work out twice.

use chrono::NaiveDate;
use indexmap::IndexMap;

use crate::model::part::{Id, Resultaat, Tekst, Uitkomst};
use crate::model::voortgang::Meting;
use crate::model::{Content, Draaiboek, Voortgang};
use crate::yaml::Path;
use crate::{path, words};

use super::Scope;
use super::late_actions::late_actions;
use super::measured::{Measured, by_date};
use super::pupils::{has_left, pupil_of};

/// A pupil who is behind.
#[derive(Debug, Clone)]
pub(crate) struct PupilBehind {
    pub(crate) pupil: Id,
    /// The place in the document that shows it.
    pub(crate) path: Path,
    /// The goal or paragraph that failed twice, as written; `None` for a late action.
    pub(crate) goal: Option<String>,
    /// The last day of the late action, or the day of the second failure.
    pub(crate) since: NaiveDate,
    /// The reason in words: "actie `Ontwerp tekenen` is te laat".
    pub(crate) reason: String,
}

/// The pupils who are behind according to a draaiboek or a voortgang document: with a late action, or
/// with a goal that was `nog-niet` twice, the last time included. Left out: who is behind for at most
/// `grace` school days, and who has left school.
pub(crate) fn behind(scope: &Scope<'_>, grace: usize) -> Vec<PupilBehind> {
    let all = match &scope.document.content {
        Some(Content::Draaiboek(draaiboek)) => {
            in_draaiboek(draaiboek, scope, grace).into_iter().collect()
        }
        Some(Content::Voortgang(voortgang)) => in_voortgang(voortgang, scope),
        _ => Vec::new(),
    };
    let counts =
        |one: &PupilBehind| scope.is_past(one.since, grace) && !has_left(&one.pupil, scope);
    all.into_iter().filter(counts).collect()
}

fn in_draaiboek(draaiboek: &Draaiboek, scope: &Scope<'_>, grace: usize) -> Option<PupilBehind> {
    let pupil = pupil_of(draaiboek, scope)?;
    let late = late_actions(draaiboek, scope, grace);
    let (at, action, since) = late.iter().max_by_key(|(.., day)| *day)?;
    let what = action.wat.as_deref().unwrap_or("zonder naam");
    Some(PupilBehind {
        pupil: pupil.clone(),
        path: path!["acties", *at, "wanneer"],
        goal: None,
        since: *since,
        reason: format!("actie {} is te laat", words::quote(what)),
    })
}

/// A result on a goal, or on a paragraph as a whole.
struct SingleResult<'v> {
    name: &'v str,
    outcome: Uitkomst,
    /// The keys that lead from `resultaten` to it: pupil and goal.
    steps: (&'v Tekst, Option<&'v Tekst>),
}

impl<'v> SingleResult<'v> {
    fn new(name: &'v str, outcome: Uitkomst, steps: (&'v Tekst, Option<&'v Tekst>)) -> Self {
        Self {
            name,
            outcome,
            steps,
        }
    }
}

/// The results of a pupil on a goal that were `nog-niet`, and whether the last result was.
#[derive(Default)]
struct ResultSeries<'v> {
    name: &'v str,
    not_yet: Vec<(NaiveDate, Path)>,
    still: bool,
}

impl<'v> ResultSeries<'v> {
    fn add(&mut self, day: NaiveDate, one: &SingleResult<'v>, map: &Path) {
        self.name = one.name;
        if one.outcome != Uitkomst::Afwezig {
            self.still = one.outcome == Uitkomst::NogNiet;
        }
        if one.outcome == Uitkomst::NogNiet {
            let path = map.then(one.steps.0);
            let within = one.steps.1.map(|goal| path.then(goal));
            self.not_yet.push((day, within.unwrap_or(path)));
        }
    }

    /// The second `nog-niet`, where the last result is `nog-niet` too.
    fn second(&mut self) -> Option<(NaiveDate, Path)> {
        (self.still && self.not_yet.len() > 1).then(|| self.not_yet.swap_remove(1))
    }
}

fn in_voortgang(voortgang: &Voortgang, scope: &Scope<'_>) -> Vec<PupilBehind> {
    let own = voortgang.leerplan.as_ref();
    let own = own.and_then(|plan| scope.school.leerplan(plan));
    let owner = own.map(|(_, plan)| &plan.leerling);
    let mut series: IndexMap<(Id, Measured<'_>), ResultSeries<'_>> = IndexMap::new();
    for (at, meting) in by_date(voortgang, scope) {
        let path = path!["metingen", at, "resultaten"];
        for (key, one) in results(meting, owner) {
            let one_series = series.entry(key).or_default();
            one_series.add(meting.datum.0, &one, &path);
        }
    }
    let stuck = series
        .into_iter()
        .filter_map(|((pupil, goal), mut one_series)| {
            let (since, path) = one_series.second()?;
            let what = goal.call(one_series.name);
            let reason = format!("{what} is twee keer nog niet gelukt");
            Some(PupilBehind {
                pupil,
                path,
                goal: Some(one_series.name.to_owned()),
                since,
                reason,
            })
        });
    stuck.collect()
}

/// Every result of a measurement by pupil and goal. `owner` is the pupil of a document of their own, in
/// which the keys of `resultaten` are goals instead of pupils.
fn results<'v>(
    meting: &'v Meting,
    owner: Option<&Id>,
) -> Vec<((Id, Measured<'v>), SingleResult<'v>)> {
    let mut all = Vec::new();
    for (key, result) in meting.resultaten.iter().flatten() {
        let pupil = owner.cloned().unwrap_or_else(|| Id::from_name(key));
        match result {
            None => {}
            Some(Resultaat::Geheel(outcome)) => {
                let (goal, name) = match owner {
                    Some(_) => (Measured::goal(key), key.as_str()),
                    None => (
                        Measured::paragraph(meting),
                        meting.paragraaf.as_deref().unwrap_or_default(),
                    ),
                };
                all.push((
                    (pupil, goal),
                    SingleResult::new(name, *outcome, (key, None)),
                ));
            }
            Some(Resultaat::PerDoel(goals)) => {
                let given = goals.iter().filter_map(|(id, one)| Some((id, (*one)?)));
                all.extend(given.map(|(id, outcome)| {
                    let of = (pupil.clone(), Measured::goal(id));
                    (of, SingleResult::new(id, outcome, (key, Some(id))))
                }));
            }
        }
    }
    all
}
