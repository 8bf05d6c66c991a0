//! Server-sent events: open pages hear that something changed.

use std::collections::VecDeque;
use std::io::{self, Write};
use std::net::TcpStream;
use std::sync::{Mutex, PoisonError};

use super::reply;

/// The number of pages at once; the oldest stream makes room for a new one. A page has a stream only
/// while it is visible.
const MOST: usize = 16;

/// The streams, oldest first.
#[derive(Debug, Default)]
pub(super) struct EventStreams(Mutex<VecDeque<TcpStream>>);

impl EventStreams {
    /// Adds the stream of a page.
    ///
    /// # Errors
    /// Where it is closed already.
    pub(super) fn add(&self, mut stream: TcpStream) -> io::Result<()> {
        stream.write_all(reply::EVENT_STREAM.as_bytes())?;
        // A page that does not read must not hold up the others.
        stream.set_nonblocking(true)?;
        let mut streams = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if streams.len() >= MOST {
            streams.pop_front();
        }
        streams.push_back(stream);
        Ok(())
    }

    /// Sends an event to all pages, and forgets those that are closed.
    pub(super) fn send_change(&self) {
        let mut streams = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        streams.retain_mut(|stream| stream.write_all(b"data: anders\n\n").is_ok());
    }
}
