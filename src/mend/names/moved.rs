//! What moving names comes to.

use super::super::outcome::MendedFile;
use crate::error::{Error, Result};
use crate::model::Soort;
use crate::model::part::Id;
use crate::path;
use crate::school::{Document, School};
use crate::words;

/// Files as they are after names have moved; on disk nothing has changed yet.
#[derive(Debug, Default)]
pub struct MovedNames {
    /// How many names move.
    pub names: usize,
    /// Files that change, in order of path.
    pub changed: Vec<MendedFile>,
    /// Files that come: path from the school folder, and text.
    pub created: Vec<(String, String)>,
    /// Files that go, with the bytes that they have.
    pub removed: Vec<MendedFile>,
}

/// The bytes of a document as they are on disk, with its mark where it has one.
pub(super) struct OnDisk {
    pub(super) bytes: Vec<u8>,
    mark: usize,
}

impl OnDisk {
    /// # Errors
    /// Where the file cannot be read, or is not as it was when the school was read.
    pub(super) fn read(school: &School, document: &Document) -> Result<Self> {
        let path = school.root.join(&document.path);
        let bytes = std::fs::read(&path).map_err(|source| Error::Read { path, source })?;
        let text = document.tree.text().as_bytes();
        let mark = bytes.len().saturating_sub(text.len());
        if bytes.get(mark..) != Some(text) {
            return Err(refused(
                &document.path,
                "het bestand is veranderd terwijl ik las",
            ));
        }
        Ok(Self { bytes, mark })
    }

    /// The file with another text.
    pub(super) fn with(self, document: &Document, text: &str) -> MendedFile {
        let mark = self.bytes.get(..self.mark).unwrap_or_default();
        let after = [mark, text.as_bytes()].concat();
        MendedFile {
            path: document.path.clone(),
            before: self.bytes,
            after,
        }
    }
}

/// Why names do not move: what stands in the way, and where.
pub(super) fn refused(place: &str, reason: &str) -> Error {
    Error::Usage(format!(
        "{place}: {reason}\n  er is niets veranderd; los dit eerst op en doe de opdracht nog eens"
    ))
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
