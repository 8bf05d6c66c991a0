//! Which test of a planning a test of a studiewijzer is.

use crate::model::Planning;
use crate::model::part::{Id, Toets, Toetsvorm};
use crate::model::planning::Paragraaf;
use crate::school::{DocumentNumber, RowIn, School};
use crate::yaml::Path;

use super::names;
use super::when::{When, of_test};
use super::written::{PlannedTest, WrittenTest, in_planning};

/// Within how many school days a test of the same name is taken for the planning's.
const NEAR: usize = 10;

/// A test of a planning, with its planning.
#[derive(Debug, Clone)]
pub(crate) struct PlanningTest<'s> {
    /// The number of the planning.
    pub(crate) document: DocumentNumber,
    pub(crate) planning: &'s Planning,
    pub(crate) path: Path,
    pub(crate) test: &'s Toets,
    pub(crate) paragraph: Option<&'s Paragraaf>,
    pub(crate) when: Option<When>,
}

impl<'s> PlanningTest<'s> {
    /// A test of a planning as it is for some classes.
    pub(super) fn new(
        school: &School,
        (document, planning): (DocumentNumber, &'s Planning),
        planned: PlannedTest<'s>,
        classes: &[Id],
    ) -> Self {
        Self {
            document,
            planning,
            when: of_test(school, planned.test, None, classes),
            path: planned.path,
            test: planned.test,
            paragraph: planned.paragraph,
        }
    }
}

/// What a test of a studiewijzer is in a planning.
#[derive(Debug, Clone)]
pub(crate) enum Link<'s> {
    /// A test of the studiewijzer alone.
    Own,
    /// It names a planning that is not there.
    Unknown,
    /// It names a planning, and which test is not clear.
    Unclear(DocumentNumber, Unclear<'s>),
    /// It names this test.
    Named(PlanningTest<'s>),
    /// It names no planning, and its name is that of this test, not far away.
    Recognised(PlanningTest<'s>),
    /// It names no planning, and is on the day of this test.
    SameDay(PlanningTest<'s>),
}

/// Why it is not clear which test of a planning is meant.
#[derive(Debug, Clone)]
pub(crate) enum Unclear<'s> {
    /// The planning has no such paragraph.
    NoParagraph,
    /// The planning, or its paragraph, has no test.
    NoTest,
    /// There are several, and neither name nor code tells which.
    Several(Vec<&'s Toets>),
}

impl<'s> Link<'s> {
    /// The test of the planning that gives the day.
    pub(crate) fn planned(&self) -> Option<&PlanningTest<'s>> {
        match self {
            Self::Named(planned) | Self::Recognised(planned) => Some(planned),
            _ => None,
        }
    }
}

/// What a test of a row is in a planning.
pub(crate) fn link_of<'s>(
    school: &'s School,
    row: &RowIn<'s>,
    written: &WrittenTest<'s>,
) -> Link<'s> {
    let Some(id) = &written.test.planning else {
        return recognised(school, row, written);
    };
    let Some((document, planning)) = school.planning(id) else {
        return Link::Unknown;
    };
    match pick(planning, written.test) {
        Ok(planned) => {
            let classes = &planning.klas;
            let place = (document, planning);
            Link::Named(PlanningTest::new(school, place, planned, classes))
        }
        Err(unclear) => Link::Unclear(document, unclear),
    }
}

/// The test of a planning that another test names.
fn pick<'s>(planning: &'s Planning, test: &Toets) -> Result<PlannedTest<'s>, Unclear<'s>> {
    let mut all = candidates(planning, test)?;
    if all.len() > 1 {
        let is_one = |one: &PlannedTest<'_>| names_same(one.test, test);
        if all.iter().filter(|one| is_one(one)).count() == 1 {
            all.retain(is_one);
        }
    }
    match all.len() {
        0 => Err(Unclear::NoTest),
        1 => all.pop().ok_or(Unclear::NoTest),
        _ => Err(Unclear::Several(all.iter().map(|one| one.test).collect())),
    }
}

/// The tests that may be meant: those of the paragraph that is named; else the summative ones of the
/// chapter, or of its paragraphs where the chapter has none of its own.
fn candidates<'s>(
    planning: &'s Planning,
    test: &Toets,
) -> Result<Vec<PlannedTest<'s>>, Unclear<'s>> {
    let number = test.paragraaf.as_deref().map(str::trim);
    let is_named = |paragraph: &Paragraaf| Some(paragraph.nummer.trim()) == number;
    if number.is_some() && !planning.paragrafen.iter().any(is_named) {
        return Err(Unclear::NoParagraph);
    }
    let (of_paragraphs, of_chapter): (Vec<_>, Vec<_>) =
        in_planning(planning).partition(|one| one.paragraph.is_some());
    if number.is_some() {
        let here = of_paragraphs.into_iter();
        return Ok(here
            .filter(|one| one.paragraph.is_some_and(is_named))
            .collect());
    }
    if of_chapter.len() == 1 {
        return Ok(of_chapter);
    }
    let has = |one: &PlannedTest<'_>, vorm| one.test.vorm == Some(vorm);
    if of_chapter.is_empty() {
        let all = of_paragraphs.into_iter();
        return Ok(all.filter(|one| has(one, Toetsvorm::Summatief)).collect());
    }
    let wanted = test
        .vorm
        .filter(|vorm| of_chapter.iter().any(|one| has(one, *vorm)));
    let counts = |one: &PlannedTest<'_>| match wanted {
        Some(vorm) => has(one, vorm),
        None => !has(one, Toetsvorm::Formatief),
    };
    Ok(of_chapter.into_iter().filter(counts).collect())
}

/// Whether two tests have the same code, or else the same name.
fn names_same(one: &Toets, other: &Toets) -> bool {
    let code = |test: &Toets| test.code.as_deref().map(|code| code.trim().to_lowercase());
    let by_code = code(one)
        .zip(code(other))
        .is_some_and(|(one, other)| one == other);
    let names = one.name().zip(other.name());
    by_code || names.is_some_and(|(one, other)| names::is_same(one, other))
}

/// The test of a planning of the same subject and class that a test without a link surely is.
fn recognised<'s>(school: &'s School, row: &RowIn<'s>, written: &WrittenTest<'s>) -> Link<'s> {
    let vakken = row.vakken();
    let ([vak], false) = (vakken.as_slice(), row.is_project()) else {
        return Link::Own;
    };
    let classes = &row.week.wijzer.klas;
    let own = of_test(
        school,
        written.test,
        written.lesson.map(|(_, les)| les),
        classes,
    );
    let mut named: Vec<PlanningTest<'s>> = Vec::new();
    let mut same_day = None;
    for (document, planning) in plannings(school, vak, row) {
        for planned in in_planning(planning) {
            // Most tests of a year are far away: a name is read only where it may matter.
            let Some(when) = of_test(school, planned.test, None, &planning.klas) else {
                continue;
            };
            let is_named = is_near(school, row, own, when)
                && written
                    .test
                    .name()
                    .is_some_and(|name| names::is_of(name, planning, &planned));
            let place = (document, planning);
            let planned = PlanningTest::new(school, place, planned, &planning.klas);
            if is_named {
                named.push(planned);
            } else if planned.paragraph.is_none() && own.is_some() && own == Some(when) {
                same_day.get_or_insert(planned);
            }
        }
    }
    let apart = named.iter().any(|one| one.when != named[0].when);
    match (named.into_iter().next(), same_day) {
        (Some(planned), _) if !apart => Link::Recognised(planned),
        (_, Some(planned)) => Link::SameDay(planned),
        _ => Link::Own,
    }
}

/// The plannings of a subject for a class of a row, each once.
fn plannings<'s>(
    school: &'s School,
    vak: &str,
    row: &RowIn<'s>,
) -> Vec<(DocumentNumber, &'s Planning)> {
    let key = school.vakken.key(vak);
    let mut all: Vec<(DocumentNumber, &'s Planning)> = Vec::new();
    for klas in &row.week.wijzer.klas {
        for (number, planning) in school.plannings_of_class(klas) {
            let known = all.iter().any(|(one, _)| *one == number);
            if !known && school.vakken.key(&planning.vak) == key {
                all.push((number, planning));
            }
        }
    }
    all
}

/// Whether a test of a row is at most [`NEAR`] school days from a moment. One without a moment is in
/// the week of its row.
fn is_near(school: &School, row: &RowIn<'_>, own: Option<When>, when: When) -> bool {
    let calendar = &school.calendar;
    let Some(own) = own else {
        return row
            .week
            .weeks(calendar)
            .iter()
            .any(|week| when.is_in(*week));
    };
    let (early, late) = if own.first <= when.first {
        (own, when)
    } else {
        (when, own)
    };
    late.first <= early.last || calendar.school_days(early.last, late.first) <= NEAR + 1
}
