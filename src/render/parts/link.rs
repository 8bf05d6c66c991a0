//! Links from one page to another.

use serde::Serialize;

use crate::render::context::RenderContext;
use crate::render::paths;
use crate::school::DocumentNumber;

/// What a page leads to.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct Link {
    /// What it is called; may hold Markdown, of which only the text is shown.
    pub(in crate::render) titel: String,
    /// Where it is, from the page that names it; absent where it has no page.
    pub(in crate::render) pad: Option<String>,
}

impl Link {
    /// A link from a page to that of a document.
    pub(in crate::render) fn document(
        context: &RenderContext<'_>,
        from: &str,
        number: DocumentNumber,
        titel: impl Into<String>,
    ) -> Self {
        Self {
            titel: titel.into(),
            pad: context
                .link(number)
                .map(|link| format!("{}{link}", paths::to_root(from))),
        }
    }

    /// A link from a page to one that stands for no single document, by its path without extension.
    pub(in crate::render) fn page(
        context: &RenderContext<'_>,
        from: &str,
        to: &str,
        titel: impl Into<String>,
    ) -> Self {
        Self {
            titel: titel.into(),
            pad: Some(format!(
                "{}{to}.{}",
                paths::to_root(from),
                context.extension
            )),
        }
    }

    /// A link from a page to the goals by week of a planning, where that page is made.
    pub(in crate::render) fn goals(
        context: &RenderContext<'_>,
        from: &str,
        planning: DocumentNumber,
    ) -> Option<Self> {
        let path = context.paths.goals(planning)?;
        Some(Self::page(context, from, path, "Leerdoelen per week"))
    }
}
