//! Which tests a class has for a mark in a week: what `max_toetsen` of `leerplan.toml` counts.

use chrono::NaiveDate;

use crate::calendar::IsoWeek;
use crate::facts::practical_tests::is_in_lessons;
use crate::facts::test_weeks;
use crate::model::part::{Id, Toetsvorm, Weging};
use crate::path;
use crate::school::{DocumentNumber, School};
use crate::words;
use crate::yaml::Path;

use super::link::PlanningTest;
use super::term::{Term, TermKind, of_planned, of_row};
use super::written::in_planning;

/// How words begin that say of a test that it is no test of the class for a mark: it is there to learn
/// from, or for the few who take it later or again.
const OTHERWISE: [&str; 7] = [
    "oefen",
    "diagnos",
    "formatie",
    "proeftoets",
    "proeftest",
    "herkans",
    "inhaal",
];

/// The tests for a mark that a class surely has in a week, each once, in order of time. A test of which
/// any day lies in a test week of the class is none of them, and so is one whose week is not known. Of
/// one subject with tests for several groups each pupil has those of one.
pub(crate) fn for_marks_in_week<'s>(school: &'s School, klas: &Id, week: IsoWeek) -> Vec<Term<'s>> {
    let classes = std::slice::from_ref(klas);
    let counts = |term: &Term<'_>, weeks: &[IsoWeek]| {
        term.is_for_mark(school)
            && is_sound(school, term)
            && term.is_for(school, classes)
            && is_ordinary(school, klas, days_in(term, weeks, week))
    };
    let mut all: Vec<Term<'s>> = Vec::new();
    for row in school.class_week(klas, week).rows() {
        let weeks = row.week.weeks(&school.calendar);
        let terms = of_row(school, &row).into_iter();
        for term in terms.filter(|term| counts(term, &weeks)) {
            if !all.iter().any(|known| known.is_same(school, &term)) {
                all.push(term);
            }
        }
    }
    for place in school.plannings_of_class(klas) {
        let planned =
            in_planning(place.1).filter(|one| one.test.vorm != Some(Toetsvorm::Formatief));
        let planned = planned.map(|one| PlanningTest::new(school, place, one, classes));
        let here = planned.filter(|one| one.when.is_some_and(|when| when.is_in(week)));
        let terms = here.map(|one| of_planned(&one));
        for term in terms.filter(|term| counts(term, &[])) {
            let is_known = |known: &Term<'_>| {
                known.is_same(school, &term) || may_be_planned(school, known, &term)
            };
            if !all.iter().any(is_known) {
                all.push(term);
            }
        }
    }
    all.sort_by_key(|term| term.when.map_or(week.monday(), |when| when.first));
    one_group_a_subject(school, all)
}

impl Term<'_> {
    /// Whether it is a test for a mark. A test of which nothing else is said is; one of a paragraph is
    /// where it says so.
    fn is_for_mark(&self, school: &School) -> bool {
        if self.kind != TermKind::Toets || self.is_practical(school) {
            return false;
        }
        if let Some(vorm) = self.test.vorm {
            return vorm == Toetsvorm::Summatief;
        }
        let in_paragraph = |(_, path): &(DocumentNumber, Path)| path.is_under(&path!["paragrafen"]);
        let is_small = self.planned.as_ref().is_some_and(in_paragraph) || self.weighs_nothing();
        let is_otherwise = self.is_named && is_otherwise(&self.name);
        !is_small && !is_otherwise
    }

    /// Whether it is done in the lessons, without work before it.
    fn is_practical(&self, school: &School) -> bool {
        let mut vakken = self.vakken.iter();
        vakken.any(|vak| is_in_lessons(school, vak, &self.test))
    }

    fn weighs_nothing(&self) -> bool {
        let weight = self.test.weging.as_ref().and_then(Weging::number);
        weight.is_some_and(|weight| weight.abs() < 1e-9)
    }
}

fn is_otherwise(name: &str) -> bool {
    let words = words::lower_words(name);
    let begins = |word: &String| OTHERWISE.iter().any(|begin| word.starts_with(begin));
    words.iter().any(begins) || words.windows(2).any(|two| two == ["d", "toets"])
}

/// Whether all that counts of it could be read.
fn is_sound(school: &School, term: &Term<'_>) -> bool {
    let reads = |(number, path): &(DocumentNumber, Path)| {
        let document = school.document(*number);
        document.is_some_and(|document| document.is_sound(path))
    };
    reads(&term.place) && term.planned.as_ref().is_none_or(reads)
}

/// The first and the last day that a test may be on, where these surely lie in a week: those of its moment,
/// or of its row where that is about one week.
fn days_in(term: &Term<'_>, weeks: &[IsoWeek], week: IsoWeek) -> Option<(NaiveDate, NaiveDate)> {
    if let Some(when) = term.when {
        let inside = week.contains(when.first) && week.contains(when.last);
        return inside.then_some((when.first, when.last));
    }
    let of_row = weeks == [week] && term.test.toetsweek.is_none();
    of_row.then(|| (week.monday(), week.friday()))
}

/// Whether there are such days and none lies in a test week of the class.
fn is_ordinary(school: &School, klas: &Id, days: Option<(NaiveDate, NaiveDate)>) -> bool {
    let is_of_tests = |day| test_weeks::has_day(school, std::slice::from_ref(klas), day);
    days.is_some_and(|(first, last)| {
        let mut days = first.iter_days().take_while(|day| *day <= last);
        !days.any(is_of_tests)
    })
}

/// Whether a test of a studiewijzer that is not known to be one of a planning may be this one of the same
/// subject.
fn may_be_planned(school: &School, own: &Term<'_>, planned: &Term<'_>) -> bool {
    let (one, other) = (own.when, planned.when);
    let meets = one
        .zip(other)
        .is_none_or(|(one, other)| one.holds(&other) || other.holds(&one));
    own.planned.is_none() && meets && own.subjects(school) == planned.subjects(school)
}

/// Leaves out the tests of a subject for another group than that of its first.
fn one_group_a_subject<'s>(school: &School, all: Vec<Term<'s>>) -> Vec<Term<'s>> {
    let mut kept: Vec<Term<'s>> = Vec::new();
    for term in all {
        let is_of_others = |known: &Term<'_>| {
            !known.test.groep.is_empty()
                && known.test.groep != term.test.groep
                && known.subjects(school) == term.subjects(school)
        };
        if term.test.groep.is_empty() || !kept.iter().any(is_of_others) {
            kept.push(term);
        }
    }
    kept
}
