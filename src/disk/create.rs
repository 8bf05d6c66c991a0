//! New files that are created together or not at all.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::atomic::{folder_of, write_error};
use super::temporary;
use crate::error::{Error, Result};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFile {
    /// The path from the folder that it is created in, with `/`.
    pub path: String,
    pub contents: String,
}

/// Creates files below a folder: all of them, or none where one cannot be created. Nothing that exists
/// is written over, not even what another run created a moment ago; folders that are missing are
/// created. A link that leads out of the folder is not followed.
///
/// # Errors
/// [`Error::Write`] with the reason, [`Error::Usage`] where a file would come elsewhere.
pub(crate) fn create_all(root: &Path, files: &[NewFile]) -> Result<()> {
    create_files(root, files).map(drop)
}

/// The same, and what undoes it.
pub(super) fn create_files(root: &Path, files: &[NewFile]) -> Result<Created> {
    let paths: Vec<PathBuf> = files.iter().map(|file| root.join(&file.path)).collect();
    paths.iter().try_for_each(|path| stays_in(root, path))?;
    let folders: BTreeSet<&Path> = paths.iter().map(|path| folder_of(path)).collect();
    folders.into_iter().for_each(temporary::clear_temporary);
    let mut created = Created::default();
    let result = files.iter().zip(&paths).try_for_each(|(file, path)| {
        let result = created
            .folder(folder_of(path))
            .and_then(|()| created.file(path, file.contents.as_bytes()));
        result.map_err(|source| write_error(path, source))
    });
    match result {
        Ok(()) => Ok(created),
        Err(error) => {
            created.undo();
            Err(error)
        }
    }
}

/// Refuses a path that a link leads out of the folder.
fn stays_in(root: &Path, path: &Path) -> Result<()> {
    let inside = |link: &Path| {
        let root = if root.as_os_str().is_empty() {
            Path::new(".")
        } else {
            root
        };
        Some(
            link.canonicalize()
                .ok()?
                .starts_with(root.canonicalize().ok()?),
        )
    };
    let mut folders = path
        .ancestors()
        .skip(1)
        .take_while(|folder| *folder != root);
    if folders.all(|folder| !folder.is_symlink() || inside(folder) == Some(true)) {
        return Ok(());
    }
    Err(Error::Usage(format!(
        "{} ligt achter een koppeling naar een plek buiten de map\n  haal de koppeling weg, of zet de map zelf daar",
        path.display()
    )))
}

/// What was created so far, in order.
#[derive(Debug, Default)]
pub(crate) struct Created {
    folders: Vec<PathBuf>,
    files: Vec<PathBuf>,
}

impl Created {
    /// Creates a folder, and those above it that are missing.
    ///
    /// # Errors
    /// Where one cannot be created.
    pub(crate) fn folder(&mut self, folder: &Path) -> io::Result<()> {
        if folder.is_dir() {
            return Ok(());
        }
        if fs::symlink_metadata(folder).is_ok() {
            return Err(io::ErrorKind::NotADirectory.into());
        }
        if let Some(above) = folder
            .parent()
            .filter(|above| !above.as_os_str().is_empty())
        {
            self.folder(above)?;
        }
        match fs::create_dir(folder) {
            Ok(()) => self.folders.push(folder.to_owned()),
            // Another run created it a moment ago.
            Err(_) if folder.is_dir() => {}
            Err(error) => return Err(error),
        }
        Ok(())
    }

    /// Creates a file where there is none.
    fn file(&mut self, path: &Path, contents: &[u8]) -> io::Result<()> {
        let file = temporary::with_contents(folder_of(path), contents)?;
        file.persist_noclobber(path).map_err(|error| error.error)?;
        self.files.push(path.to_owned());
        Ok(())
    }

    /// Removes what was created. What cannot be removed stays: the failure that is reported came
    /// first.
    pub(crate) fn undo(self) {
        for file in self.files {
            let _ = fs::remove_file(file);
        }
        for folder in self.folders.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}
