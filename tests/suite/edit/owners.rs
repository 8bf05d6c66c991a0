//! What each comment of a file is about, found apart from the engine: behind something on its line
//! the text before it, on a line of its own the text that comes next.

use leerplan::internals::yaml::{NodeId, Style, Tree};

/// A comment with the text that it is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Owned {
    pub comment: String,
    pub own_line: bool,
    /// The text, and where it stands in the file that was read.
    pub owner: Option<String>,
    pub at: Option<usize>,
    /// Where the comment itself stands.
    pub start: usize,
}

/// The comments of a file in order.
pub fn owned(tree: &Tree) -> Vec<Owned> {
    let mut texts: Vec<(usize, NodeId)> = Vec::new();
    tree.walk(&mut |text| texts.push((tree.span(text.node).start.offset as usize, text.node)));
    let comments = tree.comments().iter().map(|comment| {
        let start = comment.span.start.offset as usize;
        let next = texts.partition_point(|(at, _)| *at < start);
        let owner = if comment.own_line {
            texts.get(next)
        } else {
            next.checked_sub(1).and_then(|at| texts.get(at))
        };
        let on_its_line = |(_, node): &&(usize, NodeId)| {
            let end = tree.span(*node).end.offset as usize;
            let between = tree.text().get(end..start);
            let is_block = tree.style(*node) == Some(Style::Block);
            comment.own_line
                || !is_block && between.is_some_and(|text| !text.contains(['\n', '\r']))
        };
        let owner = owner.filter(on_its_line);
        Owned {
            start,
            comment: tree.slice(comment.span).trim_end().to_owned(),
            own_line: comment.own_line,
            owner: owner.map(|(_, node)| tree.scalar(*node).unwrap().to_owned()),
            at: owner.map(|(at, _)| *at),
        }
    });
    comments.collect()
}
