//! Runs the rules about texts, all in one walk over a document.

use super::Scope;
use super::rule::Rule;
use super::run::Run;
use super::texts::{self, CheckText, Piece, Reach};
use crate::finding::Problem;
use crate::model::{About, Content};

/// Runs rules about texts on a document, in one walk over its texts: the problems of each rule, in the
/// order of `rules`.
#[must_use]
pub fn check_texts(rules: &[&Rule], scope: &Scope<'_>) -> Vec<Vec<Problem>> {
    let content = scope.document.content.as_ref();
    let about = content.map(Content::about);
    let check = |rule: &&Rule| match rule.run {
        Run::Text(reach, check) => about
            .is_some_and(|about| reach.includes(about))
            .then_some((reach, check)),
        _ => None,
    };
    let checks: Vec<Option<(Reach, CheckText)>> = rules.iter().map(check).collect();
    let mut problems: Vec<Vec<Problem>> = vec![Vec::new(); rules.len()];
    if checks.iter().any(Option::is_some) {
        let mut ask = |piece: &Piece<'_, '_>, is_asked: &dyn Fn(Reach) -> bool| {
            for (check, found) in checks.iter().zip(&mut problems) {
                if let Some((_, check)) = check.filter(|(reach, _)| is_asked(*reach)) {
                    found.append(&mut check(piece, scope));
                }
            }
        };
        texts::every(&scope.document.tree, &mut |piece| ask(piece, &|_| true));
        if about == Some(About::Lessons) {
            let is_of_pages = |reach| matches!(reach, Reach::Public | Reach::PupilOrPublic);
            ask(&Piece::name(&scope.document.path), &is_of_pages);
        }
    }
    problems
}
