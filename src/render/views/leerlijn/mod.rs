//! A leerlijn: its goals by year, and as a drawing.

mod graph;
mod page;
mod progress;
