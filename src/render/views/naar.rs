//! Links from one page to another.

use serde::Serialize;

use super::blad::Page;
use crate::render::paths;
use crate::school::DocumentNumber;

/// What a page leads to.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct Naar {
    /// What it is called; may hold Markdown, of which only the text is shown.
    pub(in crate::render) titel: String,
    /// Where it is, from the page that names it; absent where it has no page.
    pub(in crate::render) pad: Option<String>,
}

impl Page<'_, '_> {
    /// A link from this page to that of another document.
    pub(super) fn naar(&self, number: DocumentNumber, titel: impl Into<String>) -> Naar {
        let link = self.desk.link(number);
        Naar {
            titel: titel.into(),
            pad: link.map(|link| format!("{}{link}", paths::to_root(&self.path))),
        }
    }
}
