//! Byte offsets of a text to lines and columns.

use std::ops::Range;

use super::place::{Point, Span, to_u32};

/// What some editors put before the first line of a file; not a part of its text.
pub const BYTE_ORDER_MARK: char = '\u{feff}';

/// How many bytes lie between two places of which the number of characters before is kept.
const STRIDE: usize = 256;

/// Where the lines of a text begin. Counts `\n`, `\r\n` and `\r` as one line break each.
#[derive(Debug, Clone, Default)]
pub(super) struct Lines {
    starts: Box<[u32]>,
    /// The number of characters before each [`STRIDE`] of bytes, so that a place on a line of a
    /// million characters is found without walking it.
    before: Box<[u32]>,
}

impl Lines {
    pub(super) fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let ends = (0..bytes.len()).filter(|at| match bytes[*at] {
            b'\n' => true,
            b'\r' => bytes.get(at + 1) != Some(&b'\n'),
            _ => false,
        });
        let starts = ends.map(|end| end + 1);
        let mut count = 0;
        let before = bytes.chunks(STRIDE).map(|chunk| {
            let before = count;
            count += characters(chunk);
            to_u32(before)
        });
        Self {
            before: before.collect(),
            starts: std::iter::once(0).chain(starts).map(to_u32).collect(),
        }
    }

    /// The offset of the first character of a line, counted from 1; of a line that is not there
    /// that of the last.
    pub(super) fn start(&self, line: u32) -> u32 {
        let start = self.starts.get(line.saturating_sub(1) as usize);
        start.or(self.starts.last()).copied().unwrap_or(0)
    }

    /// Where the line of an offset begins, and where the next one does or the text ends.
    pub(super) fn around(&self, text: &str, offset: usize) -> (usize, usize) {
        let after = self
            .starts
            .partition_point(|start| *start as usize <= offset);
        let start = self.starts.get(after.saturating_sub(1));
        let next = self
            .starts
            .get(after)
            .map_or(text.len(), |next| *next as usize);
        (start.map_or(0, |start| *start as usize), next)
    }

    pub(super) fn point(&self, text: &str, offset: usize) -> Point {
        let starts = &self.starts;
        let line = starts.partition_point(|start| *start as usize <= offset);
        let line = to_u32(line.max(1));
        let start = self.start(line) as usize;
        // Between the two halves of a line break.
        let in_break = offset > start && text.as_bytes().get(offset - 1) == Some(&b'\r');
        if in_break {
            return Point {
                line: line + 1,
                column: 1,
                offset: to_u32(offset),
            };
        }
        let passed = self.characters_before(text, offset) - self.characters_before(text, start);
        Point {
            line,
            column: to_u32(passed + 1),
            offset: to_u32(offset),
        }
    }

    fn characters_before(&self, text: &str, offset: usize) -> usize {
        let known = self.before.get(offset / STRIDE).or(self.before.last());
        let from = (offset / STRIDE).min(self.before.len().saturating_sub(1)) * STRIDE;
        let rest = text.as_bytes().get(from..offset).unwrap_or_default();
        known.copied().unwrap_or(0) as usize + characters(rest)
    }

    /// The place of the same offsets, with lines and columns of this text.
    pub(super) fn with_columns(&self, text: &str, place: Span) -> Span {
        self.span(text, place.start.offset as usize..place.end.offset as usize)
    }

    pub(super) fn span(&self, text: &str, range: Range<usize>) -> Span {
        Span {
            start: self.point(text, range.start),
            end: self.point(text, range.end),
        }
    }
}

/// How many characters begin in some bytes of a text.
fn characters(bytes: &[u8]) -> usize {
    let begins = |byte: &&u8| **byte & 0b1100_0000 != 0b1000_0000;
    bytes.iter().filter(begins).count()
}
