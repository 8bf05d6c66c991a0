//! The editions of the rules.

use std::fmt;
use std::str::FromStr;

use super::spelled::spelled;
use crate::words;
use crate::yaml::de::value::{FromText, SpellingError};

/// The names of the editions, oldest first. The settings, the step plans and the command line take
/// no others.
const NAMES: [&str; 2] = ["2026", "2027"];

/// An edition of the rules, of which there is one a school year. A school that names one in its
/// settings gets no rules and no higher levels of later editions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Regelset(usize);

impl Regelset {
    /// How many editions there are.
    pub const COUNT: usize = NAMES.len();
    /// The oldest edition.
    pub const OLDEST: Self = Self(0);
    /// The edition of 2027.
    pub const SCHOOL_YEAR_2027: Self = Self(1);
    /// The newest edition, which counts where a school names none.
    pub const NEWEST: Self = Self(NAMES.len() - 1);

    /// Every edition, oldest first.
    pub fn all() -> impl DoubleEndedIterator<Item = Self> {
        (0..Self::COUNT).map(Self)
    }

    /// Its place among all editions, from 0.
    #[must_use]
    pub fn index(self) -> usize {
        self.0
    }

    /// Its name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        NAMES[self.0]
    }

    /// The names of all editions as a choice: "2026 of 2027".
    #[must_use]
    pub fn choices() -> String {
        words::or(&NAMES)
    }
}

impl fmt::Display for Regelset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Regelset {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::all().find(|one| one.as_str() == name).ok_or(())
    }
}

impl FromText for Regelset {
    const EXPECTED: &'static str = "een regelset (zoals 2027)";

    fn from_text(text: &str) -> Result<Self, SpellingError> {
        text.parse().map_err(|()| {
            SpellingError::new(
                format!("er is geen regelset {}", words::quote(text)),
                format!("kies uit {}", words::or(&NAMES.map(words::quote))),
            )
        })
    }

    fn filler() -> Self {
        Self::NEWEST
    }
}

spelled!(Regelset = "regelset", Words(&NAMES));
