//! What git knows of a school folder, asked only where there is anything to ask about: names of pupils.

use std::path::Path;

use super::School;
use super::config::Privacy;
use super::dependency::{Dependency, record};
use super::surroundings::Surroundings;
use crate::model::Content;
use crate::model::part::Bewaartermijn;
use crate::path;

impl School {
    /// Asks git about the files with names, where there are any and it has not been asked about these.
    /// Whether the answer is another than before.
    pub(super) fn ask_git(&mut self, home: &Path, surroundings: Surroundings) -> bool {
        if self.is_invented() {
            return false;
        }
        let private = self.documents.iter().filter(|one| one.is_private);
        let files: Vec<&str> = private.map(|one| one.path.as_str()).collect();
        let named = |content: &Content| match content {
            Content::Klas(klas) => klas.leerlingen.iter().any(|pupil| pupil.naam.is_some()),
            _ => false,
        };
        let mut contents = self.documents.iter().filter_map(|one| one.content.as_ref());
        if files.is_empty() && !contents.any(named) {
            return false;
        }
        let answer = (surroundings.repository)(home, &files);
        let is_other = self.repository.as_ref() != Some(&answer);
        self.repository = Some(answer);
        is_other
    }

    /// Whether the pupils of the school are invented, as `[privacy] verzonnen` says.
    #[must_use]
    pub(crate) fn is_invented(&self) -> bool {
        let privacy = self.privacy();
        privacy.is_some_and(|privacy| privacy.verzonnen == Some(true))
    }

    /// How long the school keeps data of a pupil who left, as `[privacy] bewaren` says.
    #[must_use]
    pub(crate) fn keeps_for(&self) -> Option<Bewaartermijn> {
        let sound = self.config.is_sound(&path!["privacy", "bewaren"]);
        self.privacy()?.bewaren.filter(|_| sound)
    }

    /// What the settings say of privacy.
    #[must_use]
    pub(crate) fn privacy(&self) -> Option<&Privacy> {
        self.config.config.as_ref()?.privacy.as_ref()
    }

    /// Whether the folder is in a repository that goes to a server.
    #[must_use]
    pub(crate) fn has_remote(&self) -> bool {
        record(Dependency::Repository);
        self.repository.as_ref().is_some_and(|one| one.has_remote)
    }

    /// Whether git keeps a file, by its path from the school folder; known of files with names.
    #[must_use]
    pub(crate) fn is_tracked(&self, file: &str) -> bool {
        record(Dependency::Repository);
        let repository = self.repository.as_ref();
        repository.is_some_and(|one| one.tracked.contains(file))
    }
}
