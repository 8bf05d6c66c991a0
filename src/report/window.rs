//! The part of a file that an excerpt shows.

use std::ops::Range;

use crate::yaml::Span;

/// How much of a line is shown on either side of a place, in bytes: more than a terminal is wide. A
/// file may be one line of a million characters.
const BESIDE: usize = 400;

/// How many bytes one excerpt shows between its first and its last place at most.
const APART: u32 = 4_000;

/// The part of a text that the renderer gets: the lines of some places.
pub(super) struct Window<'t> {
    pub(super) text: &'t str,
    /// The number of the first line.
    pub(super) first_line: usize,
    start: usize,
}

impl<'t> Window<'t> {
    /// The window around some places, which are [near](is_near) each other.
    pub(super) fn around(text: &'t str, spans: impl Iterator<Item = Span>) -> Self {
        let (mut first, mut last) = (usize::MAX, 0);
        let mut first_line = u32::MAX;
        for span in spans {
            first = first.min(span.start.offset as usize);
            last = last.max(span.end.offset as usize);
            first_line = first_line.min(span.start.line);
        }
        let first = first.min(text.len());
        let last = last.clamp(first, text.len().min(first + APART as usize));
        let last = text.floor_char_boundary(last);
        let line = text[..first].rfind('\n').map_or(0, |at| at + 1);
        let end = text[last..].find('\n').map_or(text.len(), |at| last + at);
        let start = line.max(text.floor_char_boundary(first.saturating_sub(BESIDE)));
        let end = end.min(text.ceil_char_boundary(last + BESIDE));
        Self {
            text: text[start..end].trim_end_matches('\r'),
            first_line: first_line as usize,
            start,
        }
    }

    /// The column, from 1, at which a place begins in the window.
    pub(super) fn column(&self, span: Span) -> usize {
        let before = self.text.get(..self.range(span).start).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        line.chars().count() + 1
    }

    /// The bytes of a place in the window.
    pub(super) fn range(&self, span: Span) -> Range<usize> {
        let inside = |offset: u32| {
            (offset as usize)
                .saturating_sub(self.start)
                .min(self.text.len())
        };
        inside(span.start.offset)..inside(span.end.offset)
    }
}

/// Whether two places of a file can be shown in one excerpt.
pub(super) fn is_near(one: Span, other: Span) -> bool {
    let first = one.start.offset.min(other.start.offset);
    one.end.offset.max(other.end.offset) - first <= APART
}
