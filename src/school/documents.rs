//! The documents of a school: those in use, and those that it ignores only where a caller asks.

use super::dependency::{Dependency, record};
use super::document::Document;
use super::{DocumentNumber, School};

impl School {
    /// The documents in use with their numbers, in order of path. Documents that match
    /// `[bestanden] negeer` are not among them.
    pub fn documents(&self) -> impl Iterator<Item = (DocumentNumber, &Document)> + Clone {
        self.all_documents()
            .filter(|(_, document)| !document.is_ignored)
    }

    /// All documents with their numbers, in order of path, with those that the school ignores:
    /// their ids count, but nothing else in them does.
    pub fn all_documents(&self) -> impl Iterator<Item = (DocumentNumber, &Document)> + Clone {
        record(Dependency::AnyDocument);
        self.documents.iter().enumerate()
    }

    /// A document by number, ignored or not.
    #[must_use]
    pub fn document(&self, number: DocumentNumber) -> Option<&Document> {
        let document = self.documents.get(number)?;
        record(Dependency::Document(&document.path));
        Some(document)
    }

    /// A document by number, where it is in use.
    #[must_use]
    pub fn document_in_use(&self, number: DocumentNumber) -> Option<&Document> {
        self.document(number)
            .filter(|document| !document.is_ignored)
    }

    /// Whether a document is in use: it exists and the school does not ignore it.
    #[must_use]
    pub fn is_in_use(&self, number: DocumentNumber) -> bool {
        self.document_in_use(number).is_some()
    }

    /// A document by its path from the school folder, ignored or not.
    #[must_use]
    pub fn document_at(&self, path: &str) -> Option<(DocumentNumber, &Document)> {
        record(Dependency::Document(path));
        let number = self.number_of(path)?;
        Some((number, self.document(number)?))
    }

    /// Whether nothing of the document at a path from the school folder is to be shown: see
    /// [`Document::is_private`].
    #[must_use]
    pub fn is_private(&self, path: &str) -> bool {
        let found = self.document_at(path);
        found.is_some_and(|(_, document)| document.is_private)
    }

    /// The number of the document at a path from the school folder.
    pub(super) fn number_of(&self, path: &str) -> Option<DocumentNumber> {
        self.documents
            .binary_search_by(|document| document.path.as_str().cmp(path))
            .ok()
    }
}
