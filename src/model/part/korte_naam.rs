//! A short name of a goal, for heads and columns with little room.

use std::fmt;

use super::Tekst;
use super::spelled::spelled;
use crate::words;
use crate::yaml::de::value::{FromText, SpellingError};

/// The most characters of a [`KorteNaam`].
pub const MAX_CHARACTERS: usize = 40;

/// A text of at most [`MAX_CHARACTERS`] characters.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KorteNaam(Tekst);

impl KorteNaam {
    /// As written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for KorteNaam {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromText for KorteNaam {
    const EXPECTED: &'static str = "een korte tekst (hooguit 40 tekens)";

    fn from_text(text: &str) -> Result<Self, SpellingError> {
        let length = text.chars().count();
        if length <= MAX_CHARACTERS {
            return Ok(Self(text.into()));
        }
        Err(SpellingError::new(
            format!("{} is {length} tekens lang", words::quote(text)),
            format!("houd het op hooguit {MAX_CHARACTERS} tekens; de hele zin staat bij `doel`"),
        ))
    }

    fn filler() -> Self {
        Self::default()
    }
}

spelled!(KorteNaam = "opschrift", UpToCharacters(MAX_CHARACTERS));
