//! The goals of a planning by week: when each is introduced, practised and tested, and which are not
//! tested at all.

use std::collections::BTreeSet;

use serde::Serialize;

use super::marks::{self, Merk, Weekdoel};
use crate::calendar::{IsoWeek, dutch};
use crate::model::Content;
use crate::render::context::Desk;
use crate::render::parts::frame::Blad;
use crate::render::parts::link::Naar;
use crate::render::parts::{breadcrumbs, titles};
use crate::render::sheet::Sheet;
use crate::school::DocumentNumber;

/// With more weeks than this the sheet lies on its side.
const UPRIGHT: usize = 7;

/// What the page shows.
#[derive(Debug, Serialize)]
struct View {
    weken: Vec<Week>,
    groepen: Vec<Groep>,
    /// How many goals there are, and how many no test has.
    aantal: usize,
    ongetoetst: usize,
    liggend: bool,
    planning: Naar,
}

/// A column.
#[derive(Debug, Serialize)]
struct Week {
    nummer: u8,
    dag: String,
    /// What is free all week.
    vrij: Option<String>,
    deze: bool,
}

/// A paragraph.
#[derive(Debug, Serialize)]
struct Groep {
    kop: String,
    rijen: Vec<Rij>,
}

/// A goal.
#[derive(Debug, Serialize)]
struct Rij {
    doel: String,
    /// For each week what is done: none or more.
    cellen: Vec<Vec<Merk>>,
    controle: &'static str,
    let_op: bool,
}

/// The goals of a planning by week; `None` for another document.
pub(in crate::render) fn sheet(desk: &Desk<'_>, number: DocumentNumber) -> Option<Sheet> {
    let document = desk.school.document(number)?;
    let path = desk.paths.goals(number)?.to_owned();
    let Some(Content::Planning(content)) = &document.content else {
        return None;
    };
    let groups = marks::of(desk, content);
    let goals = || groups.iter().flat_map(|(_, goals)| goals);
    let weeks = weeks(goals());
    let inhoud = View {
        weken: weeks.iter().map(|week| column(desk, *week)).collect(),
        aantal: goals().count(),
        ongetoetst: goals().filter(|goal| !goal.is_tested()).count(),
        liggend: weeks.len() > UPRIGHT,
        groepen: groups
            .iter()
            .map(|(kop, goals)| Groep {
                kop: kop.clone(),
                rijen: goals.iter().map(|goal| row(goal, &weeks)).collect(),
            })
            .collect(),
        planning: Naar::document(desk, &path, number, titles::planning(content)),
    };
    let mut blad = Blad::new(desk, &path, "planning", "Leerdoelen per week".to_owned());
    blad.ondertitel = Some(titles::planning(content));
    blad.klas = desk.classes(&content.klas);
    blad.vak = Some(desk.subject(&content.vak));
    blad.kruimels = breadcrumbs::of_planning(desk, &path, &content.vak);
    blad.verder = vec![inhoud.planning.clone()];
    Some(Sheet::new("dekking", path, &blad, &inhoud))
}

/// Every week from the first to the last in which anything is done.
fn weeks<'g>(goals: impl Iterator<Item = &'g Weekdoel>) -> Vec<IsoWeek> {
    let named: BTreeSet<IsoWeek> = goals.flat_map(Weekdoel::weeks).collect();
    let (Some(first), Some(last)) = (named.first(), named.last()) else {
        return Vec::new();
    };
    IsoWeek::overlapping(first.monday(), last.sunday())
        .take(60)
        .collect()
}

fn column(desk: &Desk<'_>, week: IsoWeek) -> Week {
    let day = dutch::short_date(week.monday());
    let free = desk.school.calendar.free_in_week(week);
    let whole = free
        .into_iter()
        .find(|(_, van, tot)| *van == week.monday() && *tot == week.friday());
    Week {
        nummer: week.number(),
        dag: day.get(3..).unwrap_or_default().to_owned(),
        vrij: whole.map(|(name, ..)| name),
        deze: week.contains(desk.today),
    }
}

fn row(goal: &Weekdoel, weeks: &[IsoWeek]) -> Rij {
    let (controle, let_op) = goal.judgement();
    Rij {
        doel: goal.doel.to_string(),
        cellen: weeks.iter().map(|week| goal.in_week(*week)).collect(),
        controle,
        let_op,
    }
}
