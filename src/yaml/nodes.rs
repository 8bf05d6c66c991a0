//! The nodes of a tree, small and in the order of the file, since a school has millions.

use super::tree::{NodeId, Style, Tree};

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A scalar that stands in the file literally, within its quotes where it has them.
    Literal(Style),
    /// A scalar that is spelled differently: its number among the texts.
    Spelled(Style, u32),
    /// A list: the number of the node that comes behind it and all in it.
    List(u32),
    /// A map: the same.
    Map(u32),
}

/// A node with its byte offsets in the file. Right behind a list come its items, right behind a
/// map its keys and values in turn, each with all that is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Node {
    pub(super) start: u32,
    pub(super) end: u32,
    /// A [`Kind`]: which in the lowest three bits, its number in the others.
    packed: u32,
}

/// What comes behind a list or map that is not closed yet: nothing so far.
pub(super) const OPEN: u32 = u32::MAX >> BITS;

const BITS: u32 = 3;
const LIST: u32 = 6;
const MAP: u32 = 7;
const STYLES: [Style; 3] = [Style::Plain, Style::Quoted, Style::Block];

impl Node {
    pub(super) fn new(kind: Kind, start: u32, end: u32) -> Self {
        let packed = pack(kind);
        Self { start, end, packed }
    }

    pub(super) fn kind(&self) -> Kind {
        let number = self.packed >> BITS;
        let style = |which: u32| STYLES[which as usize % STYLES.len()];
        match self.packed & MAP {
            LIST => Kind::List(number),
            MAP => Kind::Map(number),
            which if which >= 3 => Kind::Spelled(style(which), number),
            which => Kind::Literal(style(which)),
        }
    }

    pub(super) fn set_kind(&mut self, kind: Kind) {
        self.packed = pack(kind);
    }
}

fn pack(kind: Kind) -> u32 {
    match kind {
        Kind::Literal(style) => style as u32,
        Kind::Spelled(style, number) => number << BITS | (3 + style as u32),
        Kind::List(after) => after << BITS | LIST,
        Kind::Map(after) => after << BITS | MAP,
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
pub struct Entries<'t>(Items<'t>);

impl Iterator for Entries<'_> {
    type Item = (NodeId, NodeId);

    fn next(&mut self) -> Option<(NodeId, NodeId)> {
        Some((self.0.next()?, self.0.next()?))
    }
}

impl Tree {
    /// The items of a list.
    #[must_use]
    pub fn items(&self, id: NodeId) -> Option<Items<'_>> {
        match self.node(id).kind() {
            Kind::List(after) => Some(Items::between(&self.nodes, id.0 + 1, after)),
            _ => None,
        }
    }

    /// An item of a list by position.
    #[must_use]
    pub fn item(&self, list: NodeId, at: usize) -> Option<NodeId> {
        match self.long.get(&list) {
            Some(items) => items.get(at).copied(),
            None => self.items(list)?.nth(at),
        }
    }

    /// The keys and values of a map.
    #[must_use]
    pub fn entries(&self, id: NodeId) -> Option<Entries<'_>> {
        match self.node(id).kind() {
            Kind::Map(after) => Some(Entries(Items::between(&self.nodes, id.0 + 1, after))),
            _ => None,
        }
    }

    /// Whether a value is a list.
    #[must_use]
    pub fn is_list(&self, id: NodeId) -> bool {
        matches!(self.node(id).kind(), Kind::List(_))
    }

    /// Whether a value is a map.
    #[must_use]
    pub fn is_map(&self, id: NodeId) -> bool {
        matches!(self.node(id).kind(), Kind::Map(_))
    }
}
