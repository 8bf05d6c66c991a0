//! From memory to the disk, before anything takes its place.

use std::fs;
use std::io;
use std::path::Path;

/// Writes a file that waits. When [`settle`] is done it is on the disk as well.
///
/// # Errors
/// Where it cannot be written.
pub(super) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::write(path, bytes)?;
    if WHOLE {
        return Ok(());
    }
    fs::File::options().write(true).open(path)?.sync_all()
}

/// Whether a whole disk can be told to write what it holds back: much faster than file by file.
const WHOLE: bool = cfg!(any(target_os = "linux", target_os = "android"));

/// Waits until what was written in a folder is on the disk: a machine that loses its power finds
/// files whole, not empty.
///
/// # Errors
/// Where the disk cannot write it.
#[cfg(any(target_os = "linux", target_os = "android"))]
pub(super) fn settle(folder: &Path) -> io::Result<()> {
    rustix::fs::syncfs(fs::File::open(folder)?).map_err(io::Error::from)
}

/// Waits until what was written in a folder is on the disk: here [`write`] has waited already.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
pub(super) fn settle(_: &Path) -> io::Result<()> {
    Ok(())
}
