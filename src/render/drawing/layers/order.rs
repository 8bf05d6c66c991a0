//! The order of the nodes of each layer.

use super::graph::LayeredGraph;
use crate::render::drawing::mm::mm;

/// How often the layers are put in order, there and back.
const SWEEPS: usize = 12;

/// With more lines than this neighbours are not swapped: that takes quadratic time.
const MANY: usize = 300;

/// Layers of nodes, each from top to bottom.
pub(super) type Order = Vec<Vec<usize>>;

/// The order with the fewest crossings that was found.
pub(super) fn best(graph: &LayeredGraph) -> Order {
    let mut order = graph.layers();
    let mut best = order.clone();
    let mut fewest = crossings(graph, &order);
    for sweep in 0..SWEEPS {
        let left = sweep % 2 == 0;
        let layers: Vec<usize> = if left {
            (1..order.len()).collect()
        } else {
            (0..order.len().saturating_sub(1)).rev().collect()
        };
        for layer in layers {
            arrange(graph, &mut order, layer, left);
        }
        if graph.segments.len() <= MANY {
            swap(graph, &mut order);
        }
        let count = crossings(graph, &order);
        if count < fewest {
            (best, fewest) = (order.clone(), count);
        }
    }
    best
}

/// Puts a layer in the order of the mean place of its neighbours at one side; nodes without any keep
/// their place.
fn arrange(graph: &LayeredGraph, order: &mut Order, layer: usize, left: bool) {
    let places = places(graph, order);
    let mean = |node: &usize| {
        let beside: Vec<f64> = graph
            .neighbours(*node, left)
            .map(|other| mm(places[other]))
            .collect();
        let own = mm(places[*node]);
        if beside.is_empty() {
            own
        } else {
            beside.iter().sum::<f64>() / mm(beside.len())
        }
    };
    let mut keyed: Vec<(f64, usize)> = order[layer].iter().map(|n| (mean(n), *n)).collect();
    keyed.sort_by(|a, b| a.0.total_cmp(&b.0));
    order[layer] = keyed.into_iter().map(|(_, node)| node).collect();
}

/// Swaps neighbours in a layer where that removes a crossing.
fn swap(graph: &LayeredGraph, order: &mut Order) {
    let mut count = crossings(graph, order);
    for layer in 0..order.len() {
        for at in 1..order[layer].len() {
            order[layer].swap(at - 1, at);
            let now = crossings(graph, order);
            if now < count {
                count = now;
            } else {
                order[layer].swap(at - 1, at);
            }
        }
    }
}

/// The place of each node in its layer.
fn places(graph: &LayeredGraph, order: &Order) -> Vec<usize> {
    let mut places = vec![0; graph.layer.len()];
    for layer in order {
        for (at, node) in layer.iter().enumerate() {
            places[*node] = at;
        }
    }
    places
}

/// How many pairs of lines between the same two layers cross.
fn crossings(graph: &LayeredGraph, order: &Order) -> usize {
    let places = places(graph, order);
    let mut lines: Vec<(usize, usize, usize)> = graph
        .segments
        .iter()
        .map(|(from, to)| (graph.layer[*from], places[*from], places[*to]))
        .collect();
    lines.sort_unstable();
    let crossed = |(at, (layer, _, to)): (usize, &(usize, usize, usize))| {
        let above = lines[..at].iter().rev();
        let same = above.take_while(|(other, ..)| other == layer);
        let from = lines[at].1;
        same.filter(|(_, begin, end)| *begin < from && end > to)
            .count()
    };
    lines.iter().enumerate().map(crossed).sum()
}
