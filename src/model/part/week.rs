//! Weeks as documents write them.

use std::fmt;

use super::datum::school_year;
use super::spelled::spelled;
use crate::calendar::written_weeks::{self, WeekReading};
use crate::calendar::{IsoWeek, SchoolYear};
use crate::words;
use crate::yaml::de::value::{FromText, Meant, SpellingError};

/// An ISO 8601 week: its number, for which the school year gives the calendar year, or the full
/// form `2026-W39`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Week {
    /// A week number, 1 to 53.
    Nummer(u8),
    /// A week of a given year.
    Volledig(IsoWeek),
}

impl Week {
    /// The week in a school year; `None` for a number that this school year has not (53).
    #[must_use]
    pub fn in_year(self, year: SchoolYear) -> Option<IsoWeek> {
        match self {
            Self::Nummer(number) => year.week(number),
            Self::Volledig(week) => Some(week),
        }
    }
}

impl fmt::Display for Week {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nummer(number) => write!(f, "{number}"),
            Self::Volledig(week) => write!(f, "{week}"),
        }
    }
}

impl FromText for Week {
    const EXPECTED: &'static str = "een weeknummer (zoals 39)";

    fn from_text(text: &str) -> Result<Self, SpellingError> {
        let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        if digits {
            return match text.parse::<u8>() {
                Ok(number @ 1..=53) => Ok(Self::Nummer(number)),
                _ => Err(SpellingError::new(
                    format!("week {text} bestaat niet"),
                    "weken lopen van 1 tot en met 52, en in sommige jaren tot en met 53",
                )),
            };
        }
        text.parse().map(Self::Volledig).map_err(|_| {
            let (hint, meant) = meant(text);
            let message = format!("{} is geen week", words::quote(text));
            SpellingError::new(message, hint).meant(meant)
        })
    }

    fn filler() -> Self {
        Self::Nummer(1)
    }
}

/// The numbers as documents write them.
pub(super) fn texts(weeks: &[u8]) -> Vec<String> {
    weeks.iter().map(ToString::to_string).collect()
}

/// The hint for a text that is no week, and the weeks that were meant: one or a list.
pub(super) fn meant(text: &str) -> (String, Option<Meant>) {
    let list = |weeks: &[u8]| format!("`[{}]`", texts(weeks).join(", "));
    match written_weeks::weeks(text, school_year()) {
        WeekReading::Weeks(weeks) => match weeks.as_slice() {
            [week] => (
                format!("bedoel je `{week}`?"),
                Some(Meant::surely(week.to_string())),
            ),
            weeks => (
                format!("schrijf meer weken als lijst: {}", list(weeks)),
                Some(Meant::many(texts(weeks))),
            ),
        },
        WeekReading::Either(two, span) => (
            format!("bedoel je {} of {}?", list(&two), list(&span)),
            None,
        ),
        WeekReading::WithoutYear | WeekReading::None => {
            let hint = "schrijf alleen het weeknummer, zoals `39`, of met het jaar: `2026-W39`";
            (hint.to_owned(), None)
        }
    }
}

spelled!(Week = "week", Week);
