//! Operations gathered per place: what becomes of each value, list, map and comment.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::find::{LocatedNode, find};
use super::op::{Comments, Value};
use super::pieces::Piece;
use super::refusal::Reason;
use super::shape::{Shape, says};
use super::spell::Spelled;
use crate::yaml::node::NodeId;
use crate::yaml::path::Path;
use crate::yaml::tree::Tree;

/// What some operations come down to, before any byte is looked at.
pub(super) struct Draft<'t> {
    pub(super) tree: &'t Tree,
    /// Scalars, values and names of fields, that are spelled anew.
    pub(super) scalars: BTreeMap<NodeId, (Spelled, LocatedNode)>,
    /// Values that become others.
    pub(super) values: BTreeMap<NodeId, Replaced>,
    /// Lists and maps of which items or fields come or go.
    pub(super) containers: BTreeMap<NodeId, Changed>,
    /// Comments by position that become others, or go.
    pub(super) comments: BTreeMap<usize, Option<String>>,
    /// Stretches of the file that become others.
    pub(super) splices: Vec<Piece>,
    /// New comments above an item or field.
    pub(super) notes: Vec<(LocatedNode, String)>,
    /// Lists, maps and values in which something changes.
    pub(super) touched: HashSet<NodeId>,
    /// Items and fields, by value, that go away.
    pub(super) gone: HashSet<NodeId>,
    /// Names that stand twice in their map.
    twice: HashSet<NodeId>,
}

/// A value that becomes another.
pub(super) struct Replaced {
    pub(super) found: LocatedNode,
    pub(super) value: Value,
    /// Whether it was empty or a list of one, so that more can come to it.
    pub(super) open: bool,
}

/// What comes and goes in a list or map.
pub(super) struct Changed {
    pub(super) found: LocatedNode,
    pub(super) path: Path,
    /// By the position before which it comes.
    pub(super) inserted: BTreeMap<usize, Vec<Added>>,
    /// Fields that come where the order of the format has them.
    pub(super) put: Vec<Added>,
    pub(super) put_at: HashMap<String, usize>,
    /// What goes, with what becomes of its comments.
    pub(super) removed: BTreeMap<usize, Comments>,
}

/// An item or field that comes.
#[derive(Debug, Clone)]
pub(super) struct Added {
    /// The name of a field.
    pub(super) key: Option<String>,
    /// Its value.
    pub(super) what: What,
}

/// What an added item or field says.
#[derive(Debug, Clone)]
pub(super) enum What {
    New(Value),
    /// What stands elsewhere in the file, copied with its comments.
    Moved(Box<LocatedNode>),
}

impl Added {
    pub(super) fn new(key: Option<&str>, value: &Value) -> Self {
        Self {
            key: key.map(str::to_owned),
            what: What::New(value.clone()),
        }
    }

    /// What a file must say for it.
    pub(super) fn shape(&self, tree: &Tree) -> (Option<Shape>, Shape) {
        let key = self.key.as_deref().map(Shape::text);
        match &self.what {
            What::New(value) => (key, Shape::of_value(value)),
            What::Moved(found) => (key, Shape::of(tree, found.node)),
        }
    }
}

impl<'t> Draft<'t> {
    /// A draft of no change.
    pub(super) fn new(tree: &'t Tree) -> Self {
        Self {
            tree,
            scalars: BTreeMap::new(),
            values: BTreeMap::new(),
            containers: BTreeMap::new(),
            comments: BTreeMap::new(),
            splices: Vec::new(),
            notes: Vec::new(),
            touched: HashSet::new(),
            gone: HashSet::new(),
            twice: tree.duplicates.iter().map(|double| double.first).collect(),
        }
    }

    /// The value that a path leads to, where no other operation takes away what is on the way.
    pub(super) fn find(&mut self, path: &Path) -> Result<LocatedNode, Reason> {
        let (gone, values, touched) = (&self.gone, &self.values, &mut self.touched);
        let found = find(self.tree, path, &mut |passed| {
            touched.insert(passed.node);
            if gone.contains(&passed.node) || values.contains_key(&passed.node) {
                return Err(Reason::Clash);
            }
            Ok(())
        })?;
        if self.gone.contains(&found.node) {
            return Err(Reason::Clash);
        }
        Ok(found)
    }

    /// The same, for an operation on more than spelling: every name on the way is there once.
    pub(super) fn place(&mut self, path: &Path) -> Result<LocatedNode, Reason> {
        if !self.twice.is_empty() {
            for length in 1..=path.segments().len() {
                let part: Path = path.segments().iter().take(length).cloned().collect();
                let found = self.find(&part)?;
                if let Some(key) = found.key.filter(|key| self.twice.contains(key)) {
                    let name = self.tree.scalar(key).unwrap_or_default();
                    return Err(Reason::Twice(name.to_owned()));
                }
            }
        }
        self.find(path)
    }

    /// What comes and goes in a list or map.
    pub(super) fn changed(
        &mut self,
        found: LocatedNode,
        path: &Path,
    ) -> Result<&mut Changed, Reason> {
        let node = found.node;
        if self.gone.contains(&node) || self.values.contains_key(&node) {
            return Err(Reason::Clash);
        }
        self.touched.insert(node);
        let changed = self.containers.entry(node).or_insert_with(|| Changed {
            found,
            path: path.clone(),
            inserted: BTreeMap::new(),
            put: Vec::new(),
            put_at: HashMap::new(),
            removed: BTreeMap::new(),
        });
        Ok(changed)
    }

    /// Leaves out values that say what they must say already.
    pub(super) fn settle(&mut self) {
        let tree = self.tree;
        let is_new = |node: &NodeId, replaced: &mut Replaced| !says(tree, *node, &replaced.value);
        self.values.retain(is_new);
    }
}

impl Changed {
    /// Adds an item before a position.
    pub(super) fn insert(&mut self, at: usize, added: Added) {
        self.inserted.entry(at).or_default().push(added);
    }

    /// Adds a field that the map lacks.
    pub(super) fn put_new(&mut self, key: &str, added: Added) -> Result<(), Reason> {
        let at = self.put.len();
        if self.put_at.insert(key.to_owned(), at).is_some() {
            return Err(Reason::Clash);
        }
        self.put.push(added);
        Ok(())
    }
}
