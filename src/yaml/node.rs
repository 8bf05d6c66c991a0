//! The nodes of a tree, in the order of the file: right behind a list come its items, right behind a
//! map its keys and values in turn, each with all that is in it.

use std::ops::Range;

use super::place::to_u32;

/// The number of a node in its [`Tree`](super::Tree).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub(super) u32);

/// How a scalar is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Without quotes, on one line or more.
    Plain,
    /// Between single or double quotes.
    Quoted,
    /// A block scalar (`|` or `>`).
    Block,
}

/// What a node is, with what is needed to find its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A scalar whose value stands in the file literally, within its quotes where it has them.
    Literal(Style),
    /// A scalar whose value is spelled differently: its number among the texts of the tree.
    Spelled(Style, u32),
    /// A list: the number of the first node behind all that is in it.
    List(u32),
    /// A map: the number of the first node behind all that is in it.
    Map(u32),
}

/// The number behind a list or map that is not closed yet.
pub(super) const OPEN: u32 = u32::MAX;

/// A node with its byte offsets in the file. A school of ten thousand documents has millions, so it
/// holds no text of its own: 16 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Node {
    kind: Kind,
    start: u32,
    end: u32,
}

impl Node {
    pub(super) fn new(kind: Kind, start: usize, end: usize) -> Self {
        Self {
            kind,
            start: to_u32(start),
            end: to_u32(end),
        }
    }

    pub(super) fn kind(self) -> Kind {
        self.kind
    }

    pub(super) fn start(self) -> usize {
        self.start as usize
    }

    pub(super) fn end(self) -> usize {
        self.end as usize
    }
}

/// Where the value of a scalar stands literally, if it does: not that of a block, whose lines are
/// indented.
pub(super) fn inner(style: Style, start: usize, end: usize) -> Option<Range<usize>> {
    match style {
        Style::Plain => Some(start..end),
        Style::Quoted => Some(start + 1..end.checked_sub(1)?),
        Style::Block => None,
    }
}

/// The items of a list, in the order of the file.
#[derive(Debug, Clone)]
pub struct Items<'t> {
    nodes: &'t [Node],
    next: u32,
    after: u32,
}

impl<'t> Items<'t> {
    /// What stands in a list or map between a node and the one behind it all.
    pub(super) fn between(nodes: &'t [Node], next: u32, after: u32) -> Self {
        Self { nodes, next, after }
    }
}

impl Iterator for Items<'_> {
    type Item = NodeId;

    fn next(&mut self) -> Option<NodeId> {
        let here = self.next;
        if here >= self.after {
            return None;
        }
        self.next = match self.nodes.get(here as usize)?.kind() {
            Kind::List(after) | Kind::Map(after) => after,
            Kind::Literal(_) | Kind::Spelled(..) => here + 1,
        };
        Some(NodeId(here))
    }
}

/// The keys of a map with their values, in the order of the file.
#[derive(Debug, Clone)]
pub struct Entries<'t>(pub(super) Items<'t>);

impl Iterator for Entries<'_> {
    type Item = (NodeId, NodeId);

    fn next(&mut self) -> Option<(NodeId, NodeId)> {
        Some((self.0.next()?, self.0.next()?))
    }
}
