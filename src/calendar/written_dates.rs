//! Dates as people write them: `1 oktober 2026`, `do 1-10-2026`, `1/10`, `1 okt.`

use chrono::{Datelike, NaiveDate, Weekday};

use super::dutch;
use super::school_year::SchoolYear;

/// What a text can mean as a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DateReading {
    /// Nothing.
    None,
    One(NaiveDate),
    /// Several days, the likeliest first.
    Several(Vec<NaiveDate>),
    /// A day that is no such day of the week.
    OtherDay(NaiveDate),
    /// A day and a month of which the year is not known.
    WithoutYear,
}

/// The parts of a date.
struct Parts {
    day: u32,
    month: u32,
    year: Option<i32>,
}

/// The date that a text means; a missing year is that of the school year, which also decides between
/// readings that are both a date.
#[must_use]
pub fn date(text: &str, year: Option<SchoolYear>) -> DateReading {
    let lower = text.to_lowercase();
    let mut words: Vec<&str> = lower
        .split(|c: char| c.is_whitespace() || matches!(c, '-' | '/' | '.' | ','))
        .filter(|word| !word.is_empty())
        .collect();
    let weekday = words.first().and_then(|word| dutch::weekday(word));
    if weekday.is_some() {
        words.remove(0);
    }
    let readings = readings(&words, lower.contains('/'));
    if year.is_none() && readings.iter().any(|parts| parts.year.is_none()) {
        return DateReading::WithoutYear;
    }
    let dates = readings.iter().filter_map(|parts| parts.in_year(year));
    decide(dates.collect(), weekday, year)
}

fn decide(
    mut dates: Vec<NaiveDate>,
    weekday: Option<Weekday>,
    year: Option<SchoolYear>,
) -> DateReading {
    let first = dates.first().copied();
    if let Some(weekday) = weekday {
        dates.retain(|date| date.weekday() == weekday);
    }
    if let (Some(year), true) = (year, dates.len() > 1) {
        let inside = dates.iter().filter(|date| year.contains(**date));
        let inside: Vec<NaiveDate> = inside.copied().collect();
        if !inside.is_empty() {
            dates = inside;
        }
    }
    match (dates.as_slice(), first) {
        ([], None) => DateReading::None,
        ([], Some(first)) => DateReading::OtherDay(first),
        ([date], _) => DateReading::One(*date),
        _ => DateReading::Several(dates),
    }
}

/// The ways in which words can be a date, the likeliest first. Between slashes the month may come
/// first, as in English; a short year may stand first, as in lists that are sorted.
fn readings(words: &[&str], slashed: bool) -> Vec<Parts> {
    let number = |word: &str| {
        let digits = word.strip_suffix('e').unwrap_or(word);
        let short = (1..=2).contains(&digits.len());
        digits.parse::<u32>().ok().filter(|_| short)
    };
    let month = |word: &str| dutch::month(word);
    let of = |day, month, year| Parts { day, month, year };
    let mut found = Vec::new();
    match *words {
        [day, other] => {
            let month_number = month(other).or_else(|| number(other));
            if let (Some(day), Some(month)) = (number(day), month_number) {
                found.push(of(day, month, None));
            }
        }
        [first, middle, last] => {
            let named = month(middle);
            let month_number = named.or_else(|| number(middle));
            if let (Some(day), Some(month), Some(year)) =
                (number(first), month_number, calendar_year(last))
            {
                found.push(of(day, month, Some(year)));
                if slashed && named.is_none() && day != month {
                    found.push(of(month, day, Some(year)));
                }
            }
            if let (Some(year), Some(month), Some(day), None) =
                (calendar_year(first), month_number, number(last), named)
            {
                found.push(of(day, month, Some(year)));
            }
        }
        _ => {}
    }
    found.retain(|parts: &Parts| (1..=12).contains(&parts.month) && (1..=31).contains(&parts.day));
    found
}

/// A year of four digits, or of two in this century: `2026`, `26`, `'26`.
fn calendar_year(word: &str) -> Option<i32> {
    let digits = word.trim_start_matches(['\'', '’']);
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    match digits.len() {
        4 => digits.parse().ok(),
        2 => digits.parse::<i32>().ok().map(|year| 2000 + year),
        _ => None,
    }
}

impl Parts {
    fn in_year(&self, year: Option<SchoolYear>) -> Option<NaiveDate> {
        let date = |year| NaiveDate::from_ymd_opt(year, self.month, self.day);
        if let Some(written) = self.year {
            return date(written);
        }
        let year = year?;
        let both = [year.first_year(), year.second_year()];
        let mut dates = both.into_iter().filter_map(date);
        dates.find(|date| year.contains(*date))
    }
}

/// The first and the last day of a span: `5 t/m 9 oktober`, `28 sept - 2 okt 2026`.
#[must_use]
pub fn span(text: &str, year: Option<SchoolYear>) -> Option<(NaiveDate, NaiveDate)> {
    let lower = text.to_lowercase();
    let signs = [" tot en met ", " t/m ", " tm ", "–", "—", " - ", "-"];
    let sign = signs.into_iter().find(|sign| lower.contains(sign))?;
    let (first, last) = lower.split_once(sign)?;
    let DateReading::One(tot) = date(last, year) else {
        return None;
    };
    // What the first day leaves out is that of the last.
    let day = first.trim();
    let rest = format!("{day} {}", dutch::month_name(tot));
    let of_year = |text: &str, year: i32| match date(&format!("{text} {year}"), None) {
        DateReading::One(date) => Some(date),
        _ => None,
    };
    let is_year = |year: i32| of_year(day, year).or_else(|| of_year(&rest, year));
    let van = match date(first, None) {
        DateReading::One(van) => Some(van),
        _ => is_year(tot.year())
            .filter(|van| *van <= tot)
            .or_else(|| is_year(tot.year() - 1)),
    }?;
    let days = (tot - van).num_days();
    ((1..=MOST_DAYS).contains(&days)).then_some((van, tot))
}

/// The longest span that is taken as one.
const MOST_DAYS: i64 = 120;
