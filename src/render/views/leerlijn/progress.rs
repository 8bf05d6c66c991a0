//! How far a goal of a leerlijn is: whether a planning has it, and whether it was covered.

use std::collections::HashMap;

use serde::Serialize;

use crate::model::part::{Beknopt, Id, Leerdoel, Resultaat};
use crate::model::planning::{CHAPTER, Paragraaf};
use crate::render::context::RenderContext;
use crate::school::Document;
use crate::words;

/// How far a goal is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum GoalState {
    /// No planning has it.
    #[default]
    Open,
    /// A planning has it.
    Gepland,
    /// The weeks of it are over, or results of it are there.
    Behandeld,
}

/// How far goals are, by id; as far as the documents of the school say.
#[derive(Debug, Default)]
pub(super) struct GoalStates(HashMap<String, GoalState>);

impl GoalStates {
    /// Of every goal that any planning has.
    pub(super) fn new(context: &RenderContext<'_>) -> Self {
        let mut all = Self::default();
        for (number, planning) in context.school.planningen() {
            let Some(document) = context.school.document(number) else {
                continue;
            };
            let paragraphs = planning.paragrafen.iter();
            let chapter_is_over = paragraphs.clone().all(|one| is_over(context, one));
            all.add(
                context,
                document,
                (CHAPTER, &planning.leerdoelen),
                chapter_is_over,
            );
            for paragraph in paragraphs {
                let goals = (paragraph.nummer.as_str(), &*paragraph.leerdoelen);
                all.add(context, document, goals, is_over(context, paragraph));
            }
        }
        all
    }

    /// Adds the goals of a paragraph, or of the chapter, by its name.
    fn add(
        &mut self,
        context: &RenderContext<'_>,
        document: &Document,
        (name, goals): (&str, &[Beknopt<Leerdoel>]),
        is_over: bool,
    ) {
        for goal in goals {
            let Some(id) = &goal.leerlijn else { continue };
            let measured = || is_measured(context, &document.id, name, goal.id.as_ref());
            let stand = if is_over || measured() {
                GoalState::Behandeld
            } else {
                GoalState::Gepland
            };
            let known = self.0.entry(id.key()).or_default();
            *known = stand.max(*known);
        }
    }

    /// How far a goal is.
    pub(super) fn of(&self, id: &Id) -> GoalState {
        self.0.get(&id.key()).copied().unwrap_or_default()
    }
}

/// Whether every week of a paragraph is over.
fn is_over(context: &RenderContext<'_>, paragraph: &Paragraaf) -> bool {
    let year = context.school.calendar.year();
    let weeks = paragraph.week.iter().map(|week| week.in_year(year));
    let last: Option<Vec<_>> = weeks.collect();
    let last = last.and_then(|weeks| weeks.into_iter().max());
    last.is_some_and(|week| week.friday() < context.today)
}

/// Whether any class was measured on the paragraph as a whole or on the goal.
fn is_measured(context: &RenderContext<'_>, id: &Id, paragraph: &str, goal: Option<&Id>) -> bool {
    let results = context.school.voortgangen_van_planning(id);
    let all = results.iter().flat_map(|(_, results)| &results.metingen);
    let mut past = all.filter(|meting| meting.datum.0 <= context.today);
    past.any(|meting| {
        let here = meting.paragraaf.as_deref().map(str::trim) == Some(paragraph.trim());
        let mut given = meting
            .resultaten
            .iter()
            .flatten()
            .filter_map(|(_, one)| one.as_ref());
        given.any(|one| match one {
            Resultaat::Geheel(_) => here,
            Resultaat::PerDoel(goals) => goal.is_some_and(|goal| {
                goals
                    .keys()
                    .any(|name| words::lower(name.trim()) == goal.key())
            }),
        })
    })
}
