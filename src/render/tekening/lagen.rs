//! A graph in layers from left to right: in which order the nodes of a layer stand, so that few lines
//! cross, and how high.
//!
//! The order comes from barycentres: again and again a layer is put in the order of the mean place of
//! what its nodes hang on to, from left to right and back, and the order with the fewest crossings
//! stays. Then neighbours change places where that takes a crossing away.

mod hoogte;
mod volgorde;

use super::Mm;

/// A node before it has its place.
#[derive(Debug, Clone, Copy)]
pub(in crate::render) struct Knoop {
    /// The layer, counted from the left.
    pub(in crate::render) laag: usize,
    /// How high it is, in millimetres.
    pub(in crate::render) hoogte: f64,
}

/// Where everything stands.
#[derive(Debug)]
pub(in crate::render) struct Plaatsen {
    /// The middle of each node, from the top.
    pub(in crate::render) midden: Vec<f64>,
    /// For each line the layers that it passes between its ends, with the height there, from left to
    /// right.
    pub(in crate::render) via: Vec<Vec<(usize, f64)>>,
    /// The height of it all.
    pub(in crate::render) hoogte: Mm,
}

/// The height of a line that passes a layer.
const PASSING: f64 = 2.4;

/// The graph while it gets its order: nodes, then the places where lines pass a layer.
struct Graaf {
    laag: Vec<usize>,
    hoogte: Vec<f64>,
    /// Pairs of neighbouring layers, left first.
    stukken: Vec<(usize, usize)>,
    /// For each line its places between the ends.
    via: Vec<Vec<usize>>,
}

/// Lays out nodes and the lines between them. A line may go either way; one within a layer counts for
/// nothing.
pub(in crate::render) fn layout(nodes: &[Knoop], lines: &[(usize, usize)]) -> Plaatsen {
    let graph = Graaf::new(nodes, lines);
    let order = volgorde::best(&graph);
    let (midden, height) = hoogte::heights(&graph, &order);
    let place = |passing: &usize| (graph.laag[*passing], midden[*passing]);
    Plaatsen {
        via: graph
            .via
            .iter()
            .map(|line| line.iter().map(place).collect())
            .collect(),
        hoogte: Mm(height),
        midden: midden[..nodes.len()].to_vec(),
    }
}

impl Graaf {
    fn new(nodes: &[Knoop], lines: &[(usize, usize)]) -> Self {
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
    fn layers(&self) -> Vec<Vec<usize>> {
        let count = self.laag.iter().max().map_or(0, |last| last + 1);
        let mut layers = vec![Vec::new(); count];
        for (node, layer) in self.laag.iter().enumerate() {
            layers[*layer].push(node);
        }
        layers
    }

    /// What a node hangs on to at the left, or at the right.
    fn neighbours(&self, node: usize, left: bool) -> impl Iterator<Item = usize> {
        self.stukken.iter().filter_map(move |(from, to)| {
            let (own, other) = if left { (*to, *from) } else { (*from, *to) };
            (own == node).then_some(other)
        })
    }
}
