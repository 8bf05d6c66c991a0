//! Which talks are held, and which are still to come.

use super::answer::AnswerKind::Substance;
use super::as_of::AsOf;
use crate::model::Gesprek;

/// Whether a talk is still to come: after today, or today and without a report.
pub(crate) fn is_to_come(talk: &Gesprek, now: AsOf<'_>) -> bool {
    let comes = talk.datum.0 > now.today && now.school.looks_closely();
    comes || talk.datum.0 >= now.today && !has_report(talk, now)
}

/// Whether the talk has a report (`verslag`) that says something.
pub(crate) fn has_report(talk: &Gesprek, now: AsOf<'_>) -> bool {
    now.answers().given(talk.verslag.as_ref(), Substance)
}
