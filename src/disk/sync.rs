//! Contents that reach the disk before a file takes its place.

use std::fs;
use std::io;
use std::path::Path;

/// Writes a file whose contents reach the disk with [`settle`] at the latest.
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

/// Whether a whole disk can be synchronised at once: much faster than file by file.
const WHOLE: bool = cfg!(any(target_os = "linux", target_os = "android"));

/// Waits until what was written in a folder is on the disk: after a power failure files are whole, not
/// empty.
///
/// # Errors
/// Where the disk cannot write it.
#[cfg(any(target_os = "linux", target_os = "android"))]
pub(super) fn settle(folder: &Path) -> io::Result<()> {
    rustix::fs::syncfs(fs::File::open(folder)?).map_err(io::Error::from)
}

/// Nothing is left to wait for: here [`write`] has waited already.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
pub(super) fn settle(_: &Path) -> io::Result<()> {
    Ok(())
}
