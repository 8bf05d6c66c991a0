//! What the documents of a pupil say about a reason, item by item: "Ontwerp tekenen (ma 21 sep)".

use crate::calendar::dutch::short_date;
use crate::facts::{Scope, evaluations, late_actions, logbook};
use crate::model::draaiboek::Evaluatie;
use crate::model::{Content, Draaiboek};

/// The actions that are late, with the last day of each.
pub(super) fn late_actions(scope: &Scope<'_>) -> Vec<String> {
    let late = draaiboek(scope).map(|book| late_actions::late_actions(book, scope, 0));
    late.into_iter()
        .flatten()
        .map(|(_, action, day)| {
            let what = action.wat.as_deref().unwrap_or("actie zonder naam");
            format!("{} ({})", what.trim(), short_date(day))
        })
        .collect()
}

/// The evaluations of which the feedback has not come in.
pub(super) fn awaiting_feedback(scope: &Scope<'_>) -> Vec<String> {
    named(scope, evaluations::awaiting_feedback)
}

/// The evaluations of which the feedback is not used yet.
pub(super) fn awaiting_use(scope: &Scope<'_>) -> Vec<String> {
    named(scope, evaluations::awaiting_use)
}

/// The day of the last entry of a logbook that is silent too long.
pub(super) fn last_logged(scope: &Scope<'_>) -> Vec<String> {
    let silence = draaiboek(scope).and_then(|book| logbook::silence(book, scope));
    let said = silence.map(|silence| match silence.last {
        Some(day) => format!("laatste regel {}", short_date(day)),
        None => "nog geen regel met een dag".to_owned(),
    });
    said.into_iter().collect()
}

fn named(
    scope: &Scope<'_>,
    open: for<'d> fn(&'d Draaiboek, &Scope<'_>) -> Vec<(usize, &'d Evaluatie)>,
) -> Vec<String> {
    let open = draaiboek(scope).map(|book| open(book, scope));
    open.into_iter()
        .flatten()
        .map(|(_, one)| evaluations::name_of(one, scope))
        .collect()
}

fn draaiboek<'s>(scope: &Scope<'s>) -> Option<&'s Draaiboek> {
    match &scope.document.content {
        Some(Content::Draaiboek(book)) => Some(book),
        _ => None,
    }
}
