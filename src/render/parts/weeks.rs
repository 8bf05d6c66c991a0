//! What pages say of a week.

use chrono::NaiveDate;

use super::moment;
use crate::calendar::IsoWeek;
use crate::model::part::Datum;
use crate::render::context::RenderContext;

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
