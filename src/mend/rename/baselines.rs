//! Baselines of a school folder after a rename: what was known stays known.

use std::collections::HashMap;
use std::fs;
use std::io::Read;

use super::super::folder_change::{CheckedChange, FolderChange};
use super::super::outcome::MendedFile;
use super::findings::NewPlaces;
use crate::check::Baseline;
use crate::error::{Error, Result};
use crate::finding::Finding;
use crate::school::School;

/// Adds the baselines that lie in the school folder itself to a change.
///
/// # Errors
/// Where one cannot be read.
pub(super) fn follow(
    school: &School,
    places: &NewPlaces<'_>,
    checked: &CheckedChange,
) -> Result<Vec<MendedFile>> {
    let pairs: HashMap<&str, &Finding> = places
        .pairs(checked)
        .filter(|(old, new)| old.fingerprint != new.fingerprint)
        .map(|(old, new)| (old.fingerprint.as_str(), new))
        .collect();
    let mut changed = Vec::new();
    for name in names(school) {
        let path = school.root.join(&name);
        let before = fs::read(&path).map_err(|source| Error::Read { path, source })?;
        let Ok(text) = std::str::from_utf8(&before) else {
            continue;
        };
        let after = Baseline::with_new_places(text, &pairs);
        if after != text {
            changed.push(MendedFile {
                path: name,
                after: after.into_bytes(),
                before,
            });
        }
    }
    Ok(changed)
}

/// The names of the baselines, in order.
fn names(school: &School) -> Vec<String> {
    let entries = fs::read_dir(&school.root).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()))
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| begins_as_baseline(&school.root.join(name)))
        .collect();
    names.sort();
    names
}

fn begins_as_baseline(path: &std::path::Path) -> bool {
    let mut begin = Vec::new();
    let read = fs::File::open(path).and_then(|file| {
        file.take(Baseline::BEGIN.len() as u64)
            .read_to_end(&mut begin)
    });
    read.is_ok() && begin == Baseline::BEGIN.as_bytes()
}

/// Adds the changes of baselines to those of documents.
pub(super) fn add(change: &mut FolderChange, baselines: Vec<MendedFile>) {
    change.changed.extend(baselines);
    change.sort();
}
