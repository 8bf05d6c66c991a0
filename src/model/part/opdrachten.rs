//! The exercises of a paragraph or goal as a document writes them.

use serde::{Serialize, Serializer};

use super::spelled::text_or_fields;
use super::{Tekst, Velden};
use crate::yaml::Path;
use crate::yaml::de::value::{FromText, FromTextOrFields, SpellingError};

/// One text in exercise notation, or a text per level of difficulty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opdrachten {
    /// The same exercises for everybody.
    Samen(Tekst),
    /// By level ("makkelijk", "moeilijk"), in the order of the file.
    PerNiveau(Velden<Tekst>),
}

impl Opdrachten {
    /// Each text with the path from this field to it, and the level it is for.
    pub fn teksten(&self) -> impl Iterator<Item = (Path, Option<&str>, &str)> {
        let (together, levels) = match self {
            Self::Samen(text) => (Some(text), None),
            Self::PerNiveau(levels) => (None, Some(levels)),
        };
        let together = together.map(|text| (Path::root(), None, text.as_str()));
        let levels = levels.into_iter().flat_map(|levels| levels.iter());
        let by_level = levels.map(|(level, text)| {
            let path = Path::root().then(level);
            (path, Some(level.as_str()), text.as_str())
        });
        together.into_iter().chain(by_level)
    }

    /// Whether nothing is written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.teksten().all(|(.., text)| text.trim().is_empty())
    }
}

impl FromText for Opdrachten {
    const EXPECTED: &'static str = "een tekst met opdrachten, of opdrachten per niveau";

    fn from_text(text: &str) -> Result<Self, SpellingError> {
        Ok(Self::Samen(text.into()))
    }

    fn filler() -> Self {
        Self::Samen(Tekst::default())
    }
}

impl FromTextOrFields for Opdrachten {
    type Fields = Velden<Tekst>;

    fn from_fields(fields: Self::Fields) -> Self {
        Self::PerNiveau(fields)
    }
}

text_or_fields!(Opdrachten = "opdrachten", Exercises);

impl Serialize for Opdrachten {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Samen(text) => serializer.serialize_str(text),
            Self::PerNiveau(levels) => levels.serialize(serializer),
        }
    }
}
