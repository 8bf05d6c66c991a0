//! A graph in layers from left to right: in which order the nodes of a layer stand, so that few lines
//! cross, and how high.
//!
//! The order comes from barycentre sweeps: from left to right and back, each layer is sorted by the mean
//! place of the neighbours of its nodes, neighbours are swapped where that removes a crossing, and the
//! order with the fewest crossings is kept.

mod graph;
mod height;
mod order;

use super::mm::Mm;
use graph::LayeredGraph;

pub(in crate::render) use graph::Node;

#[derive(Debug)]
pub(in crate::render) struct Placement {
    /// The middle of each node, from the top.
    pub(in crate::render) middle: Vec<f64>,
    /// For each line the layers that it passes between its ends, with the height there, from left to
    /// right.
    pub(in crate::render) via: Vec<Vec<(usize, f64)>>,
    /// The height of it all.
    pub(in crate::render) height: Mm,
}

/// Lays out nodes and the lines between them. A line may go either way; one within a layer counts for
/// nothing.
pub(in crate::render) fn layout(nodes: &[Node], lines: &[(usize, usize)]) -> Placement {
    let graph = LayeredGraph::new(nodes, lines);
    let order = order::best(&graph);
    let (middle, height) = height::heights(&graph, &order);
    let place = |passing: &usize| (graph.layer[*passing], middle[*passing]);
    Placement {
        via: graph
            .via
            .iter()
            .map(|line| line.iter().map(place).collect())
            .collect(),
        height: Mm(height),
        middle: middle[..nodes.len()].to_vec(),
    }
}
