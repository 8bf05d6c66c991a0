//! What may be said of a document with names: nothing that stands in it.

use super::named::Named;
use crate::finding::Problem;
use crate::model::{Soort, is_field};
use crate::rules::Run;

/// A problem of a document with names, without what it quotes and without edits: both would show up in
/// reports. What quotes only words of the format is said as it is.
pub(super) fn quieted(mut problem: Problem, rule: Named<'_>) -> Problem {
    problem.fix = None;
    let Named::BuiltIn(_, rule) = rule else {
        return problem;
    };
    let is_careful = match rule.run {
        // A rule about names says of itself nothing that is in them.
        Run::Some(soorten, _) => soorten.contains(&Soort::Namen),
        _ => false,
    };
    let texts = std::iter::once(&problem.message).chain(&problem.hint);
    if !is_careful && !texts.into_iter().all(|text| is_plain(text)) {
        problem.message = lower_first(rule.summary().trim_end_matches('.'));
        problem.hint = None;
    }
    problem
}

/// Whether a message quotes nothing but words of the format.
fn is_plain(text: &str) -> bool {
    let mut quoted = text.split('`').skip(1).step_by(2);
    quoted.all(|quote| {
        let words = quote.split([':', ' ', '#']).filter(|word| !word.is_empty());
        let mut words = words.map(str::trim);
        words.all(|word| is_field(word) || word.parse::<Soort>().is_ok() || word == "…")
    })
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(char::to_lowercase);
    first.into_iter().flatten().chain(chars).collect()
}
