//! The week of a class: everything that all studiewijzers have for it, on one sheet.

use serde::Serialize;

use crate::calendar::{IsoWeek, dutch};
use crate::model::Content;
use crate::model::part::Id;
use crate::render::class_weeks::{About, ClassWeek, Line};
use crate::render::context::Desk;
use crate::render::parts::frame::Blad;
use crate::render::parts::rooster::{self, Deadlines, DraftGroup, Rooster};
use crate::render::parts::{breadcrumbs, titles, weeks};
use crate::render::sheet::Sheet;

/// What the week sheet of a class shows.
#[derive(Debug, Serialize)]
struct View {
    dagen: String,
    periode: Option<u8>,
    themas: Vec<String>,
    vrij: Vec<String>,
    rooster: Rooster,
    vorige: Option<String>,
    volgende: Option<String>,
    bronnen: Vec<Bron>,
}

/// A studiewijzer that the sheet was gathered from.
#[derive(Debug, Serialize)]
struct Bron {
    titel: String,
    pad: Option<String>,
}

/// The sheet of a class in a week; `None` where no studiewijzer has that week.
pub(in crate::render) fn sheet(desk: &Desk<'_>, klas: &Id, week: IsoWeek) -> Option<Sheet> {
    let found = desk.weeks.week(klas, week)?;
    let path = desk.paths.week(klas, week);
    let titel = format!("Studiewijzer week {}", week.number());
    let mut blad = Blad::new(desk, &path, "studiewijzer", titel);
    blad.klas = Some(desk.class(klas).to_owned());
    blad.kruimels = breadcrumbs::of_class(desk, &path, Some(klas));
    let weeks: Vec<IsoWeek> = desk.weeks.weeks(klas).collect();
    let neighbour = |test: &dyn Fn(&&IsoWeek) -> bool, mut all: Vec<&IsoWeek>| {
        all.retain(test);
        all.pop().map(|week| format!("{week}.{}", desk.extension))
    };
    let inhoud = View {
        dagen: dutch::date_span(week.monday(), week.friday()),
        periode: weeks::period(desk, week),
        themas: found
            .themas
            .iter()
            .map(|thema| (*thema).to_owned())
            .collect(),
        vrij: weeks::free_days(desk, week),
        rooster: table(desk, &found),
        vorige: neighbour(&|other| **other < week, weeks.iter().collect()),
        volgende: neighbour(&|other| **other > week, weeks.iter().rev().collect()),
        bronnen: sources(desk, &found),
    };
    Some(Sheet::new("week", path, &blad, &inhoud))
}

fn table(desk: &Desk<'_>, week: &ClassWeek<'_>) -> Rooster {
    let project = |line: &&Line<'_>| matches!(line.about, About::Project(..));
    let (projects, subjects): (Vec<&Line<'_>>, Vec<&Line<'_>>) =
        week.lines.iter().partition(project);
    let (coaching, subjects): (Vec<&Line<'_>>, Vec<&Line<'_>>) = subjects
        .into_iter()
        .partition(|line| matches!(line.about, About::Coaching));
    let rows = subjects.into_iter().chain(coaching);
    let mut groups = vec![DraftGroup {
        rijen: rows.map(|line| rooster::draft(desk, line)).collect(),
        ..DraftGroup::default()
    }];
    if !projects.is_empty() {
        groups.push(DraftGroup {
            band: Some("Projecten: vakken werken samen".to_owned()),
            rechts: None,
            rijen: projects
                .into_iter()
                .map(|line| rooster::draft(desk, line))
                .collect(),
        });
    }
    Rooster::new("Vak", groups, Deadlines::WithWork)
}

fn sources(desk: &Desk<'_>, week: &ClassWeek<'_>) -> Vec<Bron> {
    let mut numbers: Vec<_> = week.lines.iter().map(|line| line.document).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let found = numbers.into_iter().filter_map(|number| {
        let Some(Content::Studiewijzer(guide)) = &desk.school.document(number)?.content else {
            return None;
        };
        let klas = desk.classes(&guide.klas).unwrap_or_default();
        Some(Bron {
            titel: format!("{} ({klas})", titles::studiewijzer(desk, guide)),
            pad: desk.link(number),
        })
    });
    found.collect()
}
