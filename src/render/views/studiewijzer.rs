//! A studiewijzer for its whole period: a row a week, or a group of rows where it holds all
//! subjects of a class.

use serde::Serialize;

use crate::calendar::IsoWeek;
use crate::facts::{test_weeks, tests};
use crate::model::Studiewijzer;
use crate::model::part::{Id, Tekst};
use crate::model::studiewijzer::Weekrij;
use crate::render::class_weeks::{self, LineKind};
use crate::render::context::{RenderContext, capital};
use crate::render::document_view::{DocumentView, Heading};
use crate::render::overview_page::OverviewPage;
use crate::render::parts::frame::DocumentPage;
use crate::render::parts::rooster::{self, Deadlines, GroupDraft, Rooster, RowDraft};
use crate::render::parts::{moment, titles, weeks};
use crate::render::placed::Placed;
use crate::render::sheet::Sheet;
use crate::school::{Document, DocumentNumber, School, WeekIn};
use crate::words;

/// What the sheet of a studiewijzer shows.
#[derive(Debug, Serialize)]
struct StudiewijzerView {
    periode: Option<String>,
    toelichting: Option<Tekst>,
    rooster: Rooster,
}

/// The sheet of a studiewijzer.
fn sheet(page: DocumentPage<'_, '_>, guide: &Studiewijzer) -> Sheet {
    let context = page.context;
    let mut frame = page.frame("studiewijzer", titles::studiewijzer(context, guide), None);
    frame.klas = context.classes(&guide.klas);
    let known = context.school.calendar.periods_named(&guide.periode);
    let span = known.first().zip(known.last());
    let view = StudiewijzerView {
        periode: span.map(|(first, last)| moment::span(first.van, last.tot)),
        toelichting: guide.toelichting.clone(),
        rooster: table(context, page.number, guide),
    };
    Sheet::new("studiewijzer", page.path, &frame, &view)
}

fn table(context: &RenderContext<'_>, number: DocumentNumber, guide: &Studiewijzer) -> Rooster {
    let many = guide.weken.iter().any(|row| !row.vakken.is_empty());
    let mut groups: Vec<(Option<IsoWeek>, GroupDraft<'_>)> = WeekIn::all(number, guide)
        .map(|item| {
            let weeks = item.weeks(&context.school.calendar);
            let group = if many {
                subjects(context, &item, &weeks)
            } else {
                single(context, &item, &weeks)
            };
            (weeks.first().copied(), group)
        })
        .collect();
    add_free_weeks(context, guide, &mut groups);
    let groups = groups.into_iter().map(|(_, group)| group).collect();
    let kop = if many { "Vak" } else { "Week" };
    Rooster::new(context.school, kop, groups, Deadlines::Column)
}

/// Weeks without school, and weeks of tests, stand between the others, so that nobody looks for them.
fn add_free_weeks(
    context: &RenderContext<'_>,
    guide: &Studiewijzer,
    groups: &mut Vec<(Option<IsoWeek>, GroupDraft<'_>)>,
) {
    let calendar = &context.school.calendar;
    let weeks = guide
        .periode
        .iter()
        .flat_map(|number| calendar.weeks_of(*number));
    for week in weeks {
        let there = groups.iter().any(|(other, _)| *other == Some(week));
        let names = names_of_rest(context, guide, week);
        if there || names.is_empty() {
            continue;
        }
        let at = groups.iter().position(|(other, _)| *other > Some(week));
        let group = GroupDraft {
            band: Some(format!("Week {}: {}", week.number(), words::and(&names))),
            rechts: Some(weeks::days(week, None, None)),
            rijen: Vec::new(),
        };
        groups.insert(at.unwrap_or(groups.len()), (Some(week), group));
    }
}

/// What a week without ordinary lessons is called; nothing for any other.
fn names_of_rest(context: &RenderContext<'_>, guide: &Studiewijzer, week: IsoWeek) -> Vec<String> {
    let calendar = &context.school.calendar;
    let free = calendar
        .free_in_week(week)
        .into_iter()
        .map(|(name, ..)| name);
    if calendar.is_free_week(week) {
        return free.collect();
    }
    if !test_weeks::takes(context.school, &guide.klas, week) {
        return Vec::new();
    }
    let tests = test_weeks::in_week(context.school, &guide.klas, week).into_iter();
    tests.map(|one| one.name).chain(free).collect()
}

/// The row of a week of one subject.
fn single<'s>(context: &RenderContext<'s>, item: &WeekIn<'s>, weeks: &[IsoWeek]) -> GroupDraft<'s> {
    let row = item.rij;
    let terms: Vec<_> = item
        .rows()
        .iter()
        .flat_map(|row| tests::of_row(context.school, row))
        .collect();
    let mut onder = dates(row, weeks);
    let guide = item.wijzer;
    let vak = guide.vak.as_deref();
    let taught = weeks.iter().filter_map(|week| {
        weeks::lesson_days(context, &guide.klas, vak?, *week, (row.van, row.tot))
    });
    onder.extend(taught);
    onder.extend(row.thema.as_ref().map(ToString::to_string));
    onder.extend(
        weeks
            .iter()
            .flat_map(|week| weeks::special_days(context, &guide.klas, *week)),
    );
    let mut rijen = vec![RowDraft {
        kop: numbers(row, weeks),
        onder,
        kolommen: row.week_columns(),
        lessen: Vec::new(),
        termijnen: rooster::of_lesson(context.school, &terms, None),
        is_les: false,
    }];
    rijen.extend(rooster::lesson_rows(&row.lessen, context.school, &terms));
    for line in class_weeks::lines(context.school, item) {
        if matches!(line.kind, LineKind::Coaching) {
            rijen.push(rooster::draft(context, &line, None));
        }
    }
    GroupDraft {
        rijen,
        ..GroupDraft::default()
    }
}

/// The rows of a week of all subjects, below a heading.
fn subjects<'s>(
    context: &RenderContext<'s>,
    item: &WeekIn<'s>,
    weeks: &[IsoWeek],
) -> GroupDraft<'s> {
    let row = item.rij;
    let thema = row.thema.as_ref().map(|thema| format!(": {thema}"));
    let mut notes = dates(row, weeks);
    notes.extend(
        weeks
            .iter()
            .flat_map(|week| weeks::special_days(context, &item.wijzer.klas, *week)),
    );
    let lines = class_weeks::lines(context.school, item);
    GroupDraft {
        band: Some(format!(
            "{}{}",
            capital(&format!("week {}", numbers(row, weeks))),
            thema.unwrap_or_default()
        )),
        rechts: Some(notes.join(" · ")),
        rijen: lines
            .iter()
            .map(|line| rooster::draft(context, line, None))
            .collect(),
    }
}

/// "39", "45 en 46"; "les 4" where the school week has no place in the calendar.
fn numbers(row: &Weekrij, weeks: &[IsoWeek]) -> String {
    if weeks.is_empty() {
        let lessons: Vec<String> = row.lesweek.iter().map(|n| format!("les {n}")).collect();
        return words::and(&lessons);
    }
    let numbers: Vec<String> = weeks.iter().map(|week| week.number().to_string()).collect();
    words::and(&numbers)
}

fn dates(row: &Weekrij, weeks: &[IsoWeek]) -> Vec<String> {
    weeks
        .iter()
        .map(|found| weeks::days(*found, row.van, row.tot))
        .collect()
}

impl Placed for Studiewijzer {
    fn above(&self, school: &School) -> Vec<OverviewPage> {
        match (&self.vak, self.klas.iter().next()) {
            (Some(vak), _) => OverviewPage::of_section(school, vak),
            (None, Some(klas)) => OverviewPage::of_class(klas),
            (None, None) => Vec::new(),
        }
    }

    fn classes(&self) -> Vec<&Id> {
        self.klas.iter().collect()
    }

    fn subjects(&self) -> Vec<&str> {
        let rows = self.weken.iter().flat_map(|week| week.vakken.iter());
        let rows = rows.flat_map(|row| row.vak.iter().chain(row.vakken.iter()));
        self.vak.iter().chain(rows).map(Tekst::as_str).collect()
    }
}

impl DocumentView for Studiewijzer {
    fn heading(&self) -> Heading {
        Heading {
            order: 2,
            text: "Studiewijzers",
        }
    }

    fn title(&self, context: &RenderContext<'_>, _: &Document) -> String {
        titles::studiewijzer(context, self)
    }

    fn about(&self, context: &RenderContext<'_>) -> Option<String> {
        context.classes(&self.klas)
    }

    fn sheet(&self, page: DocumentPage<'_, '_>) -> Sheet {
        sheet(page, self)
    }
}
