//! Handles a closed pipe, as in `leerplan check | head`.

use std::io::{self, ErrorKind, Write};

/// A stream that ignores what is written after its reader has closed it: the command still does all of
/// its work, and its exit code is that of the work.
#[derive(Debug)]
pub(in crate::cli) struct Pipe<W: Write> {
    inner: W,
    is_closed: bool,
}

impl<W: Write> Pipe<W> {
    pub(in crate::cli) fn new(inner: W) -> Self {
        Self {
            inner,
            is_closed: false,
        }
    }

    /// The result, or `closed` where the reader has closed the pipe.
    fn or_closed<T>(&mut self, result: io::Result<T>, closed: T) -> io::Result<T> {
        match result {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => {
                self.is_closed = true;
                Ok(closed)
            }
            other => other,
        }
    }
}

impl<W: Write> Write for Pipe<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.is_closed {
            return Ok(bytes.len());
        }
        let result = self.inner.write(bytes);
        self.or_closed(result, bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.is_closed {
            return Ok(());
        }
        let result = self.inner.flush();
        self.or_closed(result, ())
    }
}
