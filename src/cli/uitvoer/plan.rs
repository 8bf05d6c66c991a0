//! What has to happen to a folder, worked out before anything is touched.

use std::io::ErrorKind;
use std::path::Path;

use super::manifest::{Entry, MANIFEST, Manifest, hash};
use super::{Done, File, Uitvoer, is_own};
use crate::error::{Error, Result};

/// A file that is left as a person made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) struct Kept {
    /// Its path from the folder.
    pub(in crate::cli) path: String,
    /// Whether the tool made it once and a person changed it; else it is a person's altogether.
    pub(in crate::cli) changed: bool,
    /// Whether the run has a file for that place.
    pub(in crate::cli) wanted: bool,
}

/// What has to happen to a folder.
pub(super) struct Plan<'u> {
    /// Files to write, with what is in them.
    pub(super) write: Vec<(&'u str, &'u [u8])>,
    /// Files to take away.
    pub(super) remove: Vec<String>,
    /// The manifest afterwards.
    pub(super) manifest: Manifest,
    /// Files of before that a person changed: nobody knows what is in them.
    pub(super) leftovers: Vec<String>,
    kept: Vec<Kept>,
    same: usize,
}

/// What is at a path.
enum There {
    Nothing,
    /// A file, by what is in it.
    File(Vec<u8>),
    /// A link or something behind one, a folder, a pipe: whoever made it wanted it so, and nothing
    /// is written or taken away elsewhere.
    Other,
}

impl<'u> Plan<'u> {
    pub(super) fn new(uitvoer: &'u Uitvoer) -> Result<Self> {
        let own = is_own(&uitvoer.out, &uitvoer.manifest);
        let mut plan = Self {
            write: Vec::new(),
            remove: Vec::new(),
            manifest: Manifest::new(own),
            leftovers: Vec::new(),
            kept: Vec::new(),
            same: 0,
        };
        for (path, file) in &uitvoer.files {
            let known = uitvoer.manifest.bestanden.get(path);
            plan.file(&uitvoer.out, path, file, known)?;
        }
        for (path, entry) in &uitvoer.manifest.bestanden {
            if uitvoer.files.contains_key(path) {
                continue;
            }
            if uitvoer.public || uitvoer.whole.contains(&entry.van) {
                plan.gone(&uitvoer.out, path, entry)?;
            } else {
                plan.manifest.bestanden.insert(path.clone(), entry.clone());
            }
        }
        Ok(plan)
    }

    /// A file that the folder is to have.
    fn file(
        &mut self,
        out: &Path,
        path: &'u str,
        file: &'u File,
        known: Option<&Entry>,
    ) -> Result<()> {
        let theirs = match there(out, path)? {
            There::Nothing => false,
            There::File(bytes) if bytes == file.bytes => {
                self.same += 1;
                self.enter(path, file);
                return Ok(());
            }
            There::File(bytes) => !known.is_some_and(|entry| entry.is_of(&bytes)),
            There::Other => true,
        };
        if theirs {
            self.keep(path, known, true);
        } else {
            self.write.push((path, &file.bytes));
            self.enter(path, file);
        }
        Ok(())
    }

    /// A file of before that the run does not make.
    fn gone(&mut self, out: &Path, path: &str, entry: &Entry) -> Result<()> {
        match there(out, path)? {
            There::Nothing => {}
            There::File(bytes) if entry.is_of(&bytes) => self.remove.push(path.to_owned()),
            There::File(_) | There::Other => self.keep(path, Some(entry), false),
        }
        Ok(())
    }

    fn keep(&mut self, path: &str, known: Option<&Entry>, wanted: bool) {
        self.kept.push(Kept {
            path: path.to_owned(),
            changed: known.is_some(),
            wanted,
        });
        if let Some(entry) = known {
            self.leftovers.push(path.to_owned());
            let entries = &mut self.manifest.bestanden;
            entries.insert(path.to_owned(), entry.clone());
        }
    }

    fn enter(&mut self, path: &str, file: &File) {
        let entry = Entry {
            hash: hash(&file.bytes),
            straks: None,
            van: file.kind,
            bron: file.source.clone(),
        };
        self.manifest.bestanden.insert(path.to_owned(), entry);
    }

    /// What is told of it.
    pub(super) fn done(self) -> Done {
        Done {
            written: self
                .write
                .iter()
                .map(|(path, _)| (*path).to_owned())
                .collect(),
            same: self.same,
            gone: self.remove.len(),
            kept: self.kept,
            others: Vec::new(),
        }
    }

    /// Every path that the plan touches, the manifest with them.
    pub(super) fn touches(&self, path: &str) -> bool {
        path == MANIFEST
            || self.write.iter().any(|(one, _)| *one == path)
            || self.remove.iter().any(|one| one == path)
    }
}

fn there(out: &Path, path: &str) -> Result<There> {
    let full = out.join(path);
    let above = full.ancestors().skip(1);
    if above
        .take_while(|folder| *folder != out)
        .any(Path::is_symlink)
    {
        return Ok(There::Other);
    }
    let failed = |source| Error::Read {
        path: full.clone(),
        source,
    };
    match std::fs::symlink_metadata(&full) {
        Ok(found) if !found.is_file() => Ok(There::Other),
        Ok(_) => std::fs::read(&full).map(There::File).map_err(failed),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(There::Nothing),
        Err(source) => Err(failed(source)),
    }
}
