//! The page of a document and how lists name it.

use super::context::RenderContext;
use super::parts::frame::DocumentPage;
use super::sheet::Sheet;
use crate::model::{Content, for_each_soort};
use crate::school::Document;

/// The page of a document and how lists name it: implemented beside the view of each soort.
pub(super) trait DocumentView {
    /// The heading above the documents of the soort in a list of all documents.
    fn heading(&self) -> Heading;

    /// The title in a list; empty where the document has none.
    fn title(&self, context: &RenderContext<'_>, document: &Document) -> String;

    /// Whom or what it is about, in a list.
    fn about(&self, context: &RenderContext<'_>) -> Option<String>;

    fn sheet(&self, page: DocumentPage<'_, '_>) -> Sheet;

    /// The title in the search, where it is not the title behind the name of the soort.
    fn search_title(&self, title: &str) -> Option<String> {
        let _ = title;
        None
    }

    /// Words by which the search finds it besides its title.
    fn search_words(&self) -> Vec<&str> {
        Vec::new()
    }
}

/// A heading in the list of all documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Heading {
    /// Its place in the list.
    pub(super) order: u8,
    pub(super) text: &'static str,
}

macro_rules! views {
    ($($name:ident($($boxed:ident)?) = $word:literal, $one:ident, $all:ident;)+) => {
        /// The view of a document.
        pub(super) fn of(content: &Content) -> &dyn DocumentView {
            match content {
                $(Content::$name(document) => {
                    let document: &crate::model::$name = document;
                    document
                })+
            }
        }
    };
}

for_each_soort!(views);

/// The title of a document, and whom or what it is about; `None` where it cannot be read.
pub(super) fn named(
    context: &RenderContext<'_>,
    document: &Document,
) -> Option<(String, Option<String>)> {
    let view = of(document.content.as_ref()?);
    Some((view.title(context, document), view.about(context)))
}
