//! The result of a pupil on a goal.

use std::fmt;

use serde::{Serialize, Serializer};

use super::Velden;
use super::spelled::{spelled, text_or_fields};
use crate::yaml::de::value::{FromText, FromTextOrFields, Meant, SpellingError};
use crate::{typing, words};

/// How well a goal is mastered (step 5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each variant is the word of its name")]
pub enum Uitkomst {
    Beheerst,
    Deels,
    NogNiet,
    /// The pupil was not there when it was measured.
    Afwezig,
}

const WORDS: [(Uitkomst, &str, &str); 4] = [
    (Uitkomst::Beheerst, "beheerst", "b"),
    (Uitkomst::Deels, "deels", "d"),
    (Uitkomst::NogNiet, "nog-niet", "n"),
    (Uitkomst::Afwezig, "afwezig", "a"),
];

impl Uitkomst {
    /// Every word that documents may write, the long ones first.
    pub const WORDS: &'static [&'static str] = &[
        "beheerst", "deels", "nog-niet", "afwezig", "b", "d", "n", "a",
    ];
}

impl fmt::Display for Uitkomst {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = WORDS.iter().find(|(one, ..)| one == self);
        f.write_str(word.map_or("", |(_, long, _)| long))
    }
}

/// The word that was meant: a letter with a capital, or a misspelt word.
fn meant(text: &str) -> Option<&'static str> {
    let letter = WORDS
        .iter()
        .find(|(.., short)| short.eq_ignore_ascii_case(text));
    let letter = letter.map(|(.., short)| *short);
    letter.or_else(|| typing::meant(text, WORDS.iter().map(|(_, long, _)| *long)))
}

impl FromText for Uitkomst {
    const EXPECTED: &'static str = "`beheerst`, `deels`, `nog-niet` of `afwezig`";

    fn from_text(text: &str) -> Result<Self, SpellingError> {
        let found = WORDS
            .iter()
            .find(|(_, long, short)| text == *long || text == *short);
        found.map(|(outcome, ..)| *outcome).ok_or_else(|| {
            let near = typing::suggestion(text, WORDS.iter().map(|(_, long, _)| *long));
            SpellingError::new(
                format!("{} is geen resultaat", words::quote(text)),
                near.unwrap_or_else(|| {
                    "kies uit `beheerst`, `deels`, `nog-niet` of `afwezig` (kort: b, d, n, a)"
                        .to_owned()
                }),
            )
            .meant(meant(text).map(Meant::surely))
        })
    }

    fn filler() -> Self {
        Self::Afwezig
    }
}

spelled!(Uitkomst = "uitkomst", Words(Uitkomst::WORDS));

/// The results of one pupil in a measurement, or of one goal in a pupil's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resultaat {
    /// One value for the whole paragraph (or, in a pupil's own measurement, for the goal).
    Geheel(Uitkomst),
    /// A value per goal id.
    PerDoel(Box<Velden<Option<Uitkomst>>>),
}

impl Resultaat {
    /// Whether it says how far the pupil is with anything, and not only that they were absent.
    pub(crate) fn says_something(&self) -> bool {
        let is_known = |outcome: Uitkomst| outcome != Uitkomst::Afwezig;
        match self {
            Self::Geheel(outcome) => is_known(*outcome),
            Self::PerDoel(goals) => goals.values().flatten().any(|one| is_known(*one)),
        }
    }
}

impl FromText for Resultaat {
    const EXPECTED: &'static str = "een resultaat, of resultaten per leerdoel";

    fn from_text(text: &str) -> Result<Self, SpellingError> {
        Uitkomst::from_text(text).map(Self::Geheel)
    }

    fn filler() -> Self {
        Self::Geheel(Uitkomst::Afwezig)
    }
}

impl FromTextOrFields for Resultaat {
    type Fields = Box<Velden<Option<Uitkomst>>>;

    fn from_fields(fields: Self::Fields) -> Self {
        Self::PerDoel(fields)
    }
}

text_or_fields!(Resultaat = "resultaat", Words(Uitkomst::WORDS));

impl Serialize for Resultaat {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Geheel(outcome) => outcome.serialize(serializer),
            Self::PerDoel(goals) => goals.serialize(serializer),
        }
    }
}
