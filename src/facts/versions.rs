//! The draaiboeken of a leerplan or of a round. Those with the same `leerplan:` are versions of one
//! draaiboek: the newest in use counts.

use crate::model::Draaiboek;
use crate::model::part::Id;
use crate::school::{DocumentNumber, School};

use super::Scope;

/// A version of a draaiboek, with the number of its document.
pub(crate) type Version<'s> = (DocumentNumber, &'s Draaiboek);

/// The versions of the draaiboek of a leerplan that are in use, oldest first: by `datum`, then by
/// path.
pub(crate) fn of_leerplan<'s>(school: &'s School, plan: &Id) -> Vec<Version<'s>> {
    oldest_first(school.draaiboeken_van_leerplan(plan))
}

/// The draaiboek of a leerplan that counts: the newest version in use.
pub(crate) fn newest<'s>(school: &'s School, plan: &Id) -> Option<Version<'s>> {
    of_leerplan(school, plan).pop()
}

/// The versions of the draaiboek of an invoeringsplan that are in use, oldest first.
pub(crate) fn of_invoeringsplan<'s>(school: &'s School, plan: &Id) -> Vec<Version<'s>> {
    oldest_first(school.draaiboeken_van_invoeringsplan(plan))
}

/// Every version of the draaiboek of a leerplan, oldest first. Ignored versions are among them: what
/// was agreed in a version that was put away has happened.
pub(crate) fn history<'s>(school: &'s School, plan: &Id) -> Vec<Version<'s>> {
    oldest_first(school.with_ignored().draaiboeken_van_leerplan(plan))
}

fn oldest_first(mut versions: Vec<Version<'_>>) -> Vec<Version<'_>> {
    versions.sort_by_key(|(number, version)| (version.datum, *number));
    versions
}

/// The history of a pupil's draaiboek; none for a draaiboek of an invoeringsplan.
pub(crate) fn versions<'s>(draaiboek: &Draaiboek, scope: &Scope<'s>) -> Vec<Version<'s>> {
    let plan = draaiboek.leerplan.as_ref();
    plan.map_or_else(Vec::new, |plan| history(scope.school, plan))
}

/// The history of a pupil's draaiboek, where the document of the scope is the version that
/// counts.
pub(crate) fn as_latest<'s>(draaiboek: &Draaiboek, scope: &Scope<'s>) -> Option<Vec<Version<'s>>> {
    let (latest, _) = newest(scope.school, draaiboek.leerplan.as_ref()?)?;
    (latest == scope.number).then(|| versions(draaiboek, scope))
}

/// The versions of a pupil's draaiboek in use after the document of the scope. What such a
/// version repeats is judged there; an ignored one is not checked.
pub(crate) fn later<'s>(draaiboek: &Draaiboek, scope: &Scope<'s>) -> Vec<&'s Draaiboek> {
    let plan = draaiboek.leerplan.as_ref();
    let all = plan.map_or_else(Vec::new, |plan| of_leerplan(scope.school, plan));
    all.into_iter()
        .skip_while(|(number, _)| *number != scope.number)
        .skip(1)
        .map(|(_, version)| version)
        .collect()
}
