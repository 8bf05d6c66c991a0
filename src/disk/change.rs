//! A change of a folder in many files, which is made as a whole or not at all.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::atomic::{changed, folder_of, write_error};
use super::create::{Created, NewFile, create_files};
use super::temporary;
use super::together::{Replace, Replaced, replace_files};
use crate::error::{Error, Result};

/// What becomes of the files of a folder. Paths are full, but for those of new files.
#[derive(Debug, Default)]
pub(crate) struct Changes<'b> {
    /// Files that come.
    pub(crate) created: Vec<NewFile>,
    /// Files that get other bytes, at the paths that they have now.
    pub(crate) replaced: Vec<Replace<'b>>,
    /// Files that get another path, where there is nothing yet.
    pub(crate) moved: Vec<(PathBuf, PathBuf)>,
    /// Files that go, each with the bytes that it has now.
    pub(crate) removed: Vec<(PathBuf, &'b [u8])>,
}

/// What was done so far.
#[derive(Debug, Default)]
struct Done<'c, 'b> {
    created: Created,
    replaced: Replaced<'c, 'b>,
    moved: Vec<(&'c Path, &'c Path)>,
    /// Files that go, set aside: gone for good when these are dropped.
    aside: Vec<(&'c Path, NamedTempFile)>,
}

/// Makes all of some changes below a folder, or none: where one cannot be made, those before it are undone.
/// Nothing is written over that has changed since it was read, and nothing outside the folder.
///
/// A run that is killed meanwhile leaves each file old or new.
///
/// # Errors
/// Everything that stands in the way, and what could not be undone.
pub(crate) fn change_all(
    root: &Path,
    changes: &Changes<'_>,
) -> std::result::Result<(), Vec<Error>> {
    let unchanged = changes.removed.iter();
    let unchanged = unchanged.map(|(path, before)| is_as_read(root, path, before));
    let free = changes.moved.iter().map(|(from, to)| is_free(from, to));
    let errors: Vec<Error> = unchanged.chain(free).filter_map(Result::err).collect();
    if !errors.is_empty() {
        return Err(errors);
    }
    let mut done = Done::default();
    match done.make(root, changes) {
        Ok(()) => Ok(()),
        Err(mut errors) => {
            errors.extend(done.undo());
            Err(errors)
        }
    }
}

impl<'c, 'b> Done<'c, 'b> {
    fn make(
        &mut self,
        root: &Path,
        changes: &'c Changes<'b>,
    ) -> std::result::Result<(), Vec<Error>> {
        self.created = create_files(root, &changes.created).map_err(|error| vec![error])?;
        self.replaced = replace_files(root, &changes.replaced)?;
        for (from, to) in &changes.moved {
            let moved = self
                .created
                .folder(folder_of(to))
                .and_then(|()| fs::rename(from, to));
            moved.map_err(|source| vec![write_error(from, source)])?;
            self.moved.push((from, to));
        }
        for (path, _) in &changes.removed {
            let aside = temporary::with_contents(folder_of(path), b"")
                .and_then(|aside| fs::rename(path, aside.path()).map(|()| aside));
            let aside = aside.map_err(|source| vec![write_error(path, source)])?;
            self.aside.push((path, aside));
        }
        Ok(())
    }

    /// Undoes it, last things first; what could not be undone is the result.
    fn undo(self) -> Vec<Error> {
        let mut errors = Vec::new();
        let mut back = |from: &Path, to: &Path| {
            if let Err(source) = fs::rename(from, to) {
                errors.push(write_error(to, source));
            }
        };
        for (path, aside) in self.aside.iter().rev() {
            back(aside.path(), path);
        }
        for (from, to) in self.moved.iter().rev() {
            back(to, from);
        }
        errors.extend(self.replaced.undo());
        self.created.undo();
        errors
    }
}

/// Refuses to remove a file that has changed since it was read, or that a link leads to outside the
/// folder.
fn is_as_read(root: &Path, path: &Path, before: &[u8]) -> Result<()> {
    let failed = |source| write_error(path, source);
    let folder = folder_of(path).canonicalize().map_err(failed)?;
    if !folder.starts_with(root.canonicalize().map_err(failed)?) {
        let shown = path.display();
        return Err(Error::Usage(format!("{shown} ligt buiten de schoolmap")));
    }
    let now = fs::read(path).map_err(failed)?;
    if now == before {
        Ok(())
    } else {
        Err(changed(path))
    }
}

/// Refuses a new path where there is something already: something else than the file itself, which it may
/// be on a disk that takes capitals and small letters for the same.
fn is_free(from: &Path, to: &Path) -> Result<()> {
    let same = || Some(from.canonicalize().ok()? == to.canonicalize().ok()?);
    if fs::symlink_metadata(to).is_err() || same() == Some(true) {
        return Ok(());
    }
    Err(write_error(to, ErrorKind::AlreadyExists.into()))
}
