//! Runs the rules about texts, all in one walk over a document.

use super::Scope;
use super::rule::Rule;
use super::run::Run;
use super::texts::{self, CheckText, Reach};
use crate::finding::Problem;
use crate::model::Content;

/// Runs rules about texts on a document, in one walk over its texts: the problems of each rule, in the
/// order of `rules`.
#[must_use]
pub fn check_texts(rules: &[&Rule], scope: &Scope<'_>) -> Vec<Vec<Problem>> {
    let about_pupil = is_about_pupil(scope.document.content.as_ref());
    let check = |rule: &&Rule| match rule.run {
        Run::Text(Reach::Pupil, check) => Some(check).filter(|_| about_pupil),
        Run::Text(Reach::Every, check) => Some(check).filter(|_| scope.document.content.is_some()),
        _ => None,
    };
    let checks: Vec<Option<CheckText>> = rules.iter().map(check).collect();
    let mut problems: Vec<Vec<Problem>> = vec![Vec::new(); rules.len()];
    if checks.iter().any(Option::is_some) {
        texts::every(&scope.document.tree, &mut |piece| {
            let asked = checks.iter().zip(&mut problems);
            for (check, found) in asked.filter_map(|(check, found)| Some(((*check)?, found))) {
                found.append(&mut check(piece, scope));
            }
        });
    }
    problems
}

fn is_about_pupil(content: Option<&Content>) -> bool {
    match content {
        Some(Content::Leerplan(_) | Content::Voortgang(_) | Content::Gesprek(_)) => true,
        Some(Content::Draaiboek(draaiboek)) => draaiboek.leerplan.is_some(),
        _ => false,
    }
}
