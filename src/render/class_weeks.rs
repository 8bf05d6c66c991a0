//! The weeks of a class: everything that all studiewijzers have for it.

use std::collections::BTreeMap;

use crate::calendar::IsoWeek;
use crate::facts::tests::{self, Term};
use crate::model::part::{Datum, Id, Tekst};
use crate::model::studiewijzer::{Kolommen, Les, Vakrij};
use crate::school::{DocumentNumber, RowIn, School, WeekIn};

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
    /// Tests and what is handed in, of the lessons too.
    pub(in crate::render) terms: Vec<Term<'s>>,
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
    classes: BTreeMap<String, (&'s Id, Vec<Term<'s>>)>,
}

impl<'s> ClassWeeks<'s> {
    pub(in crate::render) fn new(school: &'s School) -> Self {
        let guides = school.studiewijzers();
        let ids = guides.flat_map(|(_, guide)| guide.klas.iter());
        let named = ids.filter(|id| !id.is_empty());
        let mut classes = BTreeMap::new();
        for id in named {
            let class = classes.entry(id.key());
            class.or_insert_with(|| (id, tests::of_class(school, id)));
        }
        Self { school, classes }
    }

    /// The classes in order of name.
    pub(in crate::render) fn classes(&self) -> impl Iterator<Item = &'s Id> {
        self.classes.values().map(|(id, _)| *id)
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
        let mut lines: Vec<Line<'s>> = items.flat_map(|item| lines(self.school, item)).collect();
        for line in &mut lines {
            let classes = std::slice::from_ref(klas);
            line.terms.retain(|term| term.is_for(self.school, classes));
        }
        self.add_terms(klas, week, &mut lines);
        Some(ClassWeek {
            themas: found.themas(),
            lines,
        })
    }

    /// The tests and deadlines of a class.
    fn terms(&self, klas: &Id) -> &[Term<'s>] {
        let of_class = self.classes.get(&klas.key());
        of_class.map_or(&[], |(_, terms)| terms)
    }

    /// Adds the tests and deadlines that are in a week and stand elsewhere: in a planning, or in the row
    /// of another week.
    fn add_terms(&self, klas: &Id, week: IsoWeek, lines: &mut Vec<Line<'s>>) {
        let terms = self.terms(klas).iter();
        for term in terms.filter(|term| term.when.is_some_and(|when| when.is_in(week))) {
            let mut shown = lines.iter().flat_map(|line| &line.terms);
            // A part stands behind its test, where that is in the same week.
            let has = |known: &Term<'_>| {
                known.is_same(self.school, term) || term.part_of.as_ref() == Some(&known.place)
            };
            if shown.any(has) {
                continue;
            }
            let [vak] = term.vakken.as_slice() else {
                continue;
            };
            let key = self.school.vakken.key(vak);
            let line = lines.iter_mut().find(|line| {
                matches!(line.kind, LineKind::Subject(Some(vak)) if self.school.vakken.key(vak) == key)
            });
            if let Some(line) = line {
                line.terms.push(term.clone());
                continue;
            }
            lines.push(Line {
                document: term.place.0,
                kind: LineKind::Subject(Some(vak)),
                kolommen: Kolommen::default(),
                lessen: &[],
                van: None,
                tot: None,
                terms: vec![term.clone()],
            });
        }
    }
}

/// The lines of a week of a studiewijzer: one where it is of one subject, else one a subject. What is
/// said of coaching goes with the row of the mentor lesson, where there is one.
pub(in crate::render) fn lines<'s>(school: &'s School, item: &WeekIn<'s>) -> Vec<Line<'s>> {
    let (guide, row) = (item.wijzer, item.rij);
    let line = |kind, kolommen, lessen, at: Option<(usize, &'s Vakrij)>| {
        let row = RowIn {
            week: *item,
            position: at.map(|(position, _)| position),
            vakrij: at.map(|(_, vakrij)| vakrij),
        };
        Line {
            document: item.document,
            kind,
            kolommen,
            lessen,
            van: item.rij.van,
            tot: item.rij.tot,
            terms: tests::of_row(school, &row),
        }
    };
    let mut lines = Vec::new();
    if guide.vak.is_some() && row.vakken.is_empty() || !row.kolommen().is_empty() {
        let kind = LineKind::Subject(guide.vak.as_deref());
        lines.push(line(kind, row.week_columns(), &row.lessen[..], None));
    }
    let rows = row.vakken.iter().enumerate();
    let (projects, subjects): (Vec<_>, Vec<_>) = rows.partition(|(_, one)| one.is_project());
    let mentor = school.vakken.key("ml");
    let mut coaching = (!row.coaching.is_empty()).then_some(&row.coaching[..]);
    for (at, subject) in subjects {
        let kind = LineKind::Subject(subject.vak.as_deref().or(guide.vak.as_deref()));
        let mut columns = subject.week_columns();
        let named = subject.vak.as_ref().map(|vak| school.vakken.key(vak));
        if named.as_ref() == Some(&mentor) && columns.leren.is_empty() {
            columns.leren = coaching.take().into_iter().flatten().collect();
        }
        lines.push(line(kind, columns, &subject.lessen, Some((at, subject))));
    }
    if let Some(coaching) = coaching {
        lines.push(Line {
            document: item.document,
            kind: LineKind::Coaching,
            kolommen: Kolommen {
                leren: coaching.iter().collect(),
                ..Kolommen::default()
            },
            lessen: &[],
            van: row.van,
            tot: row.tot,
            terms: Vec::new(),
        });
    }
    for (at, project) in projects {
        let kind = LineKind::Project(&project.vakken, project.titel.as_deref());
        let columns = project.week_columns();
        lines.push(line(kind, columns, &project.lessen, Some((at, project))));
    }
    lines
}
