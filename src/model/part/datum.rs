//! Dates as documents write them.

use std::fmt;

use chrono::{Datelike, NaiveDate};

use super::spelled::spelled;
use crate::calendar::written_dates::{self, DateReading};
use crate::calendar::{SchoolYear, dutch};
use crate::words;
use crate::yaml::de::value::{FromText, Meant, SpellingError, first_year};

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
        let exists = text.len() == 10 && text.chars().filter(char::is_ascii_digit).count() == 8;
        let message = if exists && text.as_bytes().get(4) == Some(&b'-') {
            format!("de datum {} bestaat niet", words::quote(text))
        } else {
            format!("{} is geen datum", words::quote(text))
        };
        let (hint, meant) = meant(text);
        Err(SpellingError::new(message, hint).meant(meant))
    }

    fn filler() -> Self {
        Self(NaiveDate::default())
    }
}

/// The school year that is read for, where it is known.
pub(super) fn school_year() -> Option<SchoolYear> {
    first_year().and_then(SchoolYear::new)
}

/// The hint for a text that is no date, and the date that was meant. Of more than one possible date
/// the usual one is only likely: between slashes the month may come first, as in English.
pub(super) fn meant(text: &str) -> (String, Option<Meant>) {
    match written_dates::date(text, school_year()) {
        DateReading::One(date) => (
            format!("bedoel je `{date}`?"),
            Some(Meant::surely(date.to_string())),
        ),
        DateReading::Several(dates) => {
            let usual = dates.first().map(|date| Meant::likely(date.to_string()));
            let choice = |date: &NaiveDate| {
                let (day, month) = (date.day(), dutch::month_name(*date));
                format!("`{date}` ({day} {month})")
            };
            let choices: Vec<String> = dates.iter().map(choice).collect();
            (format!("bedoel je {}?", words::or(&choices)), usual)
        }
        DateReading::OtherDay(date) => {
            let day = dutch::day_name(date);
            let hint = format!("`{date}` is een {day}; kijk welke dag het moet zijn");
            (hint, None)
        }
        DateReading::WithoutYear => {
            let hint = "zet het jaar erbij: jaar-maand-dag, zoals `2026-09-14`";
            (hint.to_owned(), None)
        }
        DateReading::None => {
            let hint = "schrijf jaar-maand-dag, zoals `2026-09-14`";
            (hint.to_owned(), None)
        }
    }
}

spelled!(Datum = "datum", Date);
