//! The actions of a draaiboek that are late.

use chrono::NaiveDate;

use crate::model::Draaiboek;
use crate::model::draaiboek::Actie;
use crate::path;

use super::Scope;
use super::pupils::{has_left, pupil_of};
use super::versions::as_latest;

/// The actions that are not done while more than `grace` school days have begun since their last
/// day: position, action and that day. Of a pupil's draaiboek only in the latest version; of an
/// invoeringsplan without actions that a later draaiboek has too.
pub(crate) fn late_actions<'d>(
    draaiboek: &'d Draaiboek,
    scope: &Scope<'_>,
    grace: usize,
) -> Vec<(usize, &'d Actie, NaiveDate)> {
    let gone = pupil_of(draaiboek, scope).is_some_and(|pupil| has_left(pupil, scope));
    let old = draaiboek.leerplan.is_some() && as_latest(draaiboek, scope).is_none();
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
        .filter(|(_, action)| action.klaar.is_none())
        .filter_map(|(at, action)| Some((at, action, scope.deadline(&action.wanneer)?)))
        .filter(|(at, action, day)| {
            scope.is_past(*day, grace)
                && scope.document.is_sound(&path!["acties", *at])
                && !moved(action)
        })
        .collect()
}

/// The later draaiboeken of the same invoeringsplan.
fn newer<'s>(draaiboek: &Draaiboek, scope: &Scope<'s>) -> Vec<&'s Draaiboek> {
    let plan = draaiboek.invoeringsplan.as_ref();
    let all = plan.map_or_else(Vec::new, |plan| {
        let school = scope.school.with_ignored();
        school.draaiboeken_van_invoeringsplan(plan)
    });
    let this = (draaiboek.datum, scope.number);
    all.into_iter()
        .filter(|(number, other)| (other.datum, *number) > this)
        .map(|(_, other)| other)
        .collect()
}
