//! What is in an output folder, before it changes places.

use std::collections::BTreeMap;
use std::fs::DirEntry;
use std::path::Path;
use std::time::SystemTime;

/// How a file was when it was looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Seen {
    length: u64,
    modified: Option<SystemTime>,
}

/// The files and folders of a folder, by their path from it, with `/`.
#[derive(Debug, Default)]
pub(super) struct Survey {
    /// The files.
    pub(super) files: BTreeMap<String, Seen>,
    /// The folders in it, those above before those in them.
    pub(super) folders: Vec<String>,
}

/// What is in a folder; nothing in one that is not there. `None` where there is something that
/// cannot go along to another folder: a link, a hidden folder such as that of git, a name that is
/// not text.
pub(super) fn of(folder: &Path) -> Option<Survey> {
    let mut survey = Survey::default();
    if folder.is_dir() {
        survey.walk(folder, "")?;
    }
    Some(survey)
}

impl Survey {
    fn walk(&mut self, folder: &Path, inside: &str) -> Option<()> {
        for entry in std::fs::read_dir(folder).ok()? {
            self.entry(&entry.ok()?, inside)?;
        }
        Some(())
    }

    fn entry(&mut self, entry: &DirEntry, inside: &str) -> Option<()> {
        let name = entry.file_name().into_string().ok()?;
        let path = format!("{inside}{name}");
        let found = entry.metadata().ok()?;
        if found.is_file() {
            let seen = Seen {
                length: found.len(),
                modified: found.modified().ok(),
            };
            self.files.insert(path, seen);
            return Some(());
        }
        if !found.is_dir() || name.starts_with('.') {
            return None;
        }
        self.folders.push(path.clone());
        self.walk(&entry.path(), &format!("{path}/"))
    }
}
