//! Waiting for saves in a school folder.

use std::path::Path;

use crate::error::Result;
use crate::school::{NamesFolder, School, is_document};
use crate::watch::settle::SaveState;
use crate::watch::{Watch, WatchEvent};
use crate::yaml;

/// Waits until there is something to do for one of the schools in the folders that are watched, or in
/// their folders of names.
///
/// # Errors
/// Where the machine does not let a folder of names be watched.
pub(super) fn next<R: Send + 'static>(
    watch: &mut Watch<R>,
    schools: &[&School],
) -> Result<WatchEvent<R>> {
    for school in schools {
        if let NamesFolder::Outside(folder) = &school.names_folder {
            watch.add_read(folder)?;
        }
    }
    Ok(watch.next(|path, done| state(schools, path, done)))
}

/// Whether a file of the school looks completely saved. A document that is gone, empty or not valid
/// YAML may be in the middle of a save, unless its writer is known to be done.
fn state(schools: &[&School], path: &Path, done: bool) -> SaveState {
    let Ok(found) = path.symlink_metadata() else {
        let was_read = schools.iter().any(|school| school.has_file(path));
        return if was_read && !done {
            SaveState::Doubtful
        } else {
            SaveState::Complete
        };
    };
    if found.is_dir() {
        return SaveState::Filling;
    }
    if !is_document(path) {
        return SaveState::Complete;
    }
    let read = || std::fs::read_to_string(path).ok();
    let is_invalid = !done && read().is_none_or(|text| yaml::parse_yaml(text).is_err());
    if found.len() == 0 || is_invalid {
        SaveState::Doubtful
    } else {
        SaveState::Complete
    }
}
