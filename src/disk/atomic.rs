//! Files written whole or not at all.

use std::fs::{self, File, Metadata};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::temporary;
use crate::error::{Error, Result};

/// Writes a file through a temporary one in the same folder, so that a reader finds the old file or
/// the new one, never half of either. Folders above it are created; the permissions of an old file
/// stay, and a link stays a link. What is not a file, such as `/dev/stdout`, is written to directly.
///
/// # Errors
/// [`Error::Write`] with the reason.
pub(crate) fn write(path: &Path, contents: &[u8]) -> Result<()> {
    write_by(path, |file| file.write_all(contents))
}

/// The same as [`write()`], with contents that are written bit by bit.
///
/// # Errors
/// [`Error::Write`] with the reason, also where `write` fails; then the old file stays.
pub(crate) fn write_by(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<&File>) -> io::Result<()>,
) -> Result<()> {
    let failed = |source| write_error(path, source);
    if fs::metadata(path).is_ok_and(|found| is_stream(&found)) {
        let stream = File::options().write(true).open(path).map_err(failed)?;
        let mut buffer = BufWriter::new(&stream);
        let written = write(&mut buffer).and_then(|()| buffer.flush());
        return written.map_err(failed);
    }
    let (file, real) = prepare(path, write).map_err(failed)?;
    persist(file, &real).map_err(failed)
}

/// The same as [`write()`], but only where the file still has the bytes of `before`; `None` means that
/// there was no file.
///
/// # Errors
/// [`Error::Usage`] where it has changed meanwhile, else as [`write()`].
pub(crate) fn write_unless_changed(
    path: &Path,
    before: Option<&[u8]>,
    contents: &[u8],
) -> Result<()> {
    let prepared = prepare(path, |file| file.write_all(contents));
    let (file, real) = prepared.map_err(|source| write_error(path, source))?;
    let now = match fs::read(&real) {
        Ok(bytes) => Some(bytes),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(source) => return Err(write_error(path, source)),
    };
    if now.as_deref() != before {
        return Err(changed(path));
    }
    persist(file, &real).map_err(|source| write_error(path, source))
}

/// A temporary file with the permissions of the file at the path, and the real path of that file.
fn prepare(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<&File>) -> io::Result<()>,
) -> io::Result<(NamedTempFile, PathBuf)> {
    let real = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let folder = folder_of(&real);
    create_folder(folder)?;
    temporary::clear_temporary(folder);
    let file = temporary::written_by(folder, write)?;
    if let Ok(old) = fs::metadata(&real) {
        file.as_file().set_permissions(old.permissions())?;
    }
    Ok((file, real))
}

/// The metadata of a file that may be written. Opening it fails on a read-only disk; to root every
/// file opens, so the permissions are tested as well.
pub(super) fn writable(path: &Path) -> io::Result<Metadata> {
    let old = fs::File::options().write(true).open(path)?.metadata()?;
    if old.permissions().readonly() {
        return Err(ErrorKind::PermissionDenied.into());
    }
    Ok(old)
}

/// Whether this is a device or a pipe.
fn is_stream(found: &Metadata) -> bool {
    !found.is_file() && !found.is_dir()
}

pub(super) fn persist(file: NamedTempFile, path: &Path) -> io::Result<()> {
    file.persist(path).map(drop).map_err(|error| error.error)
}

fn create_folder(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder).map_err(|error| match error.kind() {
        // A file stands where the folder should be.
        ErrorKind::AlreadyExists => ErrorKind::NotADirectory.into(),
        _ => error,
    })
}

/// The folder that a file is in; `.` for a bare name.
pub(super) fn folder_of(path: &Path) -> &Path {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}

pub(super) fn changed(path: &Path) -> Error {
    Error::Usage(format!(
        "{} is veranderd terwijl ik bezig was; ik schrijf er niet overheen\n  doe de opdracht nog eens",
        path.display()
    ))
}

/// The error of a path that cannot be written.
pub(crate) fn write_error(path: &Path, source: io::Error) -> Error {
    Error::Write {
        path: path.to_owned(),
        source,
    }
}
