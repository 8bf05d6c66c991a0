//! A line from a goal to one that builds on it.

use std::fmt::Write as _;

use serde::Serialize;

/// A line from a goal to one that builds on it.
#[derive(Debug, Serialize)]
pub(super) struct Arrow {
    pad: String,
    punt: String,
}

impl Arrow {
    /// A line through places, given by the left side of their column and their height: straight where
    /// it passes a column, bent between columns, with a point at its end.
    pub(super) fn through(points: &[(f64, f64)], kolom: f64) -> Self {
        let mut pad = String::new();
        let two = |number: f64| (number * 100.0).round() / 100.0;
        let backward = matches!((points.first(), points.last()), (Some(a), Some(b)) if a.0 >= b.0);
        for pair in points.windows(2) {
            let ((from, y), (to, end)) = (pair[0], pair[1]);
            let (begin, to) = if backward {
                (from, to + kolom)
            } else {
                (from + kolom, to)
            };
            let start = if pad.is_empty() { 'M' } else { 'L' };
            let bend = f64::midpoint(begin, to);
            // Writing to a String cannot fail.
            let _ = write!(
                pad,
                "{start}{} {}C{} {} {} {} {} {}",
                two(begin),
                two(y),
                two(bend),
                two(y),
                two(bend),
                two(end),
                two(to),
                two(end)
            );
        }
        let (x, y) = points.last().copied().unwrap_or_default();
        let (x, back) = if backward {
            (x + kolom, 2.0)
        } else {
            (x, -2.0)
        };
        let punt = format!("M{} {}l{back} -1.1v2.2z", two(x), two(y));
        Self { pad, punt }
    }
}
