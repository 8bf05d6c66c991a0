//! The public holidays of the Netherlands.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::calendar::easter::easter;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PublicHoliday {
    /// Its Dutch name, such as "Tweede Paasdag".
    pub naam: &'static str,
    /// The day on which it is kept.
    pub datum: NaiveDate,
    /// Is it a day off for schools? Always, except for Bevrijdingsdag: that is one in every fifth year (2025, 2030).
    pub free: bool,
}

/// The public holidays of a calendar year in order of date; none outside the years 1583 to 9999.
#[must_use]
pub fn public_holidays(year: i32) -> Vec<PublicHoliday> {
    let Some(easter) = easter(year) else {
        return Vec::new();
    };
    let on = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    let after_easter = |days| easter.checked_add_days(Days::new(days));
    let days = [
        ("Nieuwjaarsdag", on(1, 1)),
        ("Eerste Paasdag", Some(easter)),
        ("Tweede Paasdag", after_easter(1)),
        ("Koningsdag", on(4, 27).and_then(not_on_sunday)),
        ("Hemelvaartsdag", after_easter(39)),
        (BEVRIJDINGSDAG, on(5, 5)),
        ("Eerste Pinksterdag", after_easter(49)),
        ("Tweede Pinksterdag", after_easter(50)),
        ("Eerste Kerstdag", on(12, 25)),
        ("Tweede Kerstdag", on(12, 26)),
    ];
    let mut found: Vec<_> = days
        .into_iter()
        .filter_map(|(naam, datum)| {
            let free = naam != BEVRIJDINGSDAG || year % 5 == 0;
            datum.map(|datum| PublicHoliday { naam, datum, free })
        })
        .collect();
    found.sort_by_key(|holiday| holiday.datum);
    found
}

const BEVRIJDINGSDAG: &str = "Bevrijdingsdag";

/// The day itself, or the Saturday before it where it is a Sunday.
fn not_on_sunday(date: NaiveDate) -> Option<NaiveDate> {
    if date.weekday() == Weekday::Sun {
        date.pred_opt()
    } else {
        Some(date)
    }
}
