//! The page in place of one that cannot be shown.

use serde::Serialize;

use crate::render::context::RenderContext;
use crate::render::parts::frame::{DocumentPage, PageFrame};
use crate::render::sheet::Sheet;

#[derive(Debug, Serialize)]
struct MeldingView {
    regels: Vec<String>,
}

/// The page of a document that cannot be read, with its findings. The last readable version is not
/// shown: it would hide the fault.
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

/// A page with a message, at the path of the page that is missing.
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
