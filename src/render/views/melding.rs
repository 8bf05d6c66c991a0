//! What stands in the place of a page that cannot be shown.

use serde::Serialize;

use crate::render::context::Desk;
use crate::render::parts::frame::{Blad, Page};
use crate::render::sheet::Sheet;

/// What the page shows.
#[derive(Debug, Serialize)]
struct View {
    regels: Vec<String>,
}

/// The page of a document that cannot be read: what is wrong with it. An older page would look as
/// if all were well.
pub(in crate::render) fn unreadable(page: &Page<'_, '_>) -> Sheet {
    let file = page.document.path.clone();
    let mut blad = Blad::new(page.desk, &page.path, "document", file);
    blad.fouten = page.fouten();
    let regels = vec![
        "Van dit document kan ik nu geen blad maken. Hierboven staat waar het aan ligt.".to_owned(),
        "Sla het bestand op als het verbeterd is: dan komt het blad hier vanzelf terug.".to_owned(),
    ];
    Sheet::new("melding", page.path.clone(), &blad, &View { regels })
}

/// A page at a path that says something in place of what should be there.
pub(in crate::render) fn sheet(desk: &Desk<'_>, path: &str, titel: &str, text: &str) -> Sheet {
    let mut blad = Blad::new(desk, path, "", titel.to_owned());
    blad.kruimels.clear();
    let regels = text.lines().map(|line| line.trim().to_owned()).collect();
    Sheet::new("melding", path.to_owned(), &blad, &View { regels })
}
