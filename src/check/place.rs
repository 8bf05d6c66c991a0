//! From what a rule names to where it stands.

use crate::finding::{Problem, Related, RelatedPlace};
use crate::school::{Document, School};
use crate::yaml::{Span, Style, Tree};

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

/// The lines at which a comment may ignore a problem: its own, and where it stands inside a longer
/// text the line at which that begins. In a block scalar a comment would be part of the text, so
/// there the line of the `|` counts.
pub(super) fn lines(document: &Document, problem: &Problem) -> Vec<u32> {
    let tree = &document.tree;
    let mut lines = vec![of(document, problem).start.line];
    let node = tree.find(&problem.path);
    if let Some((node, style)) = node.and_then(|node| Some((node, tree.style(node)?))) {
        let start = tree.span(node).start;
        lines.push(start.line);
        if style == Style::Block {
            lines.push(tree.last_written_line(start));
        }
    }
    lines
}

/// A stretch as a report shows it: only its first line.
pub(super) fn shown(tree: &Tree, span: Span) -> Span {
    span.first_line(tree.text())
}

/// The places in a settings file that explain a problem with it.
pub(super) fn related_in(tree: &Tree, path: &str, all: &[Related]) -> Vec<RelatedPlace> {
    let places = all.iter().map(|related| {
        let span = related.span.unwrap_or_else(|| tree.place(&related.path));
        RelatedPlace {
            file: path.to_owned(),
            span: shown(tree, span),
            label: related.label.clone(),
        }
    });
    places.collect()
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
