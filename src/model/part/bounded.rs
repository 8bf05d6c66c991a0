//! Small numbers with bounds.

use std::fmt;

use super::spelled::spelled;
use crate::words;
use crate::yaml::de::value::{FromText, Meant, SpellingError};
use crate::yaml::{decimal, integer, with_point};

/// A year of secondary school, 1 to 6.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Leerjaar(pub u8);

/// A step of the step plan, 1 to 7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stap(pub u8);

/// How many of something there may be, 1 to 99.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Aantal(pub u8);

/// An amount of money in cents, not negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bedrag(pub i64);

fn bounded(text: &str, last: u8, what: &str) -> Result<u8, SpellingError> {
    integer(text)
        .and_then(|number| u8::try_from(number).ok())
        .filter(|number| (1..=last).contains(number))
        .ok_or_else(|| {
            SpellingError::new(
                format!("{} is geen {what}", words::quote(text)),
                format!("kies een getal van 1 tot en met {last}"),
            )
        })
}

impl FromText for Leerjaar {
    const EXPECTED: &'static str = "een leerjaar (1 tot en met 6)";

    fn from_text(text: &str) -> Result<Self, SpellingError> {
        bounded(text, 6, "leerjaar").map(Self)
    }

    fn filler() -> Self {
        Self(1)
    }
}

impl FromText for Stap {
    const EXPECTED: &'static str = "een stap (1 tot en met 7)";

    fn from_text(text: &str) -> Result<Self, SpellingError> {
        bounded(text, 7, "stap van het stappenplan").map(Self)
    }

    fn filler() -> Self {
        Self(1)
    }
}

impl FromText for Aantal {
    const EXPECTED: &'static str = "een heel getal (1 tot en met 99)";

    fn from_text(text: &str) -> Result<Self, SpellingError> {
        bounded(text, 99, "heel getal van 1 tot en met 99").map(Self)
    }

    fn filler() -> Self {
        Self(99)
    }
}

impl FromText for Bedrag {
    const EXPECTED: &'static str = "een bedrag (zoals 12.50)";

    fn from_text(text: &str) -> Result<Self, SpellingError> {
        let wrong = || {
            SpellingError::new(
                format!("{} is geen bedrag", words::quote(text)),
                "schrijf alleen het getal, met een punt voor de centen: `12.50`",
            )
            .meant(with_point(text.trim_start_matches('€').trim()).map(Meant::surely))
        };
        decimal(text)
            .filter(|amount| *amount >= 0.0)
            .ok_or_else(wrong)?;
        let (euros, cents) = text.split_once('.').unwrap_or((text, ""));
        let cents = match cents.len() {
            0 => "00".to_owned(),
            1 => format!("{cents}0"),
            _ => cents.to_owned(),
        };
        let whole = euros.trim_start_matches('+');
        (cents.len() == 2)
            .then(|| integer(&format!("{whole}{cents}")).map(Self))
            .flatten()
            .ok_or_else(wrong)
    }

    fn filler() -> Self {
        Self(0)
    }
}

impl fmt::Display for Leerjaar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl fmt::Display for Stap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl fmt::Display for Aantal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// As in a document, with a point: `12.50`.
impl fmt::Display for Bedrag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

spelled!(Leerjaar = "leerjaar", UpTo(6));
spelled!(Stap = "stap", UpTo(7));
spelled!(Aantal = "aantal", UpTo(99));
spelled!(Bedrag = "bedrag", Amount);
