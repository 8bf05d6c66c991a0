//! What several rules of the group ask of goals and tactics, and of what could not be read.

use crate::finding::Problem;
use crate::model::invoeringsplan::{Betrokkene, Doel, Tactiek};
use crate::model::part::{Tekst, all_blank, is_blank};
use crate::model::{Invoeringsplan, part::Beknopt};
use crate::path;
use crate::rules::Scope;
use crate::rules::shared::lacking::summarize_lacking;
use crate::words::{self, Noun};
use crate::yaml::{Fault, FaultKind, Path, Segment};

/// Whether something at, above or under a place could not be read, or stands beside it under a
/// misspelt key: then nothing is concluded from its being empty.
pub(crate) fn unread(scope: &Scope<'_>, path: &Path) -> bool {
    let document = scope.document;
    let misspelt = document.faults.iter().any(|fault| misspells(fault, path));
    misspelt || !document.is_sound(path)
}

fn misspells(fault: &Fault, path: &Path) -> bool {
    let (Some((written, beside)), Some((meant, parent))) = (
        fault.path.segments().split_last(),
        path.segments().split_last(),
    ) else {
        return false;
    };
    match (written, meant) {
        (Segment::Key(written), Segment::Key(meant)) => {
            fault.kind == FaultKind::UnknownKey
                && beside == parent
                && words::nearest(written, [meant.as_ref()]).is_some()
        }
        _ => false,
    }
}

/// The goals that say what they are, with their place in the list.
pub(crate) fn goals(plan: &Invoeringsplan) -> Vec<(usize, &Doel)> {
    let all = plan.doel.iter().enumerate();
    all.filter(|(_, doel)| !is_blank(doel.omschrijving.as_ref()))
        .collect()
}

/// What a message calls a goal.
pub(crate) fn goal_name(doel: &Doel) -> String {
    doel.omschrijving.as_deref().unwrap_or_default().to_owned()
}

/// One problem for the goals of which a field says nothing.
pub(crate) fn goals_lacking(
    plan: &Invoeringsplan,
    scope: &Scope<'_>,
    field: &'static str,
    value: fn(&Doel) -> Option<&Tekst>,
) -> Option<Problem> {
    let items: Vec<(Path, String)> = goals(plan)
        .into_iter()
        .filter(|(_, doel)| is_blank(value(doel)))
        .map(|(at, doel)| (path!["doel", at, field], goal_name(doel)))
        .filter(|(path, _)| !unread(scope, path))
        .collect();
    summarize_lacking(
        &items,
        Noun("doel", "doelen"),
        &format!("geen {}", words::quote(field)),
    )
}

/// The tactics, where anything is filled in: a plan that has not come to step 2 hears so from
/// `tactiek-onvolledig` only.
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
        || !nobody(&tactiek.personen)
        || !nobody(&tactiek.werkgroep)
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
pub(crate) fn nobody(people: &[Beknopt<Betrokkene>]) -> bool {
    let mut people = people.iter();
    people.all(|one| all_blank(&one.wie) && all_blank(&one.rol))
}

/// The work group of a plan; `None` where there is none.
pub(crate) fn work_group(plan: &Invoeringsplan) -> Option<&[Beknopt<Betrokkene>]> {
    let group: &[_] = &plan.tactiek.as_ref()?.werkgroep;
    (!nobody(group)).then_some(group)
}

/// The names in fields that say who: "A. Jansen en B. de Boer" are two.
pub(crate) fn names(texts: &[Tekst]) -> Vec<String> {
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

/// A problem with a field of the tactics that says nothing; none where there are no tactics yet.
pub(crate) fn empty_in_tactics(
    plan: &Invoeringsplan,
    scope: &Scope<'_>,
    field: &'static str,
    is_empty: impl Fn(&Tactiek) -> bool,
    problem: impl FnOnce(Path) -> Problem,
) -> Vec<Problem> {
    let path = path!["tactiek", field];
    let empty = tactics(plan).is_some_and(is_empty) && !unread(scope, &path);
    empty.then(|| problem(path)).into_iter().collect()
}

/// Where a group of fields lacks something, and which fields: at the first that says nothing, or
/// at the group itself where it is not there. `fields` says of each whether it is empty.
pub(crate) fn lacking_fields(
    scope: &Scope<'_>,
    group: &Path,
    is_there: bool,
    fields: &[(&'static str, bool)],
) -> Option<(Path, Vec<&'static str>)> {
    let empty = fields.iter().filter(|(_, empty)| *empty);
    let names: Vec<&'static str> = empty
        .map(|(name, _)| *name)
        .filter(|name| !unread(scope, &group.then(*name)))
        .collect();
    let first = *names.first()?;
    let path = if is_there {
        group.then(first)
    } else {
        group.clone()
    };
    Some((path, names))
}

/// "ontbreekt `a`", "ontbreken `a` en `b`".
pub(crate) fn are_lacking(names: &[&str]) -> String {
    let verb = words::agree(names.len(), Noun("ontbreekt", "ontbreken"));
    let quoted: Vec<String> = names.iter().map(|name| words::quote(name)).collect();
    format!("{verb} {}", words::and(&quoted))
}
