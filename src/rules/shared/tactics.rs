//! The tactics of an invoeringsplan: its means, its people, and its empty fields.

use crate::facts::answer::AnswerKind::{self, OrNone, Substance};
use crate::facts::answer::Answers;
use crate::facts::people;
use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::model::invoeringsplan::{Betrokkene, Tactiek};
use crate::model::part::{Beknopt, Tekst};
use crate::path;
use crate::rules::Scope;
use crate::rules::shared::unread::is_unread;
use crate::yaml::Path;

/// The tactics, where any field is filled. On a plan that has not reached step 2 only
/// `tactiek-onvolledig` reports.
pub(crate) fn tactics<'p>(plan: &'p Invoeringsplan, scope: &Scope<'_>) -> Option<&'p Tactiek> {
    let answers = scope.answers();
    let tactiek = plan.tactiek.as_ref()?;
    let lists = [
        &tactiek.materialen,
        &tactiek.kennis,
        &tactiek.randvoorwaarden,
        &tactiek.werkafspraken,
    ];
    let coaching = tactiek.coaching.as_ref();
    let aantonen = tactiek.aantonen.as_ref();
    let texts = [
        tactiek.zonder_computer.as_ref(),
        tactiek.ouders.as_ref(),
        tactiek.organisatie.as_ref(),
        coaching.and_then(|part| part.instructie.as_ref()),
        coaching.and_then(|part| part.coach.as_ref()),
        aantonen.and_then(|part| part.mondeling.as_ref()),
        aantonen.and_then(|part| part.schriftelijk.as_ref()),
    ];
    let people = tactiek.personen.iter().chain(&tactiek.werkgroep);
    let begun = !no_means(tactiek, answers)
        || !names_nobody(people, answers, OrNone)
        || lists.into_iter().any(|list| answers.any(list, OrNone))
        || texts.into_iter().any(|text| answers.given(text, OrNone));
    begun.then_some(tactiek)
}

/// Whether no means is named.
pub(crate) fn no_means(tactiek: &Tactiek, answers: Answers) -> bool {
    let mut means = tactiek.middelen.iter();
    !means.any(|middel| answers.given(middel.wat.as_ref(), OrNone))
}

/// Whether some people are nobody. "Niemand" is somebody where that may be the answer.
pub(crate) fn names_nobody<'p>(
    mut people: impl Iterator<Item = &'p Beknopt<Betrokkene>>,
    answers: Answers,
    kind: AnswerKind,
) -> bool {
    !people.any(|one| answers.any(one.wie.iter().chain(&one.rol), kind))
}

/// The work group of a plan; `None` where there is none.
pub(crate) fn work_group<'p>(
    plan: &'p Invoeringsplan,
    scope: &Scope<'_>,
) -> Option<&'p [Beknopt<Betrokkene>]> {
    let group: &[_] = &plan.tactiek.as_ref()?.werkgroep;
    (!names_nobody(group.iter(), scope.answers(), Substance)).then_some(group)
}

/// The names in fields that say who: "A. Jansen en B. de Boer" are two.
pub(crate) fn split_names(texts: &[Tekst], answers: Answers) -> Vec<String> {
    let all = texts.iter().flat_map(|text| people::split(text));
    all.filter(|name| answers.is_answer(name, Substance))
        .collect()
}

/// A problem with an empty field of the tactics; none where no field of the tactics is filled yet.
pub(crate) fn problem_if_empty(
    plan: &Invoeringsplan,
    scope: &Scope<'_>,
    field: &'static str,
    is_empty: impl Fn(&Tactiek) -> bool,
    problem: impl FnOnce(Path) -> Problem,
) -> Vec<Problem> {
    let path = path!["tactiek", field];
    let empty = tactics(plan, scope).is_some_and(is_empty) && !is_unread(scope, &path);
    empty.then(|| problem(path)).into_iter().collect()
}
