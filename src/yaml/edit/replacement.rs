//! What an edit changes in a text.

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
    let mut new = String::with_capacity(text.len() + 64);
    let mut from = 0;
    for replacement in replacements {
        let (start, end) = replacement.range();
        new.push_str(text.get(from..start).unwrap_or_default());
        new.push_str(&replacement.text);
        from = end;
    }
    new.push_str(text.get(from..).unwrap_or_default());
    new
}
