//! Weeks as people write them: `wk 39-41`, `week 39 t/m 41`, `39/40`.

use super::iso_week::IsoWeek;
use super::school_year::SchoolYear;

/// What a text can mean as weeks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WeekReading {
    /// Nothing.
    None,
    /// These numbers, one or more.
    Weeks(Vec<u8>),
    /// Only the two, or the span from one to the other.
    Either(Vec<u8>, Vec<u8>),
    /// A span over New Year, of which the last week of the year is not known.
    WithoutYear,
}

/// Words that people write before the number of a week.
const WORDS: [&str; 8] = [
    "weeknummer",
    "weeknrs",
    "weeknr",
    "weken",
    "week",
    "wkn",
    "wk",
    "w",
];

/// The longest span that is written out.
const LONGEST: usize = 20;

/// Whether a text speaks of weeks.
#[must_use]
pub fn has_week_word(text: &str) -> bool {
    let lower = text.to_lowercase();
    let begins = |word: &str| {
        lower.strip_prefix(word).is_some_and(|rest| {
            let rest = rest.trim_start_matches([' ', '.', ':']);
            rest.starts_with(|c: char| c.is_ascii_digit())
        })
    };
    WORDS.iter().any(|word| begins(word))
}

/// The weeks that a text means.
#[must_use]
pub fn weeks(text: &str, year: Option<SchoolYear>) -> WeekReading {
    let lower = text.to_lowercase();
    let mut spans = lower.clone();
    for until in ["tot en met", "t/m", " tm ", "–", "—"] {
        spans = spans.replace(until, "-");
    }
    let signs = [',', ';', '/', '+', '&'];
    let parts = spans.split(signs).flat_map(|part| part.split(" en "));
    let mut found: Vec<u8> = Vec::new();
    let mut alone = true;
    for part in parts {
        let ends: Vec<Option<u8>> = part.split('-').map(number).collect();
        match ends.as_slice() {
            [Some(one)] => found.push(*one),
            [Some(first), Some(last)] => {
                alone = false;
                match between(*first, *last, year) {
                    Ok(weeks) => found.extend(weeks),
                    Err(reading) => return reading,
                }
            }
            _ => return WeekReading::None,
        }
    }
    let goes_on = |pair: &[u8]| pair[0] < pair[1] || is_over_new_year(pair[0], pair[1]);
    if !found.windows(2).all(goes_on) {
        return WeekReading::None;
    }
    match found.as_slice() {
        // Behind a slash the last of a span may stand.
        [first, last] if alone && lower.contains('/') && first + 1 < *last => {
            let span = (*first..=*last).collect();
            WeekReading::Either(found, span)
        }
        _ => WeekReading::Weeks(found),
    }
}

/// The number in `wk 39`, `39` or `week. 39`.
fn number(part: &str) -> Option<u8> {
    let part = part.trim();
    let word = WORDS.iter().find_map(|word| part.strip_prefix(word));
    let digits = word.map_or(part, |rest| rest.trim_start_matches([' ', '.', ':']));
    let short = (1..=2).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    let number = digits.parse().ok().filter(|_| short);
    number.filter(|number| (1..=53).contains(number))
}

fn is_over_new_year(first: u8, last: u8) -> bool {
    first > 30 && last <= 30
}

/// The weeks from one to another; over New Year the school year says how many there are.
fn between(first: u8, last: u8, year: Option<SchoolYear>) -> Result<Vec<u8>, WeekReading> {
    let weeks: Vec<u8> = if first < last {
        (first..=last).collect()
    } else {
        if !is_over_new_year(first, last) {
            return Err(WeekReading::None);
        }
        let year = year.ok_or(WeekReading::WithoutYear)?;
        let of_year = IsoWeek::weeks_in_year(year.first_year());
        (first..=of_year).chain(1..=last).collect()
    };
    if weeks.len() > LONGEST {
        return Err(WeekReading::None);
    }
    Ok(weeks)
}
