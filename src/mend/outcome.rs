//! What mending comes to: files that change, what was mended and what was not.

use crate::check::Report;
use crate::finding::Finding;
use crate::school::School;
use crate::yaml::{Point, Tree};

/// A school folder as it is after mending; on disk nothing has changed yet.
#[derive(Debug)]
pub struct Mended {
    /// The files that change, in order of path.
    pub files: Vec<MendedFile>,
    /// What was mended, in order of file and place.
    pub done: Vec<Entry>,
    /// What could not be mended although a fix was known, with the reason.
    pub left: Vec<Entry>,
    /// How many more findings `--fix=alles` would mend.
    pub review: usize,
    /// Whether the rounds were used up before nothing was left to mend.
    pub unfinished: bool,
    /// The school as it will be.
    pub school: School,
    /// What a check will find then.
    pub report: Report,
}

/// A file that mending changes, with its bytes before and after.
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
    /// Where the finding stood before anything was mended.
    pub at: Point,
    /// The name of the rule.
    pub rule: String,
    /// What is to be written: "schrijf `titel`".
    pub description: String,
    /// What stood there and what comes in its place; empty where nothing does.
    pub change: Option<(String, String)>,
    /// At how many places of the file it changes something.
    pub places: usize,
    /// Why it was not done.
    pub reason: Option<String>,
}

impl Entry {
    pub(super) fn new(finding: &Finding, tree: Option<&Tree>, reason: Option<String>) -> Self {
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
