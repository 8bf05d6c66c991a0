//! Debounces the events of files that are being saved, so that half a save is not read as the whole.
//!
//! Editors save in many ways: they truncate a file and fill it, write a temporary file and rename it,
//! or rename the old file first. Some operating systems tell when a writer closes a file, others do
//! not. So a change is looked at when there were no events for a moment and no file is open for
//! writing; what looks incomplete then is looked at a little later, in case more follows.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How long there must be no events before a change is looked at.
pub const QUIET: Duration = Duration::from_millis(8);

/// How long a change is kept back at most, however many events follow.
pub const PATIENCE: Duration = Duration::from_millis(300);

/// How much later a file that looks incomplete is looked at.
pub const DOUBT: Duration = Duration::from_millis(200);

/// An event of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileEvent {
    /// Written to, and the writer may go on.
    Writing,
    /// The writer is done, or the file was moved here as a whole.
    Done,
    /// Anything else: created, removed or renamed.
    Other,
}

/// Whether the file at a path that changed looks completely saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaveState {
    /// It can be read now.
    Complete,
    /// A save may be going on: read it later.
    Doubtful,
    /// Read it now, and once more later: a new folder may still be filled.
    Filling,
}

/// Paths with events, until they are looked at.
#[derive(Debug, Default)]
pub struct Settling {
    /// The last event of each path.
    paths: BTreeMap<PathBuf, FileEvent>,
    /// The times of the first and the last event.
    since: Option<(Instant, Instant)>,
    /// Paths that are looked at later, with the time.
    left: BTreeMap<PathBuf, Instant>,
}

impl Settling {
    /// Takes in an event.
    pub fn note(&mut self, path: PathBuf, event: FileEvent, now: Instant) {
        let first = self.since.map_or(now, |(first, _)| first);
        self.since = Some((first, now));
        self.left.remove(&path);
        self.paths.insert(path, event);
    }

    /// When to call [`Settling::take`] next; `None` where there were no events.
    #[must_use]
    pub fn next(&self) -> Option<Instant> {
        let left = self.left.values().min().copied();
        self.quiet_at().into_iter().chain(left).min()
    }

    /// When there have been no events for long enough.
    fn quiet_at(&self) -> Option<Instant> {
        let (first, last) = self.since?;
        let writing = self.paths.values().any(|one| *one == FileEvent::Writing);
        let latest = first + PATIENCE;
        Some(if writing {
            latest
        } else {
            latest.min(last + QUIET)
        })
    }

    /// The paths to look at now. `state` is asked once about each change of a path, with whether its
    /// writer is known to be done.
    pub fn take(
        &mut self,
        now: Instant,
        state: impl Fn(&Path, bool) -> SaveState,
    ) -> BTreeSet<PathBuf> {
        let mut due: BTreeSet<PathBuf> = BTreeSet::new();
        self.left.retain(|path, until| {
            let stays = *until > now;
            if !stays {
                due.insert(path.clone());
            }
            stays
        });
        if self.quiet_at().is_none_or(|at| at > now) {
            return due;
        }
        self.since = None;
        for (path, event) in std::mem::take(&mut self.paths) {
            match state(&path, event == FileEvent::Done) {
                SaveState::Complete => {}
                SaveState::Doubtful => {
                    self.left.insert(path, now + DOUBT);
                    continue;
                }
                SaveState::Filling => {
                    self.left.insert(path.clone(), now + DOUBT);
                }
            }
            due.insert(path);
        }
        due
    }
}
