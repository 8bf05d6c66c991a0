//! The values that a file must have after an edit.

use super::draft::{Changed, Draft};
use super::entry;
use super::shape::{Shape, Spelling};
use crate::yaml::node::{NodeId, Style};

/// The values after the changes of a draft; `None` for a file without values.
pub(super) fn expected(draft: &Draft<'_>) -> Option<Shape> {
    draft.tree.root().map(|root| node(draft, root))
}

fn node(draft: &Draft<'_>, id: NodeId) -> Shape {
    let tree = draft.tree;
    if let Some(replaced) = draft.values.get(&id) {
        return Shape::of_value(&replaced.value);
    }
    if let Some((spelled, _)) = draft.scalars.get(&id) {
        return spelled.shape.clone();
    }
    if let Some(text) = tree.scalar(id) {
        let is_plain = tree.style(id) == Some(Style::Plain);
        return Shape::Scalar {
            text: text.to_owned(),
            spelling: if is_plain {
                Spelling::Plain
            } else {
                Spelling::Quoted
            },
        };
    }
    let changed = draft.containers.get(&id);
    let entries = entry::entries(tree, id);
    let mut all = Vec::with_capacity(entries.len());
    for at in 0..=entries.len() {
        let added = changed.and_then(|changed| changed.inserted.get(&at));
        all.extend(added.into_iter().flatten().map(|added| added.shape(tree)));
        let goes = |changed: &Changed| changed.removed.contains_key(&at);
        if let Some(entry) = entries.get(at).filter(|_| !changed.is_some_and(goes)) {
            let key = entry.key.map(|key| node(draft, key));
            all.push((key, node(draft, entry.value)));
        }
    }
    if tree.is_list(id) {
        return Shape::List(all.into_iter().map(|(_, value)| value).collect());
    }
    let fields = all.into_iter();
    Shape::Map(
        fields
            .filter_map(|(key, value)| Some((key?, value)))
            .collect(),
    )
}
