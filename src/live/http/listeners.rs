//! Pages that want to hear of changes, by server-sent events.

use std::collections::VecDeque;
use std::io::{self, Write};
use std::net::TcpStream;
use std::sync::{Mutex, PoisonError};

use super::reply;

/// How many pages are told; where more listen the first make room. A browser has a page listen
/// only while somebody sees it.
const MOST: usize = 16;

/// The streams of the pages that listen, in the order in which they came.
#[derive(Debug, Default)]
pub(super) struct Listeners(Mutex<VecDeque<TcpStream>>);

impl Listeners {
    /// Adds a page.
    ///
    /// # Errors
    /// Where it does not listen any more.
    pub(super) fn add(&self, mut stream: TcpStream) -> io::Result<()> {
        stream.write_all(reply::EVENT_STREAM.as_bytes())?;
        // Who does not read must not hold up the others.
        stream.set_nonblocking(true)?;
        let mut streams = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if streams.len() >= MOST {
            streams.pop_front();
        }
        streams.push_back(stream);
        Ok(())
    }

    /// Tells all pages that something changed, and forgets those that are gone.
    pub(super) fn tell(&self) {
        let mut streams = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        streams.retain_mut(|stream| stream.write_all(b"data: anders\n\n").is_ok());
    }
}
