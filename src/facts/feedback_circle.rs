//! Whether everybody around a round said something about it: step 6 asks feedback of each circle. It
//! is people that count: who is both a parent and a colleague speaks for one of the two.

use super::Scope;
use super::answer::AnswerKind::{OrNone, Substance};
use super::kring::Kring;
use super::{people, versions};
use crate::model::Invoeringsplan;
use crate::model::draaiboek::Evaluatie;
use crate::model::invoeringsplan::Controle;
use crate::model::part::Tekst;
use crate::words;

/// The circles of which nobody said anything, neither in the check of step 6 nor at an evaluation of the
/// draaiboek.
pub(crate) fn silent(
    circles: &[Kring],
    plan: &Invoeringsplan,
    controle: &Controle,
    scope: &Scope<'_>,
) -> Vec<Kring> {
    let speakers = speakers(controle, scope);
    let speaks_for = |kring: &Kring| {
        let names = kring.people_in(plan);
        let is_one = |one: &String| {
            let lower = words::lower(one);
            kring.has_member_in(one) || names.iter().any(|name| lower.contains(name))
        };
        let all = speakers.iter().enumerate();
        all.filter(|(_, one)| is_one(one))
            .map(|(at, _)| at)
            .collect()
    };
    let candidates: Vec<Vec<usize>> = circles.iter().map(speaks_for).collect();
    // Before edition 2027 one person could speak for all.
    if !scope.school.looks_closely() {
        let heard = circles.iter().zip(&candidates);
        return heard
            .filter(|(_, who)| who.is_empty())
            .map(|(kring, _)| *kring)
            .collect();
    }
    let mut speaker_of: Vec<Option<usize>> = vec![None; speakers.len()];
    let alone = (0..circles.len()).filter(|at| {
        let mut tried = vec![false; speakers.len()];
        !is_heard(*at, &candidates, &mut speaker_of, &mut tried)
    });
    alone.map(|at| circles[at]).collect()
}

/// Finds a speaker for a circle, where need be by giving another circle another speaker.
fn is_heard(
    circle: usize,
    candidates: &[Vec<usize>],
    speaker_of: &mut [Option<usize>],
    tried: &mut [bool],
) -> bool {
    for who in &candidates[circle] {
        if std::mem::replace(&mut tried[*who], true) {
            continue;
        }
        let is_free = match speaker_of[*who] {
            None => true,
            Some(other) => is_heard(other, candidates, speaker_of, tried),
        };
        if is_free {
            speaker_of[*who] = Some(circle);
            return true;
        }
    }
    false
}

/// Everybody who said something, one by one. In a talk of three the pupil and the parents are two.
fn speakers(controle: &Controle, scope: &Scope<'_>) -> Vec<String> {
    let answers = scope.answers();
    let closely = scope.school.looks_closely();
    let in_controle = controle
        .feedback
        .iter()
        .filter(|one| !closely || answers.given(one.samenvatting.as_ref(), Substance));
    let says = |one: &&Evaluatie| {
        let points = one.tops.iter().chain(&one.tips);
        answers.any(points, OrNone) || answers.any(&one.feedback, Substance)
    };
    let books = versions::of_invoeringsplan(scope.school, &scope.document.id);
    let moments = books.iter().flat_map(|(_, book)| &book.evaluaties);
    let at_moments = moments.filter(says).flat_map(|one| &one.met);
    let texts = in_controle.flat_map(|one| &one.van).chain(at_moments);
    texts.flat_map(one_by_one).collect()
}

fn one_by_one(text: &Tekst) -> Vec<String> {
    let mut all = people::split(text);
    if words::lower(text).contains("driehoek") {
        all.push(text.to_string());
    }
    all
}
