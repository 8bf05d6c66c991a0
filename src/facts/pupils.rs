//! Pupils: whom a document is about, who coaches them, who has left, and who is introvert.

use chrono::NaiveDate;

use crate::model::klas::Leerling;
use crate::model::part::{Gespreksstijl, Id, Tekst};
use crate::model::voortgang::Meting;
use crate::model::{Content, Draaiboek, Voortgang};
use crate::school::{PupilIn, School};

use super::Scope;

/// Whether the last day of a pupil in a class (`tot`) is past.
pub(crate) fn has_left_class(pupil: &Leerling, today: NaiveDate) -> bool {
    pupil.tot.is_some_and(|last| last.0 < today)
}

/// Whether the last day of a pupil (`tot`) is past in every class that names the pupil.
pub(crate) fn has_left(pupil: &Id, scope: &Scope<'_>) -> bool {
    let classes = scope.school.pupil(pupil);
    let mut all = classes.iter();
    !classes.is_empty() && all.all(|place| has_left_class(place.leerling, scope.today))
}

/// The pupil of a leerplan.
pub(crate) fn pupil_of_leerplan<'s>(school: &'s School, plan: &Id) -> Option<&'s Id> {
    school.leerplan(plan).map(|(_, plan)| &plan.leerling)
}

/// The pupil of the leerplan that a draaiboek belongs to.
pub(crate) fn pupil_of<'s>(draaiboek: &Draaiboek, scope: &Scope<'s>) -> Option<&'s Id> {
    pupil_of_leerplan(scope.school, draaiboek.leerplan.as_ref()?)
}

/// Whom a document is about, where that is one pupil.
pub(crate) fn pupil_of_document<'s>(school: &'s School, content: &'s Content) -> Option<&'s Id> {
    let of_plan = |id: &Id| pupil_of_leerplan(school, id);
    let pupil = match content {
        Content::Leerplan(plan) => Some(&plan.leerling),
        Content::Gesprek(talk) => Some(&talk.leerling),
        Content::Draaiboek(book) => book.leerplan.as_ref().and_then(of_plan),
        Content::Voortgang(results) => results.leerplan.as_ref().and_then(of_plan),
        _ => None,
    };
    pupil.filter(|id| !id.is_empty())
}

/// The pupils whom the results of a class name, as often as they are named.
pub(crate) fn pupils_in_results(results: &Voortgang) -> impl Iterator<Item = Id> + '_ {
    let named = results.metingen.iter().flat_map(Meting::named);
    named.map(|(_, name)| Id::from_name(name.trim()))
}

/// Everybody who coaches a pupil, each once, in the order of the classes: the coaches whom classes in
/// use name, or else the mentors of these classes.
pub(crate) fn coaches<'s>(school: &'s School, pupil: &Id) -> Vec<&'s str> {
    let coaches = named_coaches(school, pupil, None);
    if !coaches.is_empty() {
        return coaches;
    }
    let mentors = classes_in_use(school, pupil).filter_map(|place| place.klas.mentor.as_deref());
    each_once(mentors)
}

/// The coaches whom classes in use name for a pupil, each once: first the one of the class that is
/// asked about, then those of the others in order.
pub(crate) fn named_coaches<'s>(
    school: &'s School,
    pupil: &Id,
    own: Option<&'s Tekst>,
) -> Vec<&'s str> {
    let own = own.map(Tekst::as_str);
    let others = classes_in_use(school, pupil).filter_map(|place| place.leerling.coach.as_deref());
    each_once(own.into_iter().chain(others))
}

fn classes_in_use<'s>(school: &'s School, pupil: &Id) -> impl Iterator<Item = PupilIn<'s>> {
    let places = school.pupil(pupil).into_iter();
    places.filter(|place| school.is_in_use(place.document))
}

/// The classes of a pupil.
pub(crate) fn classes_of(school: &School, pupil: &Id) -> Vec<Id> {
    let places = school.pupil(pupil).into_iter();
    places.map(|place| place.klas.klas.clone()).collect()
}

/// Names that are not blank, each once, in their order.
pub(crate) fn each_once<'s>(names: impl Iterator<Item = &'s str>) -> Vec<&'s str> {
    let mut all = Vec::new();
    for name in names.filter(|name| !name.trim().is_empty()) {
        if !all.contains(&name) {
            all.push(name);
        }
    }
    all
}

/// Whether any class says that a pupil is introvert in a talk.
pub(crate) fn is_introvert(school: &School, pupil: &Id) -> bool {
    let mut places = school.pupil(pupil).into_iter();
    places.any(|place| place.leerling.gespreksstijl == Some(Gespreksstijl::Introvert))
}
