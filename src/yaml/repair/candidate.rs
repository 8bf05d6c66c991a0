//! What may be wrong at a place, and what would mend it.

use std::ops::Range;

use crate::yaml::edit::Safety;
use crate::yaml::fault::FaultKind;

/// A stretch of a text in bytes, and what comes in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Splice {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) text: String,
}

impl Splice {
    pub(super) fn new(range: Range<usize>, text: impl Into<String>) -> Self {
        Self {
            start: range.start,
            end: range.end,
            text: text.into(),
        }
    }
}

/// A fault that may be there, with what would mend it: it is there if the parser comes further.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub(super) kind: FaultKind,
    /// Where the fault is, in bytes.
    pub(super) at: Range<usize>,
    pub(super) message: String,
    pub(super) hint: String,
    /// What the fix does; none where a person must choose.
    pub(super) description: Option<String>,
    pub(super) safety: Safety,
    /// In order of place.
    pub(super) splices: Vec<Splice>,
    /// The offset that the parser must come past for the fault to be there.
    pub(super) past: usize,
}

impl Candidate {
    /// A fault of syntax with one answer.
    pub(super) fn new(at: Range<usize>, message: impl Into<String>, splices: Vec<Splice>) -> Self {
        Self {
            kind: FaultKind::Unreadable,
            at,
            message: message.into(),
            hint: String::new(),
            description: None,
            safety: Safety::Safe,
            past: splices.last().map_or(0, |last| last.end),
            splices,
        }
    }

    pub(super) fn kind(self, kind: FaultKind) -> Self {
        Self { kind, ..self }
    }

    pub(super) fn hint(self, hint: impl Into<String>) -> Self {
        let hint = hint.into();
        Self { hint, ..self }
    }

    /// What the fix does.
    pub(super) fn fix(self, description: impl Into<String>) -> Self {
        let description = Some(description.into());
        Self {
            description,
            ..self
        }
    }

    pub(super) fn review(self) -> Self {
        let safety = Safety::Review;
        Self { safety, ..self }
    }

    /// The same where the parser need not come past all changes.
    pub(super) fn past(self, past: usize) -> Self {
        Self { past, ..self }
    }

    /// The text with the fault mended.
    pub(super) fn applied(&self, text: &str) -> String {
        let mut new = String::with_capacity(text.len() + 16);
        let mut from = 0;
        for splice in &self.splices {
            new.push_str(text.get(from..splice.start).unwrap_or_default());
            new.push_str(&splice.text);
            from = splice.end;
        }
        new.push_str(text.get(from..).unwrap_or_default());
        new
    }

    /// Where an offset of the old text is in the new one.
    pub(super) fn moved(&self, offset: usize) -> usize {
        let before = self
            .splices
            .iter()
            .take_while(|splice| splice.end <= offset);
        before.fold(offset, |at, splice| {
            (at + splice.text.len()).saturating_sub(splice.end - splice.start)
        })
    }
}
