//! Pupils: whom a document is about, who has left, and who is introvert.

use chrono::NaiveDate;

use crate::model::klas::Leerling;
use crate::model::part::{Gespreksstijl, Id, Velden};
use crate::model::{Content, Draaiboek, Voortgang};
use crate::school::School;

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
    let all = results.metingen.iter().flat_map(|one| &one.resultaten);
    let names = all.flat_map(Velden::keys);
    names.map(|name| Id::from_name(name.trim()))
}

/// Whether any class says that a pupil is introvert in a talk.
pub(crate) fn is_introvert(school: &School, pupil: &Id) -> bool {
    let mut places = school.pupil(pupil).into_iter();
    places.any(|place| place.leerling.gespreksstijl == Some(Gespreksstijl::Introvert))
}
