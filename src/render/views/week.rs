//! The week of a class: everything that all studiewijzers have for it, on one sheet.

use chrono::NaiveDate;
use serde::Serialize;

use super::blad::Blad;
use super::gather::{About, ClassWeek, Line};
use super::rooster::{Deadlines, Draft, DraftGroup, Rooster};
use super::{Sheet, kruimels, moment, studiewijzer};
use crate::calendar::{IsoWeek, dutch};
use crate::model::Content;
use crate::model::part::{Datum, Id};
use crate::render::desk::{Desk, capital};

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
    blad.kruimels = kruimels::of_class(desk, &path, Some(klas));
    let weeks: Vec<IsoWeek> = desk.weeks.weeks(klas).collect();
    let neighbour = |test: &dyn Fn(&&IsoWeek) -> bool, mut all: Vec<&IsoWeek>| {
        all.retain(test);
        all.pop().map(|week| format!("{week}.{}", desk.extension))
    };
    let inhoud = View {
        dagen: dutch::date_span(week.monday(), week.friday()),
        periode: period(desk, week),
        themas: found
            .themas
            .iter()
            .map(|thema| (*thema).to_owned())
            .collect(),
        vrij: free_days(desk, week),
        rooster: table(desk, &found),
        vorige: neighbour(&|other| **other < week, weeks.iter().collect()),
        volgende: neighbour(&|other| **other > week, weeks.iter().rev().collect()),
        bronnen: sources(desk, &found),
    };
    Some(Sheet::new("week", path, &blad, &inhoud))
}

/// The period of the first school day of the week that lies in one.
pub(super) fn period(desk: &Desk<'_>, week: IsoWeek) -> Option<u8> {
    let days = week.monday().iter_days().take(5);
    let calendar = &desk.school.calendar;
    days.into_iter()
        .find_map(|day| calendar.period_of(day))
        .map(|period| period.nummer)
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
        rijen: rows.map(|line| draft(desk, line)).collect(),
        ..DraftGroup::default()
    }];
    if !projects.is_empty() {
        groups.push(DraftGroup {
            band: Some("Projecten: vakken werken samen".to_owned()),
            rechts: None,
            rijen: projects.into_iter().map(|line| draft(desk, line)).collect(),
        });
    }
    Rooster::new("Vak", groups, Deadlines::WithWork)
}

/// A line of the table: the subject, or the title of a project with its subjects.
pub(super) fn draft<'s>(desk: &Desk<'_>, line: &Line<'s>) -> Draft<'s> {
    let (kop, mut onder) = match line.about {
        About::Subject(Some(vak)) => (desk.subject(vak), Vec::new()),
        About::Subject(None) => ("Algemeen".to_owned(), Vec::new()),
        About::Coaching => ("Mentorles en coaching".to_owned(), Vec::new()),
        About::Project(vakken, titel) => {
            let names: Vec<String> = vakken.iter().map(|vak| desk.subject(vak)).collect();
            let names = capital(&names.join(" – "));
            match titel {
                Some(titel) => (titel.to_owned(), vec![names]),
                None => (names, Vec::new()),
            }
        }
    };
    onder.extend(partial(line.van, line.tot));
    Draft {
        kop,
        onder,
        kolommen: line.kolommen,
    }
}

/// "vanaf di 15 sep", "t/m do 17 sep": where a row has not the whole week.
fn partial(van: Option<Datum>, tot: Option<Datum>) -> Option<String> {
    match (van, tot) {
        (Some(van), Some(tot)) => Some(moment::span(van.0, tot.0)),
        (Some(van), None) => Some(format!("vanaf {}", dutch::short_date(van.0))),
        (None, Some(tot)) => Some(format!("t/m {}", dutch::short_date(tot.0))),
        (None, None) => None,
    }
}

/// The days of a row in a week: "21 – 25 sep".
pub(super) fn days(week: IsoWeek, van: Option<Datum>, tot: Option<Datum>) -> String {
    let within = |day: Option<Datum>| day.map(|day| day.0).filter(|day| week.contains(*day));
    let first = within(van).unwrap_or_else(|| week.monday());
    let last = within(tot).unwrap_or_else(|| week.friday());
    moment::span(first, last)
}

/// What is free in a week: "vr 18 sep vrij: Studiedag".
pub(super) fn free_days(desk: &Desk<'_>, week: IsoWeek) -> Vec<String> {
    let free = desk.school.calendar.free_in_week(week);
    let shown = |(name, van, tot): (String, NaiveDate, NaiveDate)| {
        format!("{} vrij: {name}", moment::span(van, tot))
    };
    free.into_iter().map(shown).collect()
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
            titel: format!("{} ({klas})", studiewijzer::title(desk, guide)),
            pad: desk.link(number),
        })
    });
    found.collect()
}
