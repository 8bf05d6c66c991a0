//! Room for a school folder: an empty folder, or one that a run began and was cut off in.

use std::fs;
use std::path::Path;

use crate::disk::{self, Created, NewFile};
use crate::error::{Error, Result};
use crate::school::{CONFIG, find_root};
use crate::start::Init;
use crate::words;

/// The most names of what is in the way that are shown.
const SHOWN: usize = 3;

/// Refuses a folder that has something in it, or that lies in a school folder. Known before
/// anything is asked.
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

/// Makes the files: all of them, or none where one cannot be made. Those that a run before was cut
/// off after are left; the settings come last, so that half a folder is no school folder.
pub(super) fn fill(folder: &Path, files: &[NewFile]) -> Result<()> {
    let mut made = Created::default();
    let result = made.folder(folder);
    let result = result.map_err(|source| disk::write_error(folder, source));
    let result = result.and_then(|()| {
        let _turn = disk::lock_folder(folder)?;
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

/// Refuses a folder with files that are not expected there.
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

/// What a folder holds by path, but for the administration of git and what is expected. A folder of
/// which nothing is expected is named itself.
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
    let mut shown: Vec<String> = names.iter().take(SHOWN).map(|n| words::quote(n)).collect();
    if names.len() > SHOWN {
        shown.push(format!("nog {}", names.len() - SHOWN));
    }
    words::and(&shown)
}
