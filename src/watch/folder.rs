//! A folder that is watched, and whatever else a command waits for.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use notify::event::{AccessKind, AccessMode, ModifyKind, RenameMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use same_file::Handle;

use super::settle::{FileEvent, SaveState, Settling};
use crate::error::{Error, Result};

/// How often the day is looked up, and whether the folder is still the same one.
const CHECK: Duration = Duration::from_secs(2);

/// The request of a command that takes none.
#[derive(Debug)]
pub enum NoRequest {}

/// What threads send to a watch.
#[derive(Debug)]
pub enum Message<R> {
    /// Something happened in the folder, or the watcher failed.
    Files(notify::Result<Event>),
    /// A request, such as for a page.
    Request(R),
    /// The command is to stop, as after Ctrl-C.
    Stop,
}

/// What a command that watches has to do.
#[derive(Debug)]
pub enum WatchEvent<R> {
    /// Look at these full paths.
    Changed(BTreeSet<PathBuf>),
    /// Read everything again, for this day: events were lost, the day is over, or another folder
    /// has come in place of this one.
    Reload(NaiveDate),
    /// Answer a request.
    Request(R),
    Stop,
}

/// A folder that is watched with everything in it.
struct Root {
    path: PathBuf,
    /// The folder itself, held open so that no other can get its number; `None` while there is none.
    folder: Option<Handle>,
}

/// Folders that are watched.
pub struct Watch<R> {
    roots: Vec<Root>,
    inbox: Receiver<Message<R>>,
    outbox: Sender<Message<R>>,
    settling: Settling,
    /// Whether the operating system dropped events.
    lost: bool,
    today: Box<dyn Fn() -> NaiveDate>,
    day: NaiveDate,
    is_document: fn(&Path) -> bool,
    watcher: RecommendedWatcher,
}

impl Root {
    fn is_replaced(&mut self, watcher: &mut RecommendedWatcher) -> bool {
        let Ok(now) = Handle::from_path(&self.path) else {
            self.folder = None;
            return false;
        };
        if self.folder.as_ref() == Some(&now) {
            return false;
        }
        // the old folder may be gone, and with it what watched it
        let _ = watcher.unwatch(&self.path);
        let begun = watcher.watch(&self.path, RecursiveMode::Recursive);
        if begun.is_ok() {
            self.folder = Some(now);
        }
        begun.is_ok()
    }
}

impl<R: Send + 'static> Watch<R> {
    /// Watches nothing yet. `today` tells the day, `is_document` of which files it matters that
    /// somebody is still writing them.
    ///
    /// # Errors
    /// Where the machine does not let folders be watched.
    pub fn new(today: Box<dyn Fn() -> NaiveDate>, is_document: fn(&Path) -> bool) -> Result<Self> {
        let (outbox, inbox) = channel();
        let events = outbox.clone();
        // Sending fails only where the watch has been dropped.
        let heard = move |event| drop(events.send(Message::Files(event)));
        let watcher = notify::recommended_watcher(heard);
        let watcher = watcher.map_err(|error| unwatched(Path::new("."), &error))?;
        let day = today();
        Ok(Self {
            roots: Vec::new(),
            inbox,
            outbox,
            settling: Settling::default(),
            lost: false,
            today,
            day,
            is_document,
            watcher,
        })
    }

    /// Watches a folder and everything in it from now on.
    ///
    /// # Errors
    /// Where the machine does not let the folder be watched.
    pub fn add(&mut self, root: &Path) -> Result<()> {
        if self.roots.iter().any(|above| root.starts_with(&above.path)) {
            return Ok(());
        }
        let begun = self.watcher.watch(root, RecursiveMode::Recursive);
        begun.map_err(|error| unwatched(root, &error))?;
        self.roots.push(Root {
            path: root.to_owned(),
            folder: Handle::from_path(root).ok(),
        });
        Ok(())
    }

    /// Watches a folder that was read before. What was saved there in between nobody told of: everything
    /// is read again.
    ///
    /// # Errors
    /// Where the machine does not let the folder be watched.
    pub fn add_read(&mut self, root: &Path) -> Result<()> {
        let before = self.roots.len();
        self.add(root)?;
        self.lost |= self.roots.len() > before;
        Ok(())
    }

    /// A sender of messages to this watch.
    #[must_use]
    pub fn sender(&self) -> Sender<Message<R>> {
        self.outbox.clone()
    }

    /// The day at the last event.
    #[must_use]
    pub fn day(&self) -> NaiveDate {
        self.day
    }

    /// Waits until there is something to do. `state` says of a path that changed, and of whether its
    /// writer is known to be done, whether the file looks complete.
    pub fn next(&mut self, state: impl Fn(&Path, bool) -> SaveState) -> WatchEvent<R> {
        loop {
            if std::mem::take(&mut self.lost) {
                return WatchEvent::Reload(self.day);
            }
            let changed = self.settling.take(Instant::now(), &state);
            if !changed.is_empty() {
                return WatchEvent::Changed(changed);
            }
            let until = self.settling.next();
            let wait = until.map_or(CHECK, |at| at.saturating_duration_since(Instant::now()));
            match self.inbox.recv_timeout(wait.min(CHECK)) {
                Ok(Message::Files(event)) => self.note(event),
                Ok(Message::Request(request)) => return WatchEvent::Request(request),
                Ok(Message::Stop) | Err(RecvTimeoutError::Disconnected) => return WatchEvent::Stop,
                Err(RecvTimeoutError::Timeout) => {
                    let day = (self.today)();
                    let is_new_day = std::mem::replace(&mut self.day, day) != day;
                    if self.is_replaced() || is_new_day {
                        return WatchEvent::Reload(day);
                    }
                }
            }
        }
    }

    /// Whether another folder is there than the one that is watched, as after a copy was moved in
    /// its place; from then on that one is watched. The operating system goes on about the old one
    /// wherever that went, and tells nothing of the new one.
    fn is_replaced(&mut self) -> bool {
        let mut replaced = false;
        for root in &mut self.roots {
            replaced |= root.is_replaced(&mut self.watcher);
        }
        replaced
    }

    /// Takes in an event of the operating system.
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
            // A document with a new name is gone under the old one; what an editor moves aside to a
            // backup comes back.
            let is_renamed = from.extension() == to.extension();
            let event = if is_renamed {
                FileEvent::Done
            } else {
                FileEvent::Other
            };
            self.settling.note(from.clone(), event, now);
            self.settling.note(to.clone(), FileEvent::Done, now);
            return;
        }
        if let Some(kind) = kind_of(event.kind) {
            // What is still being written matters only where it is a document.
            let is_document = self.is_document;
            let matters = |path: &PathBuf| kind != FileEvent::Writing || is_document(path);
            for path in event.paths.into_iter().filter(matters) {
                self.settling.note(path, kind, now);
            }
        }
    }
}

/// What an event says of its paths; `None` where they were only read.
fn kind_of(kind: EventKind) -> Option<FileEvent> {
    match kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write))
        | EventKind::Modify(ModifyKind::Name(RenameMode::To)) => Some(FileEvent::Done),
        EventKind::Access(_) => None,
        EventKind::Modify(ModifyKind::Data(_)) if TELLS_END => Some(FileEvent::Writing),
        _ => Some(FileEvent::Other),
    }
}

/// Whether the operating system tells when a writer closes a file.
const TELLS_END: bool = cfg!(target_os = "linux");

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
