//! Text of documents cannot steer a terminal or a build server: control characters are shown,
//! never sent, and no line is a command.

use std::io::{self, Write};

use crate::report::safe_lines;
use crate::words;

/// A stream that makes control characters visible. What it writes is cut at line ends, so that no
/// character is looked at by halves.
#[derive(Debug)]
pub(in crate::cli) struct Guard<W: Write> {
    inner: W,
    held: Vec<u8>,
    /// Whether colours and commands for a build server may pass: for a report whose texts have been
    /// looked at.
    styles: bool,
}

impl<W: Write> Guard<W> {
    pub(super) fn new(inner: W) -> Self {
        Self {
            inner,
            held: Vec::new(),
            styles: false,
        }
    }

    /// Lets colours and commands for a build server pass from here on.
    pub(in crate::cli) fn allow_styles(&mut self) {
        self.styles = true;
    }

    fn send(&mut self, end: usize) -> io::Result<()> {
        let bytes: Vec<u8> = self.held.drain(..end).collect();
        let text = visible(&String::from_utf8_lossy(&bytes), self.styles);
        // A report has seen to that itself: its own commands must pass.
        let text = if self.styles { text } else { safe_lines(&text) };
        self.inner.write_all(text.as_bytes())
    }
}

impl<W: Write> Write for Guard<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.held.extend_from_slice(bytes);
        if let Some(last) = self.held.iter().rposition(|byte| *byte == b'\n') {
            self.send(last + 1)?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.send(self.held.len())?;
        self.inner.flush()
    }
}

impl<W: Write> Drop for Guard<W> {
    fn drop(&mut self) {
        // Who wanted to know whether it went well has flushed before.
        let _ = self.flush();
    }
}

/// The text with a sign in the place of each control character.
fn visible(text: &str, styles: bool) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let style = if styles { style(rest) } else { 0 };
        if style > 0 {
            shown.push_str(&rest[..style]);
            rest = &rest[style..];
            continue;
        }
        shown.push(words::harmless(c));
        rest = &rest[c.len_utf8()..];
    }
    shown
}

/// The length of the colour that a text begins with; 0 where it begins with something else.
fn style(text: &str) -> usize {
    let Some(rest) = text.strip_prefix("\u{1b}[") else {
        return 0;
    };
    let digits = rest
        .bytes()
        .take_while(|b| b.is_ascii_digit() || *b == b';')
        .count();
    if rest.as_bytes().get(digits) == Some(&b'm') {
        digits + 3
    } else {
        0
    }
}
