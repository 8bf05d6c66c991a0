//! The timeline of a draaiboek: actions and moments of feedback by day, with what is free and today.

mod scale;

use chrono::NaiveDate;
use serde::Serialize;

use crate::calendar::dutch;
use crate::facts::evaluations::has_feedback;
use crate::facts::moments;
use crate::model::Draaiboek;
use crate::model::part::Moment;
use crate::render::context::RenderContext;
use crate::render::drawing::letters::{lines, width};
use crate::render::drawing::mm::{Mm, mm};
use crate::render::parts::{moment, person, weeks};
use crate::render::text::plain;
use crate::words::{self, Noun};
use scale::{FreeSpan, Scale, WeekTick};

/// The size of the type.
const TYPE: f64 = 3.1;
/// The width of the names at the left.
const NAMES: f64 = 58.0;
/// Where the first row begins.
const HEAD: f64 = 12.5;
/// The height of a line of a name, and what a row has besides.
const LINE: f64 = 3.7;
const GAP: f64 = 1.8;
/// A drawing of more rows than a sheet holds goes on in a next one.
const SHEET: f64 = 228.0;
/// Nothing is drawn narrower.
const NARROW: f64 = 1.8;

const ROUND: Noun = Noun("moment van feedback", "momenten van feedback");

/// A timeline, ready to be drawn and to be told.
#[derive(Debug, Serialize)]
pub(super) struct Tijdlijn {
    breedte: Mm,
    weken: Vec<WeekTick>,
    vrij: Vec<FreeSpan>,
    vandaag: Option<Mm>,
    /// The drawings: one, or more where one would be higher than a sheet.
    bladen: Vec<TimelineSheet>,
    /// What it shows, for who does not see it.
    omschrijving: String,
    /// By week, for who reads a table.
    perioden: Vec<TableRow>,
}

/// Rows that are drawn together.
#[derive(Debug, Serialize)]
struct TimelineSheet {
    hoogte: Mm,
    rijen: Vec<TimelineRow>,
}

/// An action or a moment of feedback.
#[derive(Debug, Serialize)]
struct TimelineRow {
    onder: Mm,
    midden: Mm,
    naam: Vec<TimelineLabel>,
    /// "klaar", "open" or "laat".
    stand: &'static str,
    /// Whether it is a moment of feedback.
    ruit: bool,
    delen: Vec<TimelinePart>,
    bij: Option<TimelineLabel>,
}

#[derive(Debug, Serialize)]
struct TimelineLabel {
    x: Mm,
    y: Mm,
    woorden: String,
    /// Whether it ends at its place instead of beginning there.
    rechts: bool,
}

/// Some days of a row.
#[derive(Debug, Serialize)]
struct TimelinePart {
    x: Mm,
    breedte: Mm,
}

/// A row of the table.
#[derive(Debug, Serialize)]
struct TableRow {
    week: u8,
    dagen: String,
    acties: Vec<String>,
    feedback: Vec<String>,
    vrij: Vec<String>,
    deze: bool,
}

/// What a row is made of.
struct TimelinePoint {
    naam: String,
    wie: String,
    dagen: Vec<(NaiveDate, NaiveDate)>,
    klaar: bool,
    laat: bool,
    ruit: bool,
}

impl Tijdlijn {
    /// The timeline; none where fewer than two things have a day.
    pub(super) fn of(context: &RenderContext<'_>, book: &Draaiboek) -> Option<Self> {
        let mut points = points(context, book);
        points.retain(|point| !point.dagen.is_empty());
        if points.len() < 2 {
            return None;
        }
        points.sort_by_key(|point| (point.ruit, point.dagen.iter().map(|days| days.0).min()));
        let days = || points.iter().flat_map(|point| &point.dagen);
        let first = days().map(|(first, _)| *first).min()?;
        let last = days().map(|(_, last)| *last).max()?;
        let scale = Scale::new(context, (first, last), NAMES + 3.0);
        Some(Self {
            breedte: Mm(scale::WIDTH),
            weken: scale.ticks(),
            vrij: scale.free_spans(context, TYPE),
            vandaag: scale.middle(context.today).map(Mm),
            bladen: sheets(&points, &scale),
            omschrijving: told(&points, first, last),
            perioden: table(context, &points, &scale),
        })
    }
}

fn points(context: &RenderContext<'_>, book: &Draaiboek) -> Vec<TimelinePoint> {
    let calendar = &context.school.calendar;
    let days = |whens: &[Moment]| -> Vec<(NaiveDate, NaiveDate)> {
        let all = whens.iter().filter_map(|one| moments::days(calendar, one));
        all.filter(|(first, last)| first <= last && scale::is_near(context, *first, *last))
            .collect()
    };
    let late = |whens: &[Moment], done: bool| {
        let day = moments::deadline(calendar, whens);
        !done && day.is_some_and(|day| moments::is_past(calendar, day, context.today, 0))
    };
    let now = context.as_of();
    let actions = book.acties.iter().map(|action| TimelinePoint {
        naam: action.wat.as_deref().unwrap_or_default().to_owned(),
        wie: person::people(context.school, &action.wie),
        dagen: days(&action.wanneer),
        klaar: now.is_done(action.klaar),
        laat: late(&action.wanneer, now.is_done(action.klaar)),
        ruit: false,
    });
    let rounds = book.evaluaties.iter().map(|round| {
        let from = person::people(context.school, &round.met);
        let held = has_feedback(round, now);
        TimelinePoint {
            naam: match &round.over {
                Some(about) => format!("{from}: {about}"),
                None => from,
            },
            wie: String::new(),
            dagen: days(&round.wanneer),
            klaar: held,
            laat: late(&round.wanneer, held),
            ruit: true,
        }
    });
    actions.chain(rounds).collect()
}

/// The rows from top to bottom, on a next sheet where this one is full.
fn sheets(points: &[TimelinePoint], scale: &Scale) -> Vec<TimelineSheet> {
    let mut sheets: Vec<TimelineSheet> = Vec::new();
    let mut top = SHEET;
    for point in points {
        if top + height(point) > SHEET {
            top = HEAD;
            sheets.push(TimelineSheet {
                hoogte: Mm(top),
                rijen: Vec::new(),
            });
        }
        if let Some(sheet) = sheets.last_mut() {
            sheet.rijen.push(row(point, scale, &mut top));
            sheet.hoogte = Mm(top + 5.0);
        }
    }
    sheets
}

fn names(point: &TimelinePoint) -> Vec<String> {
    lines(&plain(&point.naam), TYPE, NAMES, 3)
}

fn height(point: &TimelinePoint) -> f64 {
    LINE * mm(names(point).len().max(1)) + GAP
}

fn row(point: &TimelinePoint, scale: &Scale, top: &mut f64) -> TimelineRow {
    let height = height(point);
    let (begin, middle) = (*top, *top + height / 2.0);
    *top += height;
    let naam = names(point)
        .into_iter()
        .enumerate()
        .map(|(at, tekst)| TimelineLabel {
            x: Mm(0.0),
            y: Mm(begin + GAP / 2.0 + LINE * mm(at) + 2.9),
            woorden: tekst,
            rechts: false,
        });
    let delen: Vec<TimelinePart> = point
        .dagen
        .iter()
        .map(|(first, last)| {
            let (from, to) = (scale.start(*first), scale.end(*last));
            TimelinePart {
                x: Mm(from.min(scale::WIDTH - NARROW)),
                breedte: Mm((to - from).max(NARROW)),
            }
        })
        .collect();
    TimelineRow {
        onder: Mm(*top),
        midden: Mm(middle),
        naam: naam.collect(),
        stand: match (point.klaar, point.laat) {
            (true, _) => "klaar",
            (_, true) => "laat",
            _ => "open",
        },
        ruit: point.ruit,
        bij: beside(point, &delen, middle),
        delen,
    }
}

/// Who does it, or that it is late: behind the last days, or before the first where there is no room.
fn beside(point: &TimelinePoint, delen: &[TimelinePart], middle: f64) -> Option<TimelineLabel> {
    let tekst = match (point.laat, plain(&point.wie)) {
        (true, _) => "te laat".to_owned(),
        (_, who) if who.is_empty() => return None,
        (_, who) => who,
    };
    let ends = delen.iter().map(|deel| deel.x.0 + deel.breedte.0);
    let end = ends.fold(0.0, f64::max) + 1.4;
    let begin = delen
        .iter()
        .map(|deel| deel.x.0)
        .fold(scale::WIDTH, f64::min)
        - 1.4;
    let needed = width(&tekst, TYPE);
    let rechts = end + needed > scale::WIDTH;
    if rechts && begin - needed < NAMES {
        return None;
    }
    Some(TimelineLabel {
        x: Mm(if rechts { begin } else { end }),
        y: Mm(middle + 1.1),
        woorden: tekst,
        rechts,
    })
}

/// "Tijdlijn van 16 september tot en met 13 november 2026: 7 acties, 4 klaar …".
fn told(points: &[TimelinePoint], first: NaiveDate, last: NaiveDate) -> String {
    let count = |ruit: bool, test: &dyn Fn(&TimelinePoint) -> bool| {
        points
            .iter()
            .filter(|point| point.ruit == ruit && test(point))
            .count()
    };
    let late = points.iter().filter(|point| point.laat).count();
    let mut parts = vec![
        format!(
            "{}, waarvan {} klaar",
            words::count(count(false, &|_| true), words::ACTIE),
            count(false, &|point| point.klaar)
        ),
        format!(
            "{}, waarvan {} gehouden",
            words::count(count(true, &|_| true), ROUND),
            count(true, &|point| point.klaar)
        ),
    ];
    if late > 0 {
        parts.push(format!("{late} te laat"));
    }
    format!(
        "Tijdlijn van {}: {}. Dezelfde gegevens staan in de tabellen op deze bladzijde.",
        dutch::date_span(first, last),
        parts.join("; ")
    )
}

fn table(context: &RenderContext<'_>, points: &[TimelinePoint], scale: &Scale) -> Vec<TableRow> {
    let rows = scale.weeks().map(|week| {
        let (monday, sunday) = (week.monday(), week.sunday());
        let names = |ruit: bool| -> Vec<String> {
            let here = points.iter().filter(|point| {
                let mut days = point.dagen.iter();
                point.ruit == ruit && days.any(|(first, last)| *first <= sunday && monday <= *last)
            });
            let state = |point: &TimelinePoint| match (point.klaar, point.laat) {
                (true, _) => ", klaar",
                (_, true) => ", te laat",
                _ => "",
            };
            here.map(|point| format!("{}{}", point.naam, state(point)))
                .collect()
        };
        TableRow {
            week: week.number(),
            dagen: moment::span(monday, week.friday()),
            acties: names(false),
            feedback: names(true),
            vrij: weeks::free_days(context, week),
            deze: week.contains(context.today),
        }
    });
    rows.filter(|row| !(row.acties.is_empty() && row.feedback.is_empty() && row.vrij.is_empty()))
        .collect()
}
