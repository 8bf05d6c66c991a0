//! Exercises, and what a text in exercise notation turns out to be.

use std::fmt;
use std::ops::Range;

/// An exercise number, with its letter if it has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Nummer {
    /// The number without its letter.
    pub getal: u32,
    /// The letter, in lower case.
    pub letter: Option<char>,
}

/// One exercise or a range of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opgave {
    /// The first, or only, exercise.
    pub van: Nummer,
    /// The last exercise, inclusive; that of `van` where it is one.
    pub tot: Nummer,
    /// Whether it stands in round brackets.
    pub optioneel: bool,
    /// Whether it stands between signs of Markdown emphasis.
    pub nadruk: bool,
    /// The characters of the text it takes up without brackets and emphasis, counted from 0, end
    /// exclusive.
    pub plek: Range<usize>,
}

/// What a text turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notatie {
    /// Exercises in the order of the text.
    Opgaven(Vec<Opgave>),
    /// Free text, shown as it stands.
    Tekst,
    /// Notation with a mistake in it.
    Kapot(NotatieFout),
}

/// A mistake in exercise notation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotatieFout {
    /// The characters at fault, counted from 0, end exclusive.
    pub plek: Range<usize>,
    /// What is wrong, in Dutch, as a finding says it.
    pub melding: String,
    /// What to write instead, in Dutch.
    pub hint: String,
}

impl Opgave {
    /// Whether the two share an exercise. A number without a letter covers all its letters.
    #[must_use]
    pub fn overlapt(&self, other: &Self) -> bool {
        let ends_before = |a: &Self, b: &Self| match a.tot.getal.cmp(&b.van.getal) {
            std::cmp::Ordering::Equal => {
                matches!((a.tot.letter, b.van.letter), (Some(end), Some(begin)) if end < begin)
            }
            order => order.is_lt(),
        };
        !ends_before(self, other) && !ends_before(other, self)
    }
}

/// Number and letter: `4`, `4a`.
impl fmt::Display for Nummer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.getal)?;
        self.letter.map_or(Ok(()), |letter| write!(f, "{letter}"))
    }
}

/// In notation again, in one spelling: `4`, `2-6`, `4a-c`, `(**8**)`.
impl fmt::Display for Opgave {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (open, close) = if self.optioneel { ("(", ")") } else { ("", "") };
        let mark = if self.nadruk { "**" } else { "" };
        write!(f, "{open}{mark}{}", self.van)?;
        match (self.van.letter, self.tot.letter) {
            _ if self.van == self.tot => {}
            (Some(_), Some(last)) if self.van.getal == self.tot.getal => write!(f, "-{last}")?,
            _ => write!(f, "-{}", self.tot)?,
        }
        write!(f, "{mark}{close}")
    }
}
