//! What comes next for a pupil and for a class.

use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::groups::Lid;
use super::sources::Sources;
use crate::calendar::dutch::short_span;
use crate::facts::evaluations::has_feedback;
use crate::facts::tests::{self, Term, TermKind};
use crate::facts::{self, Scope};
use crate::model::part::{Datum, Id, Moment, Tekst};
use crate::model::{Content, Draaiboek};
use crate::words;

/// How many moments of a pupil are shown.
const OF_PUPIL: usize = 2;

/// How many moments of a class are shown.
const OF_CLASS: usize = 6;

/// For how many days moments of a class are shown.
const DAYS: u64 = 14;

/// An action, evaluation, talk or agreement of a pupil that is not over.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Komend {
    /// The last day on which it can be.
    pub datum: Datum,
    /// That day, week or span in words: "do 8 okt", "week 41".
    pub wanneer: String,
    /// What: "Telkaart afmaken", "evaluatie met ouders".
    pub wat: String,
}

/// A test or something to hand in for a class.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Klasmoment {
    /// The last day on which it can be.
    pub datum: Datum,
    /// That day or week in words.
    pub wanneer: String,
    /// The name of the subject, or of several joined by "en"; absent where none is named.
    pub vak: Option<String>,
    /// What it is, in Dutch: "toets H1 Krachten", "inleveren: verslag".
    pub wat: Tekst,
}

/// The next moments of a pupil: actions that are not done, evaluations, talks and agreements.
pub(super) fn of_pupil(sources: &Sources<'_>, pupil: &Lid) -> Vec<Komend> {
    let now = sources.as_of();
    let mut all = Vec::new();
    for (scope, book) in sources.books(&pupil.id) {
        of_book(&scope, book, &mut all);
    }
    for scope in sources.of_pupil(&pupil.id) {
        let Some(Content::Gesprek(talk)) = &scope.document.content else {
            continue;
        };
        if facts::talks::is_to_come(talk, now) {
            let kind = talk.vorm.naam();
            all.extend(next(&scope, &[Moment::Dag(talk.datum)], kind));
        }
        for one in talk.afspraken.iter().filter(|one| !now.is_done(one.klaar)) {
            let what = one.wat.clone().unwrap_or_else(|| "afspraak".into());
            all.extend(next(&scope, &one.wanneer, &what));
        }
    }
    all.sort();
    all.dedup();
    all.truncate(OF_PUPIL);
    all
}

fn of_book(scope: &Scope<'_>, book: &Draaiboek, all: &mut Vec<Komend>) {
    let now = scope.as_of();
    for action in book.acties.iter().filter(|one| !now.is_done(one.klaar)) {
        let what = action.wat.clone().unwrap_or_else(|| "actie".into());
        all.extend(next(scope, &action.wanneer, &what));
    }
    let open = book.evaluaties.iter().filter(|one| !has_feedback(one, now));
    for one in open {
        let with: Vec<String> = one.met.iter().map(|who| name(scope, who)).collect();
        let what = if with.is_empty() {
            "evaluatie".to_owned()
        } else {
            format!("evaluatie met {}", words::and(&with))
        };
        all.extend(next(scope, &one.wanneer, &what));
    }
}

/// Who takes part: the name of a pupil where it is one.
fn name(scope: &Scope<'_>, who: &str) -> String {
    let id = Id::from_name(who.trim());
    let pupil = !scope.school.index.pupil(&id).is_empty();
    if pupil {
        scope.school.pupil_name(&id)
    } else {
        who.trim().to_owned()
    }
}

/// The first of some moments that is not over.
fn next(scope: &Scope<'_>, moments: &[Moment], wat: &str) -> Option<Komend> {
    let (moment, first, last) = facts::moments::next(scope.calendar(), moments, scope.today)?;
    Some(Komend {
        datum: Datum(last),
        wanneer: words_for(moment, first, last),
        wat: wat.trim().to_owned(),
    })
}

fn words_for(moment: &Moment, first: NaiveDate, last: NaiveDate) -> String {
    match moment {
        Moment::Week(week) => format!("week {week}"),
        _ => short_span(first, last),
    }
}

/// The tests of a class and what it hands in, of the next two weeks.
pub(super) fn of_class(sources: &Sources<'_>, klas: &Id) -> Vec<Klasmoment> {
    let until = sources.today.checked_add_days(Days::new(DAYS));
    let terms = tests::of_class(sources.school, klas).into_iter();
    let mut all: Vec<Klasmoment> = terms
        .filter_map(|term| klasmoment(sources, &term, klas))
        .filter(|one| one.datum.0 >= sources.today && until.is_none_or(|day| one.datum.0 <= day))
        .collect();
    all.sort();
    all.dedup();
    all.truncate(OF_CLASS);
    all
}

fn klasmoment(sources: &Sources<'_>, term: &Term<'_>, klas: &Id) -> Option<Klasmoment> {
    let when = term.when?;
    let vakken = term.vakken.iter();
    let names: Vec<&str> = vakken.map(|vak| sources.school.vakken.naam(vak)).collect();
    let mut wat = match term.kind {
        TermKind::Inleveren if term.is_named => format!("inleveren: {}", term.name),
        _ => term.name.clone(),
    };
    let groups = term.groups_beside(std::slice::from_ref(klas));
    if !groups.is_empty() {
        wat = format!("{wat}, voor {}", words::and(&groups));
    }
    Some(Klasmoment {
        datum: Datum(when.last),
        wanneer: when.in_words(),
        vak: (!names.is_empty()).then(|| words::and(&names)),
        wat: wat.into(),
    })
}
