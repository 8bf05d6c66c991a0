//! The open connections: limited in number, and the oldest is closed to make room for a new one.

use std::collections::BTreeMap;
use std::net::{Shutdown, TcpStream};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// The number of connections at once.
const MOST: usize = 48;

/// How long to wait until a connection that was shut down is gone.
const CLOSE_LIMIT: Duration = Duration::from_secs(1);

/// The serial number of a connection.
pub(super) type Number = u64;

/// The connections, oldest first.
#[derive(Debug, Default)]
pub(super) struct Connections {
    open: Mutex<Open>,
    closed: Condvar,
}

#[derive(Debug, Default)]
struct Open {
    next: Number,
    streams: BTreeMap<Number, TcpStream>,
}

impl Connections {
    /// Registers a connection; at the limit the oldest one is shut down first. `None` where that one
    /// does not end in time.
    pub(super) fn open(&self, stream: &TcpStream) -> Option<Number> {
        let stream = stream.try_clone().ok()?;
        let mut open = self.lock();
        if open.streams.len() >= MOST {
            if let Some(first) = open.streams.values().next() {
                drop(first.shutdown(Shutdown::Both));
            }
            let full = |open: &mut Open| open.streams.len() >= MOST;
            let waited = self.closed.wait_timeout_while(open, CLOSE_LIMIT, full);
            open = waited.unwrap_or_else(PoisonError::into_inner).0;
            if full(&mut open) {
                return None;
            }
        }
        let number = open.next;
        open.next += 1;
        open.streams.insert(number, stream);
        Some(number)
    }

    /// Forgets a connection that has ended.
    pub(super) fn close(&self, number: Number) {
        self.lock().streams.remove(&number);
        self.closed.notify_all();
    }

    pub(super) fn close_all(&self) {
        for stream in self.lock().streams.values() {
            drop(stream.shutdown(Shutdown::Both));
        }
    }

    fn lock(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
