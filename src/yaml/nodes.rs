//! The nodes of a tree, small and in the order of the file, since a school has millions.

use super::limits::{MAX_BYTES, MAX_NODES};
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
///
/// From the lowest bit on: which [`Kind`], its number, where it ends and where it starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Node(u64);

/// What comes behind a list or map that is not closed yet: nothing so far.
pub(super) const OPEN: u32 = (1 << NUMBER) - 1;

/// How many bits a kind, a number and an offset have.
const KIND: u32 = 3;
const NUMBER: u32 = 19;
const OFFSET: u32 = 21;

const _: () = assert!(KIND + NUMBER + 2 * OFFSET == u64::BITS);
const _: () = assert!(
    MAX_BYTES < 1 << OFFSET,
    "the end of a file is an offset too"
);
const _: () = assert!(
    2 * MAX_NODES < OPEN as usize,
    "it is seen in time that there are more"
);

const LIST: u64 = 6;
const MAP: u64 = 7;

impl Node {
    pub(super) fn new(kind: Kind, start: usize, end: usize) -> Self {
        let place = (start as u64) << OFFSET | end as u64;
        Self(place << (KIND + NUMBER) | pack(kind))
    }

    pub(super) fn kind(self) -> Kind {
        let number = self.number();
        match self.0 & MAP {
            0 => Kind::Literal(Style::Plain),
            1 => Kind::Literal(Style::Quoted),
            2 => Kind::Literal(Style::Block),
            3 => Kind::Spelled(Style::Plain, number),
            4 => Kind::Spelled(Style::Quoted, number),
            5 => Kind::Spelled(Style::Block, number),
            LIST => Kind::List(number),
            _ => Kind::Map(number),
        }
    }

    pub(super) fn start(self) -> usize {
        (self.0 >> (KIND + NUMBER + OFFSET)) as usize
    }

    pub(super) fn end(self) -> usize {
        (self.0 >> (KIND + NUMBER)) as usize & ((1 << OFFSET) - 1)
    }

    fn number(self) -> u32 {
        let number = self.0 >> KIND & u64::from(OPEN);
        u32::try_from(number).unwrap_or(OPEN)
    }
}

fn pack(kind: Kind) -> u64 {
    let (which, number) = match kind {
        Kind::Literal(style) => (style as u64, 0),
        Kind::Spelled(style, number) => (3 + style as u64, number),
        Kind::List(after) => (LIST, after),
        Kind::Map(after) => (MAP, after),
    };
    u64::from(number & OPEN) << KIND | which
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
