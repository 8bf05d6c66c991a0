//! What moving names comes to.

use super::super::folder_change::{FolderChange, refused};
use crate::error::{Error, Result};
use crate::model::Soort;
use crate::model::part::Id;
use crate::path;
use crate::school::{Document, School};
use crate::words;

/// A folder after names have moved.
#[derive(Debug, Default)]
pub struct MovedNames {
    /// How many names move.
    pub names: usize,
    /// The files.
    pub change: FolderChange,
}

/// Why the names of a pupil do not move.
pub(super) fn refused_for(document: &Document, pupil: &Id, reason: &str) -> Error {
    let pupil = words::quote(pupil.as_str());
    refused(&document.path, &format!("bij leerling {pupil} {reason}"))
}

/// Refuses a school of which some file that matters cannot be read.
pub(super) fn readable(school: &School) -> Result<()> {
    if let Some(error) = school.unreadable.first() {
        return Err(refused("de schoolmap", &error.to_string()));
    }
    for (_, document) in school.documents() {
        let is_read = match document.soort() {
            Some(Soort::Klas) => document.is_sound(&path!["leerlingen"]),
            Some(Soort::Namen) => {
                document.is_sound(&path!["namen"]) && document.is_sound(&path!["klas"])
            }
            Some(_) => true,
            None => false,
        };
        if !is_read {
            return Err(refused(
                &document.path,
                "dit bestand kan ik niet helemaal lezen",
            ));
        }
    }
    Ok(())
}
