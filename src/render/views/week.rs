//! The week of a class: everything that all studiewijzers have for it, on one sheet.

use serde::Serialize;

use crate::calendar::{IsoWeek, dutch};
use crate::model::Content;
use crate::model::part::Id;
use crate::render::class_weeks::{ClassWeek, Line, LineKind};
use crate::render::context::RenderContext;
use crate::render::parts::frame::PageFrame;
use crate::render::parts::rooster::{self, Deadlines, GroupDraft, Rooster, RowDraft};
use crate::render::parts::{breadcrumbs, titles, weeks};
use crate::render::sheet::Sheet;

/// What the week sheet of a class shows.
#[derive(Debug, Serialize)]
struct WeekView {
    dagen: String,
    periode: Option<u8>,
    themas: Vec<String>,
    vrij: Vec<String>,
    rooster: Rooster,
    vorige: Option<String>,
    volgende: Option<String>,
    bronnen: Vec<WeekSource>,
}

/// A studiewijzer that the sheet was gathered from.
#[derive(Debug, Serialize)]
struct WeekSource {
    titel: String,
    pad: Option<String>,
}

/// The sheet of a class in a week; `None` where no studiewijzer has that week.
pub(in crate::render) fn sheet(
    context: &RenderContext<'_>,
    klas: &Id,
    week: IsoWeek,
) -> Option<Sheet> {
    let found = context.weeks.week(klas, week)?;
    let path = context.paths.week(klas, week);
    let titel = format!("Studiewijzer week {}", week.number());
    let mut frame = PageFrame::new(context, &path, "studiewijzer", titel);
    frame.klas = Some(context.class(klas).to_owned());
    frame.breadcrumbs = breadcrumbs::of_class(context, &path, Some(klas));
    let weeks: Vec<IsoWeek> = context.weeks.weeks(klas).collect();
    let neighbour = |test: &dyn Fn(&&IsoWeek) -> bool, mut all: Vec<&IsoWeek>| {
        all.retain(test);
        all.pop()
            .map(|week| format!("{week}.{}", context.extension))
    };
    let view = WeekView {
        dagen: dutch::date_span(week.monday(), week.friday()),
        periode: weeks::period(context, week),
        themas: found
            .themas
            .iter()
            .map(|thema| (*thema).to_owned())
            .collect(),
        vrij: weeks::special_days(context, std::slice::from_ref(klas), week),
        rooster: table(context, (klas, week), &found),
        vorige: neighbour(&|other| **other < week, weeks.iter().collect()),
        volgende: neighbour(&|other| **other > week, weeks.iter().rev().collect()),
        bronnen: sources(context, &found),
    };
    Some(Sheet::new("week", path, &frame, &view))
}

/// A line with the days on which the class has the subject that week.
fn with_lesson_days<'s>(
    context: &RenderContext<'s>,
    (klas, week): (&Id, IsoWeek),
    line: &Line<'s>,
) -> RowDraft<'s> {
    let mut draft = rooster::draft(context, line, Some((klas, week)));
    if let LineKind::Subject(Some(vak)) = line.kind {
        let classes = std::slice::from_ref(klas);
        let days = weeks::lesson_days(context, classes, vak, week, (line.van, line.tot));
        draft.onder.extend(days);
    }
    draft
}

fn table(context: &RenderContext<'_>, sheet: (&Id, IsoWeek), week: &ClassWeek<'_>) -> Rooster {
    let project = |line: &&Line<'_>| matches!(line.kind, LineKind::Project(..));
    let (projects, subjects): (Vec<&Line<'_>>, Vec<&Line<'_>>) =
        week.lines.iter().partition(project);
    let (coaching, subjects): (Vec<&Line<'_>>, Vec<&Line<'_>>) = subjects
        .into_iter()
        .partition(|line| matches!(line.kind, LineKind::Coaching));
    let rows = subjects.into_iter().chain(coaching);
    let draft = |line| rooster::draft(context, line, Some(sheet));
    let mut groups = vec![GroupDraft {
        rijen: rows
            .map(|line| with_lesson_days(context, sheet, line))
            .collect(),
        ..GroupDraft::default()
    }];
    if !projects.is_empty() {
        groups.push(GroupDraft {
            band: Some("Projecten: vakken werken samen".to_owned()),
            rechts: None,
            rijen: projects.into_iter().map(draft).collect(),
        });
    }
    Rooster::new(context.school, "Vak", groups, Deadlines::WithWork)
}

fn sources(context: &RenderContext<'_>, week: &ClassWeek<'_>) -> Vec<WeekSource> {
    let mut numbers: Vec<_> = week.lines.iter().map(|line| line.document).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let found = numbers.into_iter().filter_map(|number| {
        let Some(Content::Studiewijzer(guide)) = &context.school.document(number)?.content else {
            return None;
        };
        let klas = context.classes(&guide.klas).unwrap_or_default();
        Some(WeekSource {
            titel: format!("{} ({klas})", titles::studiewijzer(context, guide)),
            pad: context.link(number),
        })
    });
    found.collect()
}
