//! The school today: by class who needs attention, and each round by step.

use serde::Serialize;

use crate::calendar::dutch;
use crate::overview::{Klasstand, Ronde};
use crate::render::context::{Desk, capital};
use crate::render::parts::frame::Blad;
use crate::render::paths;
use crate::render::sheet::Sheet;

/// What the page shows.
#[derive(Debug, Serialize)]
struct View {
    klassen: Vec<Rij>,
    rondes: Vec<Plan>,
}

/// A class.
#[derive(Debug, Serialize)]
struct Rij {
    #[serde(flatten)]
    klas: Klasstand,
    pad: String,
}

/// A round.
#[derive(Debug, Serialize)]
struct Plan {
    #[serde(flatten)]
    ronde: Ronde,
    pad: Option<String>,
}

/// The page of the school today; `None` where nobody is in it.
pub(in crate::render) fn sheet(desk: &Desk<'_>) -> Option<Sheet> {
    let path = paths::TODAY.to_owned();
    let stand = desk.overview.school().ok()?;
    let groups = desk.overview.groepen();
    let mut blad = Blad::new(desk, &path, "dagstart", "De school vandaag".to_owned());
    blad.ondertitel = Some(capital(&dutch::long_date(desk.today)));
    let link = |group| format!("{}.{}", desk.paths.day_start(group), desk.extension);
    let row = |(klas, group)| Rij {
        klas,
        pad: link(group),
    };
    let inhoud = View {
        klassen: stand.klassen.into_iter().zip(groups).map(row).collect(),
        rondes: stand
            .invoeringsplannen
            .into_iter()
            .map(|ronde| Plan {
                pad: desk.link(ronde.document),
                ronde,
            })
            .collect(),
    };
    let any = !inhoud.klassen.is_empty() || !inhoud.rondes.is_empty();
    any.then(|| Sheet::new("school", path, &blad, &inhoud))
}
