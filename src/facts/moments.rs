//! On which days the moments of a document are, and whether a day is over.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::calendar::Calendar;
use crate::model::part::Moment;

/// The first and the last day of a moment, inclusive; of a week Monday and Friday. `None` for a week
/// that the school year has not.
pub(crate) fn days(calendar: &Calendar, moment: &Moment) -> Option<(NaiveDate, NaiveDate)> {
    match moment {
        Moment::Dag(day) => Some((day.0, day.0)),
        Moment::Week(week) => {
            let week = week.in_year(calendar.year())?;
            Some((week.monday(), week.friday()))
        }
        Moment::Reeks(span) => Some((span.van.0, span.tot.0)),
    }
}

/// The deadline of some moments: the last day of the last of them.
pub(crate) fn deadline(calendar: &Calendar, moments: &[Moment]) -> Option<NaiveDate> {
    let all = moments.iter().filter_map(|one| days(calendar, one));
    all.map(|(_, last)| last).max()
}

/// The first of some moments that is not over, by its last day, and of those the shortest: the moment
/// with its first and last day.
pub(crate) fn next<'m>(
    calendar: &Calendar,
    moments: &'m [Moment],
    today: NaiveDate,
) -> Option<(&'m Moment, NaiveDate, NaiveDate)> {
    let all = moments.iter().filter_map(|one| {
        let (first, last) = days(calendar, one)?;
        Some((one, first, last))
    });
    let coming = all.filter(|(.., last)| *last >= today);
    coming.min_by_key(|(_, first, last)| (*last, Reverse(*first)))
}

/// Whether more than `grace` school days have begun since a day. Weekends and holidays do not count.
pub(crate) fn is_past(calendar: &Calendar, day: NaiveDate, today: NaiveDate, grace: usize) -> bool {
    let next = day.succ_opt().filter(|next| *next <= today);
    next.is_some_and(|next| calendar.school_days(next, today) > grace)
}
