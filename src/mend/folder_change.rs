//! A change of several files of a school folder, made in memory.
//!
//! What takes names or pupils out of documents, or gives an id another name, makes one of these. It is
//! read again and checked before anything is written: [`FolderChange::checked`] tells what a check of the
//! school would say afterwards.

use std::collections::HashMap;

use super::outcome::MendedFile;
use crate::check::{CheckOptions, Report, check};
use crate::disk::NewFile;
use crate::error::{Error, Result};
use crate::finding::{Finding, Level};
use crate::school::{Document, LoadOptions, School, Texts, is_document};
use crate::yaml::{BYTE_ORDER_MARK, edit, parse_yaml};

/// Files as they are after a change; on disk nothing has changed yet.
#[derive(Debug, Default)]
pub struct FolderChange {
    /// Files that change, at the paths that they have now.
    pub changed: Vec<MendedFile>,
    /// Files that come: path from the school folder, and text.
    pub created: Vec<NewFile>,
    /// Files that go, with the bytes that they have; none after.
    pub removed: Vec<MendedFile>,
    /// Files that get another path: the one that they have and the one that they get.
    pub moved: Vec<(String, String)>,
}

/// What a check says of a school before and after a change.
#[derive(Debug)]
pub struct CheckedChange {
    /// The school as it will be.
    pub school: School,
    /// What is found now.
    pub before: Report,
    /// What will be found.
    pub after: Report,
}

impl FolderChange {
    /// Whether nothing changes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changed.is_empty()
            && self.created.is_empty()
            && self.removed.is_empty()
            && self.moved.is_empty()
    }

    /// Gives a document another text; nothing where it is the same. A byte order mark stays.
    ///
    /// # Errors
    /// Where the file cannot be read, or is not as it was when the school was read.
    pub fn put(&mut self, school: &School, document: &Document, text: &str) -> Result<()> {
        if text != document.tree.text() {
            let file = with_text(school, document, text)?;
            self.changed.push(file);
        }
        Ok(())
    }

    /// Takes a document away.
    ///
    /// # Errors
    /// As [`FolderChange::put`].
    pub fn remove(&mut self, school: &School, document: &Document) -> Result<()> {
        let file = with_text(school, document, "")?;
        self.removed.push(MendedFile {
            after: Vec::new(),
            ..file
        });
        Ok(())
    }

    /// The paths of all files that it is about, as they are now, in order.
    #[must_use]
    pub fn paths(&self) -> Vec<&str> {
        let files = self.changed.iter().chain(&self.removed);
        let files = files.map(|file| &*file.path);
        let created = self.created.iter().map(|file| &*file.path);
        let moved = self.moved.iter().map(|(from, _)| &**from);
        let mut paths: Vec<&str> = files.chain(created).chain(moved).collect();
        paths.sort_unstable();
        paths.dedup();
        paths
    }

    /// The path that a file will have.
    #[must_use]
    pub fn new_path<'p>(&'p self, path: &'p str) -> &'p str {
        let moved = self.moved.iter().find(|(from, _)| from == path);
        moved.map_or(path, |(_, to)| to)
    }

    /// Sorts the files by path.
    pub fn sort(&mut self) {
        self.changed.sort_by(|a, b| a.path.cmp(&b.path));
        self.created.sort_by(|a, b| a.path.cmp(&b.path));
        self.removed.sort_by(|a, b| a.path.cmp(&b.path));
        self.moved.sort();
    }

    /// The school after the change, with what a check finds then and what it finds now.
    ///
    /// # Errors
    /// Where a new text is not read in the same way by two readers, or the folder cannot be read.
    pub fn checked(&self, school: &School, load: LoadOptions) -> Result<CheckedChange> {
        let texts = self.texts(school)?;
        let options = CheckOptions::new(load.today);
        let before = check(school, &options)?;
        let school = School::load_with(&school.root, load, &texts)?;
        let after = check(&school, &options)?;
        Ok(CheckedChange {
            school,
            before,
            after,
        })
    }

    /// The texts of the folder after the change, each read again.
    fn texts(&self, school: &School) -> Result<Texts> {
        let mut texts = Texts::default();
        for file in &self.removed {
            texts.hide(school.root.join(&file.path));
        }
        for (from, to) in &self.moved {
            let path = school.root.join(from);
            if let Some(tree) = school.tree(from) {
                texts.put(school.root.join(to), tree.text().to_owned());
            }
            texts.hide(path);
        }
        for file in &self.changed {
            let text = read_again(&file.path, &file.after, Some(&file.before))?;
            texts.put(school.root.join(self.new_path(&file.path)), text);
        }
        for file in &self.created {
            let text = read_again(&file.path, file.contents.as_bytes(), None)?;
            texts.put(school.root.join(&file.path), text);
        }
        Ok(texts)
    }
}

impl CheckedChange {
    /// The first fault that comes with the change: of a rule of which a file has more than before.
    #[must_use]
    pub fn new_fault(&self, change: &FolderChange) -> Option<&Finding> {
        let mut counts: HashMap<(&str, &str), usize> = HashMap::new();
        for finding in &self.before.findings {
            let file = change.new_path(&finding.file);
            *counts.entry((file, &finding.rule)).or_default() += 1;
        }
        let faults = self.after.findings.iter();
        let mut faults = faults.filter(|finding| finding.level == Level::Fout);
        faults.find(
            |finding| match counts.get_mut(&(&*finding.file, &*finding.rule)) {
                Some(left) if *left > 0 => {
                    *left -= 1;
                    false
                }
                _ => true,
            },
        )
    }

    /// Refuses a change with which a fault comes that was not there.
    ///
    /// # Errors
    /// The fault, with its place.
    pub fn without_new_faults(&self, change: &FolderChange) -> Result<()> {
        self.new_fault(change).map_or(Ok(()), |finding| {
            let line = finding.span.start.line;
            let reason = format!("daarna is hier iets mis: {}", finding.message);
            Err(refused(&format!("{}:{line}", finding.file), &reason))
        })
    }
}

/// A document with another text, held against the bytes on disk.
fn with_text(school: &School, document: &Document, text: &str) -> Result<MendedFile> {
    let path = school.root.join(&document.path);
    let before = std::fs::read(&path).map_err(|source| Error::Read { path, source })?;
    let old = document.tree.text().as_bytes();
    let mark = before.len().saturating_sub(old.len());
    if before.get(mark..) != Some(old) {
        let reason = "het bestand is veranderd terwijl ik las";
        return Err(refused(&document.path, reason));
    }
    Ok(MendedFile {
        path: document.path.clone(),
        after: [&before[..mark], text.as_bytes()].concat(),
        before,
    })
}

/// The new text of a file without its mark. That of a document is read by two readers, who must agree
/// where they agreed on the text before.
fn read_again(path: &str, bytes: &[u8], before: Option<&[u8]>) -> Result<String> {
    let text = |bytes: &[u8]| {
        let text = std::str::from_utf8(bytes).ok()?;
        Some(
            text.strip_prefix(BYTE_ORDER_MARK)
                .unwrap_or(text)
                .to_owned(),
        )
    };
    let differs = || {
        refused(
            path,
            "ik kan het niet veranderen zonder iets anders mee te veranderen",
        )
    };
    let new = text(bytes).ok_or_else(differs)?;
    let is_fine = |text: &str| parse_yaml(text.to_owned()).is_ok_and(|tree| edit::is_agreed(&tree));
    let was_fine = before.is_none_or(|before| text(before).is_some_and(|text| is_fine(&text)));
    if is_document(path.as_ref()) && was_fine && !is_fine(&new) {
        return Err(differs());
    }
    Ok(new)
}

/// Why a folder does not change: what stands in the way, and where.
pub(super) fn refused(place: &str, reason: &str) -> Error {
    Error::Usage(format!(
        "{place}: {reason}\n  er is niets veranderd; los dit eerst op en doe de opdracht nog eens"
    ))
}
