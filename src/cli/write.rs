//! Files written whole or not at all.

pub(super) mod lock;
mod made;
mod owner;
pub(super) mod waiting;

use std::fs::{self, Metadata};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::error::{Error, Result};

pub(super) use made::{Made, all_new};

/// Writes a file through a temporary one in the same folder, so that the old file or the new one
/// is there, never half of either. Folders above it are made; the rights of an old file stay, and a
/// link stays a link. What is no file, such as `/dev/stdout`, is written to as it is.
///
/// # Errors
/// [`Error::Write`] with the reason.
pub(super) fn atomic(path: &Path, contents: &[u8]) -> Result<()> {
    if fs::metadata(path).is_ok_and(|found| is_stream(&found)) {
        return fs::write(path, contents).map_err(|source| failed(path, source));
    }
    let (file, real) = ready(path, contents).map_err(|source| failed(path, source))?;
    persist(file, &real).map_err(|source| failed(path, source))
}

/// The same as [`atomic`], but only where the file is still as it was read: `before` has its bytes,
/// `None` where there was no file.
///
/// # Errors
/// [`Error::Usage`] where it has changed meanwhile, else as [`atomic`].
pub(super) fn unless_changed(path: &Path, before: Option<&[u8]>, contents: &[u8]) -> Result<()> {
    let (file, real) = ready(path, contents).map_err(|source| failed(path, source))?;
    let now = match fs::read(&real) {
        Ok(bytes) => Some(bytes),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(source) => return Err(failed(path, source)),
    };
    if now.as_deref() != before {
        return Err(changed(path));
    }
    persist(file, &real).map_err(|source| failed(path, source))
}

/// A file that waits with the rights that it will have, and its place; folders above it are made.
fn ready(path: &Path, contents: &[u8]) -> io::Result<(NamedTempFile, PathBuf)> {
    let real = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let folder = folder_of(&real);
    make_folder(folder)?;
    waiting::clear(folder);
    let file = waiting::file(folder, contents)?;
    if let Ok(old) = fs::metadata(&real) {
        file.as_file().set_permissions(old.permissions())?;
    }
    Ok((file, real))
}

/// Writes a file anew, whole or not at all, where it still has the bytes that it was read with.
/// Its rights and its owner stay, and a link stays a link; another name of the same file (a hard
/// link, as copies for safety are made of) keeps what was there. Never writes outside `root`.
///
/// # Errors
/// [`Error::Usage`] where the file has changed meanwhile, is elsewhere or is another user's,
/// [`Error::Write`] where it cannot be written.
pub(super) fn anew(root: &Path, path: &Path, before: &[u8], after: &[u8]) -> Result<()> {
    let real = path.canonicalize().map_err(|source| failed(path, source))?;
    if !real.starts_with(root) {
        let shown = path.display();
        return Err(Error::Usage(format!("{shown} ligt buiten de schoolmap")));
    }
    let old = writable(&real).map_err(|source| failed(path, source))?;
    let file = waiting::file(folder_of(&real), after).map_err(|source| failed(path, source))?;
    if !owner::keep(file.as_file(), &old) {
        return Err(Error::Usage(format!(
            "{} is van een andere gebruiker, en dat kan ik niet zo houden\n  laat die gebruiker dit herstellen",
            path.display()
        )));
    }
    let settled = file.as_file().set_permissions(old.permissions());
    settled.map_err(|source| failed(path, source))?;
    let now = fs::read(&real).map_err(|source| failed(path, source))?;
    if now != before {
        return Err(changed(path));
    }
    persist(file, &real).map_err(|source| failed(path, source))
}

/// What is known of a file that may be written. A disk that is read only and a file that is locked
/// say so when it is opened; to root everything is open, so the rights are looked at as well.
fn writable(path: &Path) -> io::Result<Metadata> {
    let old = fs::File::options().write(true).open(path)?.metadata()?;
    if old.permissions().readonly() {
        return Err(ErrorKind::PermissionDenied.into());
    }
    Ok(old)
}

/// Whether a file is no file but a way to somewhere: a device, a pipe.
fn is_stream(found: &Metadata) -> bool {
    !found.is_file() && !found.is_dir()
}

fn persist(file: NamedTempFile, path: &Path) -> io::Result<()> {
    file.persist(path).map(drop).map_err(|error| error.error)
}

/// Makes a folder and those above it where they are lacking.
///
/// # Errors
/// Where one cannot be made.
pub(super) fn make_folder(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder).map_err(|error| match error.kind() {
        // A file stands where the folder should be.
        ErrorKind::AlreadyExists => ErrorKind::NotADirectory.into(),
        _ => error,
    })
}

fn folder_of(path: &Path) -> &Path {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}

fn changed(path: &Path) -> Error {
    Error::Usage(format!(
        "{} is veranderd terwijl ik bezig was; ik schrijf er niet overheen\n  doe de opdracht nog eens",
        path.display()
    ))
}

pub(super) fn failed(path: &Path, source: io::Error) -> Error {
    Error::Write {
        path: PathBuf::from(path),
        source,
    }
}
