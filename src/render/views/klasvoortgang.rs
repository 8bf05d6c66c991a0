//! A class on all its plannings.

use serde::Serialize;

use crate::overview::{Groep, Klasvoortgang};
use crate::render::context::{Desk, capital};
use crate::render::parts::breadcrumbs;
use crate::render::parts::frame::Blad;
use crate::render::parts::link::Naar;
use crate::render::paths;
use crate::render::sheet::Sheet;

/// What the page shows.
#[derive(Debug, Serialize)]
struct View {
    #[serde(flatten)]
    stand: Klasvoortgang,
    /// The page of each planning's results.
    paginas: Vec<Naar>,
    dagstart: Naar,
}

/// The page of a class on all its plannings; `None` where nothing was measured.
pub(in crate::render) fn sheet(desk: &Desk<'_>, group: &Groep) -> Option<Sheet> {
    let path = desk.paths.progress(group);
    let stand = desk.overview.voortgang(group);
    if stand.vakken.is_empty() {
        return None;
    }
    let root = paths::to_root(&path);
    let mut blad = Blad::new(
        desk,
        &path,
        "voortgang",
        format!("Voortgang {}", stand.naam),
    );
    blad.kruimels = breadcrumbs::of_class(desk, &path, group.id.as_ref());
    blad.ondertitel = Some("Alle planningen van de klas".to_owned());
    let page = |one: &crate::overview::Vakstand| {
        let vak = one.vak.as_deref().map(capital);
        let parts: Vec<String> = vak.into_iter().chain([one.titel.clone()]).collect();
        Naar {
            titel: parts.join(": "),
            pad: desk.link(one.document).map(|link| format!("{root}{link}")),
        }
    };
    let day_start = desk.paths.day_start(group);
    let inhoud = View {
        paginas: stand.vakken.iter().map(page).collect(),
        dagstart: Naar {
            titel: "Dagstart".to_owned(),
            pad: Some(format!("{root}{day_start}.{}", desk.extension)),
        },
        stand,
    };
    Some(Sheet::new("klasvoortgang", path, &blad, &inhoud))
}
