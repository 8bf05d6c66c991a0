//! The goals of an invoeringsplan.

use crate::facts::answer::AnswerKind::Substance;
use crate::facts::answer::Answers;
use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::model::invoeringsplan::Doel;
use crate::model::part::Tekst;
use crate::path;
use crate::rules::Scope;
use crate::rules::shared::lacking::summarize_lacking;
use crate::rules::shared::unread::is_unread;
use crate::words::{self, Noun};
use crate::yaml::Path;

/// The goals with an `omschrijving`, with their positions.
pub(crate) fn goals(plan: &Invoeringsplan, answers: Answers) -> Vec<(usize, &Doel)> {
    let all = plan.doel.iter().enumerate();
    all.filter(|(_, doel)| answers.given(doel.omschrijving.as_ref(), Substance))
        .collect()
}

pub(crate) fn goal_name(doel: &Doel) -> String {
    doel.omschrijving.as_deref().unwrap_or_default().to_owned()
}

/// One problem for the goals of which a field is empty.
pub(crate) fn goals_lacking(
    plan: &Invoeringsplan,
    scope: &Scope<'_>,
    field: &'static str,
    value: fn(&Doel) -> Option<&Tekst>,
) -> Option<Problem> {
    let answers = scope.answers();
    let items: Vec<(Path, String)> = goals(plan, answers)
        .into_iter()
        .filter(|(_, doel)| !answers.given(value(doel), Substance))
        .map(|(at, doel)| (path!["doel", at, field], goal_name(doel)))
        .filter(|(path, _)| !is_unread(scope, path))
        .collect();
    summarize_lacking(
        &items,
        Noun("doel", "doelen"),
        &format!("geen {}", words::quote(field)),
    )
}
