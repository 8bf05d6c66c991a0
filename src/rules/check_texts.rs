//! Runs the rules about texts, all in one walk over a document.

use super::Scope;
use super::rule::Rule;
use super::run::Run;
use super::texts::{self, CheckText, Reach};
use crate::finding::Problem;
use crate::model::About;

/// Runs rules about texts on a document, in one walk over its texts: the problems of each rule, in the
/// order of `rules`.
#[must_use]
pub fn check_texts(rules: &[&Rule], scope: &Scope<'_>) -> Vec<Vec<Problem>> {
    let content = scope.document.content.as_ref();
    let about_pupil = content.is_some_and(|content| content.about() == About::Pupil);
    let check = |rule: &&Rule| match rule.run {
        Run::Text(Reach::Pupil, check) => Some(check).filter(|_| about_pupil),
        Run::Text(Reach::Every, check) => Some(check).filter(|_| content.is_some()),
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
