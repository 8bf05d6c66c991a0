//! Keeps text of documents from controlling a terminal or a build server: control characters become
//! visible, and no line is a workflow command.

use std::io::{self, Write};

use crate::report::{safe_lines, visible};

/// A stream that makes control characters visible. It holds back incomplete lines, so that it never
/// sees half a character.
#[derive(Debug)]
pub(in crate::cli) struct Guard<W: Write> {
    inner: W,
    held: Vec<u8>,
    /// Whether colours and workflow commands pass: for a report whose texts are safe already.
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

    /// Lets colours and workflow commands pass from here on.
    pub(in crate::cli) fn allow_styles(&mut self) {
        self.styles = true;
    }

    fn send(&mut self, end: usize) -> io::Result<()> {
        let bytes: Vec<u8> = self.held.drain(..end).collect();
        let text = visible(&String::from_utf8_lossy(&bytes), self.styles);
        // The texts of a report are safe, and its own commands must pass.
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
        // A caller that needs to know of errors has flushed before.
        let _ = self.flush();
    }
}
