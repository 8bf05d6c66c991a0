//! Files written whole or not at all.

use std::io::Write;
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::error::{Error, Result};
use crate::start::NewFile;

/// Writes a file through a temporary one in the same folder, so that the old file or the new one
/// is there, never half of either. Folders above it are made.
///
/// # Errors
/// [`Error::Write`] with the reason.
pub(super) fn atomic(path: &Path, contents: &[u8]) -> Result<()> {
    std::fs::create_dir_all(folder_of(path)).map_err(|source| failed(path, source))?;
    let file = temporary(path, contents)?;
    file.persist(path)
        .map_err(|error| failed(path, error.error))?;
    Ok(())
}

/// Writes a file anew, whole or not at all, where it still has the bytes that it was read with.
/// Its rights stay, and a link stays a link. Never writes outside `root`.
///
/// # Errors
/// [`Error::Usage`] where the file has changed meanwhile or is elsewhere, [`Error::Write`] where
/// it cannot be written.
pub(super) fn anew(root: &Path, path: &Path, before: &[u8], after: &[u8]) -> Result<()> {
    let real = path.canonicalize().map_err(|source| failed(path, source))?;
    let shown = path.display();
    if !real.starts_with(root) {
        return Err(Error::Usage(format!("{shown} ligt buiten de schoolmap")));
    }
    let file = temporary(&real, after)?;
    let settle = || {
        let rights = std::fs::metadata(&real)?.permissions();
        if rights.readonly() {
            return Err(std::io::ErrorKind::PermissionDenied.into());
        }
        std::fs::set_permissions(file.path(), rights)?;
        file.as_file().sync_all()
    };
    settle().map_err(|source| failed(path, source))?;
    let now = std::fs::read(&real).map_err(|source| failed(path, source))?;
    if now != before {
        return Err(Error::Usage(format!(
            "{shown} is veranderd terwijl ik bezig was; ik schrijf er niet overheen"
        )));
    }
    file.persist(&real)
        .map_err(|error| failed(path, error.error))?;
    Ok(())
}

/// Makes new files below a folder: all of them, or none where one cannot be made. Nothing that is
/// there is written over, not even what came a moment ago; folders that are lacking are made. A link
/// that leads out of the folder is not followed.
///
/// # Errors
/// [`Error::Write`] with the reason, [`Error::Usage`] where a file would come elsewhere.
pub(super) fn all_new(root: &Path, files: &[NewFile]) -> Result<()> {
    let mut made = Made::default();
    let result = files.iter().try_for_each(|file| {
        let path = root.join(&file.path);
        made.folder(folder_of(&path))?;
        stays_in(root, &path)?;
        made.file(&path, file.contents.as_bytes())
    });
    if result.is_err() {
        made.undo();
    }
    result
}

/// Fails where a link leads a new file out of its folder.
fn stays_in(root: &Path, path: &Path) -> Result<()> {
    let real = |folder: &Path| {
        let real = folder.canonicalize();
        real.map_err(|source| failed(path, source))
    };
    let root = if root.as_os_str().is_empty() {
        Path::new(".")
    } else {
        root
    };
    if real(folder_of(path))?.starts_with(real(root)?) {
        return Ok(());
    }
    Err(Error::Usage(format!(
        "{} ligt achter een koppeling naar een plek buiten de map\n  haal de koppeling weg, of zet de map zelf daar",
        path.display()
    )))
}

/// What was made so far, in order.
#[derive(Default)]
struct Made {
    folders: Vec<PathBuf>,
    files: Vec<PathBuf>,
}

impl Made {
    /// Makes a folder and those above it where they are lacking.
    fn folder(&mut self, folder: &Path) -> Result<()> {
        if folder.is_dir() {
            return Ok(());
        }
        if let Some(above) = folder
            .parent()
            .filter(|above| !above.as_os_str().is_empty())
        {
            self.folder(above)?;
        }
        std::fs::create_dir(folder).map_err(|source| failed(folder, source))?;
        self.folders.push(folder.to_owned());
        Ok(())
    }

    /// Makes a file that is not there yet.
    fn file(&mut self, path: &Path, contents: &[u8]) -> Result<()> {
        let file = temporary(path, contents)?;
        file.persist_noclobber(path)
            .map_err(|error| failed(path, error.error))?;
        self.files.push(path.to_owned());
        Ok(())
    }

    /// Takes away again what was made. What cannot be taken away stays: the failure that is
    /// reported came first.
    fn undo(self) {
        for file in self.files {
            let _ = std::fs::remove_file(file);
        }
        for folder in self.folders.iter().rev() {
            let _ = std::fs::remove_dir(folder);
        }
    }
}

/// A temporary file with contents, in the folder of the file that it will be.
fn temporary(path: &Path, contents: &[u8]) -> Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".leerplan-");
    open_to_all(&mut builder);
    let file = builder.tempfile_in(folder_of(path));
    let mut file = file.map_err(|source| failed(path, source))?;
    file.write_all(contents)
        .map_err(|source| failed(path, source))?;
    Ok(file)
}

fn folder_of(path: &Path) -> &Path {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}

fn failed(path: &Path, source: std::io::Error) -> Error {
    Error::Write {
        path: path.to_owned(),
        source,
    }
}

/// A temporary file is for its owner alone; a page may be read by whom the folder allows.
#[cfg(unix)]
fn open_to_all(builder: &mut tempfile::Builder<'_, '_>) {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(std::fs::Permissions::from_mode(0o666));
}

#[cfg(not(unix))]
fn open_to_all(_: &mut tempfile::Builder<'_, '_>) {}
