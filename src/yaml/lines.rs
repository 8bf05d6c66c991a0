//! Byte offsets of a text to lines and columns.

use std::ops::Range;

use super::place::{Point, Span, advance};

/// Where the lines of a text begin. Counts `\n`, `\r\n` and `\r` as one line break each.
#[derive(Debug, Clone, Default)]
pub(super) struct Lines(Box<[u32]>);

impl Lines {
    pub(super) fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let ends = (0..bytes.len()).filter(|at| match bytes[*at] {
            b'\n' => true,
            b'\r' => bytes.get(at + 1) != Some(&b'\n'),
            _ => false,
        });
        let starts = ends.map(|end| end + 1);
        Self(std::iter::once(0).chain(starts).map(number).collect())
    }

    /// The offset of the first character of a line, counted from 1; of a line that is not there
    /// that of the last.
    pub(super) fn start(&self, line: u32) -> u32 {
        let start = self.0.get(line.saturating_sub(1) as usize);
        start.or(self.0.last()).copied().unwrap_or(0)
    }

    pub(super) fn point(&self, text: &str, offset: usize) -> Point {
        let line = self.0.partition_point(|start| *start as usize <= offset);
        let line = number(line.max(1));
        let start = self.start(line);
        let from = Point {
            line,
            column: 1,
            offset: start,
        };
        advance(from, text.get(start as usize..offset).unwrap_or_default())
    }

    pub(super) fn span(&self, text: &str, range: Range<usize>) -> Span {
        Span {
            start: self.point(text, range.start),
            end: self.point(text, range.end),
        }
    }
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
