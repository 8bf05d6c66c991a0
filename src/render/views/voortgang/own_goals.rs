//! A pupil's own goals over time.

use std::collections::HashMap;

use indexmap::IndexMap;
use serde::Serialize;

use crate::facts::class_results::{Telling, by_date, latest, word};
use crate::facts::exercises_made;
use crate::model::Voortgang;
use crate::model::part::{Datum, Id, Resultaat, Tekst, Uitkomst};
use crate::model::voortgang::Meting;
use crate::render::context::RenderContext;
use crate::words;

/// Goals and the days on which they were measured.
#[derive(Debug, Serialize)]
pub(super) struct OwnGoals {
    dagen: Vec<MeasuredDay>,
    rijen: Vec<OwnGoalRow>,
    /// Goals of the plan with the exercises that were made for them.
    gemaakt: Vec<MadeForGoal>,
    /// Where the goals stand now.
    telling: Telling,
}

/// A day on which goals were measured.
#[derive(Debug, Serialize)]
struct MeasuredDay {
    datum: Datum,
    aspect: Option<Tekst>,
}

/// A goal of the plan, with "12 van 14".
#[derive(Debug, Serialize)]
struct MadeForGoal {
    doel: String,
    gemaakt: String,
}

#[derive(Debug, Serialize)]
struct OwnGoalRow {
    doel: String,
    standen: Vec<&'static str>,
    nu: &'static str,
}

impl OwnGoals {
    /// The goals of the plan, then those that only a measurement names.
    pub(super) fn new(context: &RenderContext<'_>, results: &Voortgang) -> Self {
        let mut goals = goals(context, results);
        let mut measured: HashMap<(String, usize), Uitkomst> = HashMap::new();
        let days = by_date(context.as_of(), &[results]);
        for (at, day) in days.iter().enumerate() {
            for (id, result) in day.resultaten.iter().flatten() {
                let Some(Resultaat::Geheel(outcome)) = result else {
                    continue;
                };
                let key = words::lower(id.trim()).into_owned();
                goals.entry(key.clone()).or_insert_with(|| id.to_string());
                measured.insert((key, at), *outcome);
            }
        }
        let mut telling = Telling::default();
        let row = |(key, doel): (String, String)| {
            let days = 0..days.len();
            let all = days.map(|at| measured.get(&(key.clone(), at)).copied());
            OwnGoalRow::new(doel, &all.collect::<Vec<_>>(), &mut telling)
        };
        let rijen = goals.into_iter().map(row).collect();
        let dag = |meting: &&Meting| MeasuredDay {
            datum: meting.datum,
            aspect: meting.aspect.clone(),
        };
        Self {
            dagen: days.iter().map(dag).collect(),
            rijen,
            gemaakt: made(context, results),
            telling,
        }
    }
}

impl OwnGoalRow {
    /// A goal with its results by day; where it stands now is counted.
    fn new(doel: String, all: &[Option<Uitkomst>], telling: &mut Telling) -> Self {
        let now = all.iter().flatten();
        let now = now.fold(None, |known, next| latest(known, *next));
        if let Some(outcome) = now {
            telling.add(outcome);
        }
        Self {
            doel,
            standen: all.iter().map(|one| word(*one)).collect(),
            nu: word(now),
        }
    }
}

fn made(context: &RenderContext<'_>, results: &Voortgang) -> Vec<MadeForGoal> {
    let plan = results.leerplan.as_ref();
    let plan = plan.and_then(|id| context.school.leerplan(id));
    let made = plan.map(|(_, plan)| exercises_made::of_plan(plan, &[results]));
    let made = made.unwrap_or_default().into_iter();
    made.map(|(doel, gemaakt)| MadeForGoal { doel, gemaakt })
        .collect()
}

/// The goals of the plan by their short names, under their id; one without an id under its text.
fn goals(context: &RenderContext<'_>, results: &Voortgang) -> IndexMap<String, String> {
    let plan = results.leerplan.as_ref();
    let plan = plan.and_then(|id| context.school.leerplan(id));
    let goals = plan.into_iter().flat_map(|(_, plan)| &plan.leerdoelen);
    goals
        .map(|goal| {
            let id = goal.id.as_ref().map(Id::key);
            (
                id.unwrap_or_else(|| goal.doel.to_string()),
                goal.short_name().to_owned(),
            )
        })
        .collect()
}
