//! Who is being answered: at most so many at once, and the one who is there longest makes room.

use std::collections::BTreeMap;
use std::net::{Shutdown, TcpStream};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// How many visitors are answered at once.
const MOST: usize = 48;

/// How long is waited for one to leave who was asked to.
const FAREWELL: Duration = Duration::from_secs(1);

/// The number of a visit.
pub(super) type Visit = u64;

/// The visitors, in the order in which they came.
#[derive(Debug, Default)]
pub(super) struct Visitors {
    inside: Mutex<Inside>,
    left: Condvar,
}

#[derive(Debug, Default)]
struct Inside {
    next: Visit,
    streams: BTreeMap<Visit, TcpStream>,
}

impl Visitors {
    /// Lets a visitor in; where it is full the first who came must go. `None` where there is no
    /// room all the same.
    pub(super) fn enter(&self, stream: &TcpStream) -> Option<Visit> {
        let stream = stream.try_clone().ok()?;
        let mut inside = self.inside();
        if inside.streams.len() >= MOST {
            if let Some(first) = inside.streams.values().next() {
                drop(first.shutdown(Shutdown::Both));
            }
            let full = |inside: &mut Inside| inside.streams.len() >= MOST;
            let waited = self.left.wait_timeout_while(inside, FAREWELL, full);
            inside = waited.unwrap_or_else(PoisonError::into_inner).0;
            if full(&mut inside) {
                return None;
            }
        }
        let visit = inside.next;
        inside.next += 1;
        inside.streams.insert(visit, stream);
        Some(visit)
    }

    /// A visitor has gone.
    pub(super) fn leave(&self, visit: Visit) {
        self.inside().streams.remove(&visit);
        self.left.notify_all();
    }

    /// Sends everybody away.
    pub(super) fn dismiss(&self) {
        for stream in self.inside().streams.values() {
            drop(stream.shutdown(Shutdown::Both));
        }
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
