//! The folder for a new school: empty, or left unfinished by a run that was killed.

use std::fs;
use std::path::Path;

use crate::disk::{self, Created, NewFile};
use crate::error::{Error, Result};
use crate::school::{CONFIG, find_root};
use crate::start::Init;
use crate::words;

/// How many files in the way are mentioned by name.
const SHOWN: usize = 3;

/// Refuses a folder that has other files in it, or that lies in a school folder. Called before
/// questions are asked.
pub(super) fn free(folder: &Path) -> Result<()> {
    if folder.is_file() {
        let message = format!("{} is een bestand\n  noem een map", folder.display());
        return Err(Error::Usage(message));
    }
    if folder.is_dir() && !folder.join(CONFIG).is_file() {
        only(folder, Init::may_make)?;
    }
    let existing = folder.ancestors().find(|above| above.is_dir());
    if let Ok(root) = find_root(existing.unwrap_or(Path::new("."))) {
        let message = format!(
            "hier is al een schoolmap: {}\n  voeg documenten toe met `leerplan nieuw`, of begin in een map daarbuiten",
            root.display()
        );
        return Err(Error::Usage(message));
    }
    Ok(())
}

/// Creates the files: all of them, or none where one cannot be created. Those that a killed run left
/// stay; the settings come last, so that an unfinished folder is not a school folder.
pub(super) fn fill(folder: &Path, files: &[NewFile]) -> Result<()> {
    let mut made = Created::default();
    let result = made.folder(folder);
    let result = result.map_err(|source| disk::write_error(folder, source));
    let result = result.and_then(|()| {
        let _lock = disk::lock_folder(folder)?;
        let is_there = |file: &NewFile| {
            let found = fs::read(folder.join(&file.path));
            found.is_ok_and(|bytes| bytes == file.contents.as_bytes())
        };
        let (there, mut lacking): (Vec<NewFile>, Vec<NewFile>) =
            files.iter().cloned().partition(is_there);
        only(folder, |path| there.iter().any(|file| file.path == path))?;
        lacking.sort_by_key(|file| file.path == CONFIG);
        disk::create_all(folder, &lacking)
    });
    if result.is_err() {
        made.undo();
    }
    result
}

/// Refuses a folder with files other than the expected ones.
fn only(folder: &Path, expected: impl Fn(&str) -> bool) -> Result<()> {
    let mut strange = Vec::new();
    strangers(folder, "", &expected, &mut strange)?;
    if strange.is_empty() {
        return Ok(());
    }
    strange.sort();
    Err(Error::Usage(format!(
        "in {} staat al iets: {}\n  kies een lege map, of een naam voor een nieuwe: `leerplan init leerplannen`",
        folder.display(),
        few(&strange)
    )))
}

/// Collects the paths in a folder that are not expected, except those of git. A folder in which nothing
/// is expected is listed itself.
fn strangers(
    folder: &Path,
    inside: &str,
    expected: &impl Fn(&str) -> bool,
    strange: &mut Vec<String>,
) -> Result<()> {
    let failed = |source| Error::Read {
        path: folder.to_owned(),
        source,
    };
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{inside}{name}");
        if name == ".git" || disk::is_temporary(&name) || expected(&path) {
            continue;
        }
        let is_folder = entry.file_type().map_err(failed)?.is_dir();
        if !is_folder || !Init::may_have(&path) {
            strange.push(path);
        } else {
            strangers(&entry.path(), &format!("{path}/"), expected, strange)?;
        }
    }
    Ok(())
}

fn few(names: &[String]) -> String {
    let quoted = names.iter().map(|name| words::quote(name));
    words::and_more(quoted.collect(), SHOWN)
}
