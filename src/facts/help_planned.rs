//! What is planned for a pupil who is behind: a moment to catch up, or a moment with parents.

use chrono::NaiveDate;

use crate::model::Gesprek;
use crate::model::gesprek::Afspraak;
use crate::model::part::rol::mentions;
use crate::model::part::{Gespreksvorm, Id, Rol};

use super::Scope;
use super::answer::AnswerKind::Substance;
use super::versions::{Version, history};

/// Whether something was planned for a pupil after a day: an action in a draaiboek of theirs, an
/// agreement in a talk, or a talk for instruction.
pub(crate) fn has_follow_up(pupil: &Id, since: NaiveDate, scope: &Scope<'_>) -> bool {
    let answers = scope.answers();
    let is_agreed = |one: &Afspraak| {
        let says = answers.given(one.wat.as_ref(), Substance);
        says || !one.wanneer.is_empty() || !scope.school.looks_closely()
    };
    let agreed = |talk: &Gesprek| {
        let due = |when| scope.deadline(when).is_some_and(|day| day > since);
        let late_talk = talk.datum.0 >= since && talk.afspraken.iter().any(is_agreed);
        let instruction = talk.vorm == Gespreksvorm::Instructie && talk.datum.0 > since;
        late_talk || instruction || talk.afspraken.iter().any(|one| due(&one.wanneer))
    };
    let talks = scope.school.with_ignored().gesprekken_van_leerling(pupil);
    let acts = |version: &Version<'_>| {
        let mut actions = version.1.acties.iter();
        actions.any(|a| scope.deadline(&a.wanneer).is_some_and(|day| day > since))
    };
    talks.iter().any(|(_, talk)| agreed(talk)) || draaiboeken(pupil, scope).iter().any(acts)
}

/// Whether there is a talk or an evaluation with parents after a day, held or planned.
pub(crate) fn are_parents_involved(pupil: &Id, since: NaiveDate, scope: &Scope<'_>) -> bool {
    let with_parents =
        |talk: &Gesprek| talk.vorm == Gespreksvorm::Driehoek || mentions(&talk.met, Rol::Ouders);
    let talks = scope.school.with_ignored().gesprekken_van_leerling(pupil);
    let evaluates = |version: &Version<'_>| {
        let all = version.1.evaluaties.iter();
        let mut parents = all.filter(|one| mentions(&one.met, Rol::Ouders));
        parents.any(|one| scope.deadline(&one.wanneer).is_some_and(|day| day > since))
    };
    talks
        .iter()
        .any(|(_, talk)| talk.datum.0 >= since && with_parents(talk))
        || draaiboeken(pupil, scope).iter().any(evaluates)
}

/// The draaiboeken of all plans of a pupil.
fn draaiboeken<'s>(pupil: &Id, scope: &Scope<'s>) -> Vec<Version<'s>> {
    let plans = scope.school.with_ignored().leerplannen_van_leerling(pupil);
    let plans = plans.into_iter();
    plans
        .filter_map(|(number, _)| scope.school.document(number))
        .flat_map(|document| history(scope.school, &document.id))
        .collect()
}
