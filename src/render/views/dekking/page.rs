//! The goals of a planning by week: when each is introduced, practised and tested, and which are not
//! tested at all.

use std::collections::BTreeSet;

use serde::Serialize;

use super::marks::{self, GoalInWeeks, Mark};
use crate::calendar::{IsoWeek, dutch};
use crate::facts::test_weeks;
use crate::model::Content;
use crate::model::part::Id;
use crate::render::context::RenderContext;
use crate::render::parts::frame::PageFrame;
use crate::render::parts::link::Link;
use crate::render::parts::{breadcrumbs, titles};
use crate::render::sheet::Sheet;
use crate::school::DocumentNumber;

/// With more weeks than this the sheet is in landscape.
const UPRIGHT: usize = 7;

#[derive(Debug, Serialize)]
struct DekkingView {
    weken: Vec<WeekColumn>,
    groepen: Vec<ParagraphGroup>,
    /// How many goals there are, and how many no test has.
    aantal: usize,
    ongetoetst: usize,
    liggend: bool,
    planning: Link,
}

#[derive(Debug, Serialize)]
struct WeekColumn {
    nummer: u8,
    dag: String,
    /// What is free all week.
    vrij: Option<String>,
    /// The test week in which it lies for all classes, as far as these are known.
    toetsweek: Option<String>,
    deze: bool,
}

#[derive(Debug, Serialize)]
struct ParagraphGroup {
    kop: String,
    rijen: Vec<GoalRow>,
}

#[derive(Debug, Serialize)]
struct GoalRow {
    doel: String,
    niveau: Option<String>,
    /// For each week what is done: none or more.
    cellen: Vec<Vec<Mark>>,
    controle: &'static str,
    let_op: bool,
}

/// The goals of a planning by week; `None` for another document.
pub(in crate::render) fn sheet(
    context: &RenderContext<'_>,
    number: DocumentNumber,
) -> Option<Sheet> {
    let document = context.school.document(number)?;
    let path = context.paths.goals(number)?.to_owned();
    let Some(Content::Planning(planning)) = &document.content else {
        return None;
    };
    let groups = marks::of(context, planning);
    let goals = || groups.iter().flat_map(|(_, goals)| goals);
    let weeks = weeks(goals());
    let view = DekkingView {
        weken: weeks
            .iter()
            .map(|week| column(context, &planning.klas, *week))
            .collect(),
        aantal: goals().count(),
        ongetoetst: goals().filter(|goal| !goal.is_tested()).count(),
        liggend: weeks.len() > UPRIGHT,
        groepen: groups
            .iter()
            .map(|(kop, goals)| ParagraphGroup {
                kop: kop.clone(),
                rijen: goals.iter().map(|goal| row(goal, &weeks)).collect(),
            })
            .collect(),
        planning: Link::document(context, &path, number, titles::planning(planning)),
    };
    let mut frame = PageFrame::new(context, &path, "planning", "Leerdoelen per week".to_owned());
    frame.ondertitel = Some(titles::planning(planning));
    frame.klas = context.classes(&planning.klas);
    frame.vak = Some(context.subject(&planning.vak));
    frame.breadcrumbs = breadcrumbs::of_planning(context, &path, &planning.vak);
    frame.verder = vec![view.planning.clone()];
    Some(Sheet::new("dekking", path, &frame, &view))
}

/// Every week from the first to the last in which anything is done.
fn weeks<'g>(goals: impl Iterator<Item = &'g GoalInWeeks>) -> Vec<IsoWeek> {
    let named: BTreeSet<IsoWeek> = goals.flat_map(GoalInWeeks::weeks).collect();
    let (Some(first), Some(last)) = (named.first(), named.last()) else {
        return Vec::new();
    };
    IsoWeek::overlapping(first.monday(), last.sunday())
        .take(60)
        .collect()
}

fn column(context: &RenderContext<'_>, classes: &[Id], week: IsoWeek) -> WeekColumn {
    let day = dutch::short_date(week.monday());
    let free = context.school.calendar.free_in_week(week);
    let whole = free
        .into_iter()
        .find(|(_, van, tot)| *van == week.monday() && *tot == week.friday());
    let tests = test_weeks::in_week(context.school, classes, week).into_iter();
    let is_of_tests = test_weeks::takes(context.school, classes, week);
    let names: Vec<String> = tests.map(|one| one.name).collect();
    WeekColumn {
        toetsweek: (is_of_tests && !names.is_empty()).then(|| names.join(", ")),
        nummer: week.number(),
        dag: day.get(3..).unwrap_or_default().to_owned(),
        vrij: whole.map(|(name, ..)| name),
        deze: week.contains(context.today),
    }
}

fn row(goal: &GoalInWeeks, weeks: &[IsoWeek]) -> GoalRow {
    let (controle, let_op) = goal.judgement();
    GoalRow {
        doel: goal.doel.clone(),
        niveau: goal.niveau.clone(),
        cellen: weeks.iter().map(|week| goal.in_week(*week)).collect(),
        controle,
        let_op,
    }
}
