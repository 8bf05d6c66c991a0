//! Whoever reads along may leave: `leerplan check | head`.

use std::io::{self, ErrorKind, Write};

/// A stream whose reader may leave. What is written after that goes nowhere: the command does all
/// of its work, and its exit code tells how that went.
#[derive(Debug)]
pub(in crate::cli) struct Pipe<W: Write> {
    inner: W,
    left: bool,
}

impl<W: Write> Pipe<W> {
    pub(in crate::cli) fn new(inner: W) -> Self {
        Self { inner, left: false }
    }

    /// What a write came to, or `gone` where nobody reads any more.
    fn or_gone<T>(&mut self, result: io::Result<T>, gone: T) -> io::Result<T> {
        match result {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => {
                self.left = true;
                Ok(gone)
            }
            other => other,
        }
    }
}

impl<W: Write> Write for Pipe<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.left {
            return Ok(bytes.len());
        }
        let result = self.inner.write(bytes);
        self.or_gone(result, bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.left {
            return Ok(());
        }
        let result = self.inner.flush();
        self.or_gone(result, ())
    }
}
