//! Words by their letters, to walk along while a text is read.

use foldhash::HashMap;

/// Stretches of characters, each with a value.
#[derive(Debug)]
pub(super) struct Trie<V> {
    edges: HashMap<(u32, char), u32>,
    values: Vec<Option<V>>,
}

impl<V> Default for Trie<V> {
    fn default() -> Self {
        Self {
            edges: HashMap::default(),
            values: vec![None],
        }
    }
}

/// Where a walk begins.
pub(super) const ROOT: u32 = 0;

impl<V> Trie<V> {
    /// Adds a stretch; the first value of a stretch stays.
    pub(super) fn add(&mut self, stretch: &str, value: V) {
        let mut node = ROOT;
        for c in stretch.chars() {
            let next = u32::try_from(self.values.len()).unwrap_or(u32::MAX);
            let edge = *self.edges.entry((node, c)).or_insert(next);
            if edge == next {
                self.values.push(None);
            }
            node = edge;
        }
        if let Some(place) = self.values.get_mut(node as usize) {
            place.get_or_insert(value);
        }
    }

    /// Where one more character leads.
    pub(super) fn next(&self, node: u32, c: char) -> Option<u32> {
        self.edges.get(&(node, c)).copied()
    }

    /// The value of the stretch that ends here.
    pub(super) fn value(&self, node: u32) -> Option<&V> {
        self.values.get(node as usize)?.as_ref()
    }

    /// Whether there is no stretch at all.
    pub(super) fn is_empty(&self) -> bool {
        self.edges.is_empty()
    }
}
