//! A test, or something to hand in, with what counts of it.

use std::borrow::Cow;

use crate::model::Soort;
use crate::model::part::{EenOfMeer, Id, Inleveren, Tekst, Toets, Toetsvorm};
use crate::school::{DocumentNumber, RowIn, School};
use crate::yaml::Path;

use super::link::{Link, PlanningTest, link_of};
use super::names;
use super::when::{When, of_test, of_work};
use super::written::{WrittenTest, WrittenWork, in_row, work_in_row};

/// What a term is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TermKind {
    Toets,
    Inleveren,
}

/// A test, or something to hand in.
#[derive(Debug, Clone)]
pub(crate) struct Term<'s> {
    pub(crate) kind: TermKind,
    /// The document that it stands in, and where.
    pub(crate) place: (DocumentNumber, Path),
    /// The position of the lesson of a row that it stands in.
    pub(crate) lesson: Option<usize>,
    /// The subjects as written; none for something of the whole class.
    pub(crate) vakken: Vec<&'s str>,
    /// What it is called, by its own name, that of the planning, or the chapter.
    pub(crate) name: String,
    /// Whether it has a name of its own, or the planning gives one.
    pub(crate) is_named: bool,
    /// What is said of it, here or in its planning. Of what is handed in the fields that both have.
    pub(crate) test: Toets,
    pub(crate) when: Option<When>,
    /// The test of a planning that it is.
    pub(crate) planned: Option<(DocumentNumber, Path)>,
    /// The place of the test that it is a part of.
    pub(crate) part_of: Option<(DocumentNumber, Path)>,
    /// Whether it surely is that test, and not only on the same day.
    pub(super) is_linked: bool,
}

/// The tests and deadlines of a row: those of the week, then those of each lesson.
pub(crate) fn of_row<'s>(school: &'s School, row: &RowIn<'s>) -> Vec<Term<'s>> {
    let tests = in_row(row).map(|one| of_written(school, row, &one));
    let work = work_in_row(row).map(|one| of_handed_in(school, row, one));
    let mut all: Vec<Term<'s>> = tests.chain(work).collect();
    all.sort_by_key(|one| one.lesson.map_or(0, |at| at + 1));
    all
}

impl Term<'_> {
    /// Whether it is for somebody in one of these classes: a group that is the id of another class is
    /// not, and one in own words may be.
    pub(crate) fn is_for(&self, school: &School, classes: &[Id]) -> bool {
        let is_class = |id: &Id| !school.index.documents(Soort::Klas, id).is_empty();
        let mut groups = self
            .test
            .groep
            .iter()
            .map(|text| Id::from_name(text.trim()));
        self.test.groep.is_empty() || groups.any(|id| classes.contains(&id) || !is_class(&id))
    }

    /// Whether it is a formative test that no studiewijzer has.
    pub(crate) fn is_only_planned_to_learn(&self) -> bool {
        self.is_of_planning() && self.test.vorm == Some(Toetsvorm::Formatief)
    }

    /// The groups to name on a page about some classes: none where it is for one of these.
    pub(crate) fn groups_beside(&self, classes: &[Id]) -> Vec<&str> {
        let groups = || self.test.groep.iter().map(|text| text.trim());
        if groups().any(|text| classes.contains(&Id::from_name(text))) {
            return Vec::new();
        }
        groups().filter(|text| !text.is_empty()).collect()
    }

    /// Whether two terms are one: at one place, the same test of a planning, or with the same name on
    /// the same day for the same subject.
    pub(crate) fn is_same(&self, school: &School, other: &Term<'_>) -> bool {
        if self.place == other.place {
            return true;
        }
        let planned = self.planned.is_some() && self.planned == other.planned;
        if planned && (self.is_of_planning() || other.is_of_planning()) {
            return true;
        }
        let linked = planned && self.is_linked && other.is_linked;
        (linked || self.is_alike(school, other)) && self.test.groep == other.test.groep
    }

    /// Whether it stands in a planning itself, and in no studiewijzer.
    fn is_of_planning(&self) -> bool {
        self.planned.as_ref() == Some(&self.place)
    }

    fn is_alike(&self, school: &School, other: &Term<'_>) -> bool {
        self.kind == other.kind
            && self.when.is_some()
            && self.when == other.when
            && names::is_same(&self.name, &other.name)
            && self.subjects(school) == other.subjects(school)
    }

    /// Its subjects as they are compared.
    pub(super) fn subjects(&self, school: &School) -> Vec<String> {
        let keys = self.vakken.iter().map(|vak| school.vakken.key(vak));
        keys.map(Cow::into_owned).collect()
    }
}

/// What counts of a test of a row.
pub(crate) fn of_written<'s>(
    school: &'s School,
    row: &RowIn<'s>,
    written: &WrittenTest<'s>,
) -> Term<'s> {
    let link = link_of(school, row, written);
    let test = written.test;
    let own = of_test(
        school,
        test,
        written.lesson.map(|(_, les)| les),
        &row.week.wijzer.klas,
    );
    let planned = link.planned();
    let name = test
        .name()
        .or_else(|| planned.and_then(|one| one.test.name()));
    let about = || planned.map_or_else(|| "toets".to_owned(), name_of);
    let same_day = match &link {
        Link::SameDay(planned) => Some(planned),
        _ => planned,
    };
    Term {
        kind: TermKind::Toets,
        place: (row.week.document, written.path.clone()),
        lesson: written.lesson.map(|(at, _)| at),
        vakken: row.vakken(),
        is_named: name.is_some(),
        name: name.map_or_else(about, ToOwned::to_owned),
        when: planned.map_or(own, |one| agreed(own, one.when)),
        test: planned.map_or_else(|| test.clone(), |one| with_planned(test, one.test)),
        planned: same_day.map(|one| (one.document, one.path.clone())),
        part_of: None,
        is_linked: planned.is_some(),
    }
}

/// The moment of a test that a planning has too: the planning's, or a day within it.
fn agreed(own: Option<When>, planned: Option<When>) -> Option<When> {
    match (own, planned) {
        (Some(own), Some(planned)) if planned.holds(&own) => Some(own),
        (own, planned) => planned.or(own),
    }
}

fn of_handed_in<'s>(school: &'s School, row: &RowIn<'s>, written: WrittenWork<'s>) -> Term<'s> {
    let work = written.work;
    let name = work
        .wat
        .as_deref()
        .map(str::trim)
        .filter(|wat| !wat.is_empty());
    Term {
        kind: TermKind::Inleveren,
        place: (row.week.document, written.path),
        lesson: written.lesson.map(|(at, _)| at),
        vakken: row.vakken(),
        is_named: name.is_some(),
        name: name.unwrap_or("inleveren").to_owned(),
        when: of_work(school, work.datum, written.lesson.map(|(_, les)| les)),
        test: as_test(work),
        planned: None,
        part_of: None,
        is_linked: false,
    }
}

/// A test of a planning.
pub(super) fn of_planned<'s>(one: &PlanningTest<'s>) -> Term<'s> {
    Term {
        kind: TermKind::Toets,
        place: (one.document, one.path.clone()),
        lesson: None,
        vakken: vec![&one.planning.vak],
        is_named: one.test.name().is_some(),
        name: one
            .test
            .name()
            .map_or_else(|| name_of(one), ToOwned::to_owned),
        test: one.test.clone(),
        when: one.when,
        planned: Some((one.document, one.path.clone())),
        part_of: None,
        is_linked: true,
    }
}

/// "toets H1 Krachten", "formatieve toets § 1.2".
fn name_of(one: &PlanningTest<'_>) -> String {
    let kind = match one.test.vorm {
        Some(Toetsvorm::Formatief) => "formatieve toets",
        _ => "toets",
    };
    let about = match one.paragraph {
        Some(paragraph) => format!("§ {}", paragraph.nummer),
        None => one.planning.kop(),
    };
    format!("{kind} {about}")
}

/// What is handed in has the fields of a test but for those of a test alone.
fn as_test(work: &Inleveren) -> Toets {
    Toets {
        naam: work.wat.clone(),
        code: work.code.clone(),
        datum: work.datum,
        uur: work.uur.clone(),
        groep: work.groep.clone(),
        weging: work.weging.clone(),
        leerdoelen: work.leerdoelen.clone(),
        ..Toets::default()
    }
}

/// A test with what it does not say itself taken from the planning's.
fn with_planned(own: &Toets, planned: &Toets) -> Toets {
    Toets {
        naam: own.naam.clone().or_else(|| planned.naam.clone()),
        code: own.code.clone().or_else(|| planned.code.clone()),
        vorm: own.vorm.or(planned.vorm),
        wijze: either(&own.wijze, &planned.wijze),
        week: planned.week.or(own.week),
        datum: planned.datum.or(own.datum),
        toetsweek: planned.toetsweek.clone().or_else(|| own.toetsweek.clone()),
        uur: text(own.uur.as_ref(), planned.uur.as_ref()),
        duur: text(own.duur.as_ref(), planned.duur.as_ref()),
        stof: either(&own.stof, &planned.stof),
        leerdoelen: either(&own.leerdoelen, &planned.leerdoelen),
        hulpmiddelen: either(&own.hulpmiddelen, &planned.hulpmiddelen),
        weging: own.weging.clone().or_else(|| planned.weging.clone()),
        groep: either(&own.groep, &planned.groep),
        herkansing: own
            .herkansing
            .clone()
            .or_else(|| planned.herkansing.clone()),
        onderdelen: either(&own.onderdelen, &planned.onderdelen),
        planning: own.planning.clone(),
        paragraaf: own.paragraaf.clone(),
    }
}

fn text(own: Option<&Tekst>, planned: Option<&Tekst>) -> Option<Tekst> {
    own.or(planned).cloned()
}

fn either<T: Clone>(own: &EenOfMeer<T>, planned: &EenOfMeer<T>) -> EenOfMeer<T> {
    if own.is_empty() {
        planned.clone()
    } else {
        own.clone()
    }
}
