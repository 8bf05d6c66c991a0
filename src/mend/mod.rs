//! Mending: what `check --fix` does, without writing anything.
//!
//! Fixes are made by who found the fault; here they are chosen, tried together in memory, and kept
//! where a new check of the whole school says that the faults are gone and no new ones came. That
//! goes on until nothing is left to mend, so that mending twice changes nothing.

mod desk;
mod diff;
mod judge;

pub use diff::unified;

use std::path::Path;

use crate::check::{CheckOptions, Report};
use crate::error::Result;
use crate::finding::Finding;
use crate::school::{LoadOptions, School, Texts};
use crate::yaml::edit::Safety;
use crate::yaml::{Point, Tree};

use desk::{Desk, Round};

/// How often something is mended before giving up: two fixes may undo each other for ever.
const ROUNDS: usize = 100;

/// A school folder as it is after mending; on disk nothing has changed yet.
#[derive(Debug)]
pub struct Mended {
    /// The files that change, in order of path.
    pub files: Vec<MendedFile>,
    /// What was mended, in order of file and place.
    pub done: Vec<Entry>,
    /// What could not be mended although a fix was known, with the reason.
    pub left: Vec<Entry>,
    /// How many more findings [`Safety::Review`] would mend.
    pub review: usize,
    /// Whether the rounds were used up before nothing was left to mend.
    pub unfinished: bool,
    /// The school as it will be.
    pub school: School,
    /// What a check will find then.
    pub report: Report,
}

/// A file that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MendedFile {
    /// The path from the school folder, with `/`.
    pub path: String,
    /// All bytes that it had when it was read.
    pub before: Vec<u8>,
    /// All bytes that it should have.
    pub after: Vec<u8>,
}

/// One finding that was, or was not, mended.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// The file, from the school folder.
    pub file: String,
    /// Where the finding stood.
    pub at: Point,
    /// The name of the rule.
    pub rule: String,
    /// What is to be written: "schrijf `titel`".
    pub description: String,
    /// What stood there and what comes in its place; empty where nothing does.
    pub change: Option<(String, String)>,
    /// At how many places.
    pub places: usize,
    /// Why it was not done.
    pub reason: Option<String>,
}

impl Entry {
    fn new(finding: &Finding, tree: Option<&Tree>, reason: Option<String>) -> Self {
        let fix = finding.mending.as_ref().map(|mending| &mending.fix);
        let replacements = finding.replacements();
        let first = replacements.first().zip(tree);
        Self {
            file: finding.file.clone(),
            at: finding.span.start,
            rule: finding.rule.clone(),
            description: fix.map_or(String::new(), |fix| fix.description.clone()),
            change: first.map(|(first, tree)| {
                let old = tree.slice(first.span).trim();
                (old.to_owned(), first.text.trim().to_owned())
            }),
            places: replacements.len(),
            reason,
        }
    }
}

/// Mends what the findings of a check say can be mended, in memory. Findings of other rules and
/// files than the options ask for are let be. `given` are texts in place of files on disk.
///
/// # Errors
/// Where the folder cannot be read.
pub fn mend(
    root: &Path,
    load: LoadOptions,
    given: Texts,
    check: &CheckOptions,
    at_most: Safety,
) -> Result<Mended> {
    let mut desk = Desk::open(root, load, given, check, at_most)?;
    let mut mended = 0;
    while mended < ROUNDS {
        match desk.round()? {
            Round::Mended => mended += 1,
            Round::Learned => {}
            Round::Idle => return Ok(desk.finish(false)),
        }
    }
    Ok(desk.finish(true))
}
