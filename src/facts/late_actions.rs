//! The actions of a draaiboek that are late.

use chrono::NaiveDate;

use crate::model::Draaiboek;
use crate::model::draaiboek::Actie;
use crate::path;

use super::Scope;
use super::pupils::{has_left, pupil_of};
use super::versions::{as_latest, of_invoeringsplan};

/// The open actions of which the last day is more than `grace` school days ago: position, action and
/// that day. Of the versions of a pupil's draaiboek only the latest has late actions; in the draaiboek
/// of an invoeringsplan an action that a later version repeats is late there.
pub(crate) fn late_actions<'d>(
    draaiboek: &'d Draaiboek,
    scope: &Scope<'_>,
    grace: usize,
) -> Vec<(usize, &'d Actie, NaiveDate)> {
    let gone = pupil_of(draaiboek, scope).is_some_and(|pupil| has_left(pupil, scope));
    let old = draaiboek.leerplan.is_some() && as_latest(draaiboek, scope).is_none();
    // Who left does nothing more, and the latest version replaces the earlier ones.
    if gone || old {
        return Vec::new();
    }
    let newer = newer(draaiboek, scope);
    let moved = |action: &Actie| {
        let mut others = newer.iter().flat_map(|other| &other.acties);
        others.any(|other| other.wat == action.wat)
    };
    let actions = draaiboek.acties.iter().enumerate();
    actions
        .filter(|(_, action)| !scope.as_of().is_done(action.klaar))
        .filter_map(|(at, action)| Some((at, action, scope.deadline(&action.wanneer)?)))
        .filter(|(at, action, day)| {
            scope.is_past(*day, grace)
                && scope.document.is_sound(&path!["acties", *at])
                && !moved(action)
        })
        .collect()
}

/// The later draaiboeken in use of the same invoeringsplan: an ignored one takes over no action.
fn newer<'s>(draaiboek: &Draaiboek, scope: &Scope<'s>) -> Vec<&'s Draaiboek> {
    let plan = draaiboek.invoeringsplan.as_ref();
    let all = plan.map_or_else(Vec::new, |plan| of_invoeringsplan(scope.school, plan));
    let this = (draaiboek.datum, scope.number);
    all.into_iter()
        .filter(|(number, other)| (other.datum, *number) > this)
        .map(|(_, other)| other)
        .collect()
}
