//! The school today: by class who needs attention, and each round by step.

use serde::Serialize;

use crate::calendar::dutch;
use crate::overview::{Klasstand, Rondestand};
use crate::render::context::{RenderContext, capital};
use crate::render::parts::frame::PageFrame;
use crate::render::paths;
use crate::render::sheet::Sheet;

#[derive(Debug, Serialize)]
struct SchoolView {
    klassen: Vec<ClassRow>,
    rondes: Vec<RoundRow>,
}

#[derive(Debug, Serialize)]
struct ClassRow {
    #[serde(flatten)]
    klas: Klasstand,
    pad: String,
}

#[derive(Debug, Serialize)]
struct RoundRow {
    #[serde(flatten)]
    ronde: Rondestand,
    pad: Option<String>,
}

/// The page of the school today; `None` where nobody is in it.
pub(in crate::render) fn sheet(context: &RenderContext<'_>) -> Option<Sheet> {
    let path = paths::TODAY.to_owned();
    let stand = context.overview.school().ok()?;
    let groups = context.overview.groepen();
    let mut frame = PageFrame::new(context, &path, "dagstart", "De school vandaag".to_owned());
    frame.ondertitel = Some(capital(&dutch::long_date(context.today)));
    let link = |group| format!("{}.{}", context.paths.day_start(group), context.extension);
    let row = |(klas, group)| ClassRow {
        klas,
        pad: link(group),
    };
    let view = SchoolView {
        klassen: stand.klassen.into_iter().zip(groups).map(row).collect(),
        rondes: stand
            .invoeringsplannen
            .into_iter()
            .map(|ronde| RoundRow {
                pad: context.link(ronde.document),
                ronde,
            })
            .collect(),
    };
    let any = !view.klassen.is_empty() || !view.rondes.is_empty();
    any.then(|| Sheet::new("school", path, &frame, &view))
}
