//! What is asked of a school: so that after a change only that is asked again whose answer may be
//! another.
//!
//! Whoever asks a school something goes through its methods, and each of them notes the [`Topic`]
//! of the question. A document adds to the answers on its own topics and to no others; so where a
//! document changes, an answer can only change if it is about a topic of the document as it was or
//! as it is. Answers that rest on all documents together are compared one by one instead.

use std::cell::RefCell;
use std::collections::HashSet;
use std::hash::{BuildHasherDefault, DefaultHasher, Hash, Hasher};

use crate::model::Soort;
use crate::model::part::{Id, Leerjaar};

/// What a question is about. Ids are compared as always: without regard to case.
#[derive(Debug, Clone, Copy, Hash)]
pub(super) enum Topic<'t> {
    /// The list of all documents.
    AnyDocument,
    /// A document and everything in it, by its path.
    Document(&'t str),
    /// The documents of a soort with an id.
    Id(Soort, &'t Id),
    /// The documents of a soort that name an id in a field.
    Reference(Soort, &'static str, &'t Id),
    /// Every document of a soort.
    Every(Soort),
    /// Where a pupil is in klas documents.
    Pupil(&'t Id),
    /// Where a goal is in leerlijnen.
    Goal(&'t Id),
    /// The studiewijzers of a class.
    Class(&'t Id),
    /// Whether a goal is planned, by its key.
    Planned(&'t str),
    /// The plannings of a year.
    Plannings(Leerjaar),
    /// The circles in leerlijnen.
    Circles,
    /// The rounds that come after one, by its key.
    EarlierRound(&'t str),
    /// Whether there is any document of a soort.
    Has(Soort),
    /// Whether a file of a soort could not be read.
    Hidden(Soort),
    /// Whether every file could be read.
    AllRead,
    /// Whether a klas document is of a class that works with personal plans, by its path.
    WithPlans(&'t str),
}

impl Topic<'_> {
    /// The topic as a number. Two that share one are taken for the same: then something is asked
    /// again for nothing.
    pub(super) fn number(self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.hash(&mut hasher);
        hasher.finish()
    }
}

/// Topics by their numbers, which are hashes already.
pub(super) type Topics = HashSet<u64, BuildHasherDefault<Plain>>;

/// Takes a number for its own hash.
#[derive(Debug, Default)]
pub(super) struct Plain(u64);

impl Hasher for Plain {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }
}

/// What was asked of a school during a job.
#[derive(Debug, Default)]
pub struct Asked {
    /// The numbers of the topics, in order, each once.
    pub(super) topics: Vec<u64>,
    /// Whether full names of pupils were looked for in texts of the document.
    pub(super) names: bool,
    /// Files that were looked for, by path from the school folder.
    pub(super) files: Vec<String>,
}

thread_local! {
    /// What the job of this thread asked until now, where anybody wants to know.
    static NOTED: RefCell<Option<Asked>> = const { RefCell::new(None) };
}

/// Does a job on this thread, and tells what it asked of schools.
pub fn listen<T>(job: impl FnOnce() -> T) -> (T, Asked) {
    NOTED.set(Some(Asked::default()));
    let done = job();
    let mut asked = NOTED.take().unwrap_or_default();
    asked.topics.sort_unstable();
    asked.topics.dedup();
    asked.topics.shrink_to_fit();
    (done, asked)
}

/// Notes the topic of a question.
pub(super) fn note(topic: Topic<'_>) {
    noted(|asked| asked.topics.push(topic.number()));
}

/// Notes that full names of pupils are looked for.
pub(super) fn note_names() {
    noted(|asked| asked.names = true);
}

/// Notes that a file is looked for.
pub(super) fn note_file(path: impl FnOnce() -> String) {
    noted(|asked| asked.files.push(path()));
}

fn noted(add: impl FnOnce(&mut Asked)) {
    NOTED.with_borrow_mut(|asked| {
        if let Some(asked) = asked {
            add(asked);
        }
    });
}
