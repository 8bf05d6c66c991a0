//! The activities of an invoeringsplan: their kinds, their names, and kinds that are missing.

use crate::facts::answer::AnswerKind::Substance;
use crate::facts::answer::Answers;
use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::model::invoeringsplan::Activiteit;
use crate::model::part::Activiteitvorm;
use crate::model::part::{Id, MomentOfTekst};
use crate::path;
use crate::rules::Scope;
use crate::rules::shared::activity_words::WORDS_OF_KIND;
use crate::rules::shared::lacking::end_of_list;
use crate::yaml::{Path, Segment};

/// Whether an activity is of a kind: by its `vorm`, or where that is absent by the words of `wat`.
pub(crate) fn is_of_kind(activiteit: &Activiteit, vorm: Activiteitvorm) -> bool {
    if let Some(own) = activiteit.vorm {
        return own == vorm;
    }
    let wat = activiteit.wat.as_deref().unwrap_or_default().to_lowercase();
    let words_of_kind = WORDS_OF_KIND.iter().filter(|(kind, _)| *kind == vorm);
    words_of_kind
        .flat_map(|(_, words)| *words)
        .any(|word| word.is_in(&wat))
}

/// The activities with any field filled, with their positions.
pub(crate) fn filled_activities(
    plan: &Invoeringsplan,
    answers: Answers,
) -> Vec<(usize, &Activiteit)> {
    let all = plan.activiteiten.iter().enumerate();
    all.filter(|(_, one)| {
        answers.given(one.wat.as_ref(), Substance)
            || one.id.is_some()
            || one.vorm.is_some()
            || answers.any(&one.wie, Substance)
            || one.wanneer.iter().any(|one| says_when(one, answers))
    })
    .collect()
}

/// Whether a moment of an activity is a day or week, or a text that says when.
pub(crate) fn says_when(moment: &MomentOfTekst, answers: Answers) -> bool {
    match moment {
        MomentOfTekst::Tekst(text) => answers.is_answer(text, Substance),
        MomentOfTekst::Moment(_) => true,
    }
}

/// The name of an activity in messages: `wat`, or else its id, or its number in the list.
pub(crate) fn name(at: usize, activiteit: &Activiteit) -> String {
    let wat = activiteit.wat.as_deref();
    let wat = wat.filter(|text| !text.trim().is_empty());
    let name = wat.or(activiteit.id.as_ref().map(Id::as_str));
    name.map_or_else(|| (at + 1).to_string(), str::to_owned)
}

/// A problem with the whole list of activities, shown at its key.
pub(crate) fn problem_at_list(plan: &Invoeringsplan, message: &str) -> Problem {
    Problem::at(
        end_of_list("activiteiten", plan.activiteiten.len()),
        message,
    )
}

/// A problem where there are activities but none that does what is asked; `None` also where the
/// kind of one could not be read.
pub(crate) fn problem_if_none(
    plan: &Invoeringsplan,
    scope: &Scope<'_>,
    does: impl Fn(&Activiteit) -> bool,
    message: &str,
) -> Option<Problem> {
    let all = filled_activities(plan, scope.answers());
    let lacks = !all.is_empty() && !all.iter().any(|(_, one)| does(one));
    (lacks && !is_any_kind_unread(scope)).then(|| problem_at_list(plan, message))
}

/// Whether `vorm` or `wat` of some activity could not be read, or a key is unknown.
pub(crate) fn is_any_kind_unread(scope: &Scope<'_>) -> bool {
    let list = path!["activiteiten"];
    let mut faults = scope.document.faults.iter();
    faults.any(|fault| fault.path.is_under(&list) && !is_other_field(&fault.path))
}

fn is_other_field(path: &Path) -> bool {
    matches!(
        path.segments().get(2),
        Some(Segment::Key(key)) if ["id", "wie", "wanneer"].contains(&key.as_ref())
    )
}
