//! Where a path leads, with what is around it.

use super::entry::{self, Entry};
use super::refusal::Reason;
use crate::yaml::node::NodeId;
use crate::yaml::path::{Path, Segment};
use crate::yaml::tree::Tree;

/// The name of a field that stands for the fields of another map.
const MERGE: &str = "<<";

/// A value that a path leads to.
#[derive(Debug, Clone)]
pub(super) struct LocatedNode {
    /// The value.
    pub(super) node: NodeId,
    /// The field that names it, where it is in a map.
    pub(super) key: Option<NodeId>,
    /// The list or map that it is in, and its position in that.
    pub(super) parent: Option<(NodeId, usize)>,
    /// Whether it stands between brackets.
    pub(super) flow: bool,
    /// The outermost list or map with brackets that it is in.
    pub(super) brackets: Option<NodeId>,
    /// How many lists and maps it is in.
    pub(super) depth: usize,
    /// Whether the path ends in the 0 of a list of one that is written without a list.
    pub(super) is_bare_item: bool,
}

impl LocatedNode {
    /// The item or field that it is the value of.
    pub(super) fn entry(&self) -> Entry {
        Entry {
            key: self.key,
            value: self.node,
        }
    }

    /// Whether what is in it stands between brackets.
    pub(super) fn is_flow_inside(&self, tree: &Tree) -> bool {
        self.flow || entry::is_flow(tree, self.node)
    }
}

/// The value that a path leads to. `pass` is told of each list and map on the way, and may refuse.
pub(super) fn find(
    tree: &Tree,
    path: &Path,
    pass: &mut dyn FnMut(&LocatedNode) -> Result<(), Reason>,
) -> Result<LocatedNode, Reason> {
    let mut found = LocatedNode {
        node: tree.root().ok_or(Reason::NotFound)?,
        key: None,
        parent: None,
        flow: false,
        brackets: None,
        depth: 0,
        is_bare_item: false,
    };
    for segment in path.segments() {
        pass(&found)?;
        found = step(tree, &found, segment)?;
    }
    Ok(found)
}

fn step(tree: &Tree, found: &LocatedNode, segment: &Segment) -> Result<LocatedNode, Reason> {
    let node = found.node;
    if tree.entry(node, MERGE).is_some() {
        return Err(Reason::Merge);
    }
    let (key, value, at) = match (segment, tree.is_list(node), tree.is_map(node)) {
        (Segment::Index(at), true, _) => {
            let item = tree.item(node, *at).ok_or(Reason::NotFound)?;
            (None, item, *at)
        }
        (Segment::Index(0), false, _) => {
            return Ok(LocatedNode {
                is_bare_item: true,
                ..found.clone()
            });
        }
        (Segment::Key(name), _, true) => {
            let (at, (key, value)) = tree.named(node, name).ok_or(Reason::NotFound)?;
            (Some(key), value, at)
        }
        _ => return Err(Reason::NotFound),
    };
    let is_flow = entry::is_flow(tree, node);
    Ok(LocatedNode {
        node: value,
        key,
        parent: Some((node, at)),
        flow: found.flow || is_flow,
        brackets: found.brackets.or(is_flow.then_some(node)),
        depth: found.depth + 1,
        is_bare_item: false,
    })
}
