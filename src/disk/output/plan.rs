//! What has to happen to a folder of output, worked out before anything is changed.

use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;
use std::path::Path;
use std::time::SystemTime;

use super::manifest::{Entry, Manifest, OutputKind, hash};
use crate::error::{Error, Result};

/// A file that the folder is to have.
pub(crate) struct OutputFile {
    pub(crate) bytes: Vec<u8>,
    /// Which kind of run makes it.
    pub(crate) kind: OutputKind,
    /// The hash of what it was made from, where the bytes may differ each time.
    pub(crate) source: Option<String>,
}

/// What a run asks of the folder.
#[derive(Default)]
pub(super) struct WantedFiles {
    /// The files by their path from the folder, with `/`.
    pub(super) files: BTreeMap<String, OutputFile>,
    /// The kinds of which the run makes every file: those that it does not make are removed.
    pub(super) complete: BTreeSet<OutputKind>,
    /// Everybody may see the folder: of whatever kind, only what this run makes may be in it.
    pub(super) public: bool,
}

/// A file that is left as a person made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KeptFile {
    /// Its path from the folder.
    pub(crate) path: String,
    /// Whether a run made it and a person changed it; else it is a person's altogether.
    pub(crate) changed: bool,
    /// Whether this run has a file for that place.
    pub(crate) wanted: bool,
}

pub(super) struct Write<'w> {
    pub(super) path: &'w str,
    pub(super) bytes: &'w [u8],
    /// When the file in its place was changed last; `None` where there is none.
    pub(super) modified: Option<SystemTime>,
}

/// What has to happen to a folder.
pub(super) struct Plan<'w> {
    pub(super) write: Vec<Write<'w>>,
    /// Files to remove, with when each was changed last.
    pub(super) remove: Vec<(&'w str, Option<SystemTime>)>,
    /// The list afterwards.
    pub(super) manifest: Manifest,
    /// Files that a person made or changed.
    pub(super) kept: Vec<KeptFile>,
    /// How many files are right already.
    pub(super) same: usize,
}

/// What is at a path.
enum FileState {
    Nothing,
    File(Vec<u8>),
    /// A link, something behind a link, a folder or a pipe: it was put there on purpose, and nothing
    /// is written or removed behind it.
    Other,
}

impl<'w> Plan<'w> {
    pub(super) fn new(folder: &Path, known: &'w Manifest, wanted: &'w WantedFiles) -> Result<Self> {
        let mut plan = Self {
            write: Vec::new(),
            remove: Vec::new(),
            manifest: Manifest::empty(),
            kept: Vec::new(),
            same: 0,
        };
        for (path, file) in &wanted.files {
            plan.add(folder, path, file, known.bestanden.get(path))?;
        }
        for (path, entry) in &known.bestanden {
            if wanted.files.contains_key(path) {
                continue;
            }
            if wanted.public || wanted.complete.contains(&entry.van) {
                plan.remove(folder, path, entry)?;
            } else {
                plan.manifest.bestanden.insert(path.clone(), entry.clone());
            }
        }
        Ok(plan)
    }

    /// A file that the run makes.
    fn add(
        &mut self,
        folder: &Path,
        path: &'w str,
        file: &'w OutputFile,
        known: Option<&Entry>,
    ) -> Result<()> {
        let is_persons = match find(folder, path)? {
            FileState::Nothing => false,
            FileState::File(bytes) if bytes == file.bytes => {
                self.same += 1;
                self.list(path, file);
                return Ok(());
            }
            FileState::File(bytes) => !known.is_some_and(|entry| entry.matches(&bytes)),
            FileState::Other => true,
        };
        if is_persons {
            self.keep(path, known, true);
        } else {
            self.write.push(Write {
                path,
                bytes: &file.bytes,
                modified: modified(&folder.join(path)),
            });
            self.list(path, file);
        }
        Ok(())
    }

    /// A file of an earlier run that this one no longer makes.
    fn remove(&mut self, folder: &Path, path: &'w str, entry: &Entry) -> Result<()> {
        match find(folder, path)? {
            FileState::Nothing => {}
            FileState::File(bytes) if entry.matches(&bytes) => {
                self.remove.push((path, modified(&folder.join(path))));
            }
            FileState::File(_) | FileState::Other => self.keep(path, Some(entry), false),
        }
        Ok(())
    }

    /// Leaves a file as it is, and in the list where it was there.
    pub(super) fn keep(&mut self, path: &str, known: Option<&Entry>, wanted: bool) {
        self.kept.push(KeptFile {
            path: path.to_owned(),
            changed: known.is_some(),
            wanted,
        });
        match known {
            Some(entry) => {
                let entries = &mut self.manifest.bestanden;
                entries.insert(path.to_owned(), entry.clone());
            }
            None => {
                self.manifest.bestanden.remove(path);
            }
        }
    }

    fn list(&mut self, path: &str, file: &OutputFile) {
        let entry = Entry {
            hash: hash(&file.bytes),
            straks: None,
            van: file.kind,
            bron: file.source.clone(),
        };
        self.manifest.bestanden.insert(path.to_owned(), entry);
    }
}

fn find(folder: &Path, path: &str) -> Result<FileState> {
    let full = folder.join(path);
    let above = full.ancestors().skip(1);
    let mut above = above.take_while(|above| *above != folder);
    if above.any(Path::is_symlink) {
        return Ok(FileState::Other);
    }
    let failed = |source| Error::Read {
        path: full.clone(),
        source,
    };
    match std::fs::symlink_metadata(&full) {
        Ok(found) if !found.is_file() => Ok(FileState::Other),
        Ok(_) => std::fs::read(&full).map(FileState::File).map_err(failed),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(FileState::Nothing),
        Err(source) => Err(failed(source)),
    }
}

/// When the file at a path was changed last; `None` where there is none.
pub(super) fn modified(path: &Path) -> Option<SystemTime> {
    path.symlink_metadata().ok()?.modified().ok()
}
