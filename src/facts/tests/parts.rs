//! Parts of a test that are not on its day.

use crate::model::part::{Id, Toets, Toetsdeel, is_blank};
use crate::school::School;

use super::term::Term;
use super::when::of_test;

/// The parts of a test that have a moment of their own, each as a term: "Proefwerk: Meetverslag".
pub(super) fn of<'s>(school: &School, whole: &Term<'s>, classes: &[Id]) -> Vec<Term<'s>> {
    let parts = whole.test.onderdelen.iter().enumerate();
    let own = parts.filter_map(|(at, part)| {
        let test = as_test(part, &whole.test);
        let when = of_test(school, &test, None, classes)?;
        if whole.when == Some(when) {
            return None;
        }
        let path = whole.place.1.then("onderdelen").then(at);
        let name = called(part).unwrap_or_else(|| format!("deel {}", at + 1));
        let of_planning = whole.planned.as_ref() == Some(&whole.place);
        let place = (whole.place.0, path);
        Some(Term {
            name: format!("{}: {name}", whole.name),
            test,
            when: Some(when),
            planned: of_planning.then(|| place.clone()),
            part_of: Some(whole.place.clone()),
            place,
            ..whole.clone()
        })
    });
    own.collect()
}

fn called(part: &Toetsdeel) -> Option<String> {
    let names = [part.naam.as_ref(), part.code.as_ref()].into_iter();
    let name = names.flatten().find(|text| !is_blank(Some(text)))?;
    Some(name.trim().to_owned())
}

/// A part with what it has of the whole test: for whom it is, and for what.
fn as_test(part: &Toetsdeel, whole: &Toets) -> Toets {
    Toets {
        naam: part.naam.clone(),
        code: part.code.clone(),
        vorm: part.vorm.or(whole.vorm),
        wijze: part.wijze.clone(),
        week: part.week,
        datum: part.datum,
        toetsweek: part.toetsweek.clone(),
        uur: part.uur.clone(),
        duur: part.duur.clone(),
        stof: part.stof.clone(),
        leerdoelen: part.leerdoelen.clone(),
        hulpmiddelen: part.hulpmiddelen.clone(),
        weging: part.weging.clone(),
        groep: whole.groep.clone(),
        ..Toets::default()
    }
}
