//! Files that wait, whole, beside the place that they will take.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use tempfile::NamedTempFile;

use super::lock::{self, Hold};

/// What their names begin with; then come so many letters and digits, and nothing else.
const PREFIX: &str = ".leerplan-half-";
const RANDOM: usize = 6;

/// How often a file is made anew when a run that clears takes it for a left one.
const TRIES: usize = 20;

/// A file with contents that are on the disk, not just on their way there.
///
/// # Errors
/// Where it cannot be made or written; then nothing stays of it.
pub(super) fn file(folder: &Path, contents: &[u8]) -> io::Result<NamedTempFile> {
    let mut file = held(folder)?;
    file.write_all(contents)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// An empty file. Its lock is held as long as it is open, so that what a killed run left can be told
/// from what another run is writing.
fn held(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX).rand_bytes(RANDOM);
    open_to_all(&mut builder);
    for _ in 0..TRIES {
        let file = builder.tempfile_in(folder)?;
        if let Hold::Held | Hold::Unknown = lock::hold(file.as_file(), file.path()) {
            return Ok(file);
        }
    }
    Err(io::ErrorKind::ResourceBusy.into())
}

/// Takes away what killed runs left in a folder. What cannot be taken away is left for a next run.
pub(in crate::cli) fn clear(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        if !is_file || !is_waiting(&entry.file_name().to_string_lossy()) {
            continue;
        }
        let path = entry.path();
        let left = File::open(&path).is_ok_and(|file| lock::hold(&file, &path) == Hold::Held);
        if left {
            let _ = fs::remove_file(path);
        }
    }
}

/// Whether a name is that of a waiting file.
pub(in crate::cli) fn is_waiting(name: &str) -> bool {
    let rest = name.strip_prefix(PREFIX);
    rest.is_some_and(|rest| {
        rest.len() == RANDOM && rest.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

/// A temporary file is for its owner alone; a page may be read by whom the folder allows.
#[cfg(unix)]
fn open_to_all(builder: &mut tempfile::Builder<'_, '_>) {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(fs::Permissions::from_mode(0o666));
}

#[cfg(not(unix))]
fn open_to_all(_: &mut tempfile::Builder<'_, '_>) {}
