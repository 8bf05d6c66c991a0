//! A file about one pupil, which must not lie about unnoticed.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::ask;
use super::console::{Console, NOTE};
use super::here::here;
use crate::disk;
use crate::error::Error;
use crate::git::{self, Repo};
use crate::school::School;

/// Writes a file that one person is to get, and says where it lies in the way: in the school folder, or where
/// git takes it along. Whether it was written: what is there already is only replaced after a question.
///
/// # Errors
/// Where it cannot be written, or is there already and nobody can be asked.
pub(super) fn write(
    path: &Path,
    bytes: &[u8],
    school: &School,
    console: &mut Console,
) -> Result<bool> {
    let before = match std::fs::read(path) {
        Ok(before) => Some(before),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(source) => {
            let path = path.to_owned();
            return Err(Error::Read { path, source }.into());
        }
    };
    if before.is_some() {
        let shown = path.display();
        if !ask::is_possible() {
            return Err(Error::Usage(format!(
                "{shown} is er al, en dat vervang ik niet zomaar\n  haal het weg, of noem een ander bestand met `--out`"
            ))
            .into());
        }
        if !ask::confirm(console, &format!("{shown} is er al. Vervangen? [j/N]"))? {
            return Ok(false);
        }
    }
    disk::write_unless_changed(path, before.as_deref(), bytes)?;
    if let Some(warning) = in_the_way(path, school) {
        writeln!(console.err, "{NOTE}: {warning}")?;
    }
    Ok(true)
}

/// Where the file lies in the way.
fn in_the_way(path: &Path, school: &School) -> Option<String> {
    let full = here().ok()?.join(path);
    let folder = full.parent()?.canonicalize().ok()?;
    let full: PathBuf = folder.join(full.file_name()?);
    let shown = path.display();
    let remedy = "haal het weg als het bij de ouders of de leerling is, of noem met `--out` een plek buiten de map";
    let top = git::top(&folder);
    let repo = top.and_then(|top| Repo::around(&top).ok());
    if let Some(repo) = repo {
        match git::is_left_out(&repo, &full) {
            Ok(true) => {}
            _ => {
                return Some(format!(
                    "git neemt {shown} mee met de volgende commit; {remedy}"
                ));
            }
        }
    }
    let inside = full.starts_with(&school.root);
    inside.then(|| format!("{shown} staat in de schoolmap; {remedy}"))
}
