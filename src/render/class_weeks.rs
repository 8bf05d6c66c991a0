//! The weeks of a class: everything that all studiewijzers have for it.

use std::collections::BTreeMap;

use crate::calendar::IsoWeek;
use crate::model::Studiewijzer;
use crate::model::part::{Datum, Id, Tekst};
use crate::model::studiewijzer::{Kolommen, Les, Weekrij};
use crate::school::{DocumentNumber, School};

/// A line of a class in a week.
#[derive(Debug, Clone)]
pub(in crate::render) struct Line<'s> {
    /// The studiewijzer that it comes from.
    pub(in crate::render) document: DocumentNumber,
    /// What it is a line of.
    pub(in crate::render) kind: LineKind<'s>,
    pub(in crate::render) kolommen: Kolommen<'s>,
    /// The lessons, which stand behind the columns.
    pub(in crate::render) lessen: &'s [Les],
    /// The first day, where the row gives one.
    pub(in crate::render) van: Option<Datum>,
    /// The last day, where the row gives one.
    pub(in crate::render) tot: Option<Datum>,
}

/// What a line is a line of.
#[derive(Debug, Clone, Copy)]
pub(in crate::render) enum LineKind<'s> {
    /// One subject; none where the studiewijzer names none.
    Subject(Option<&'s str>),
    Project(&'s [Tekst], Option<&'s str>),
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

/// The classes that studiewijzers name, with their weeks.
#[derive(Debug)]
pub(in crate::render) struct ClassWeeks<'s> {
    school: &'s School,
    classes: BTreeMap<String, &'s Id>,
}

impl<'s> ClassWeeks<'s> {
    pub(in crate::render) fn new(school: &'s School) -> Self {
        let guides = school.studiewijzers();
        let ids = guides.flat_map(|(_, guide)| guide.klas.iter());
        let named = ids.filter(|id| !id.is_empty());
        let mut classes = BTreeMap::new();
        for id in named {
            classes.entry(id.key()).or_insert(id);
        }
        Self { school, classes }
    }

    /// The classes in order of name.
    pub(in crate::render) fn classes(&self) -> impl Iterator<Item = &'s Id> {
        self.classes.values().copied()
    }

    /// The weeks of a class in order.
    pub(in crate::render) fn weeks(&self, klas: &Id) -> impl Iterator<Item = IsoWeek> {
        self.school.weeks_of_class(klas).into_iter()
    }

    /// Every class with every week, in order.
    pub(in crate::render) fn all(&self) -> impl Iterator<Item = (&'s Id, IsoWeek)> {
        self.classes()
            .flat_map(|klas| self.weeks(klas).map(move |week| (klas, week)))
    }

    /// A week of a class, where any studiewijzer has it.
    pub(in crate::render) fn week(&self, klas: &Id, week: IsoWeek) -> Option<ClassWeek<'s>> {
        let found = self.school.class_week(klas, week);
        if found.weken.is_empty() {
            return None;
        }
        let items = found.weken.iter();
        let lines = items.flat_map(|item| lines(self.school, item.document, item.wijzer, item.rij));
        Some(ClassWeek {
            themas: found.themas(),
            lines: lines.collect(),
        })
    }
}

/// The lines of a row: one for a studiewijzer of one subject, else one a subject. What is said of
/// coaching goes with the row of the mentor lesson, where there is one.
pub(in crate::render) fn lines<'s>(
    school: &School,
    document: DocumentNumber,
    guide: &'s Studiewijzer,
    row: &'s Weekrij,
) -> Vec<Line<'s>> {
    let line = |kind, kolommen, lessen| Line {
        document,
        kind,
        kolommen,
        lessen,
        van: row.van,
        tot: row.tot,
    };
    let mut lines = Vec::new();
    if guide.vak.is_some() && row.vakken.is_empty() || !row.kolommen().is_empty() {
        let kind = LineKind::Subject(guide.vak.as_deref());
        lines.push(line(kind, row.week_columns(), &row.lessen));
    }
    let (projects, subjects): (Vec<_>, Vec<_>) =
        row.vakken.iter().partition(|subject| subject.is_project());
    let mentor = school.vakken.key("ml");
    let mut coaching = (!row.coaching.is_empty()).then_some(&row.coaching[..]);
    for subject in subjects {
        let kind = LineKind::Subject(subject.vak.as_deref().or(guide.vak.as_deref()));
        let mut columns = subject.week_columns();
        let named = subject.vak.as_ref().map(|vak| school.vakken.key(vak));
        if named.as_ref() == Some(&mentor) && columns.leren.is_empty() {
            columns.leren = coaching.take().into_iter().flatten().collect();
        }
        lines.push(line(kind, columns, &subject.lessen));
    }
    if let Some(coaching) = coaching {
        let columns = Kolommen {
            leren: coaching.iter().collect(),
            ..Kolommen::default()
        };
        lines.push(line(LineKind::Coaching, columns, &[]));
    }
    for project in projects {
        let kind = LineKind::Project(&project.vakken, project.titel.as_deref());
        lines.push(line(kind, project.week_columns(), &project.lessen));
    }
    lines
}
