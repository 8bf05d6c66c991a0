//! The vertical place of the nodes of each layer: near their neighbours, without overlap.

use super::graph::LayeredGraph;
use super::order::Order;
use crate::render::drawing::mm::mm;

/// The room between two nodes of a layer.
const GAP: f64 = 3.0;
/// How often the heights are brought nearer to those of the neighbours.
const ROUNDS: usize = 12;

/// The middle of each node, and the height of it all.
pub(super) fn heights(graph: &LayeredGraph, order: &Order) -> (Vec<f64>, f64) {
    let mut middle = vec![0.0; graph.layer.len()];
    for layer in order {
        let mut top = 0.0;
        for node in layer {
            middle[*node] = top + graph.height[*node] / 2.0;
            top += graph.height[*node] + GAP;
        }
    }
    for round in 0..ROUNDS {
        let left = round % 2 == 0;
        let layers: Vec<&Vec<usize>> = if left {
            order.iter().collect()
        } else {
            order.iter().rev().collect()
        };
        for layer in layers {
            settle(graph, layer, &mut middle);
        }
    }
    let top = |node: usize| middle[node] - graph.height[node] / 2.0;
    let bottom = |node: usize| middle[node] + graph.height[node] / 2.0;
    let nodes = 0..graph.layer.len();
    let highest = nodes.clone().map(top).fold(f64::INFINITY, f64::min);
    let lowest = nodes.map(bottom).fold(f64::NEG_INFINITY, f64::max);
    if !highest.is_finite() {
        return (middle, 0.0);
    }
    for one in &mut middle {
        *one -= highest;
    }
    (middle, lowest - highest)
}

/// Brings the nodes of a layer as near to their neighbours as their order and their room allow: what
/// overlaps is merged into one block, at the mean of the places that its nodes ask for.
fn settle(graph: &LayeredGraph, layer: &[usize], middle: &mut [f64]) {
    let mut offset = 0.0;
    let mut last = None;
    // where the first node of a block would stand, how many nodes it has
    let mut blocks: Vec<(f64, usize)> = Vec::new();
    let mut offsets = Vec::new();
    for node in layer {
        if let Some(last) = last {
            offset += f64::midpoint(graph.height[last], graph.height[*node]) + GAP;
        }
        last = Some(*node);
        offsets.push(offset);
        blocks.push((wanted(graph, *node, middle) - offset, 1));
        while let [.., (above, some), (below, more)] = blocks[..]
            && above > below
        {
            let mean = (above * mm(some) + below * mm(more)) / mm(some + more);
            blocks.pop();
            blocks.pop();
            blocks.push((mean, some + more));
        }
    }
    let starts = blocks
        .iter()
        .flat_map(|(start, count)| std::iter::repeat_n(*start, *count));
    for ((node, offset), start) in layer.iter().zip(offsets).zip(starts) {
        middle[*node] = start + offset;
    }
}

/// The mean height of the neighbours of a node at both sides; its own where it has none.
fn wanted(graph: &LayeredGraph, node: usize, middle: &[f64]) -> f64 {
    let both = graph
        .neighbours(node, true)
        .chain(graph.neighbours(node, false));
    let heights: Vec<f64> = both.map(|other| middle[other]).collect();
    if heights.is_empty() {
        middle[node]
    } else {
        heights.iter().sum::<f64>() / mm(heights.len())
    }
}
