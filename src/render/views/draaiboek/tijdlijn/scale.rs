//! Days as places on a timeline.

use chrono::{Days, NaiveDate};
use serde::Serialize;

use crate::calendar::{IsoWeek, dutch};
use crate::render::context::RenderContext;
use crate::render::drawing::letters::width;
use crate::render::drawing::mm::Mm;

/// The width of the drawing: what a sheet of A4 leaves.
pub(super) const WIDTH: f64 = 184.0;
/// The room that the number and the day of a week need.
const WEEK: f64 = 12.0;
/// How many days outside the school year are still drawn.
const NEAR: u64 = 62;

/// From the Monday of the first week to the Sunday of the last.
pub(super) struct Scale {
    links: f64,
    van: NaiveDate,
    tot: NaiveDate,
    /// The width of a day.
    dag: f64,
}

/// A week that is named.
#[derive(Debug, Serialize)]
pub(super) struct WeekTick {
    x: Mm,
    nummer: u8,
    dag: String,
    /// Whether the name is shown: with many weeks only of some.
    naam: bool,
}

#[derive(Debug, Serialize)]
pub(super) struct FreeSpan {
    x: Mm,
    breedte: Mm,
    midden: Mm,
    /// What it is called, where there is room for it.
    naam: Option<String>,
}

/// Whether days lie in the school year, or not far from it.
pub(super) fn is_near(context: &RenderContext<'_>, first: NaiveDate, last: NaiveDate) -> bool {
    let year = context.school.calendar.year();
    let from = year.first_day().checked_sub_days(Days::new(NEAR));
    let to = year.last_day().checked_add_days(Days::new(NEAR));
    from.is_some_and(|from| from <= first) && to.is_some_and(|to| last <= to)
}

impl Scale {
    /// A scale that has room for all days from the first to the last, and for today where it is in
    /// one of their weeks.
    pub(super) fn new(
        _: &RenderContext<'_>,
        (first, last): (NaiveDate, NaiveDate),
        links: f64,
    ) -> Self {
        let van = IsoWeek::of(first).monday();
        let tot = IsoWeek::of(last).sunday();
        let days = days_between(van, tot) + 1.0;
        Self {
            links,
            van,
            tot,
            dag: (WIDTH - links) / days,
        }
    }

    /// Where a day begins.
    pub(super) fn start(&self, day: NaiveDate) -> f64 {
        self.links + days_between(self.van, day) * self.dag
    }

    /// Where a day ends.
    pub(super) fn end(&self, day: NaiveDate) -> f64 {
        self.start(day) + self.dag
    }

    /// The middle of a day, where it is drawn.
    pub(super) fn middle(&self, day: NaiveDate) -> Option<f64> {
        let drawn = self.van <= day && day <= self.tot;
        drawn.then(|| self.start(day) + self.dag / 2.0)
    }

    /// Every week of the drawing.
    pub(super) fn weeks(&self) -> impl Iterator<Item = IsoWeek> {
        IsoWeek::overlapping(self.van, self.tot)
    }

    /// The weeks with their names, of as many as there is room for.
    pub(super) fn ticks(&self) -> Vec<WeekTick> {
        let mut free = self.links;
        let week = |week: IsoWeek| {
            let monday = week.monday();
            let x = self.start(monday);
            let naam = x >= free && x + WEEK <= WIDTH + 2.0;
            if naam {
                free = x + WEEK;
            }
            let dag = dutch::short_date(monday);
            WeekTick {
                x: Mm(x),
                nummer: week.number(),
                dag: dag.get(3..).unwrap_or_default().to_owned(),
                naam,
            }
        };
        self.weeks().map(week).collect()
    }

    /// The days without school, from Monday to Friday; those that follow each other under one name
    /// are one.
    pub(super) fn free_spans(&self, context: &RenderContext<'_>, size: f64) -> Vec<FreeSpan> {
        let mut spans: Vec<(String, NaiveDate, NaiveDate)> = Vec::new();
        for week in self.weeks() {
            for (name, van, tot) in context.school.calendar.free_in_week(week) {
                let weekend = Days::new(3);
                let goes_on = |last: &&mut (String, NaiveDate, NaiveDate)| {
                    last.0 == name && last.2.checked_add_days(weekend) == Some(van)
                };
                match spans.last_mut().filter(goes_on) {
                    Some(last) => last.2 = tot,
                    None => spans.push((name, van, tot)),
                }
            }
        }
        let mut free = self.links;
        let span = |(name, van, tot): (String, NaiveDate, NaiveDate)| {
            let (x, end) = (self.start(van), self.end(tot));
            let (middle, half) = (f64::midpoint(x, end), width(&name, size) / 2.0);
            let fits = middle - half >= free && middle + half <= WIDTH;
            if fits {
                free = middle + half + 2.0;
            }
            FreeSpan {
                x: Mm(x),
                breedte: Mm(end - x),
                midden: Mm(middle),
                naam: fits.then_some(name),
            }
        };
        spans.into_iter().map(span).collect()
    }
}

/// The number of days from one day to another.
fn days_between(van: NaiveDate, tot: NaiveDate) -> f64 {
    let days = tot.signed_duration_since(van).num_days();
    f64::from(i32::try_from(days).unwrap_or_default())
}
