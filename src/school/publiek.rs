//! A school without anything about its pupils, for a site that everybody may see.

use crate::model::{Content, Draaiboek};

use super::School;
use super::document::Document;
use super::reindex::StaleIndexes;

impl School {
    /// The school as if the documents about pupils were not there: klassen, leerplannen and their
    /// draaiboeken, voortgang and gesprekken, and files of which nobody knows what they are. What
    /// is left is looked up anew, so that nothing can lead to what was taken out.
    #[must_use]
    pub fn without_pupils(mut self) -> Self {
        self.documents.retain(is_about_teaching);
        self.reindex(StaleIndexes::ALL);
        self.unreadable = Vec::new();
        self.publiek = true;
        self
    }

    /// Whether the school may be shown to everybody, by [`School::without_pupils`].
    #[must_use]
    pub fn is_public(&self) -> bool {
        self.publiek
    }
}

/// Whether a document is about lessons and not about pupils. Each soort is named here, so that a
/// new one is not public by accident.
fn is_about_teaching(document: &Document) -> bool {
    match &document.content {
        Some(
            Content::Leerlijn(_)
            | Content::Planning(_)
            | Content::Studiewijzer(_)
            | Content::Invoeringsplan(_),
        ) => true,
        Some(Content::Draaiboek(book)) => is_of_a_round(book),
        Some(
            Content::Klas(_) | Content::Leerplan(_) | Content::Voortgang(_) | Content::Gesprek(_),
        )
        | None => false,
    }
}

/// Whether a draaiboek is that of an invoeringsplan and of nothing else.
fn is_of_a_round(book: &Draaiboek) -> bool {
    book.invoeringsplan.is_some() && book.leerplan.is_none()
}
