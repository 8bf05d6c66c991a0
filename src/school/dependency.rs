//! Dependency tracking: what was asked of a school about a document, so that after a change only
//! those documents are checked again whose answers may be others.
//!
//! # How it works
//!
//! A rule looks at one document and asks the school about others: the planning with an id, the classes
//! of a pupil, every gesprek. Each question is a [`Dependency`]. While a document is checked inside
//! [`record_dependencies`], every method of the school that answers a question records it, and
//! [`IncrementalCheck`](crate::check::IncrementalCheck) keeps the [`Dependencies`] of each document.
//!
//! A document provides answers to some questions and to no others: to those about its path, its soort,
//! its id, the ids that it names, the pupils or goals in it (`provided`). When a file changes, the
//! questions that the document provided before and those that it provides now are the only ones whose
//! answers can differ. [`School::update`](super::School::update) collects them in
//! [`UpdatedDocuments`](super::UpdatedDocuments), and a document is checked again where one of its
//! dependencies is among them.
//!
//! Four kinds of question need more than that:
//!
//! - Who the pupils are, in whatever form a text names them, is one answer that rests on all documents.
//! - Answers that rest on all documents together ("is there any klas", "could every file be read") are
//!   computed before and after, and compared (`update::whole`).
//! - Full names of pupils are looked for in every text. Recorded is only that they were looked for; after
//!   a change a document counts where the first word of a name that came or went is in its text.
//! - Files named as evidence are recorded by path.
//!
//! Settings, step plans and what git ignores are about everything: when they change, the folder is
//! loaded again.
//!
//! # Why nothing can be forgotten
//!
//! The documents and indexes of a school are private, so a rule can only reach them through methods that
//! record. A test walks these methods and fails where one does not record, and another changes schools
//! at random and compares each update with a check of the whole folder.
//!
//! # Why it is kept per thread
//!
//! The recorder is a thread-local and no part of a rule's scope: rules, overviews and pages ask the same
//! functions, and only the check wants to know what was asked. A recorder in the scope would be an
//! argument of each of these functions, and one that a new function can leave out. One document is
//! checked on one thread from begin to end.

use std::cell::RefCell;
use std::collections::HashSet;
use std::hash::{BuildHasherDefault, DefaultHasher, Hash, Hasher};

use crate::model::Soort;
use crate::model::part::{Id, Leerjaar};

/// What a question to a school is about. Ids are compared as always: without regard to case.
#[derive(Debug, Clone, Copy, Hash)]
pub(super) enum Dependency<'t> {
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
    /// The plannings of a class.
    PlanningsFor(&'t Id),
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
    /// Who the pupils are and what they are called.
    People,
    /// What git knows of the folder.
    Repository,
    /// Whether a klas document is of a class that works with personal plans, by its path.
    WithPlans(&'t str),
}

impl Dependency<'_> {
    /// The dependency as a number. Two that share one are taken for the same: then a document is
    /// checked again for nothing.
    pub(super) fn number(self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.hash(&mut hasher);
        hasher.finish()
    }
}

/// Dependencies by their numbers, which are hashes already.
pub(super) type DependencySet = HashSet<u64, BuildHasherDefault<NumberHasher>>;

/// A hasher of numbers that are hashes already.
#[derive(Debug, Default)]
pub(super) struct NumberHasher(u64);

impl Hasher for NumberHasher {
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

/// What was asked of schools during a job.
#[derive(Debug, Default)]
pub struct Dependencies {
    /// The numbers of the dependencies, in order, each once.
    pub(super) numbers: Vec<u64>,
    /// Whether full names of pupils were looked for in texts of the document.
    pub(super) names: bool,
    /// Files that were looked for, by path from the school folder.
    pub(super) files: Vec<String>,
}

thread_local! {
    /// What the job on this thread asked until now; none outside of [`record_dependencies`].
    static RECORDER: RefCell<Option<Dependencies>> = const { RefCell::new(None) };
}

/// Runs a job on this thread, and gives what it asked of schools.
pub fn record_dependencies<T>(job: impl FnOnce() -> T) -> (T, Dependencies) {
    RECORDER.set(Some(Dependencies::default()));
    let done = job();
    let mut dependencies = RECORDER.take().unwrap_or_default();
    dependencies.numbers.sort_unstable();
    dependencies.numbers.dedup();
    dependencies.numbers.shrink_to_fit();
    (done, dependencies)
}

/// Records what a question is about.
pub(super) fn record(dependency: Dependency<'_>) {
    with_recorder(|dependencies| dependencies.numbers.push(dependency.number()));
}

/// Records that full names of pupils are looked for.
pub(super) fn record_names() {
    with_recorder(|dependencies| dependencies.names = true);
}

/// Records that a file is looked for.
pub(super) fn record_file(path: impl FnOnce() -> String) {
    with_recorder(|dependencies| dependencies.files.push(path()));
}

fn with_recorder(add: impl FnOnce(&mut Dependencies)) {
    RECORDER.with_borrow_mut(|recorder| {
        if let Some(dependencies) = recorder {
            add(dependencies);
        }
    });
}
