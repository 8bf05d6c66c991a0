//! Putting nodes into a tree.

use super::tree::{Kind, Node, NodeId, Style, Tree};

impl Tree {
    /// Adds a node that stands from a byte offset to another.
    pub(super) fn add(&mut self, kind: Kind, start: usize, end: usize) -> NodeId {
        let id = NodeId(number(self.nodes.len()));
        let (start, end) = (number(start), number(end));
        self.nodes.push(Node { kind, start, end });
        id
    }

    /// A scalar whose value differs from what stands in the file.
    pub(super) fn spelled(&mut self, value: &str, style: Style) -> Kind {
        self.texts.push(value.into());
        Kind::Spelled(style, number(self.texts.len() - 1))
    }

    /// A list of these items.
    pub(super) fn list(&mut self, items: &[NodeId]) -> Kind {
        let start = number(self.items.len());
        self.items.extend_from_slice(items);
        Kind::List(start, number(self.items.len()))
    }

    /// A map of these keys and values.
    pub(super) fn map(&mut self, pairs: &[(NodeId, NodeId)]) -> Kind {
        let start = number(self.pairs.len());
        self.pairs.extend_from_slice(pairs);
        Kind::Map(start, number(self.pairs.len()))
    }

    /// Gives back what was reserved for more nodes.
    pub(super) fn shrink(&mut self) {
        self.nodes.shrink_to_fit();
        self.items.shrink_to_fit();
        self.pairs.shrink_to_fit();
        self.texts.shrink_to_fit();
    }
}

/// Files are far smaller than 4 GiB.
fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
