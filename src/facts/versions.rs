//! The versions of a pupil's draaiboek: a draaiboek with the same `leerplan:` is a version of it.

use crate::model::Draaiboek;
use crate::model::part::Id;
use crate::school::DocumentNumber;

use super::Scope;

/// A version of a draaiboek, with the number of its document.
pub(crate) type Version<'s> = (DocumentNumber, &'s Draaiboek);

/// The versions of the draaiboek of the same leerplan, by `datum` and then by path; none for a
/// draaiboek of an invoeringsplan.
pub(crate) fn versions<'s>(draaiboek: &Draaiboek, scope: &Scope<'s>) -> Vec<Version<'s>> {
    let plan = draaiboek.leerplan.as_ref();
    plan.map_or_else(Vec::new, |plan| versions_of(plan, scope))
}

/// The versions of the draaiboek of a leerplan, oldest first.
pub(crate) fn versions_of<'s>(plan: &Id, scope: &Scope<'s>) -> Vec<Version<'s>> {
    let mut all = scope.school.with_ignored().draaiboeken_van_leerplan(plan);
    all.sort_by_key(|(number, version)| (version.datum, *number));
    all
}

/// All versions, where the document of the scope is the latest one that the school does not ignore.
pub(crate) fn as_latest<'s>(draaiboek: &Draaiboek, scope: &Scope<'s>) -> Option<Vec<Version<'s>>> {
    let all = versions(draaiboek, scope);
    let mut newest_first = all.iter().rev();
    let latest = newest_first.find(|(number, _)| scope.school.is_in_use(*number))?;
    (latest.0 == scope.number).then_some(all)
}

/// The versions after the document of the scope.
pub(crate) fn later<'s>(draaiboek: &Draaiboek, scope: &Scope<'s>) -> Vec<&'s Draaiboek> {
    let all = versions(draaiboek, scope).into_iter();
    all.skip_while(|(number, _)| *number != scope.number)
        .skip(1)
        .map(|(_, version)| version)
        .collect()
}
