//! Drawings: where lines, boxes and words stand. All sizes are in millimetres on paper; templates put
//! them into SVG. The same input gives the same drawing.

pub(super) mod layers;
pub(super) mod letters;
pub(super) mod mm;
