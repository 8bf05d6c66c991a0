//! Versions of a pupil's draaiboek, and who takes part in its evaluations.

use std::collections::BTreeSet;

use crate::calendar::dutch::short_date;
use crate::finding::Problem;
use crate::model::Draaiboek;
use crate::model::draaiboek::Evaluatie;
use crate::model::part::rol::{noemt, rollen};
use crate::model::part::{Id, Rol, Tekst, Wanneer, all_blank};
use crate::path;
use crate::rules::Scope;
use crate::school::DocumentNumber;
use crate::words::{self, Noun};

/// How many school days a pupil has for the next step.
pub(crate) const GRACE: usize = 5;

/// An evaluation of a draaiboek.
pub(crate) const EVALUATIE: Noun = Noun("evaluatie", "evaluaties");

/// A version of a draaiboek, with the number of its document.
pub(crate) type Versie<'s> = (DocumentNumber, &'s Draaiboek);

/// The versions of the draaiboek of the same leerplan, by `datum` and then by path; none for a
/// draaiboek of an invoeringsplan.
pub(crate) fn versions<'s>(draaiboek: &Draaiboek, scope: &Scope<'s>) -> Vec<Versie<'s>> {
    let plan = draaiboek.leerplan.as_ref();
    plan.map_or_else(Vec::new, |plan| versions_of(plan, scope))
}

/// The versions of the draaiboek of a leerplan, oldest first.
pub(crate) fn versions_of<'s>(plan: &Id, scope: &Scope<'s>) -> Vec<Versie<'s>> {
    let mut all = scope.school.draaiboeken_van_leerplan(plan);
    all.sort_by_key(|(number, version)| (version.datum, *number));
    all
}

/// All versions, where the document that is asked about is the latest one that the school did
/// not leave aside.
pub(crate) fn as_latest<'s>(draaiboek: &Draaiboek, scope: &Scope<'s>) -> Option<Vec<Versie<'s>>> {
    let all = versions(draaiboek, scope);
    let in_use = |number| scope.school.document(number).is_some_and(|d| !d.aside);
    let latest = all.iter().rfind(|(number, _)| in_use(*number))?;
    (latest.0 == scope.number).then_some(all)
}

/// The versions after the document that is asked about.
pub(crate) fn later<'s>(draaiboek: &Draaiboek, scope: &Scope<'s>) -> Vec<&'s Draaiboek> {
    let all = versions(draaiboek, scope).into_iter();
    all.skip_while(|(number, _)| *number != scope.number)
        .skip(1)
        .map(|(_, version)| version)
        .collect()
}

/// The evaluations of a pupil's draaiboek with their positions, without those that a later
/// version has too: they are judged there.
pub(crate) fn evaluations<'d>(
    draaiboek: &'d Draaiboek,
    scope: &Scope<'_>,
) -> Vec<(usize, &'d Evaluatie)> {
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

/// Whether anything of feedback has come.
pub(crate) fn has_feedback(evaluatie: &Evaluatie) -> bool {
    evaluatie.ontvangen.is_some()
        || [&evaluatie.feedback, &evaluatie.tops, &evaluatie.tips]
            .iter()
            .any(|texts| !all_blank(texts))
}

/// What a message calls an evaluation: "ouders (ma 28 sep)".
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

/// How many different moments there are in the versions; `whens` gives those of one version. A
/// moment that two versions have counts once; what has no day counts in the latest version.
pub(crate) fn moments<'s>(
    versions: &[Versie<'s>],
    scope: &Scope<'_>,
    whens: impl Fn(&'s Draaiboek) -> Vec<&'s Wanneer>,
) -> usize {
    let mut days = BTreeSet::new();
    let mut undated = 0;
    for (number, version) in versions {
        for when in whens(version) {
            let known: Vec<_> = when.iter().filter_map(|one| scope.days(one)).collect();
            if known.is_empty() && *number == scope.number {
                undated += 1;
            }
            days.extend(known);
        }
    }
    days.len() + undated
}

/// Whether every version has a list that can be read: else nothing is counted.
pub(crate) fn all_readable(versions: &[Versie<'_>], scope: &Scope<'_>, list: &'static str) -> bool {
    versions.iter().all(|(number, _)| {
        let document = scope.school.document(*number);
        document.is_some_and(|document| document.is_sound(&path![list]))
    })
}

/// Who counts as the coach of the pupil of a leerplan.
pub(crate) struct Coach {
    names: Vec<String>,
}

impl Coach {
    /// The coach, or else the mentor, that the pupil's classes name.
    pub(crate) fn of(plan: &Id, scope: &Scope<'_>) -> Self {
        let plan = scope.school.leerplan(plan);
        let classes = plan.map_or_else(Vec::new, |(_, plan)| scope.school.pupil(&plan.leerling));
        let names = classes
            .iter()
            .filter_map(|pupil| pupil.leerling.coach.as_ref().or(pupil.klas.mentor.as_ref()));
        let names = names.map(|name| name.trim().to_lowercase());
        Self {
            names: names.filter(|name| !name.is_empty()).collect(),
        }
    }

    /// Whether any of the texts means the coach: by role (a mentor is one too) or by name.
    pub(crate) fn is_in<'t>(&self, texts: impl IntoIterator<Item = &'t Tekst>) -> bool {
        texts.into_iter().any(|text| {
            let lower = text.to_lowercase();
            let roles = rollen(text);
            roles.contains(&Rol::Coach)
                || roles.contains(&Rol::Mentor)
                || self.names.iter().any(|name| lower.contains(name))
        })
    }
}

/// Whether an evaluation is with a fellow pupil: by role, or by the id of a pupil.
pub(crate) fn is_with_pupil(evaluatie: &Evaluatie, scope: &Scope<'_>) -> bool {
    let known = |text: &Tekst| !scope.school.pupil(&Id::from_name(text.trim())).is_empty();
    noemt(&evaluatie.met, Rol::Medeleerling)
        || noemt(&evaluatie.met, Rol::Leerlingen)
        || evaluatie.met.iter().any(known)
}

/// Whether an evaluation is with somebody from outside: so called, or named without a role.
pub(crate) fn is_with_outsider(evaluatie: &Evaluatie, scope: &Scope<'_>, coach: &Coach) -> bool {
    let nameless = |text: &Tekst| {
        let pupil = || scope.school.pupil(&Id::from_name(text.trim()));
        !text.trim().is_empty()
            && rollen(text).is_empty()
            && !coach.is_in([text])
            && pupil().is_empty()
    };
    noemt(&evaluatie.met, Rol::Externe) || evaluatie.met.iter().any(nameless)
}

/// The problem with the other versions beside it.
pub(crate) fn with_versions(
    problem: Problem,
    versions: &[Versie<'_>],
    scope: &Scope<'_>,
) -> Problem {
    let others = versions
        .iter()
        .filter(|(number, _)| *number != scope.number);
    others.fold(problem, |problem, (number, version)| {
        let label = format!("ook geteld: de versie van {}", version.datum);
        problem.related_in(*number, path!["datum"], label)
    })
}
