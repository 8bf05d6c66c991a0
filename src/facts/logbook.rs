//! Whether the logbook of a pupil's draaiboek is kept.

use chrono::NaiveDate;

use crate::model::Draaiboek;
use crate::model::draaiboek::Logregel;
use crate::path;

use super::Scope;
use super::answer::AnswerKind::{OrNone, Substance};
use super::pupils::{classes_of, has_left, pupil_of};
use super::test_weeks;
use super::versions::as_latest;

/// The school weeks that a logbook may be without entries.
const WEEKS: usize = 2;

/// A logbook without entries for too long.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Silence {
    /// The day of the last entry; absent where no entry has a day.
    pub(crate) last: Option<NaiveDate>,
}

/// The silence of the logbook of a draaiboek that runs today; `None` where it is kept.
pub(crate) fn silence(draaiboek: &Draaiboek, scope: &Scope<'_>) -> Option<Silence> {
    let versions = as_latest(draaiboek, scope)?;
    let gone = pupil_of(draaiboek, scope).is_some_and(|p| has_left(p, scope));
    if gone || scope.is_over() {
        return None;
    }
    let classes =
        pupil_of(draaiboek, scope).map_or(Vec::new(), |pupil| classes_of(scope.school, pupil));
    let since = test_weeks::weeks_before(scope.school, &classes, scope.today, WEEKS);
    let first = versions.iter().filter_map(|(_, version)| start(version));
    let begun = first.min().is_some_and(|start| start <= since);
    let ends = end(draaiboek, scope);
    let runs = begun && ends.is_some_and(|end| scope.today <= end);
    let logs = versions.iter().flat_map(|(_, version)| &version.logboek);
    let last = logs.filter_map(|entry| day_of(entry, scope)).max();
    let silent = last.is_none_or(|day| day < since);
    (runs && silent && readable(scope)).then_some(Silence { last })
}

/// The day of an entry that says something, and is not of a day that is still to come.
fn day_of(entry: &Logregel, scope: &Scope<'_>) -> Option<NaiveDate> {
    let answers = scope.answers();
    let says = answers.given(entry.gedaan.as_ref(), OrNone)
        || answers.any(&entry.bewijs, Substance)
        || !scope.school.looks_closely();
    let day = entry.datum.filter(|_| says)?;
    scope.as_of().has_come(day).then_some(day.0)
}

/// The first day of a version: of its period, else its own date.
fn start(version: &Draaiboek) -> Option<NaiveDate> {
    let period = version.periode.as_ref();
    let first = period.and_then(|period| period.van);
    first.or(Some(version.datum)).map(|day| day.0)
}

/// The last day of the period, or else of the last action or evaluation.
fn end(draaiboek: &Draaiboek, scope: &Scope<'_>) -> Option<NaiveDate> {
    let period = draaiboek.periode.as_ref();
    let last = period.and_then(|period| period.tot).map(|day| day.0);
    last.or_else(|| {
        let actions = draaiboek.acties.iter().map(|a| &a.wanneer);
        let evaluations = draaiboek.evaluaties.iter().map(|e| &e.wanneer);
        let days = actions
            .chain(evaluations)
            .filter_map(|when| scope.deadline(when));
        days.max()
    })
}

fn readable(scope: &Scope<'_>) -> bool {
    let fields = ["datum", "periode", "logboek"];
    fields
        .iter()
        .all(|field| scope.document.is_sound(&path![*field]))
}
