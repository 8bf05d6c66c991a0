//! Dates in Dutch words.

use chrono::{Datelike, NaiveDate, Weekday};

pub const DAYS: [&str; 7] = [
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
];

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

const SHORT_MONTHS: [&str; 12] = [
    "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
];

/// Whether a text is the name of a day: "ma", "Maandag".
#[must_use]
pub fn is_day_name(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    let is_short = |day: &&str| day.get(..2) == Some(&text);
    DAYS.contains(&text.as_str()) || DAYS.iter().any(is_short)
}

/// The day of the week that a word in lower case names: "do", "donderdag".
#[must_use]
pub fn weekday(word: &str) -> Option<Weekday> {
    let at = DAYS
        .iter()
        .position(|day| *day == word || day.get(..2) == Some(word))?;
    Weekday::try_from(u8::try_from(at).ok()?).ok()
}

/// The number of the month that a word in lower case names, whole or cut off: "oktober", "okt",
/// "sept", "mrt".
#[must_use]
pub fn month(word: &str) -> Option<u32> {
    let is_short = |month: &&str| word.len() >= 3 && month.starts_with(word);
    let at = MONTHS.iter().position(is_short);
    let at = at.or_else(|| SHORT_MONTHS.iter().position(|month| *month == word))?;
    u32::try_from(at + 1).ok()
}

/// The name in full of a day that is written in full or in two letters, in any case: "ma", "Maandag".
#[must_use]
pub fn full_day_name(text: &str) -> Option<&'static str> {
    let day = weekday(&text.to_lowercase())?;
    Some(nth(&DAYS, day.num_days_from_monday()))
}

/// The name of a day of the week in two letters: "ma".
#[must_use]
pub fn short_weekday(day: Weekday) -> &'static str {
    nth(&DAYS, day.num_days_from_monday())
        .get(..2)
        .unwrap_or_default()
}

/// The name of the day: "maandag".
#[must_use]
pub fn day_name(date: NaiveDate) -> &'static str {
    nth(&DAYS, date.weekday().num_days_from_monday())
}

/// The name of the day in two letters: "ma".
#[must_use]
pub fn short_day_name(date: NaiveDate) -> &'static str {
    day_name(date).get(..2).unwrap_or_default()
}

/// The name of the month: "september".
#[must_use]
pub fn month_name(date: NaiveDate) -> &'static str {
    nth(&MONTHS, date.month0())
}

/// The name of the month in three letters: "sep", "mrt".
#[must_use]
pub fn short_month_name(date: NaiveDate) -> &'static str {
    nth(&SHORT_MONTHS, date.month0())
}

/// A date written out: "maandag 14 september 2026".
#[must_use]
pub fn long_date(date: NaiveDate) -> String {
    format!("{} {}", day_name(date), full(date))
}

/// A date in short: "ma 14 sep".
#[must_use]
pub fn short_date(date: NaiveDate) -> String {
    let (day, month) = (short_day_name(date), short_month_name(date));
    format!("{day} {} {month}", date.day())
}

/// A span in short: "8 – 22 okt", "29 sep – 3 okt".
#[must_use]
pub fn short_span(van: NaiveDate, tot: NaiveDate) -> String {
    if van == tot {
        return short_date(van);
    }
    let end = format!("{} {}", tot.day(), short_month_name(tot));
    let begin = if (van.year(), van.month()) == (tot.year(), tot.month()) {
        van.day().to_string()
    } else {
        format!("{} {}", van.day(), short_month_name(van))
    };
    format!("{begin} – {end}")
}

/// A span written out, with what both dates share only once: "21 – 25 september 2026",
/// "28 september – 2 oktober 2026", "21 december 2026 – 3 januari 2027"; one date where both are the same.
#[must_use]
pub fn date_span(van: NaiveDate, tot: NaiveDate) -> String {
    let end = full(tot);
    if van == tot {
        end
    } else if van.year() != tot.year() {
        format!("{} – {end}", full(van))
    } else if van.month() != tot.month() {
        format!("{} {} – {end}", van.day(), month_name(van))
    } else {
        format!("{} – {end}", van.day())
    }
}

/// Day, month and year: "14 september 2026".
fn full(date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), month_name(date), date.year())
}

fn nth(names: &[&'static str], index: u32) -> &'static str {
    usize::try_from(index)
        .ok()
        .and_then(|index| names.get(index))
        .copied()
        .unwrap_or_default()
}
