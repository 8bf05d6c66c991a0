//! The tests and deadlines of a class, each once.

use crate::model::part::Id;
use crate::school::School;

use super::link::PlanningTest;
use super::parts;
use super::term::{Term, of_planned, of_row};
use super::written::in_planning;

/// The tests and deadlines of a class, each once: those of its studiewijzers in order of time, then the
/// tests of plannings that no studiewijzer has. A test is followed by its parts that are not on its day.
pub(crate) fn of_class<'s>(school: &'s School, klas: &Id) -> Vec<Term<'s>> {
    of_classes(school, std::slice::from_ref(klas))
}

/// The tests and deadlines of somebody who is in some classes.
pub(crate) fn of_classes<'s>(school: &'s School, classes: &[Id]) -> Vec<Term<'s>> {
    let mut all: Vec<Term<'s>> = Vec::new();
    for klas in classes {
        for week in school.weeks_of_class(klas) {
            let found = school.class_week(klas, week);
            for term in found.rows().flat_map(|row| of_row(school, &row)) {
                add(school, classes, &mut all, term);
            }
        }
    }
    for place in classes
        .iter()
        .flat_map(|klas| school.plannings_of_class(klas))
    {
        for planned in in_planning(place.1) {
            let one = PlanningTest::new(school, place, planned, classes);
            add(school, classes, &mut all, of_planned(&one));
        }
    }
    all
}

/// Adds a term that is for these classes and not there yet, and its parts that are not on its day.
fn add<'s>(school: &School, classes: &[Id], all: &mut Vec<Term<'s>>, term: Term<'s>) {
    let is_new = || !all.iter().any(|known| known.is_same(school, &term));
    if term.is_for(school, classes) && is_new() {
        let of_it = parts::of(school, &term, classes);
        all.push(term);
        all.extend(of_it);
    }
}
