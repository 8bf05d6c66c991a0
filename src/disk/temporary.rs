//! Temporary files beside the place that they will take.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use tempfile::NamedTempFile;

use super::lock::{self, Hold};

/// What their names begin with; [`RANDOM`] letters and digits follow, and nothing else.
const PREFIX: &str = ".leerplan-half-";
pub(super) const RANDOM: usize = 6;

/// How often a new file is tried when another run takes it for one that a killed run left.
const TRIES: usize = 20;

/// A temporary file whose contents have reached the disk.
///
/// # Errors
/// Where it cannot be created or written; then nothing of it stays.
pub(super) fn with_contents(folder: &Path, contents: &[u8]) -> io::Result<NamedTempFile> {
    written_by(folder, |file| file.write_all(contents))
}

/// The same, with contents that are written bit by bit.
///
/// # Errors
/// As [`with_contents`], and those of the writer.
pub(super) fn written_by(
    folder: &Path,
    write: impl FnOnce(&mut BufWriter<&File>) -> io::Result<()>,
) -> io::Result<NamedTempFile> {
    let file = locked(folder)?;
    let mut buffer = BufWriter::new(file.as_file());
    write(&mut buffer)?;
    buffer.flush()?;
    drop(buffer);
    file.as_file().sync_all()?;
    Ok(file)
}

/// An empty file, locked as long as it is open: so what a killed run left differs from what another
/// run is writing.
fn locked(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX).rand_bytes(RANDOM);
    allow_reading(&mut builder);
    for _ in 0..TRIES {
        let file = builder.tempfile_in(folder)?;
        if let Hold::Held | Hold::Unknown = lock::hold(file.as_file(), file.path()) {
            return Ok(file);
        }
    }
    Err(io::ErrorKind::ResourceBusy.into())
}

/// Removes the temporary files that killed runs left in a folder. One that cannot be removed is left
/// to a later run.
pub(crate) fn clear_temporary(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        if !is_file || !is_temporary(&entry.file_name().to_string_lossy()) {
            continue;
        }
        let path = entry.path();
        let is_left = File::open(&path).is_ok_and(|file| lock::hold(&file, &path) == Hold::Held);
        if is_left {
            let _ = fs::remove_file(path);
        }
    }
}

/// Whether a name is that of a temporary file.
pub(crate) fn is_temporary(name: &str) -> bool {
    is_random(name, PREFIX)
}

/// Whether a name is a prefix with [`RANDOM`] letters and digits behind it.
pub(super) fn is_random(name: &str, prefix: &str) -> bool {
    let rest = name.strip_prefix(prefix);
    rest.is_some_and(|rest| {
        rest.len() == RANDOM && rest.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

/// The usual permissions of a new file, in place of those for its owner alone.
#[cfg(unix)]
fn allow_reading(builder: &mut tempfile::Builder<'_, '_>) {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(fs::Permissions::from_mode(0o666));
}

#[cfg(not(unix))]
fn allow_reading(_: &mut tempfile::Builder<'_, '_>) {}
