//! The values of a file without their places: what must be equal before and after an edit.

use std::collections::{HashMap, HashSet};

use serde_yaml::Value;

use crate::yaml::tree::{NodeId, Style, Tree};

/// A value without its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Shape {
    /// A scalar, and whether it stands without quotes.
    Scalar { text: String, plain: bool },
    /// A list.
    List(Vec<Shape>),
    /// A map.
    Map(Vec<(Shape, Shape)>),
}

/// What edits change in the values and comments of a tree.
#[derive(Debug, Default)]
pub(super) struct Changes {
    /// Scalars, values and names of fields, that become others.
    pub(super) scalars: HashMap<NodeId, Shape>,
    /// Items and fields that go, by list or map and position.
    pub(super) removed: HashSet<(NodeId, usize)>,
    /// Items and fields that come behind a position; a field has a name.
    pub(super) inserted: HashMap<(NodeId, usize), (Option<Shape>, Shape)>,
    /// Comments by position that become others, or go.
    pub(super) comments: HashMap<usize, Option<String>>,
}

impl Shape {
    /// The values of a tree after some changes; `None` for a file without values.
    pub(super) fn of(tree: &Tree, changes: &Changes) -> Option<Self> {
        tree.root().map(|root| node(tree, root, changes))
    }

    /// Whether another reader, which knows types, sees the same values.
    pub(super) fn agrees(&self, value: &Value) -> bool {
        match (self, value) {
            (Self::Scalar { text, .. }, Value::String(other)) => text == other,
            (Self::Scalar { plain, .. }, Value::Null | Value::Bool(_) | Value::Number(_)) => *plain,
            (Self::List(items), Value::Sequence(others)) => {
                let mut pairs = items.iter().zip(others);
                items.len() == others.len() && pairs.all(|(item, other)| item.agrees(other))
            }
            (Self::Map(entries), Value::Mapping(others)) => {
                let mut pairs = entries.iter().zip(others);
                entries.len() == others.len()
                    && pairs.all(|((key, value), (k, v))| key.agrees(k) && value.agrees(v))
            }
            _ => false,
        }
    }
}

fn node(tree: &Tree, id: NodeId, changes: &Changes) -> Shape {
    if let Some(changed) = changes.scalars.get(&id) {
        return changed.clone();
    }
    let stays = |at: &usize| !changes.removed.contains(&(id, *at));
    if let Some(items) = tree.items(id) {
        let mut list = Vec::new();
        for (at, item) in items.enumerate() {
            list.extend(stays(&at).then(|| node(tree, item, changes)));
            let inserted = changes.inserted.get(&(id, at));
            list.extend(inserted.map(|(_, value)| value.clone()));
        }
        return Shape::List(list);
    }
    if let Some(entries) = tree.entries(id) {
        let mut map = Vec::new();
        for (at, (key, value)) in entries.enumerate() {
            map.extend(stays(&at).then(|| (node(tree, key, changes), node(tree, value, changes))));
            if let Some((Some(key), value)) = changes.inserted.get(&(id, at)) {
                map.push((key.clone(), value.clone()));
            }
        }
        return Shape::Map(map);
    }
    Shape::Scalar {
        text: tree.scalar(id).unwrap_or_default().to_owned(),
        plain: tree.style(id) == Some(Style::Plain),
    }
}
