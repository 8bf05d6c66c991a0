//! A class at the start of the day: every pupil on one sheet, who needs attention first.

use serde::Serialize;

use crate::calendar::dutch;
use crate::model::part::Id;
use crate::overview::{Aandacht, Dagstart, Groep, Leerling, Reden};
use crate::render::context::{RenderContext, capital};
use crate::render::parts::breadcrumbs;
use crate::render::parts::frame::PageFrame;
use crate::render::parts::link::Link;
use crate::render::paths;
use crate::render::sheet::Sheet;
use crate::words;

#[derive(Debug, Serialize)]
struct DagstartView {
    /// "woensdag 7 oktober 2026".
    dag: String,
    /// "8 leerlingen".
    aantal: String,
    /// "1 leerling is uit de klas."
    weg: Option<String>,
    dagstart: Dagstart,
    /// Who needs attention, today first.
    aandacht: Vec<AttentionBand>,
    op_weg: Option<AttentionBand>,
    /// Whether all documents could be read, so that who is not named needs no attention.
    compleet: bool,
    verder: Vec<Link>,
    /// Whether the class is so large that the sheet uses less spacing.
    dicht: bool,
}

/// From how many pupils on the sheet uses less spacing.
const LARGE: usize = 20;

/// Pupils who need attention equally soon.
#[derive(Debug, Serialize)]
struct AttentionBand {
    kop: &'static str,
    aantal: String,
    rijen: Vec<PupilRow>,
}

#[derive(Debug, Serialize)]
struct PupilRow {
    #[serde(flatten)]
    leerling: Leerling,
    /// The reasons that are shown in full.
    vooraan: Vec<Reden>,
    /// The kinds of the others: "plan nog niet besproken en stil in het logboek".
    ook: String,
    /// The coach, where that is not the mentor of the class.
    begeleider: Option<String>,
    /// "2 van 6 acties" and "5 van 7 doelen".
    hoever: Vec<String>,
    pad: Option<String>,
}

/// The sheet of a class at the start of the day.
pub(in crate::render) fn sheet(context: &RenderContext<'_>, group: &Groep) -> Sheet {
    let path = context.paths.day_start(group);
    let dagstart = context.overview.dagstart(group);
    let titel = match &group.id {
        Some(_) => format!("Dagstart {}", group.naam()),
        None => format!("Dagstart van leerlingen {}", group.naam()),
    };
    let mut frame = PageFrame::new(context, &path, "dagstart", titel);
    frame.breadcrumbs = breadcrumbs::of_class(context, &path, group.id.as_ref());
    let dag = capital(&dutch::long_date(context.today));
    frame.ondertitel = Some(dag.clone());
    let band = |soon: Aandacht| band(context, &path, &dagstart, soon);
    let gone = dagstart.uit_de_klas;
    let view = DagstartView {
        dag,
        aantal: words::count(dagstart.leerlingen.len(), words::LEERLING),
        weg: (gone > 0).then(|| {
            let verb = if gone == 1 { "is" } else { "zijn" };
            format!(
                "{} {verb} uit de klas en staat hier niet meer.",
                words::count(gone, words::LEERLING)
            )
        }),
        aandacht: [Aandacht::Vandaag, Aandacht::DezeWeek]
            .into_iter()
            .filter_map(band)
            .collect(),
        op_weg: band(Aandacht::OpWeg),
        compleet: context.school.is_all_read(),
        verder: links(context, group, &path),
        dicht: dagstart.leerlingen.len() > LARGE,
        dagstart,
    };
    Sheet::new("dagstart", path, &frame, &view)
}

fn band(
    context: &RenderContext<'_>,
    path: &str,
    dagstart: &Dagstart,
    soon: Aandacht,
) -> Option<AttentionBand> {
    let root = paths::to_root(path);
    let page = |id: &str| {
        let pages = context.paths.pupil(&Id::from_name(id))?;
        Some(format!("{}.{}", pages.portfolio, context.extension))
    };
    let row = |one: &Leerling| {
        let (full, rest) = one.in_short();
        let coach = one.coach.clone();
        PupilRow {
            vooraan: full.to_vec(),
            ook: rest,
            begeleider: coach.filter(|coach| Some(coach) != dagstart.mentor.as_ref()),
            hoever: one.stand.in_words(),
            pad: page(&one.id).map(|link| format!("{root}{link}")),
            leerling: one.clone(),
        }
    };
    let rijen: Vec<PupilRow> = dagstart.met(soon).map(row).collect();
    (!rijen.is_empty()).then(|| AttentionBand {
        kop: heading(soon),
        aantal: words::count(rijen.len(), words::LEERLING),
        rijen,
    })
}

/// What the sheet calls pupils who need attention so soon.
fn heading(soon: Aandacht) -> &'static str {
    match soon {
        Aandacht::Vandaag => "Vandaag langs",
        Aandacht::DezeWeek => "Deze week langs",
        Aandacht::OpWeg => "Op weg",
    }
}

/// The other pages about the class.
fn links(context: &RenderContext<'_>, group: &Groep, path: &str) -> Vec<Link> {
    let root = paths::to_root(path);
    let to = |titel: &str, link: String| Link {
        titel: titel.to_owned(),
        pad: Some(format!("{root}{link}")),
    };
    let klas = group.document.and_then(|number| context.link(number));
    let measured = context.overview.has_results(group);
    let progress =
        measured.then(|| format!("{}.{}", context.paths.progress(group), context.extension));
    let school = format!("{}.{}", paths::TODAY, context.extension);
    let pages = [
        klas.map(|link| to("De klas", link)),
        progress.map(|link| to("Voortgang", link)),
        Some(to("De hele school vandaag", school)),
    ];
    pages.into_iter().flatten().collect()
}
