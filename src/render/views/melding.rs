//! What stands in the place of a page that cannot be shown.

use serde::Serialize;

use crate::render::context::RenderContext;
use crate::render::parts::frame::{DocumentPage, PageFrame};
use crate::render::sheet::Sheet;

/// What the page shows.
#[derive(Debug, Serialize)]
struct MeldingView {
    regels: Vec<String>,
}

/// The page of a document that cannot be read: what is wrong with it. An older page would look as
/// if all were well.
pub(in crate::render) fn unreadable(page: &DocumentPage<'_, '_>) -> Sheet {
    let file = page.document.path.clone();
    let mut frame = PageFrame::new(page.context, &page.path, "document", file);
    frame.fouten = page.findings();
    let regels = vec![
        "Van dit document kan ik nu geen blad maken. Hierboven staat waar het aan ligt.".to_owned(),
        "Sla het bestand op als het verbeterd is: dan komt het blad hier vanzelf terug.".to_owned(),
    ];
    Sheet::new(
        "melding",
        page.path.clone(),
        &frame,
        &MeldingView { regels },
    )
}

/// A page at a path that says something in place of what should be there.
pub(in crate::render) fn sheet(
    context: &RenderContext<'_>,
    path: &str,
    titel: &str,
    text: &str,
) -> Sheet {
    let mut frame = PageFrame::new(context, path, "", titel.to_owned());
    frame.breadcrumbs.clear();
    let regels = text.lines().map(|line| line.trim().to_owned()).collect();
    Sheet::new("melding", path.to_owned(), &frame, &MeldingView { regels })
}
