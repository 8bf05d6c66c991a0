//! The weeks of a class: everything that all studiewijzers have for it.

use std::collections::BTreeMap;

use crate::calendar::IsoWeek;
use crate::model::Studiewijzer;
use crate::model::part::{Datum, Id};
use crate::model::studiewijzer::{Kolommen, Weekrij};
use crate::path;
use crate::school::{Document, DocumentNumber, School};

/// A line of a class in a week.
#[derive(Debug, Clone, Copy)]
pub(in crate::render) struct Line<'s> {
    /// The studiewijzer that it comes from.
    pub(in crate::render) document: DocumentNumber,
    /// What it is a line of.
    pub(in crate::render) about: About<'s>,
    /// What is done.
    pub(in crate::render) kolommen: Kolommen<'s>,
    /// The first day, where the row gives one.
    pub(in crate::render) van: Option<Datum>,
    /// The last day, where the row gives one.
    pub(in crate::render) tot: Option<Datum>,
}

/// What a line is a line of.
#[derive(Debug, Clone, Copy)]
pub(in crate::render) enum About<'s> {
    /// One subject; none where the studiewijzer names none.
    Subject(Option<&'s str>),
    /// Several subjects together.
    Project(&'s [String], Option<&'s str>),
    /// The mentor lesson.
    Coaching,
}

/// A week of a class.
#[derive(Debug, Default)]
pub(in crate::render) struct ClassWeek<'s> {
    /// What the week is about, each text once.
    pub(in crate::render) themas: Vec<&'s str>,
    /// The lines in order of studiewijzer.
    pub(in crate::render) lines: Vec<Line<'s>>,
}

/// The weeks of every class that a studiewijzer names.
#[derive(Debug, Default)]
pub(in crate::render) struct ClassWeeks<'s>(BTreeMap<String, Class<'s>>);

#[derive(Debug)]
struct Class<'s> {
    id: &'s Id,
    weeks: BTreeMap<IsoWeek, ClassWeek<'s>>,
}

impl<'s> ClassWeeks<'s> {
    pub(in crate::render) fn new(school: &'s School) -> Self {
        let mut all = Self::default();
        for (number, guide) in school.studiewijzers() {
            let document = &school.documents[number];
            let rows = guide.weken.iter().enumerate();
            for (_, row) in rows.filter(|(at, _)| !document.aside && is_readable(document, *at)) {
                for week in weeks_of(school, guide, row) {
                    for klas in classes(guide) {
                        let lines = lines(school, number, guide, row);
                        all.add(klas, week, row, lines);
                    }
                }
            }
        }
        all
    }

    fn add(&mut self, klas: &'s Id, week: IsoWeek, row: &'s Weekrij, lines: Vec<Line<'s>>) {
        let class = self.0.entry(klas.key()).or_insert_with(|| Class {
            id: klas,
            weeks: BTreeMap::new(),
        });
        let found = class.weeks.entry(week).or_default();
        let thema = row
            .thema
            .as_deref()
            .map(str::trim)
            .filter(|thema| !thema.is_empty());
        found
            .themas
            .extend(thema.filter(|thema| !found.themas.contains(thema)));
        found.lines.extend(lines);
    }

    /// The classes in order of name.
    pub(in crate::render) fn classes(&self) -> impl Iterator<Item = &'s Id> {
        self.0.values().map(|class| class.id)
    }

    /// The weeks of a class in order.
    pub(in crate::render) fn weeks(&self, klas: &Id) -> impl Iterator<Item = IsoWeek> {
        let class = self.0.get(&klas.key());
        class
            .into_iter()
            .flat_map(|class| class.weeks.keys().copied())
    }

    /// Every class with every week, in order.
    pub(in crate::render) fn all(&self) -> impl Iterator<Item = (&'s Id, IsoWeek)> {
        self.0
            .values()
            .flat_map(|class| class.weeks.keys().map(|week| (class.id, *week)))
    }

    /// A week of a class, where any studiewijzer has it.
    pub(in crate::render) fn week(&self, klas: &Id, week: IsoWeek) -> Option<&ClassWeek<'s>> {
        self.0.get(&klas.key())?.weeks.get(&week)
    }
}

/// The ISO weeks of a row, in order of time, each once. A school week of the period becomes the
/// week that it is this year; without a period it is one of the first.
pub(in crate::render) fn weeks_of(
    school: &School,
    guide: &Studiewijzer,
    row: &Weekrij,
) -> Vec<IsoWeek> {
    let calendar = &school.calendar;
    let first = || calendar.periods().first().map(|period| period.nummer);
    let period = guide.periode.or_else(first);
    let mut weeks: Vec<IsoWeek> = if row.week.is_empty() {
        let numbers = row.lesweek.iter();
        numbers
            .filter_map(|number| calendar.lesweek(period?, *number))
            .collect()
    } else {
        let weeks = row.week.iter();
        weeks
            .filter_map(|week| week.in_year(calendar.year()))
            .collect()
    };
    weeks.sort_unstable();
    weeks.dedup();
    weeks
}

/// The classes of a studiewijzer, each once.
fn classes(guide: &Studiewijzer) -> Vec<&Id> {
    let mut found: Vec<&Id> = Vec::new();
    for klas in guide.klas.iter().filter(|id| !id.is_empty()) {
        if !found.contains(&klas) {
            found.push(klas);
        }
    }
    found
}

/// Whether the weeks of a row are what the file says: a value that could not be read has a fill-in.
fn is_readable(document: &Document, position: usize) -> bool {
    let row = path!["weken", position];
    let values = [row.then("week"), row.then("lesweek"), path!["periode"]];
    let faults = || document.faults.iter().map(|fault| &fault.path);
    !values
        .iter()
        .any(|value| faults().any(|fault| fault.is_under(value)))
}

/// The lines of a row: one for a studiewijzer of one subject, else one a subject. What is said of
/// coaching goes with the row of the mentor lesson, where there is one.
pub(in crate::render) fn lines<'s>(
    school: &School,
    document: DocumentNumber,
    guide: &'s Studiewijzer,
    row: &'s Weekrij,
) -> Vec<Line<'s>> {
    let line = |about, kolommen| Line {
        document,
        about,
        kolommen,
        van: row.van,
        tot: row.tot,
    };
    let mut lines = Vec::new();
    let own = row.kolommen();
    if guide.vak.is_some() && row.vakken.is_empty() || !own.is_leeg() {
        lines.push(line(About::Subject(guide.vak.as_deref()), own));
    }
    let (projects, subjects): (Vec<_>, Vec<_>) =
        row.vakken.iter().partition(|subject| subject.is_project());
    let mentor = school.vakken.key("ml");
    let mut coaching = (!row.coaching.is_empty()).then_some(&row.coaching[..]);
    for subject in subjects {
        let about = About::Subject(subject.vak.as_deref().or(guide.vak.as_deref()));
        let mut columns = subject.kolommen();
        let named = subject.vak.as_ref().map(|vak| school.vakken.key(vak));
        if named.as_ref() == Some(&mentor) && columns.leren.is_empty() {
            columns.leren = coaching.take().unwrap_or_default();
        }
        lines.push(line(about, columns));
    }
    if let Some(coaching) = coaching {
        lines.push(line(About::Coaching, only_learning(coaching)));
    }
    for project in projects {
        let about = About::Project(&project.vakken, project.titel.as_deref());
        lines.push(line(about, project.kolommen()));
    }
    lines
}

fn only_learning(leren: &[String]) -> Kolommen<'_> {
    Kolommen {
        lesstof: &[],
        verplicht: &[],
        leren,
        maken: &[],
        keuze: &[],
        toets: &[],
        inleveren: &[],
        opmerking: None,
        uren: None,
        extra: None,
    }
}
