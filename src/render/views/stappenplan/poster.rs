//! A step plan as a poster: the circle, and below it the seven steps by their part of the circle.

use serde::Serialize;

use super::StepPlanFrame;
use super::page::{self, StepView};
use crate::render::options::Poster;
use crate::render::parts::frame::PageFrame;
use crate::render::sheet::Sheet;
use crate::stepplan::StepPlan;

/// The parts of the circle, each with its word, in two columns.
const COLUMNS: [&[(&str, &str)]; 2] = [
    &[("Plan", "plannen")],
    &[
        ("Do", "uitvoeren"),
        ("Check", "controleren"),
        ("Act", "bijstellen"),
    ],
];

/// The letters of titles and questions that leave room for the circle at its full size.
const ROOM: usize = 640;

#[derive(Debug, Serialize)]
struct PosterView {
    kleur: &'static str,
    /// `a4` or `a3`.
    papier: &'static str,
    /// The first sentence about the school that the plan is for.
    aanloop: String,
    /// Whether there is so much to read that the circle is smaller.
    vol: bool,
    stappen: Vec<StepView>,
    zuilen: Vec<Vec<PosterPhase>>,
}

/// A part of the circle.
#[derive(Debug, Serialize)]
struct PosterPhase {
    naam: &'static str,
    woord: &'static str,
    stappen: Vec<StepView>,
}

/// The poster of a step plan.
pub(in crate::render) fn sheet(plan: &StepPlan, size: Poster, place: StepPlanFrame<'_>) -> Sheet {
    let steps = || plan.stappen.iter().map(page::part);
    let phase = |(naam, woord): &(&'static str, &'static str)| PosterPhase {
        naam,
        woord,
        stappen: steps().filter(|step| step.phase() == *naam).collect(),
    };
    let letters = |text: &str| text.chars().count();
    let read = plan
        .stappen
        .iter()
        .map(|step| letters(&step.titel) + letters(&step.vraag));
    let view = PosterView {
        kleur: plan.kleur.as_str(),
        papier: size.as_str(),
        aanloop: first_sentence(&plan.kenmerk),
        vol: read.sum::<usize>() > ROOM,
        stappen: steps().collect(),
        zuilen: COLUMNS
            .iter()
            .map(|column| column.iter().map(phase).collect())
            .collect(),
    };
    let path = format!("poster-{}-{}", plan.kleur.as_str(), size.as_str());
    let frame: PageFrame = page::frame(plan, place);
    Sheet::new("poster", path, &frame, &view)
}

fn first_sentence(text: &str) -> String {
    let end = text.find(". ").map_or(text.len(), |end| end + 1);
    text[..end].trim().to_owned()
}
