//! What an edit changes in a text.

use std::ops::Range;

use crate::yaml::place::Span;

/// A stretch of a file and what comes in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replacement {
    /// The stretch; empty where something is only put in.
    pub span: Span,
    /// What comes there.
    pub text: String,
}

impl Replacement {
    /// The bytes of the stretch.
    #[must_use]
    pub fn range(&self) -> (usize, usize) {
        let Span { start, end } = self.span;
        (start.offset as usize, end.offset as usize)
    }

    /// Whether two replacements touch the same bytes.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        let ((start, end), (from, to)) = (self.range(), other.range());
        start < to && from < end || start == from
    }
}

/// A text with some stretches, in order of place, replaced.
#[must_use]
pub fn replace(text: &str, replacements: &[Replacement]) -> String {
    let stretches = replacements.iter().map(|one| {
        let (start, end) = one.range();
        (start..end, one.text.as_str())
    });
    replace_bytes(text, stretches)
}

/// The same, with the stretches in bytes.
#[must_use]
pub fn replace_bytes<'r>(
    text: &str,
    stretches: impl IntoIterator<Item = (Range<usize>, &'r str)>,
) -> String {
    let mut new = String::with_capacity(text.len() + 64);
    let mut from = 0;
    for (bytes, other) in stretches {
        new.push_str(text.get(from..bytes.start).unwrap_or_default());
        new.push_str(other);
        from = bytes.end;
    }
    new.push_str(text.get(from..).unwrap_or_default());
    new
}
