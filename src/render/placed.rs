//! What a document is about, and the pages above its own.

use super::overview_page::OverviewPage;
use crate::model::part::Id;
use crate::model::{Content, for_each_soort};
use crate::school::School;

/// What a document is about, and the pages above its own: implemented beside the view of each soort.
pub(super) trait Placed {
    /// The pages above that of the document, from the top down.
    fn above(&self, school: &School) -> Vec<OverviewPage>;

    /// The classes that it names; each has a page.
    fn classes(&self) -> Vec<&Id> {
        Vec::new()
    }

    /// The subjects that it names; the page of each has the document.
    fn subjects(&self) -> Vec<&str> {
        Vec::new()
    }

    /// The pupils that it is about; each has a page.
    fn pupils(&self) -> Vec<Id> {
        Vec::new()
    }
}

macro_rules! placed {
    ($($name:ident($($boxed:ident)?) = $word:literal, $one:ident, $all:ident;)+) => {
        /// The document as what it is about.
        pub(super) fn of(content: &Content) -> &dyn Placed {
            match content {
                $(Content::$name(document) => {
                    let document: &crate::model::$name = document;
                    document
                })+
            }
        }
    };
}

for_each_soort!(placed);
