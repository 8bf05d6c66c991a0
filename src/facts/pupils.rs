//! Pupils: who has left, whose draaiboek it is, and who is introvert.

use crate::model::Draaiboek;
use crate::model::part::{Datum, Gespreksstijl, Id};
use crate::school::School;

use super::Scope;

/// Whether the last day of a pupil (`tot`) is past in every class that names the pupil.
pub(crate) fn has_left(pupil: &Id, scope: &Scope<'_>) -> bool {
    let classes = scope.school.pupil(pupil);
    let left = |tot: Datum| tot.0 < scope.today;
    !classes.is_empty() && classes.iter().all(|c| c.leerling.tot.is_some_and(left))
}

/// The pupil of the leerplan that a draaiboek belongs to.
pub(crate) fn pupil_of<'s>(draaiboek: &Draaiboek, scope: &Scope<'s>) -> Option<&'s Id> {
    let plan = draaiboek.leerplan.as_ref()?;
    scope.school.leerplan(plan).map(|(_, plan)| &plan.leerling)
}

/// Whether any class says that a pupil is introvert in a talk.
pub(crate) fn is_introvert(school: &School, pupil: &Id) -> bool {
    let mut places = school.pupil(pupil).into_iter();
    places.any(|place| place.leerling.gespreksstijl == Some(Gespreksstijl::Introvert))
}
