//! Values that stand at the same kind of place: what a new one is to look like.

use std::cell::OnceCell;
use std::collections::HashMap;

use super::entry::{self, Entry, extent};
use super::op::Value;
use crate::yaml::node::NodeId;
use crate::yaml::tree::Tree;

/// How many neighbours are looked at for one of the right kind.
const LOOKED_AT: usize = 16;

/// What a value is, as far as its style depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Scalar,
    List,
    Map,
}

/// The indentation that a file uses.
#[derive(Debug, Clone, Copy)]
pub(super) struct Habit {
    /// How much further the fields of a map stand than its name.
    pub(super) map: usize,
    /// How much further the dashes of a list stand than its name.
    pub(super) list: usize,
}

/// The values of a file by the names above them, positions in lists left out.
pub(super) struct Similar<'t> {
    tree: &'t Tree,
    /// Made when a value has no neighbour in its own list or map.
    classes: OnceCell<Classes<'t>>,
    habit: OnceCell<Habit>,
}

#[derive(Default)]
struct Classes<'t> {
    of: HashMap<NodeId, usize>,
    /// The values of a class, in the order of the file.
    nodes: Vec<Vec<NodeId>>,
    /// The class of what stands in a class under a name, or as an item.
    inner: HashMap<(usize, Option<&'t str>), usize>,
}

impl<'t> Similar<'t> {
    pub(super) fn new(tree: &'t Tree) -> Self {
        Self {
            tree,
            classes: OnceCell::new(),
            habit: OnceCell::new(),
        }
    }

    /// What a new item or field of a list or map is to look like: the nearest before a position of
    /// the same kind, else one behind it, else the nearest at such a place elsewhere in the file.
    pub(super) fn neighbour(
        &self,
        container: NodeId,
        entries: &[Entry],
        at: usize,
        key: Option<&str>,
        value: &Value,
    ) -> Option<NodeId> {
        let tree = self.tree;
        let fits = |node: &NodeId| is_like(tree, *node, value);
        let (before, behind) = entries.split_at(at.min(entries.len()));
        let near = || {
            before
                .iter()
                .rev()
                .take(LOOKED_AT)
                .chain(behind.iter().take(LOOKED_AT))
        };
        if key.is_none() {
            let siblings = near().map(|entry| entry.value);
            return siblings
                .clone()
                .find(fits)
                .or_else(|| self.elsewhere(container, None, value));
        }
        let siblings = near().map(|entry| entry.value).find(fits);
        self.elsewhere(container, key, value)
            .or(siblings.filter(|_| is_container(value)))
    }

    /// What something new in a value is to look like that itself is to look like another.
    pub(super) fn inner(
        &self,
        like: Option<NodeId>,
        key: Option<&str>,
        value: &Value,
    ) -> Option<NodeId> {
        let tree = self.tree;
        let like = like?;
        let fits = |node: &NodeId| is_like(tree, *node, value);
        let own = match key {
            Some(key) => tree.entry(like, key).map(|(_, value)| value),
            None => tree.items(like).and_then(Iterator::last),
        };
        own.filter(fits)
            .or_else(|| self.elsewhere(like, key, value))
    }

    /// The nearest of the same kind at such a place in the file.
    fn elsewhere(&self, container: NodeId, key: Option<&str>, value: &Value) -> Option<NodeId> {
        let classes = self.classes();
        let class = *classes.of.get(&container)?;
        let inner = *classes.inner.get(&(class, key))?;
        let nodes = classes.nodes.get(inner)?;
        let behind = nodes.partition_point(|node| *node < container);
        let (before, behind) = nodes.split_at(behind);
        let mut near = before
            .iter()
            .rev()
            .take(LOOKED_AT)
            .chain(behind.iter().take(LOOKED_AT));
        near.find(|node| is_like(self.tree, **node, value)).copied()
    }

    /// The nearest values at the same kind of place as another, one before it and one behind.
    pub(super) fn around(&self, node: NodeId) -> impl Iterator<Item = NodeId> {
        let classes = self.classes();
        let nodes = classes
            .of
            .get(&node)
            .and_then(|class| classes.nodes.get(*class));
        let nodes = nodes.map_or(&[][..], Vec::as_slice);
        let at = nodes.partition_point(|other| *other < node);
        let before = at.checked_sub(1).and_then(|at| nodes.get(at));
        before.into_iter().chain(nodes.get(at + 1)).copied()
    }

    fn classes(&self) -> &Classes<'t> {
        self.classes.get_or_init(|| {
            let mut classes = Classes::default();
            if let Some(root) = self.tree.root() {
                classes.nodes.push(Vec::new());
                classes.add(self.tree, root, 0);
            }
            classes
        })
    }

    /// The indentation of the file: that of its first map and list below a name, else two spaces.
    pub(super) fn habit(&self) -> Habit {
        *self.habit.get_or_init(|| {
            let mut seen = (None, None);
            if let Some(root) = self.tree.root() {
                look(self.tree, root, &mut seen);
            }
            Habit {
                map: seen.0.unwrap_or(2),
                list: seen.1.unwrap_or(2),
            }
        })
    }
}

impl<'t> Classes<'t> {
    fn add(&mut self, tree: &'t Tree, node: NodeId, class: usize) {
        self.of.insert(node, class);
        if let Some(nodes) = self.nodes.get_mut(class) {
            nodes.push(node);
        }
        for Entry { key, value } in entry::entries(tree, node) {
            let name = key.map(|key| tree.scalar(key).unwrap_or_default());
            let next = self.nodes.len();
            let inner = *self.inner.entry((class, name)).or_insert(next);
            if inner == next {
                self.nodes.push(Vec::new());
            }
            self.add(tree, value, inner);
        }
    }
}

/// Looks for the first map and the first list without brackets that stand below a name.
fn look(tree: &Tree, node: NodeId, seen: &mut (Option<usize>, Option<usize>)) {
    if entry::is_flow(tree, node) || seen.0.is_some() && seen.1.is_some() {
        return;
    }
    for Entry { key, value } in entry::entries(tree, node) {
        let below = key.and_then(|key| indent_below(tree, key, value));
        match below {
            Some(indent) if tree.is_map(value) => _ = seen.0.get_or_insert(indent),
            Some(indent) => _ = seen.1.get_or_insert(indent),
            None => {}
        }
        look(tree, value, seen);
    }
}

/// How much further what stands in a list or map without brackets begins than its name.
pub(super) fn indent_below(tree: &Tree, key: NodeId, value: NodeId) -> Option<usize> {
    if tree.scalar(value).is_some() || entry::is_flow(tree, value) {
        return None;
    }
    let first = *entry::entries(tree, value).first()?;
    let begin = extent(tree, first, false).ok()?.begin;
    let own = entry::column(tree, tree.node(key).start());
    entry::column(tree, begin).checked_sub(own)
}

fn is_container(value: &Value) -> bool {
    kind_of(value) != Kind::Scalar
}

fn kind_of(value: &Value) -> Kind {
    match value {
        Value::Text(_) | Value::Plain(_) => Kind::Scalar,
        Value::List(_) => Kind::List,
        Value::Map(_) => Kind::Map,
    }
}

/// Whether a value of the file is of the same kind as a new one, and shows a style: an empty list
/// or map shows none.
pub(super) fn is_like(tree: &Tree, node: NodeId, value: &Value) -> bool {
    let (kind, shows) = if let Some(mut items) = tree.items(node) {
        (Kind::List, items.next().is_some())
    } else if let Some(mut entries) = tree.entries(node) {
        (Kind::Map, entries.next().is_some())
    } else {
        (Kind::Scalar, !tree.is_null(node))
    };
    kind == kind_of(value) && shows
}
