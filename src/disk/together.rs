//! Several files that are replaced together: all of them or none.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::atomic::{changed, folder_of, persist, writable, write_error};
use super::{owner, temporary};
use crate::error::{Error, Result};

/// A file that gets other bytes.
#[derive(Debug, Clone)]
pub(crate) struct Replace<'b> {
    pub(crate) path: PathBuf,
    /// The bytes that it had when it was read.
    pub(crate) before: &'b [u8],
    /// The bytes that it gets.
    pub(crate) after: &'b [u8],
}

/// A file whose new bytes are on the disk, beside it.
struct Ready<'r, 'b> {
    replace: &'r Replace<'b>,
    real: PathBuf,
    file: NamedTempFile,
}

/// Replaces existing files where all of them still have the bytes of before: every new file is made
/// first, then every old one compared, then each is put in its place; where that fails the ones
/// before it get their old bytes back. Permissions and owners stay, and a link stays a link; another
/// hard link to the same file keeps the old contents. Never writes outside `root`.
///
/// A run that is killed while the files are put in their places leaves each of them old or new.
///
/// # Errors
/// Everything that stands in the way: [`Error::Usage`] where a file has changed meanwhile, lies
/// outside `root` or belongs to another user, [`Error::Write`] where it cannot be written.
pub(crate) fn replace_all_unless_changed(
    root: &Path,
    files: &[Replace<'_>],
) -> std::result::Result<(), Vec<Error>> {
    replace_files(root, files).map(drop)
}

/// Files that have their new bytes, each with its real path.
#[derive(Debug, Default)]
pub(super) struct Replaced<'r, 'b>(Vec<(&'r Replace<'b>, PathBuf)>);

impl Replaced<'_, '_> {
    /// Gives the files their old bytes back; what could not be is the result.
    pub(super) fn undo(&self) -> Vec<Error> {
        let all = self.0.iter();
        all.filter_map(|(replace, real)| put_back(replace, real).err())
            .collect()
    }
}

/// The same as [`replace_all_unless_changed`], and what undoes it.
pub(super) fn replace_files<'r, 'b>(
    root: &Path,
    files: &'r [Replace<'b>],
) -> std::result::Result<Replaced<'r, 'b>, Vec<Error>> {
    let (mut ready, mut errors) = (Vec::with_capacity(files.len()), Vec::new());
    for replace in files {
        match prepare(root, replace) {
            Ok(one) => ready.push(one),
            Err(error) => errors.push(error),
        }
    }
    errors.extend(ready.iter().filter_map(|one| is_unchanged(one).err()));
    if !errors.is_empty() {
        return Err(errors);
    }
    let mut done = Replaced(Vec::with_capacity(ready.len()));
    for Ready {
        replace,
        real,
        file,
    } in ready
    {
        if let Err(source) = persist(file, &real) {
            let mut errors = vec![write_error(&replace.path, source)];
            errors.extend(done.undo());
            return Err(errors);
        }
        done.0.push((replace, real));
    }
    Ok(done)
}

fn prepare<'r, 'b>(root: &Path, replace: &'r Replace<'b>) -> Result<Ready<'r, 'b>> {
    let path = &replace.path;
    let failed = |source| write_error(path, source);
    let real = path.canonicalize().map_err(failed)?;
    if !real.starts_with(root) {
        let shown = path.display();
        return Err(Error::Usage(format!("{shown} ligt buiten de schoolmap")));
    }
    let old = writable(&real).map_err(failed)?;
    let file = temporary::with_contents(folder_of(&real), replace.after).map_err(failed)?;
    if !owner::keep(file.as_file(), &old) {
        return Err(Error::Usage(format!(
            "{} is van een andere gebruiker, en dat kan ik niet zo houden\n  laat die gebruiker dit herstellen",
            path.display()
        )));
    }
    let kept = file.as_file().set_permissions(old.permissions());
    kept.map_err(failed)?;
    Ok(Ready {
        replace,
        real,
        file,
    })
}

fn is_unchanged(ready: &Ready<'_, '_>) -> Result<()> {
    let path = &ready.replace.path;
    let now = fs::read(&ready.real).map_err(|source| write_error(path, source))?;
    if now != ready.replace.before {
        return Err(changed(path));
    }
    Ok(())
}

/// Gives a file its old bytes back, unless somebody has written it since.
fn put_back(replace: &Replace<'_>, real: &Path) -> Result<()> {
    let failed = |source| write_error(&replace.path, source);
    if fs::read(real).map_err(failed)? != replace.after {
        return Err(changed(&replace.path));
    }
    let old = fs::metadata(real).map_err(failed)?;
    let file = temporary::with_contents(folder_of(real), replace.before).map_err(failed)?;
    owner::keep(file.as_file(), &old);
    let kept = file.as_file().set_permissions(old.permissions());
    kept.and_then(|()| persist(file, real)).map_err(failed)
}
