//! The goals of a leerlijn as a graph: years from left to right, lines from what comes first.

mod arrow;
mod columns;

use std::collections::HashMap;

use serde::Serialize;

use super::progress::{GoalState, GoalStates};
use crate::model::leerlijn::Leerlijn;
use crate::render::context::RenderContext;
use crate::render::drawing::layers::{Node, Placement, layout};
use crate::render::drawing::letters::lines;
use crate::render::drawing::mm::{Mm, mm};
use crate::render::text::plain;
use arrow::Arrow;
use columns::{GoalNode, arrows, columns, goals};

/// The size of the type, the height of a line of it, and the most lines of a goal.
const TYPE: f64 = 3.1;
const LINE: f64 = 3.8;
const LINES: usize = 6;
/// The room between columns, for the lines.
const GAP: f64 = 9.0;
/// The heads of the years.
const HEAD: f64 = 8.0;
/// The widths of a sheet of A4, upright and on its side, with the columns that it has room for.
const UPRIGHT: (f64, usize) = (184.0, 5);
const ASIDE: f64 = 275.0;
/// With more columns than this no words fit in them.
const MOST: usize = 9;

/// A graph with more steps after each other than a sheet has room for.
#[derive(Debug)]
pub(super) struct TooWide;

/// The graph, ready to be drawn.
#[derive(Debug, Serialize)]
pub(super) struct GoalGraph {
    breedte: Mm,
    hoogte: Mm,
    /// Whether it needs a sheet on its side.
    pub(super) liggend: bool,
    kolom: Mm,
    banden: Vec<YearBand>,
    doelen: Vec<GoalBox>,
    pijlen: Vec<Arrow>,
    omschrijving: String,
    /// Whether goals of another leerlijn are drawn.
    elders: bool,
}

/// The columns of a year.
#[derive(Debug, Serialize)]
struct YearBand {
    x: Mm,
    breedte: Mm,
    naam: String,
}

#[derive(Debug, Serialize)]
struct GoalBox {
    x: Mm,
    y: Mm,
    hoogte: Mm,
    /// The number in the table; absent for a goal of another leerlijn.
    nummer: Option<usize>,
    stand: GoalState,
    regels: Vec<TextLine>,
}

#[derive(Debug, Serialize)]
struct TextLine {
    y: Mm,
    woorden: String,
}

impl GoalGraph {
    /// The graph of a leerlijn; none where no goal builds on another.
    ///
    /// # Errors
    /// Where a sheet has no room for its columns.
    pub(super) fn of(
        context: &RenderContext<'_>,
        line: &Leerlijn,
        numbers: &HashMap<String, usize>,
        standen: &GoalStates,
    ) -> Option<Result<Self, TooWide>> {
        let (goals, names) = goals(context, line, numbers);
        let arrows = arrows(&goals);
        if arrows.is_empty() {
            return None;
        }
        let (layers, bands) = columns(&goals, &arrows, names.len());
        let count = bands.iter().map(|(_, count)| count).sum::<usize>();
        if count > MOST {
            return Some(Err(TooWide));
        }
        let liggend = count > UPRIGHT.1;
        let breedte = if liggend { ASIDE } else { UPRIGHT.0 };
        let step = (breedte + GAP) / mm(count.max(3));
        let sheet = GraphBuilder {
            step,
            kolom: step - GAP,
            layers,
        };
        let texts: Vec<Vec<String>> = goals.iter().map(|goal| sheet.text(goal)).collect();
        let nodes = sheet.nodes(&texts);
        let places = layout(&nodes, &arrows);
        let drawn = goals.iter().zip(texts).enumerate();
        let doelen = drawn.map(|(at, (goal, text))| {
            let top = HEAD + places.middle[at] - nodes[at].height / 2.0;
            let place = (sheet.left(sheet.layers[at]), top, nodes[at].height);
            GoalBox::new(goal, text, place, standen)
        });
        let doelen: Vec<GoalBox> = doelen.collect();
        Some(Ok(Self {
            breedte: Mm(breedte),
            hoogte: Mm(HEAD + places.height.0 + 1.0),
            liggend,
            kolom: Mm(sheet.kolom),
            banden: heads(&names, &bands, step),
            elders: goals.iter().any(|goal| goal.nummer.is_none()),
            omschrijving: told(goals.len(), arrows.len()),
            doelen,
            pijlen: sheet.arrows(&arrows, &places),
        }))
    }
}

/// The columns on the sheet.
struct GraphBuilder {
    /// From the left side of a column to that of the next.
    step: f64,
    /// The width of a column.
    kolom: f64,
    /// The column of each goal.
    layers: Vec<usize>,
}

impl GraphBuilder {
    fn left(&self, layer: usize) -> f64 {
        self.step * mm(layer)
    }

    fn text(&self, goal: &GoalNode<'_>) -> Vec<String> {
        lines(&plain(&goal.doel.doel), TYPE, self.kolom - 3.0, LINES)
    }

    fn nodes(&self, texts: &[Vec<String>]) -> Vec<Node> {
        let both = self.layers.iter().zip(texts);
        both.map(|(layer, text)| Node {
            layer: *layer,
            height: LINE * mm(text.len() + 1) + 2.2,
        })
        .collect()
    }

    fn arrows(&self, arrows: &[(usize, usize)], places: &Placement) -> Vec<Arrow> {
        let end = |node: usize| (self.left(self.layers[node]), HEAD + places.middle[node]);
        let all = arrows.iter().zip(&places.via);
        all.map(|((from, to), via)| {
            let mut via: Vec<(f64, f64)> = via
                .iter()
                .map(|(layer, y)| (self.left(*layer), HEAD + y))
                .collect();
            if self.layers[*from] > self.layers[*to] {
                via.reverse();
            }
            let points = [vec![end(*from)], via, vec![end(*to)]].concat();
            Arrow::through(&points, self.kolom)
        })
        .collect()
    }
}

fn told(goals: usize, arrows: usize) -> String {
    format!(
        "Leerlijn als tekening: {goals} leerdoelen per leerjaar, van links naar rechts, met {arrows} \
         pijlen van voorkennis naar wat erop volgt. Dezelfde gegevens staan in de tabel hieronder."
    )
}

/// The heads of the groups that have columns.
fn heads(names: &[String], bands: &[(usize, usize)], step: f64) -> Vec<YearBand> {
    let shown = names.iter().zip(bands).filter(|(_, (_, count))| *count > 0);
    shown
        .map(|(name, (first, count))| YearBand {
            x: Mm(step * mm(*first)),
            breedte: Mm(step * mm(*count) - GAP),
            naam: name.clone(),
        })
        .collect()
}

impl GoalBox {
    fn new(
        goal: &GoalNode<'_>,
        text: Vec<String>,
        (x, y, hoogte): (f64, f64, f64),
        standen: &GoalStates,
    ) -> Self {
        let line = |(at, woorden): (usize, String)| TextLine {
            y: Mm(y + 1.2 + LINE * mm(at + 2) - 0.9),
            woorden,
        };
        Self {
            x: Mm(x),
            y: Mm(y),
            hoogte: Mm(hoogte),
            nummer: goal.nummer,
            stand: standen.of(&goal.doel.id),
            regels: text.into_iter().enumerate().map(line).collect(),
        }
    }
}
