//! Locks: one run at a time where two would be in each other's way. They end with the run, however
//! it ends.

use std::fs::{File, TryLockError};
use std::path::Path;

use crate::error::{Error, Result};

/// What became of taking the lock of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum Hold {
    /// It is held as long as the file is open.
    Held,
    /// Another run holds it.
    Busy,
    /// The file is not at its path any more.
    Gone,
    /// The disk knows no locks: it cannot tell of another run.
    Unknown,
}

/// Takes the lock of an open file that should be at a path.
pub(in crate::cli) fn hold(file: &File, path: &Path) -> Hold {
    match file.try_lock() {
        Ok(()) if is_there(file, path) => Hold::Held,
        Ok(()) => Hold::Gone,
        Err(TryLockError::WouldBlock) => Hold::Busy,
        Err(TryLockError::Error(_)) => Hold::Unknown,
    }
}

/// Takes a folder for this run, without anything being written in it. `None` on a system or disk
/// where a folder has no lock.
///
/// # Errors
/// [`Error::Usage`] where another run has it.
pub(in crate::cli) fn folder(folder: &Path) -> Result<Option<File>> {
    let Ok(open) = File::open(folder) else {
        return Ok(None);
    };
    match open.try_lock() {
        Ok(()) => Ok(Some(open)),
        Err(TryLockError::Error(_)) => Ok(None),
        Err(TryLockError::WouldBlock) => Err(Error::Usage(format!(
            "een andere opdracht van leerplan schrijft nu in {}\n  wacht tot die klaar is, en probeer het dan opnieuw",
            folder.display()
        ))),
    }
}

/// Whether an open file is still the one at its path.
#[cfg(unix)]
fn is_there(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let both = file
        .metadata()
        .and_then(|open| Ok((open, std::fs::metadata(path)?)));
    both.is_ok_and(|(open, there)| (open.dev(), open.ino()) == (there.dev(), there.ino()))
}

/// Whether an open file is still the one at its path: an open file cannot be taken away here.
#[cfg(not(unix))]
fn is_there(_: &File, path: &Path) -> bool {
    path.is_file()
}
