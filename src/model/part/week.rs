//! Weeks as documents write them.

use std::fmt;

use super::spelled::spelled;
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
            let number = text.trim_start_matches(|c: char| !c.is_ascii_digit());
            let hint = match words::number_list(text) {
                Some(list) => format!("schrijf meer weken als lijst: `{list}`"),
                None if number.parse::<u8>().is_ok_and(|n| (1..=53).contains(&n)) => {
                    format!("bedoel je `{number}`?")
                }
                None => "schrijf alleen het weeknummer, zoals `39`, of met het jaar: `2026-W39`"
                    .to_owned(),
            };
            let error = SpellingError::new(format!("{} is geen week", words::quote(text)), hint);
            error.meant(meant(text).map(Meant::surely))
        })
    }

    fn filler() -> Self {
        Self::Nummer(1)
    }
}

/// Words that people write before the number of a week.
const WORDS: [&str; 5] = ["week", "wk", "w", "weeknr", "weeknummer"];

/// The number behind `wk 39`, `Week 39`, `w39` or `wk. 39`.
fn meant(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let number = lower.trim_start_matches(|c: char| !c.is_ascii_digit());
    let word = lower
        .strip_suffix(number)?
        .trim_end_matches([' ', '.', ':']);
    let exists = number.parse::<u8>().is_ok_and(|n| (1..=53).contains(&n));
    let digits = number.bytes().all(|b| b.is_ascii_digit());
    (exists && digits && WORDS.contains(&word)).then(|| number.trim_start_matches('0').to_owned())
}

spelled!(Week = "week", Week);
