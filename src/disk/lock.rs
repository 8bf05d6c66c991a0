//! Locks: one run at a time where two would be in each other's way. A lock ends with its run, however
//! that ends.

use std::fs::{File, TryLockError};
use std::path::Path;

use crate::error::{Error, Result};

/// The result of taking the lock of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hold {
    /// It is held as long as the file is open.
    Held,
    /// Another run holds it.
    Busy,
    /// The file is not at its path any more.
    Gone,
    /// The disk has no locks: whether another run is busy is not known.
    Unknown,
}

/// Takes the lock of an open file that should be at a path.
pub(super) fn hold(file: &File, path: &Path) -> Hold {
    match file.try_lock() {
        Ok(()) if is_at(file, path) => Hold::Held,
        Ok(()) => Hold::Gone,
        Err(TryLockError::WouldBlock) => Hold::Busy,
        Err(TryLockError::Error(_)) => Hold::Unknown,
    }
}

/// Locks a folder for this run, without writing anything in it. `None` where there is no such folder,
/// and on a system or disk where folders have no locks.
///
/// # Errors
/// [`Error::Usage`] where another run has it.
pub(crate) fn lock_folder(folder: &Path) -> Result<Option<File>> {
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
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let both = file
        .metadata()
        .and_then(|open| Ok((open, std::fs::metadata(path)?)));
    both.is_ok_and(|(open, there)| (open.dev(), open.ino()) == (there.dev(), there.ino()))
}

/// Whether an open file is still the one at its path: here an open file cannot be removed.
#[cfg(not(unix))]
fn is_at(_: &File, path: &Path) -> bool {
    path.is_file()
}
