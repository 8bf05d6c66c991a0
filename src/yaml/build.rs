//! Putting nodes into a tree.

use super::node::{Items, Kind, Node, NodeId, OPEN, Style, inner};
use super::place::to_u32;
use super::tree::Tree;

/// From this many items on, the items of a list are kept by position.
const LONG: usize = 64;

impl Tree {
    /// Adds a scalar that stands from a byte offset to another. Most stand in the file as they are:
    /// then only the place is kept.
    pub(super) fn add_scalar(
        &mut self,
        value: &str,
        style: Style,
        (start, end): (usize, usize),
        text: &str,
    ) -> NodeId {
        let written = inner(style, start, end).and_then(|range| text.get(range));
        let kind = if written == Some(value) {
            Kind::Literal(style)
        } else {
            self.texts.push(value.into());
            Kind::Spelled(style, to_u32(self.texts.len() - 1))
        };
        self.add(kind, start, end)
    }

    /// Adds a list or map that begins at a byte offset; what is added from now on is in it, until
    /// it is closed.
    pub(super) fn open(&mut self, is_map: bool, start: usize) -> NodeId {
        let kind = if is_map { Kind::Map } else { Kind::List };
        self.add(kind(OPEN), start, start)
    }

    /// Closes a list or map that ends at a byte offset.
    pub(super) fn close(&mut self, id: NodeId, end: usize) {
        let after = to_u32(self.nodes.len());
        let node = &mut self.nodes[id.0 as usize];
        let kind = match node.kind() {
            Kind::Map(_) => Kind::Map(after),
            _ => Kind::List(after),
        };
        *node = Node::new(kind, node.start(), end);
        if self.is_list(id) && self.added(id).nth(LONG).is_some() {
            let items = self.added(id).collect();
            self.long.insert(id, items);
        }
    }

    /// What has been added to a list or map that is still open: the last may itself be open.
    pub(super) fn added(&self, open: NodeId) -> Items<'_> {
        Items::between(&self.nodes, open.0 + 1, to_u32(self.nodes.len()))
    }

    fn add(&mut self, kind: Kind, start: usize, end: usize) -> NodeId {
        let id = NodeId(to_u32(self.nodes.len()));
        self.nodes.push(Node::new(kind, start, end));
        id
    }

    /// Gives back what was reserved for more nodes: a copy takes no more than it needs, and making
    /// a piece of memory smaller where it is may give nothing back.
    pub(super) fn shrink(&mut self) {
        self.nodes = self.nodes.as_slice().to_vec();
        self.texts.shrink_to_fit();
        self.comments.shrink_to_fit();
    }
}
