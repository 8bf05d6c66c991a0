//! How long something is kept: `2 jaar`, `18 maanden`, `26 weken`.

use std::fmt;

use chrono::{Days, Months, NaiveDate};

use super::spelled::spelled;
use crate::words::{self, Noun};
use crate::yaml::de::value::{FromText, SpellingError};

/// How long something is kept, from a day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bewaartermijn {
    count: u16,
    unit: Unit,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Year,
    Month,
    Week,
}

/// The words of each unit, in lower case.
const UNITS: [(Unit, &[&str]); 3] = [
    (Unit::Year, &["jaar", "jaren"]),
    (Unit::Month, &["maand", "maanden"]),
    (Unit::Week, &["week", "weken"]),
];

/// No school keeps anything for longer.
const MOST: u16 = 999;

impl Bewaartermijn {
    /// Whether the time is over on a day, for something of another day.
    #[must_use]
    pub fn is_over(self, of: NaiveDate, today: NaiveDate) -> bool {
        let count = u32::from(self.count);
        let last = match self.unit {
            Unit::Year => of.checked_add_months(Months::new(12 * count)),
            Unit::Month => of.checked_add_months(Months::new(count)),
            Unit::Week => of.checked_add_days(Days::new(u64::from(7 * count))),
        };
        last.is_some_and(|last| last < today)
    }
}

impl fmt::Display for Bewaartermijn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let noun = match self.unit {
            Unit::Year => Noun("jaar", "jaar"),
            Unit::Month => Noun("maand", "maanden"),
            Unit::Week => Noun("week", "weken"),
        };
        f.write_str(&words::count(usize::from(self.count), noun))
    }
}

impl FromText for Bewaartermijn {
    const EXPECTED: &'static str = "hoe lang iets wordt bewaard (zoals 2 jaar)";

    fn from_text(text: &str) -> Result<Self, SpellingError> {
        let lower = words::lower(text.trim()).into_owned();
        let digits = lower.trim_start_matches(|c: char| c.is_ascii_digit());
        let count = lower[..lower.len() - digits.len()].parse::<u16>().ok();
        let count = count.filter(|count| (1..=MOST).contains(count));
        let named = UNITS
            .iter()
            .find(|(_, words)| words.contains(&digits.trim()));
        match (count, named) {
            (Some(count), Some((unit, _))) => Ok(Self { count, unit: *unit }),
            _ => Err(SpellingError::new(
                format!("{} zegt niet hoe lang", words::quote(text)),
                "schrijf een getal en `jaar`, `maanden` of `weken`, zoals `\"2 jaar\"` of `\"18 maanden\"`",
            )),
        }
    }

    fn filler() -> Self {
        Self {
            count: MOST,
            unit: Unit::Year,
        }
    }
}

spelled!(Bewaartermijn = "bewaartermijn", Free);
