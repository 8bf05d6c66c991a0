//! What a test is for.

use std::fmt;
use std::str::FromStr;

use super::spelled::spelled;
use crate::yaml::de::value::{FromText, Meant, SpellingError};
use crate::{typing, words};

/// What a test is for. How pupils are tested is the `wijze` of a test.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Toetsvorm {
    /// To see where pupils stand.
    Formatief,
    /// For a mark.
    Summatief,
}

/// The words, in the order of the format.
const WORDS: [&str; 2] = ["formatief", "summatief"];

/// Ways of testing that are written as what a test is for.
const WAYS: [&str; 8] = [
    "schriftelijk",
    "mondeling",
    "praktisch",
    "praktijk",
    "observatie",
    "werkstuk",
    "presentatie",
    "digitaal",
];

impl Toetsvorm {
    /// The word as documents write it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Formatief => "formatief",
            Self::Summatief => "summatief",
        }
    }
}

impl fmt::Display for Toetsvorm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Toetsvorm {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        let all = [Self::Formatief, Self::Summatief];
        all.into_iter().find(|one| one.as_str() == word).ok_or(())
    }
}

impl FromText for Toetsvorm {
    const EXPECTED: &'static str = "`formatief` of `summatief`";

    fn from_text(text: &str) -> Result<Self, SpellingError> {
        text.parse().map_err(|()| {
            let way = WAYS.contains(&text.to_lowercase().as_str());
            let near = typing::suggestion(text, WORDS).filter(|_| !way);
            let hint = near.unwrap_or_else(|| {
                "`vorm` is `formatief` of `summatief`; hoe er wordt getoetst staat bij `wijze`"
                    .to_owned()
            });
            let message = format!("{} is hier geen geldige keuze", words::quote(text));
            let meant = if way {
                Some(Meant::under("wijze", text))
            } else {
                typing::meant(text, WORDS).map(Meant::surely)
            };
            SpellingError::new(message, hint).meant(meant)
        })
    }

    fn filler() -> Self {
        Self::Formatief
    }
}

spelled!(Toetsvorm = "toetsvorm", Words(&WORDS));
