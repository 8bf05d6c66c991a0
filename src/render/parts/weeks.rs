//! What pages say of a week.

use chrono::NaiveDate;

use super::moment;
use crate::calendar::{IsoWeek, dutch};
use crate::facts::{lesson_days, test_weeks};
use crate::model::part::{Datum, Id};
use crate::render::context::RenderContext;
use crate::words;

/// The period of the first school day of the week that lies in one.
pub(in crate::render) fn period(context: &RenderContext<'_>, week: IsoWeek) -> Option<u8> {
    let days = week.monday().iter_days().take(5);
    let calendar = &context.school.calendar;
    days.into_iter()
        .find_map(|day| calendar.period_of(day))
        .map(|period| period.nummer)
}

/// The days of a row in a week: "21 – 25 sep".
pub(in crate::render) fn days(week: IsoWeek, van: Option<Datum>, tot: Option<Datum>) -> String {
    let within = |day: Option<Datum>| day.map(|day| day.0).filter(|day| week.contains(*day));
    let first = within(van).unwrap_or_else(|| week.monday());
    let last = within(tot).unwrap_or_else(|| week.friday());
    moment::span(first, last)
}

/// What is free in a week: "vr 18 sep vrij: Studiedag".
pub(in crate::render) fn free_days(context: &RenderContext<'_>, week: IsoWeek) -> Vec<String> {
    let free = context.school.calendar.free_in_week(week);
    let shown = |(name, van, tot): (String, NaiveDate, NaiveDate)| {
        format!("{} vrij: {name}", moment::span(van, tot))
    };
    free.into_iter().map(shown).collect()
}

/// What is not ordinary in a week of some classes: what is free, and their test weeks: "Toetsweek 1",
/// "do 5 t/m vr 6 nov: Toetsweek 1".
pub(in crate::render) fn special_days(
    context: &RenderContext<'_>,
    classes: &[Id],
    week: IsoWeek,
) -> Vec<String> {
    let mut all = free_days(context, week);
    all.extend(
        test_weeks::in_week(context.school, classes, week)
            .into_iter()
            .map(|one| {
                if one.is_whole {
                    one.name
                } else {
                    format!("{}: {}", moment::span(one.first, one.last), one.name)
                }
            }),
    );
    all
}

/// The days on which some classes have a subject in a week: "les op ma, wo en vr"; nothing where
/// their timetable does not say.
pub(in crate::render) fn lesson_days(
    context: &RenderContext<'_>,
    classes: &[Id],
    vak: &str,
    week: IsoWeek,
    (van, tot): (Option<Datum>, Option<Datum>),
) -> Option<String> {
    let school = context.school;
    let days = lesson_days::of_classes(school, classes, vak)?;
    let first = van.map_or(week.monday(), |van| van.0);
    let last = tot.map_or(week.sunday(), |tot| tot.0);
    let mut days = lesson_days::in_week(school, &days, week, (first, last));
    // A day of a test week has a timetable of its own.
    days.retain(|day| !test_weeks::has_day(school, classes, *day));
    let names: Vec<&str> = days.iter().map(|day| dutch::short_day_name(*day)).collect();
    (!names.is_empty()).then(|| format!("les op {}", words::and(&names)))
}
