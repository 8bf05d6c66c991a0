//! The nodes of a graph in layers, and the lines between them.

/// A node before it has its place.
#[derive(Debug, Clone, Copy)]
pub(in crate::render) struct Knoop {
    /// The layer, counted from the left.
    pub(in crate::render) laag: usize,
    /// How high it is, in millimetres.
    pub(in crate::render) hoogte: f64,
}

/// The height of a line that passes a layer.
const PASSING: f64 = 2.4;

/// The graph while it gets its order: nodes, then the places where lines pass a layer.
pub(super) struct Graaf {
    pub(super) laag: Vec<usize>,
    pub(super) hoogte: Vec<f64>,
    /// Pairs of neighbouring layers, left first.
    pub(super) stukken: Vec<(usize, usize)>,
    /// For each line its places between the ends.
    pub(super) via: Vec<Vec<usize>>,
}

impl Graaf {
    pub(super) fn new(nodes: &[Knoop], lines: &[(usize, usize)]) -> Self {
        let mut graph = Self {
            laag: nodes.iter().map(|node| node.laag).collect(),
            hoogte: nodes.iter().map(|node| node.hoogte).collect(),
            stukken: Vec::new(),
            via: Vec::new(),
        };
        for (from, to) in lines {
            let (left, right) = if graph.laag[*from] <= graph.laag[*to] {
                (*from, *to)
            } else {
                (*to, *from)
            };
            let passed = graph.pass(left, right);
            graph.via.push(passed);
        }
        graph
    }

    /// Adds a line, with a place in each layer that it passes.
    fn pass(&mut self, left: usize, right: usize) -> Vec<usize> {
        let mut passed = Vec::new();
        if self.laag[left] == self.laag[right] {
            return passed;
        }
        let mut last = left;
        for layer in self.laag[left] + 1..self.laag[right] {
            let place = self.laag.len();
            self.laag.push(layer);
            self.hoogte.push(PASSING);
            self.stukken.push((last, place));
            passed.push(place);
            last = place;
        }
        self.stukken.push((last, right));
        passed
    }

    /// The nodes by layer, in the order in which they were given.
    pub(super) fn layers(&self) -> Vec<Vec<usize>> {
        let count = self.laag.iter().max().map_or(0, |last| last + 1);
        let mut layers = vec![Vec::new(); count];
        for (node, layer) in self.laag.iter().enumerate() {
            layers[*layer].push(node);
        }
        layers
    }

    /// What a node hangs on to at the left, or at the right.
    pub(super) fn neighbours(&self, node: usize, left: bool) -> impl Iterator<Item = usize> {
        self.stukken.iter().filter_map(move |(from, to)| {
            let (own, other) = if left { (*to, *from) } else { (*from, *to) };
            (own == node).then_some(other)
        })
    }
}
