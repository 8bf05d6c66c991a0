//! Lines no wider than the terminal, broken between words.

use std::io::{self, Write};

/// How much further the rest of a broken line stands in.
const HANG: usize = 2;

/// A stream that breaks lines of prose.
pub(in crate::cli) struct Prose<'o, W: Write> {
    out: &'o mut W,
    /// The columns; `None` where nobody looks at a terminal.
    width: Option<usize>,
    held: Vec<u8>,
}

impl<'o, W: Write> Prose<'o, W> {
    pub(super) fn new(out: &'o mut W, width: Option<usize>) -> Self {
        Self {
            out,
            width,
            held: Vec::new(),
        }
    }

    fn send(&mut self, end: usize) -> io::Result<()> {
        let bytes: Vec<u8> = self.held.drain(..end).collect();
        match self.width {
            Some(width) => {
                let text = String::from_utf8_lossy(&bytes);
                self.out.write_all(wrapped(&text, width).as_bytes())
            }
            None => self.out.write_all(&bytes),
        }
    }
}

impl<W: Write> Write for Prose<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.held.extend_from_slice(bytes);
        if let Some(last) = self.held.iter().rposition(|byte| *byte == b'\n') {
            self.send(last + 1)?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.send(self.held.len())?;
        self.out.flush()
    }
}

impl<W: Write> Drop for Prose<'_, W> {
    fn drop(&mut self) {
        // Who wanted to know whether it went well has flushed before.
        let _ = self.send(self.held.len());
    }
}

/// Each line that is too wide on more lines; the next ones stand under the first words, below the
/// last column of a list.
fn wrapped(text: &str, width: usize) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let (body, end) = match line.strip_suffix('\n') {
            Some(body) => (body, "\n"),
            None => (line, ""),
        };
        if columns(body) <= width {
            out.push_str(body);
        } else {
            broken(body, width, &mut out);
        }
        out.push_str(end);
    }
    out
}

fn broken(line: &str, width: usize, out: &mut String) {
    let indent = hanging(line, width);
    let mut column = line.chars().take_while(|c| *c == ' ').count();
    out.extend(std::iter::repeat_n(' ', column));
    let mut first = true;
    // Spaces within a line stay: they are columns.
    for word in line.trim_start().split_inclusive(' ') {
        let length = columns(word.trim_end());
        if !first && column + length > width {
            let kept = out.trim_end_matches(' ').len();
            out.truncate(kept);
            out.push('\n');
            out.extend(std::iter::repeat_n(' ', indent));
            column = indent;
        }
        out.push_str(word);
        column += columns(word);
        first = false;
    }
}

/// Where the rest of a line begins: under its last column where that leaves room, else a little
/// further than its own begin.
fn hanging(line: &str, width: usize) -> usize {
    let start = line.chars().take_while(|c| *c == ' ').count();
    let column = line.trim_start().rfind("  ").map(|at| {
        let before = &line[..line.len() - line.trim_start().len() + at + 2];
        before.chars().count()
    });
    column
        .filter(|column| *column <= width / 2)
        .unwrap_or(start + HANG)
}

/// The columns that a text takes up: colours take none.
fn columns(text: &str) -> usize {
    let mut pieces = text.split("\u{1b}[");
    let first = pieces.next().map_or(0, |piece| piece.chars().count());
    let after_colour = |piece: &str| {
        let shown = piece.split_once('m').map_or(piece, |(_, shown)| shown);
        shown.chars().count()
    };
    first + pieces.map(after_colour).sum::<usize>()
}
