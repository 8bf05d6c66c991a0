//! The tactics of an invoeringsplan: its means, its people, and its empty fields.

use crate::finding::Problem;
use crate::model::Invoeringsplan;
use crate::model::invoeringsplan::{Betrokkene, Tactiek};
use crate::model::part::{Beknopt, Tekst, all_blank, is_blank};
use crate::path;
use crate::rules::Scope;
use crate::rules::shared::unread::is_unread;
use crate::yaml::Path;

/// The tactics, where any field is filled. On a plan that has not reached step 2 only
/// `tactiek-onvolledig` reports.
pub(crate) fn tactics(plan: &Invoeringsplan) -> Option<&Tactiek> {
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
    let begun = !no_means(tactiek)
        || !names_nobody(&tactiek.personen)
        || !names_nobody(&tactiek.werkgroep)
        || lists.into_iter().any(|list| !all_blank(list))
        || texts.into_iter().any(|text| !is_blank(text));
    begun.then_some(tactiek)
}

/// Whether no means is named.
pub(crate) fn no_means(tactiek: &Tactiek) -> bool {
    let mut means = tactiek.middelen.iter();
    means.all(|middel| is_blank(middel.wat.as_ref()))
}

/// Whether a list of people names nobody.
pub(crate) fn names_nobody(people: &[Beknopt<Betrokkene>]) -> bool {
    let mut people = people.iter();
    people.all(|one| all_blank(&one.wie) && all_blank(&one.rol))
}

/// The work group of a plan; `None` where there is none.
pub(crate) fn work_group(plan: &Invoeringsplan) -> Option<&[Beknopt<Betrokkene>]> {
    let group: &[_] = &plan.tactiek.as_ref()?.werkgroep;
    (!names_nobody(group)).then_some(group)
}

/// The names in fields that say who: "A. Jansen en B. de Boer" are two.
pub(crate) fn split_names(texts: &[Tekst]) -> Vec<String> {
    let parts = texts.iter().flat_map(|text| {
        let text = text.replace(" en ", ",");
        let parts: Vec<String> = text
            .split([',', ';', '&', '+', '/'])
            .map(str::to_owned)
            .collect();
        parts
    });
    parts
        .map(|name| name.trim().to_owned())
        .filter(|name| !name.is_empty())
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
    let empty = tactics(plan).is_some_and(is_empty) && !is_unread(scope, &path);
    empty.then(|| problem(path)).into_iter().collect()
}
