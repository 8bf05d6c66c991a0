//! A class on all its plannings.

use serde::Serialize;

use crate::overview::{Groep, Klasvoortgang};
use crate::render::context::{RenderContext, capital};
use crate::render::parts::breadcrumbs;
use crate::render::parts::frame::PageFrame;
use crate::render::parts::link::Link;
use crate::render::paths;
use crate::render::sheet::Sheet;

#[derive(Debug, Serialize)]
struct KlasvoortgangView {
    #[serde(flatten)]
    stand: Klasvoortgang,
    /// The page of each planning's results.
    paginas: Vec<Link>,
    dagstart: Link,
}

/// The page of a class on all its plannings; `None` where nothing was measured.
pub(in crate::render) fn sheet(context: &RenderContext<'_>, group: &Groep) -> Option<Sheet> {
    let path = context.paths.progress(group);
    let stand = context.overview.voortgang(group);
    if stand.vakken.is_empty() {
        return None;
    }
    let root = paths::to_root(&path);
    let mut frame = PageFrame::new(
        context,
        &path,
        "voortgang",
        format!("Voortgang {}", stand.naam),
    );
    frame.breadcrumbs = breadcrumbs::of_class(context, &path, group.id.as_ref());
    frame.ondertitel = Some("Alle planningen van de klas".to_owned());
    let page = |one: &crate::overview::Vakstand| {
        let vak = one.vak.as_deref().map(capital);
        let parts: Vec<String> = vak.into_iter().chain([one.titel.clone()]).collect();
        Link {
            titel: parts.join(": "),
            pad: context
                .link(one.document)
                .map(|link| format!("{root}{link}")),
        }
    };
    let day_start = context.paths.day_start(group);
    let view = KlasvoortgangView {
        paginas: stand.vakken.iter().map(page).collect(),
        dagstart: Link {
            titel: "Dagstart".to_owned(),
            pad: Some(format!("{root}{day_start}.{}", context.extension)),
        },
        stand,
    };
    Some(Sheet::new("klasvoortgang", path, &frame, &view))
}
