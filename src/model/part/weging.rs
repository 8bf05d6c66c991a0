//! How often a test counts, and whether it can be done again.

use std::fmt;

use serde::{Serialize, Serializer};

use super::spelled::{spelled, text_or_fields};
use super::{Tekst, Velden};
use crate::yaml::de::value::{FromText, FromTextOrFields, SpellingError};
use crate::yaml::{decimal, with_point};

/// How often a test counts: a number, a text, or one of these per dossier ("rapport", "se").
#[derive(Debug, Clone, PartialEq)]
pub enum Weging {
    /// As written, the same for every dossier.
    Samen(Tekst),
    /// By dossier, in the order of the file.
    PerDossier(Velden<Tekst>),
}

impl Weging {
    /// The number, where it is one that counts for every dossier.
    #[must_use]
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Samen(text) => number(text),
            Self::PerDossier(_) => None,
        }
    }
}

/// The number that a text is, with a point or a comma.
pub(crate) fn number(text: &str) -> Option<f64> {
    let text = text.trim();
    decimal(text).or_else(|| decimal(&with_point(text)?))
}

impl FromText for Weging {
    const EXPECTED: &'static str = "een getal, een tekst, of een weging per dossier";

    fn from_text(text: &str) -> Result<Self, SpellingError> {
        Ok(Self::Samen(text.into()))
    }

    fn filler() -> Self {
        Self::Samen(Tekst::default())
    }
}

impl FromTextOrFields for Weging {
    type Fields = Velden<Tekst>;

    fn from_fields(fields: Self::Fields) -> Self {
        Self::PerDossier(fields)
    }
}

text_or_fields!(Weging = "weging", Free);

impl Serialize for Weging {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Samen(text) => match number(text) {
                Some(number) => serializer.serialize_f64(number),
                None => serializer.serialize_str(text),
            },
            Self::PerDossier(dossiers) => dossiers.serialize(serializer),
        }
    }
}

/// Whether a test can be done again, or when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Herkansing {
    /// It can.
    Ja,
    /// It cannot.
    Nee,
    /// When or for whom it can, in the writer's own words.
    Tekst(Tekst),
}

impl FromText for Herkansing {
    const EXPECTED: &'static str = "`ja`, `nee` of een tekst";

    fn from_text(text: &str) -> Result<Self, SpellingError> {
        Ok(match text.trim().to_lowercase().as_str() {
            "ja" | "true" => Self::Ja,
            "nee" | "false" => Self::Nee,
            _ => Self::Tekst(text.into()),
        })
    }

    fn filler() -> Self {
        Self::Nee
    }
}

impl fmt::Display for Herkansing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ja => f.write_str("ja"),
            Self::Nee => f.write_str("nee"),
            Self::Tekst(text) => f.write_str(text),
        }
    }
}

spelled!(Herkansing = "herkansing", Free);
