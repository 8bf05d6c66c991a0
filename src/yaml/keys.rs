//! The keys of the maps that are being read, to see which stand there twice.

use std::borrow::Cow;
use std::collections::HashMap;

use super::node::NodeId;

/// From this many keys on, duplicates are looked up in a table instead of by walking, so that only
/// large maps pay for one.
const LOOKUP_FROM: usize = 16;

/// The keys of all open maps, those of the innermost last.
#[derive(Default)]
pub(super) struct Keys<'t>(Vec<(Cow<'t, str>, NodeId)>);

/// Where the keys of one open map begin among [`Keys`].
pub(super) struct Map<'t> {
    first: usize,
    seen: HashMap<Cow<'t, str>, NodeId>,
}

impl<'t> Keys<'t> {
    /// Begins a map, or a list, which has none.
    pub(super) fn open(&self) -> Map<'t> {
        Map {
            first: self.0.len(),
            seen: HashMap::new(),
        }
    }

    pub(super) fn close(&mut self, map: &Map<'t>) {
        self.0.truncate(map.first);
    }

    /// Adds a key to the innermost map; gives the key of the same name that stands in it already,
    /// with that name.
    pub(super) fn add(
        &mut self,
        map: &mut Map<'t>,
        name: Cow<'t, str>,
        key: NodeId,
    ) -> Option<(NodeId, String)> {
        let keys = self.0.get(map.first..).unwrap_or_default();
        let earlier = if keys.len() < LOOKUP_FROM {
            let same = |(other, _): &&(Cow<'_, str>, NodeId)| *other == name;
            keys.iter().find(same).map(|(_, key)| *key)
        } else {
            if map.seen.is_empty() {
                for (name, key) in keys {
                    map.seen.entry(name.clone()).or_insert(*key);
                }
            }
            let first = *map.seen.entry(name.clone()).or_insert(key);
            (first != key).then_some(first)
        };
        let earlier = earlier.map(|earlier| (earlier, name.clone().into_owned()));
        self.0.push((name, key));
        earlier
    }

    /// The last key that was added before an inner map was opened.
    pub(super) fn last_before(&self, inner: &Map<'t>) -> Option<&str> {
        let before = inner.first.checked_sub(1)?;
        self.0.get(before).map(|(name, _)| name.as_ref())
    }
}
