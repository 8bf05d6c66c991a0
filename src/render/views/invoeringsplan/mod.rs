//! A round through the seven steps.

mod content;
mod later_steps;
mod page;
mod planning_steps;
