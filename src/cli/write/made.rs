//! Files that come together or not at all.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{failed, folder_of, waiting};
use crate::error::{Error, Result};
use crate::start::NewFile;

/// Makes new files below a folder: all of them, or none where one cannot be made. Nothing that is
/// there is written over, not even what came a moment ago; folders that are lacking are made. A link
/// that leads out of the folder is not followed.
///
/// # Errors
/// [`Error::Write`] with the reason, [`Error::Usage`] where a file would come elsewhere.
pub(in crate::cli) fn all_new(root: &Path, files: &[NewFile]) -> Result<()> {
    let paths: Vec<PathBuf> = files.iter().map(|file| root.join(&file.path)).collect();
    paths.iter().try_for_each(|path| stays_in(root, path))?;
    let folders: BTreeSet<&Path> = paths.iter().map(|path| folder_of(path)).collect();
    folders.into_iter().for_each(waiting::clear);
    let mut made = Made::default();
    let result = files.iter().zip(&paths).try_for_each(|(file, path)| {
        let whole = made
            .folder(folder_of(path))
            .and_then(|()| made.file(path, file.contents.as_bytes()));
        whole.map_err(|source| failed(path, source))
    });
    if result.is_err() {
        made.undo();
    }
    result
}

/// Fails where a link leads a new file out of its folder.
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

/// What was made so far, in order.
#[derive(Debug, Default)]
pub(in crate::cli) struct Made {
    folders: Vec<PathBuf>,
    files: Vec<PathBuf>,
}

impl Made {
    /// Makes a folder and those above it where they are lacking.
    ///
    /// # Errors
    /// Where one cannot be made.
    pub(in crate::cli) fn folder(&mut self, folder: &Path) -> io::Result<()> {
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
            // Another run made it a moment ago.
            Err(_) if folder.is_dir() => {}
            Err(error) => return Err(error),
        }
        Ok(())
    }

    /// Makes a file that is not there yet.
    fn file(&mut self, path: &Path, contents: &[u8]) -> io::Result<()> {
        let file = waiting::file(folder_of(path), contents)?;
        file.persist_noclobber(path).map_err(|error| error.error)?;
        self.files.push(path.to_owned());
        Ok(())
    }

    /// Takes away again what was made. What cannot be taken away stays: the failure that is
    /// reported came first.
    pub(in crate::cli) fn undo(self) {
        for file in self.files {
            let _ = fs::remove_file(file);
        }
        for folder in self.folders.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}
