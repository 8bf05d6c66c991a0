//! From what a rule names to where it stands.

use crate::finding::{Problem, Related, RelatedPlace};
use crate::school::{Document, School};
use crate::yaml::{Span, Tree};

/// The place of a problem in its document.
pub(super) fn of(document: &Document, problem: &Problem) -> Span {
    let tree = &document.tree;
    if let Some(span) = problem.span {
        return shown(tree, span);
    }
    let node = tree.find(&problem.path);
    match (node, &problem.part) {
        (Some(node), Some(part)) => tree.part(node, part.clone()),
        _ => shown(tree, tree.place(&problem.path)),
    }
}

/// A stretch as a report shows it: only its first line.
pub(super) fn shown(tree: &Tree, span: Span) -> Span {
    span.first_line(tree.text())
}

/// The places that explain a problem.
pub(super) fn related(school: &School, document: &Document, all: &[Related]) -> Vec<RelatedPlace> {
    all.iter()
        .filter_map(|related| {
            let document = match related.document {
                Some(number) => school.document(number)?,
                None => document,
            };
            let tree = &document.tree;
            let span = related.span.unwrap_or_else(|| tree.place(&related.path));
            Some(RelatedPlace {
                file: document.path.clone(),
                span: shown(tree, span),
                label: related.label.clone(),
            })
        })
        .collect()
}
