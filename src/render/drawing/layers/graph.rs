//! The nodes of a graph in layers, and the lines between them.

/// A node that is to be laid out.
#[derive(Debug, Clone, Copy)]
pub(in crate::render) struct Node {
    /// The layer, counted from the left.
    pub(in crate::render) layer: usize,
    /// How high it is, in millimetres.
    pub(in crate::render) height: f64,
}

/// The height of a line that passes a layer.
const PASSING: f64 = 2.4;

/// The graph while it gets its order: nodes, then the places where lines pass a layer.
pub(super) struct LayeredGraph {
    pub(super) layer: Vec<usize>,
    pub(super) height: Vec<f64>,
    /// Pairs of neighbouring layers, left first.
    pub(super) segments: Vec<(usize, usize)>,
    /// For each line its places between the ends.
    pub(super) via: Vec<Vec<usize>>,
}

impl LayeredGraph {
    pub(super) fn new(nodes: &[Node], lines: &[(usize, usize)]) -> Self {
        let mut graph = Self {
            layer: nodes.iter().map(|node| node.layer).collect(),
            height: nodes.iter().map(|node| node.height).collect(),
            segments: Vec::new(),
            via: Vec::new(),
        };
        for (from, to) in lines {
            let (left, right) = if graph.layer[*from] <= graph.layer[*to] {
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
        if self.layer[left] == self.layer[right] {
            return passed;
        }
        let mut last = left;
        for layer in self.layer[left] + 1..self.layer[right] {
            let place = self.layer.len();
            self.layer.push(layer);
            self.height.push(PASSING);
            self.segments.push((last, place));
            passed.push(place);
            last = place;
        }
        self.segments.push((last, right));
        passed
    }

    /// The nodes by layer, in the order in which they were given.
    pub(super) fn layers(&self) -> Vec<Vec<usize>> {
        let count = self.layer.iter().max().map_or(0, |last| last + 1);
        let mut layers = vec![Vec::new(); count];
        for (node, layer) in self.layer.iter().enumerate() {
            layers[*layer].push(node);
        }
        layers
    }

    /// The neighbours of a node at the left, or at the right.
    pub(super) fn neighbours(&self, node: usize, left: bool) -> impl Iterator<Item = usize> {
        self.segments.iter().filter_map(move |(from, to)| {
            let (own, other) = if left { (*to, *from) } else { (*from, *to) };
            (own == node).then_some(other)
        })
    }
}
