//! Where something stands in a file.

/// A point in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Point {
    /// The line, counted from 1; `\r\n` and `\r` alone end one too.
    pub line: u32,
    /// Column in characters (Unicode scalar values), counted from 1.
    pub column: u32,
    /// Byte offset in the text, counted from 0.
    pub offset: u32,
}

impl Point {
    /// The first character of a file.
    pub const START: Self = Self {
        line: 1,
        column: 1,
        offset: 0,
    };
}

/// A stretch of a file; the end is exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Where its first character stands.
    pub start: Point,
    /// The point just after it.
    pub end: Point,
}

impl Span {
    /// The empty stretch at the beginning of a file, for what is said of the file as a whole.
    pub const START: Self = Self {
        start: Point::START,
        end: Point::START,
    };

    /// The empty stretch at a point.
    #[must_use]
    pub fn at(point: Point) -> Self {
        Self {
            start: point,
            end: point,
        }
    }

    /// The part of this stretch that lies on its first line of `text`, so that an excerpt stays
    /// short; trailing white space and the line break are left out.
    #[must_use]
    pub fn first_line(self, text: &str) -> Self {
        let begin = self.start.offset as usize;
        let end = (self.end.offset as usize).min(text.len());
        let Some(slice) = text.get(begin..end) else {
            return Self::at(self.start);
        };
        let line = slice.lines().next().unwrap_or_default().trim_end();
        Self {
            start: self.start,
            end: advance(self.start, line),
        }
    }
}

/// The point that lies behind `text` when that begins at `from`. Counts `\n`, `\r\n` and `\r` as
/// one line break each.
#[must_use]
pub fn advance(from: Point, text: &str) -> Point {
    let mut point = from;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        point.offset += u32::try_from(c.len_utf8()).unwrap_or(0);
        let half_of_pair = c == '\r' && chars.peek() == Some(&'\n');
        if matches!(c, '\n' | '\r') && !half_of_pair {
            point.line += 1;
            point.column = 1;
        } else if !half_of_pair {
            point.column += 1;
        }
    }
    point
}

/// A count or an offset within a file, which the limits keep far below what this can hold.
pub(super) fn to_u32(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
