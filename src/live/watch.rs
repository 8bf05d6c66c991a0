//! A folder that is watched, together with everything else that is waited for.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use notify::event::{AccessKind, AccessMode, ModifyKind, RenameMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::settle::{Happened, Settling, Verdict};
use crate::error::{Error, Result};
use crate::school::{School, is_document};
use crate::yaml;

/// How often it is looked whether it is another day.
const DAY_WATCH: Duration = Duration::from_secs(30);

/// The question of who has none.
#[derive(Debug)]
pub enum Never {}

/// What comes in.
#[derive(Debug)]
pub enum Message<Q> {
    /// Something happened in the folder, or the watcher failed.
    Files(notify::Result<Event>),
    /// Somebody asks something.
    Asked(Q),
    /// It is enough.
    Stop,
}

/// What there is to do.
#[derive(Debug)]
pub enum Moment<Q> {
    /// Something happened at these full paths.
    Changed(BTreeSet<PathBuf>),
    /// Nobody knows what happened: all must be read again. Or it is another day than before.
    Anything(NaiveDate),
    /// Somebody asks something.
    Asked(Q),
    /// It is enough.
    Stop,
}

/// A folder that is watched.
pub struct Watch<Q> {
    inbox: Receiver<Message<Q>>,
    outbox: Sender<Message<Q>>,
    settling: Settling,
    /// Whether events were lost.
    lost: bool,
    today: Box<dyn Fn() -> NaiveDate>,
    day: NaiveDate,
    _watcher: RecommendedWatcher,
}

impl<Q: Send + 'static> Watch<Q> {
    /// Watches a folder and everything in it from now on. `today` is asked which day it is.
    ///
    /// # Errors
    /// Where the machine does not let the folder be watched.
    pub fn new(root: &Path, today: Box<dyn Fn() -> NaiveDate>) -> Result<Self> {
        let (outbox, inbox) = channel();
        let events = outbox.clone();
        // Who hears nothing any more has stopped.
        let heard = move |event| drop(events.send(Message::Files(event)));
        let mut watcher = notify::recommended_watcher(heard).map_err(|e| unwatched(root, &e))?;
        let watched = watcher.watch(root, RecursiveMode::Recursive);
        watched.map_err(|error| unwatched(root, &error))?;
        let day = today();
        Ok(Self {
            inbox,
            outbox,
            settling: Settling::default(),
            lost: false,
            today,
            day,
            _watcher: watcher,
        })
    }

    /// Where messages are sent to.
    #[must_use]
    pub fn sender(&self) -> Sender<Message<Q>> {
        self.outbox.clone()
    }

    /// The day that it is.
    #[must_use]
    pub fn day(&self) -> NaiveDate {
        self.day
    }

    /// Waits until there is something to do for a school in the folder.
    pub fn next(&mut self, school: &School) -> Moment<Q> {
        loop {
            if std::mem::take(&mut self.lost) {
                return Moment::Anything(self.day);
            }
            let changed = self
                .settling
                .take(Instant::now(), |path, done| judge(school, path, done));
            if !changed.is_empty() {
                return Moment::Changed(changed);
            }
            let until = self.settling.next();
            let wait = until.map_or(DAY_WATCH, |at| at.saturating_duration_since(Instant::now()));
            match self.inbox.recv_timeout(wait.min(DAY_WATCH)) {
                Ok(Message::Files(event)) => self.note(event),
                Ok(Message::Asked(question)) => return Moment::Asked(question),
                Ok(Message::Stop) | Err(RecvTimeoutError::Disconnected) => return Moment::Stop,
                Err(RecvTimeoutError::Timeout) => {
                    let day = (self.today)();
                    if std::mem::replace(&mut self.day, day) != day {
                        return Moment::Anything(day);
                    }
                }
            }
        }
    }

    /// Notes what the machine tells of the folder.
    fn note(&mut self, event: notify::Result<Event>) {
        let event = match event {
            Ok(event) if !event.need_rescan() => event,
            _ => {
                self.lost = true;
                return;
            }
        };
        let now = Instant::now();
        let renamed = EventKind::Modify(ModifyKind::Name(RenameMode::Both));
        if let (true, [from, to]) = (event.kind == renamed, &*event.paths) {
            // A document that got another name is gone for sure; one that an editor put aside
            // comes back.
            let same = from.extension() == to.extension();
            let happened = if same {
                Happened::Done
            } else {
                Happened::Something
            };
            self.settling.note(from.clone(), happened, now);
            self.settling.note(to.clone(), Happened::Done, now);
            return;
        }
        if let Some(happened) = happened(event.kind) {
            // What is still being written counts where it is a document.
            let wanted = |path: &PathBuf| happened != Happened::Writing || is_document(path);
            for path in event.paths.into_iter().filter(wanted) {
                self.settling.note(path, happened, now);
            }
        }
    }
}

/// What an event says of its paths; `None` where only somebody looked.
fn happened(kind: EventKind) -> Option<Happened> {
    match kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => Some(Happened::Done),
        EventKind::Access(_) => None,
        EventKind::Modify(ModifyKind::Data(_)) if TELLS_END => Some(Happened::Writing),
        EventKind::Modify(ModifyKind::Name(RenameMode::To)) => Some(Happened::Done),
        _ => Some(Happened::Something),
    }
}

/// Whether this machine tells when a writer is done.
const TELLS_END: bool = cfg!(target_os = "linux");

/// What is to be thought of a path that changed: a document that is gone or empty, or that cannot
/// be read while nobody said that it is done, may be the middle of a save.
fn judge(school: &School, path: &Path, done: bool) -> Verdict {
    let Ok(found) = path.symlink_metadata() else {
        let known = school.has_file(path);
        return if known && !done {
            Verdict::Doubtful
        } else {
            Verdict::Sure
        };
    };
    if found.is_dir() {
        return Verdict::Twice;
    }
    if !is_document(path) {
        return Verdict::Sure;
    }
    let read = || std::fs::read_to_string(path).ok();
    let unsure = !done && read().is_none_or(|text| yaml::parse_yaml(text).is_err());
    if found.len() == 0 || unsure {
        return Verdict::Doubtful;
    }
    Verdict::Sure
}

fn unwatched(root: &Path, error: &notify::Error) -> Error {
    let why = match &error.kind {
        notify::ErrorKind::MaxFilesWatch => "deze computer let al op zoveel mappen als hij kan\n  \
             sluit andere programma's die dat doen, of vraag wie de computer beheert"
            .to_owned(),
        notify::ErrorKind::Io(error) => crate::error::io_reason(error),
        _ => error.to_string(),
    };
    let root = root.display();
    Error::Usage(format!("ik kan niet op de map {root} letten: {why}"))
}
