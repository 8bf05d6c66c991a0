//! What a pupil is called: by a document of names, or else by a klas document.

use crate::model::Content;
use crate::model::part::{Id, Tekst};

use super::{DocumentNumber, School};

/// What a document of names says of a pupil.
#[derive(Debug, Clone, Copy)]
pub struct NameIn<'s> {
    /// The number of the document.
    pub document: DocumentNumber,
    /// The id as it is written there.
    pub key: &'s str,
    /// The name; absent where it is left open.
    pub naam: Option<&'s str>,
}

impl School {
    /// What documents of names say of a pupil: those in use first, then the ignored ones.
    #[must_use]
    pub(crate) fn names_of(&self, id: &Id) -> Vec<NameIn<'_>> {
        let places = self.index.names(id).iter();
        places
            .filter_map(|(document, position)| {
                let Some(Content::Namen(names)) = &self.document(*document)?.content else {
                    return None;
                };
                let (key, naam) = names.name_at(*position)?;
                Some(NameIn {
                    document: *document,
                    key: key.as_str(),
                    naam: naam.map(Tekst::as_str),
                })
            })
            .collect()
    }

    /// The name of a pupil, where a document of names gives it.
    #[must_use]
    pub(crate) fn listed_name(&self, id: &Id) -> Option<&str> {
        if self.hides_names {
            return None;
        }
        self.names_of(id).into_iter().find_map(|one| one.naam)
    }

    /// The name of a pupil, where a document of names gives it, or else a klas document.
    #[must_use]
    pub fn known_name(&self, id: &Id) -> Option<&str> {
        if self.hides_names {
            return None;
        }
        self.listed_name(id).or_else(|| {
            let classes = self.pupil(id).into_iter();
            let mut names = classes.filter_map(|place| place.leerling.naam.as_deref());
            names.find(|name| !name.trim().is_empty())
        })
    }

    /// Whether others may read what a command says.
    #[cfg(feature = "cli")]
    pub(crate) fn is_in_log(&self) -> bool {
        self.is_in_log
    }

    /// Shows pupils by id from here on, for what others may read.
    #[cfg(feature = "cli")]
    pub(crate) fn hide_names(&mut self) {
        self.hides_names = true;
    }

    /// What people read for a pupil, on pages and in messages: the name where it is known, else the id.
    #[must_use]
    pub fn pupil_name(&self, id: &Id) -> String {
        self.known_name(id).unwrap_or(id.as_str()).to_owned()
    }
}
