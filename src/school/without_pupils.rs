//! A school without anything about its pupils, for a site that everybody may see.

use crate::model::About;

use super::School;
use super::document::Document;
use super::reindex::StaleIndexes;

impl School {
    /// The school as if the documents about pupils were not there: klassen, leerplannen and their
    /// draaiboeken, voortgang and gesprekken, and files of which nobody knows what they are. What
    /// is left is looked up anew, so that nothing can lead to what was taken out.
    #[must_use]
    pub fn without_pupils(mut self) -> Self {
        self.documents.retain(is_about_lessons);
        self.reindex(StaleIndexes::ALL);
        self.forget_people();
        self.unreadable = Vec::new();
        self.without_pupils = true;
        self
    }

    /// Whether the school may be shown to everybody, by [`School::without_pupils`].
    #[must_use]
    pub(crate) fn is_public(&self) -> bool {
        self.without_pupils
    }
}

/// Whether a document is about lessons and not about pupils.
fn is_about_lessons(document: &Document) -> bool {
    let content = document.content.as_ref();
    content.is_some_and(|content| content.about() == About::Lessons)
}
