//! When a file that is being saved is done: so that half a save is not taken for the whole.
//!
//! Editors save in many ways: they empty a file and fill it, they write beside it and rename, they
//! rename the old one away first. Some machines tell when a writer is done, others do not. So a
//! change is looked at when nothing has happened for a moment and nobody is writing; and what
//! looks like the middle of a save is left for a little longer, in case more comes.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How long nothing must happen before a change is looked at.
pub const QUIET: Duration = Duration::from_millis(8);

/// How long a change is kept back at most, however much goes on.
pub const PATIENCE: Duration = Duration::from_millis(300);

/// How much longer what looks like the middle of a save is left.
pub const DOUBT: Duration = Duration::from_millis(200);

/// What happened at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happened {
    /// Somebody is writing, and may go on.
    Writing,
    /// Whoever wrote is done, or what is there now was put there whole.
    Done,
    /// Something else: it came, it went, it got another name.
    Something,
}

/// What is to be thought of a path that changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It is as somebody wants it.
    Sure,
    /// It may be the middle of a save.
    Doubtful,
    /// It is to be looked at now, and again in a moment: a new folder may still be filled.
    Twice,
}

/// The paths at which something happened, until they are looked at.
#[derive(Debug, Default)]
pub struct Settling {
    /// What happened last at each path.
    paths: BTreeMap<PathBuf, Happened>,
    /// When the first and the last of it happened.
    since: Option<(Instant, Instant)>,
    /// Paths that are left for longer, until when.
    left: BTreeMap<PathBuf, Instant>,
}

impl Settling {
    /// Notes what happened at a path.
    pub fn note(&mut self, path: PathBuf, happened: Happened, now: Instant) {
        let first = self.since.map_or(now, |(first, _)| first);
        self.since = Some((first, now));
        self.left.remove(&path);
        self.paths.insert(path, happened);
    }

    /// When to look next; `None` where nothing happened.
    #[must_use]
    pub fn next(&self) -> Option<Instant> {
        let left = self.left.values().min().copied();
        self.quiet_at().into_iter().chain(left).min()
    }

    /// When what happened can be looked at.
    fn quiet_at(&self) -> Option<Instant> {
        let (first, last) = self.since?;
        let writing = self.paths.values().any(|one| *one == Happened::Writing);
        let latest = first + PATIENCE;
        Some(if writing {
            latest
        } else {
            latest.min(last + QUIET)
        })
    }

    /// The paths to look at now. `judge` is asked once about each change of a path, with whether
    /// its writer is known to be done.
    pub fn take(
        &mut self,
        now: Instant,
        mut judge: impl FnMut(&Path, bool) -> Verdict,
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
        for (path, happened) in std::mem::take(&mut self.paths) {
            match judge(&path, happened == Happened::Done) {
                Verdict::Sure => {}
                Verdict::Doubtful => {
                    self.left.insert(path, now + DOUBT);
                    continue;
                }
                Verdict::Twice => {
                    self.left.insert(path.clone(), now + DOUBT);
                }
            }
            due.insert(path);
        }
        due
    }
}
