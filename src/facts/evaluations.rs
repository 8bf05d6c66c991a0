//! The evaluations of a pupil's draaiboek, and what became of the feedback.

use crate::calendar::dutch::short_date;
use crate::model::Draaiboek;
use crate::model::draaiboek::Evaluatie;
use crate::{path, words};

use super::Scope;
use super::answer::AnswerKind::{OrNone, Substance};
use super::as_of::AsOf;
use super::versions::later;

/// The school days after an evaluation in which its feedback may still come in.
const FEEDBACK_GRACE: usize = 3;

/// The readable evaluations of a pupil's draaiboek with their positions, without those that a later
/// version repeats: rules report these there.
pub(crate) fn evaluations<'d>(
    draaiboek: &'d Draaiboek,
    scope: &Scope<'_>,
) -> Vec<(usize, &'d Evaluatie)> {
    // The draaiboek of an invoeringsplan has no feedback of its own: `controle` holds it.
    if draaiboek.leerplan.is_none() {
        return Vec::new();
    }
    let later = later(draaiboek, scope);
    let same = |a: &Evaluatie, b: &Evaluatie| a.met == b.met && a.wanneer == b.wanneer;
    let repeated = |one: &Evaluatie| {
        let mut others = later.iter().flat_map(|version| &version.evaluaties);
        others.any(|other| same(one, other))
    };
    draaiboek
        .evaluaties
        .iter()
        .enumerate()
        .filter(|(at, one)| scope.document.is_sound(&path!["evaluaties", *at]) && !repeated(one))
        .collect()
}

/// Whether any feedback has come in.
pub(crate) fn has_feedback(evaluatie: &Evaluatie, now: AsOf<'_>) -> bool {
    let answers = now.answers();
    now.is_done(evaluatie.ontvangen)
        || answers.any(&evaluatie.feedback, Substance)
        || answers.any(evaluatie.tops.iter().chain(&evaluatie.tips), OrNone)
}

/// Whether it says what became of the feedback.
fn is_used(evaluatie: &Evaluatie, now: AsOf<'_>) -> bool {
    now.answers().given(evaluatie.verwerkt.as_ref(), OrNone)
}

/// The evaluations that were held and of which the feedback has not come in.
pub(crate) fn awaiting_feedback<'d>(
    draaiboek: &'d Draaiboek,
    scope: &Scope<'_>,
) -> Vec<(usize, &'d Evaluatie)> {
    let now = scope.as_of();
    let mut all = evaluations(draaiboek, scope);
    all.retain(|(_, one)| {
        let day = scope.deadline(&one.wanneer);
        let past = day.is_some_and(|day| scope.is_past(day, FEEDBACK_GRACE));
        past && !has_feedback(one, now) && !is_used(one, now)
    });
    all
}

/// The evaluations with feedback that was not used yet.
pub(crate) fn awaiting_use<'d>(
    draaiboek: &'d Draaiboek,
    scope: &Scope<'_>,
) -> Vec<(usize, &'d Evaluatie)> {
    let now = scope.as_of();
    let mut all = evaluations(draaiboek, scope);
    all.retain(|(_, one)| has_feedback(one, now) && !is_used(one, now));
    all
}

/// The name of an evaluation in messages: "ouders (ma 28 sep)".
pub(crate) fn name_of(evaluatie: &Evaluatie, scope: &Scope<'_>) -> String {
    let who = words::and(&evaluatie.met);
    let who = if who.is_empty() {
        "zonder naam".to_owned()
    } else {
        who
    };
    match scope.deadline(&evaluatie.wanneer) {
        Some(day) => format!("{who} ({})", short_date(day)),
        None => who,
    }
}
