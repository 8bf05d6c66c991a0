//! What an update of a school changed, and whose findings that may change.

use std::collections::BTreeSet;

use crate::school::dependency::{Dependencies, DependencySet};
use crate::school::document::Document;
use crate::school::names::First;
use crate::words;

/// What a change of files means for a school that was read.
#[derive(Debug)]
pub enum Update {
    /// Something that all documents rest on changed: the folder must be loaded again.
    Reload,
    /// Some documents changed, or none.
    Partial(UpdatedDocuments),
}

/// Which documents a change added, changed or removed, and whose answers it may change.
#[derive(Debug, Default)]
pub struct UpdatedDocuments {
    /// The paths of the documents, from the school folder.
    pub documents: BTreeSet<String>,
    /// The questions whose answers may be others now.
    pub(super) answers: DependencySet,
    /// The first words of full names that came or went.
    pub(super) names: Vec<First>,
    /// The paths that changed, from the school folder.
    pub(super) files: Vec<String>,
}

impl UpdatedDocuments {
    /// Whether the findings of a document with these dependencies may be others now.
    #[must_use]
    pub fn affects(&self, document: &Document, dependencies: &Dependencies) -> bool {
        let mut questions = dependencies.numbers.iter();
        let mut files = dependencies.files.iter();
        let text = document.tree.text();
        questions.any(|question| self.answers.contains(question))
            || self.documents.contains(&document.path)
            || dependencies.names && self.names.iter().any(|name| name.may_be_in(text))
            || files.any(|file| self.files.iter().any(|changed| is_at(file, changed)))
    }
}

/// Whether a path is that of a file or folder, or lies in it. Case makes no difference: on some
/// machines it does not.
pub(super) fn is_at(path: &str, file: &str) -> bool {
    let (path, file) = (words::lower(path), words::lower(file));
    let rest = path.strip_prefix(&*file);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
