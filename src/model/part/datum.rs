//! Dates as documents write them.

use std::fmt;

use chrono::{Datelike, NaiveDate};

use super::spelled::spelled;
use crate::words;
use crate::yaml::de::value::{FromText, Meant, SpellingError};

/// A calendar date, written `JJJJ-MM-DD` and no other way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Datum(pub NaiveDate);

impl Datum {
    fn strict(text: &str) -> Option<NaiveDate> {
        let bytes = text.as_bytes();
        let digit = |at: usize| bytes[at].is_ascii_digit();
        let shaped = bytes.len() == 10
            && bytes[4] == b'-'
            && bytes[7] == b'-'
            && [0, 1, 2, 3, 5, 6, 8, 9].into_iter().all(digit);
        shaped.then(|| text.parse().ok()).flatten()
    }
}

impl fmt::Display for Datum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl std::str::FromStr for Datum {
    type Err = SpellingError;

    fn from_str(text: &str) -> Result<Self, SpellingError> {
        Self::from_text(text)
    }
}

impl FromText for Datum {
    const EXPECTED: &'static str = "een datum (jaar-maand-dag, zoals 2026-09-14)";

    fn from_text(text: &str) -> Result<Self, SpellingError> {
        if let Some(date) = Self::strict(text) {
            return Ok(Self(date));
        }
        let hint = match meant(text) {
            Some(date) => format!("bedoel je `{date}`?"),
            None => "schrijf jaar-maand-dag, zoals `2026-09-14`".to_owned(),
        };
        let exists = text.len() == 10 && text.chars().filter(char::is_ascii_digit).count() == 8;
        let message = if exists && text.as_bytes().get(4) == Some(&b'-') {
            format!("de datum {} bestaat niet", words::quote(text))
        } else {
            format!("{} is geen datum", words::quote(text))
        };
        let error = SpellingError::new(message, hint);
        Err(error.meant(meant(text).map(|date| written_as(text, date))))
    }

    fn filler() -> Self {
        Self(NaiveDate::default())
    }
}

/// The date behind a spelling that people use: `2026-9-1`, `14-9-2026`, `14/09/2026`.
#[must_use]
pub fn meant(text: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    let [first, month, last] = parts.as_slice() else {
        return None;
    };
    let (year, day) = if first.len() == 4 {
        (first, last)
    } else {
        (last, first)
    };
    let digits = |part: &&str| part.bytes().all(|b| b.is_ascii_digit());
    if year.len() != 4 || !parts.iter().all(digits) {
        return None;
    }
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// A date behind another spelling. Between slashes the month may come first, as in English.
fn written_as(text: &str, date: NaiveDate) -> Meant {
    let english = text.contains('/') && date.day() <= 12 && date.day() != date.month();
    let year_last = !text.starts_with(&date.year().to_string());
    if english && year_last {
        Meant::likely(date.to_string())
    } else {
        Meant::surely(date.to_string())
    }
}

spelled!(Datum = "datum", Date);
