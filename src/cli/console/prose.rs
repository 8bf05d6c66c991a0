//! Wraps lines between words to the width of the terminal.

use std::io::{self, Write};

/// The indent of the rest of a wrapped line, beyond that of its first part.
const HANG: usize = 2;

/// A stream that wraps lines of prose.
pub(in crate::cli) struct Prose<'o, W: Write> {
    out: &'o mut W,
    /// The columns; `None` where the output is not a terminal.
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
        // A caller that needs to know of errors has flushed before.
        let _ = self.send(self.held.len());
    }
}

/// Wraps each line that is too wide; in a list the rest stands below the last column.
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
    // Runs of spaces stay: they align columns.
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

/// The indent of the rest of a line: that of its last column where that leaves room, else a little more
/// than its own.
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

/// The width of a text in columns; colour sequences have none.
fn columns(text: &str) -> usize {
    let mut pieces = text.split("\u{1b}[");
    let first = pieces.next().map_or(0, |piece| piece.chars().count());
    let after_colour = |piece: &str| {
        let shown = piece.split_once('m').map_or(piece, |(_, shown)| shown);
        shown.chars().count()
    };
    first + pieces.map(after_colour).sum::<usize>()
}
