//! Why a pupil needs attention, in words.

use super::groups::Lid;
use super::reden::Reden;
use super::sources::Sources;
use super::{details, talks};
use crate::facts::Scope;
use crate::facts::class_results::Telling;
use crate::words::{self, Noun};

/// What is said with the findings of a rule.
#[derive(Clone, Copy)]
enum Detail {
    /// Nothing besides the kind of reason.
    Nothing,
    /// What the documents of the pupil say, item by item.
    Items(fn(&Scope<'_>) -> Vec<String>),
    /// The number of findings, where it says more than their words.
    Count(Noun),
}

/// A rule whose findings are reasons.
struct Kind {
    rule: &'static str,
    kop: &'static str,
    /// Whether attention is needed today.
    today: bool,
    detail: Detail,
}

const fn kind(rule: &'static str, kop: &'static str, today: bool, detail: Detail) -> Kind {
    Kind {
        rule,
        kop,
        today,
        detail,
    }
}

const QUESTION: Noun = Noun("vraag", "vragen");

/// The rules whose findings in the documents of a pupil are reasons, the most pressing first.
const KINDS: [Kind; 13] = [
    kind(
        "actie-te-laat",
        "Te laat",
        true,
        Detail::Items(details::late_actions),
    ),
    kind(
        "feedback-uitgebleven",
        "Nog geen feedback",
        true,
        Detail::Items(details::awaiting_feedback),
    ),
    kind(
        "inhaalmoment-ontbreekt",
        "Nog geen moment om in te halen",
        true,
        Detail::Nothing,
    ),
    kind(
        "feedback-niet-verwerkt",
        "Feedback nog niet gebruikt",
        false,
        Detail::Items(details::awaiting_use),
    ),
    kind(
        "plan-niet-besproken",
        "Plan nog niet besproken",
        false,
        Detail::Nothing,
    ),
    kind(
        "kosten-niet-besproken",
        "Kosten nog niet besproken",
        false,
        Detail::Nothing,
    ),
    kind(
        "leerplan-zonder-draaiboek",
        "Nog geen draaiboek",
        false,
        Detail::Nothing,
    ),
    kind(
        "logboek-leeg",
        "Stil in het logboek",
        false,
        Detail::Items(details::last_logged),
    ),
    kind(
        "gespreksverslag-ontbreekt",
        "Nog geen verslag van het gesprek",
        false,
        Detail::Nothing,
    ),
    kind(
        "ouders-niet-ingeschakeld",
        "Ouders weten het nog niet",
        false,
        Detail::Nothing,
    ),
    kind(
        "ouder-evaluaties",
        "Te weinig momenten met ouders",
        false,
        Detail::Nothing,
    ),
    kind(
        "coachafspraak-ontbreekt",
        "Te weinig afspraken met de coach",
        false,
        Detail::Nothing,
    ),
    kind(
        "vraag-onbeantwoord",
        "Plan nog niet af",
        false,
        Detail::Count(QUESTION),
    ),
];

/// From how many goals on it says something that a pupil masters few of them. Our choice.
const ENOUGH: usize = 4;

/// The reasons for a pupil, the most pressing first; `results` are those on the goals of the class,
/// `talks_are_kept` says whether the class writes talks down.
pub(super) fn of_pupil(
    sources: &Sources<'_>,
    pupil: &Lid,
    results: Telling,
    talks_are_kept: bool,
) -> Vec<Reden> {
    let mut reasons: Vec<Reden> = behind(sources, pupil).into_iter().collect();
    reasons.extend(few(results));
    for kind in &KINDS {
        reasons.extend(found(sources, pupil, kind));
    }
    if talks_are_kept {
        reasons.extend(talks::long_ago(sources, pupil));
    }
    reasons.sort_by_key(|one| !one.vandaag);
    reasons
}

/// Goals that did not work out twice, the last time too.
fn behind(sources: &Sources<'_>, pupil: &Lid) -> Option<Reden> {
    let goals = sources.behind(&pupil.id);
    (!goals.is_empty()).then(|| Reden {
        kop: "Loopt achter",
        wat: vec![format!("{} twee keer nog niet gelukt", words::and(goals))],
        regel: None,
        vandaag: true,
    })
}

/// That a pupil masters fewer than half of the goals.
fn few(results: Telling) -> Option<Reden> {
    let (done, all) = (results.beheerst, results.gemeten());
    (all >= ENOUGH && results.is_mastered_by_few()).then(|| Reden {
        kop: "Beheerst nog weinig leerdoelen",
        wat: vec![format!("{done} van de {all}")],
        regel: None,
        vandaag: false,
    })
}

/// What one rule found in the documents of a pupil.
fn found(sources: &Sources<'_>, pupil: &Lid, kind: &Kind) -> Option<Reden> {
    let mut number = 0;
    let mut wat = Vec::new();
    for scope in sources.of_pupil(&pupil.id) {
        let found = sources.findings(&scope.document.path).iter();
        let here = found.filter(|one| one.rule == kind.rule).count();
        if here > 0 {
            number += here;
            if let Detail::Items(items) = kind.detail {
                wat.extend(items(&scope));
            }
        }
    }
    if let Detail::Count(noun) = kind.detail {
        wat.push(format!("{} open", words::count(number, noun)));
    }
    (number > 0).then_some(Reden {
        kop: kind.kop,
        wat,
        regel: Some(kind.rule),
        vandaag: kind.today,
    })
}
