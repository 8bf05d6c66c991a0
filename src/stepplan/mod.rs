//! The three step plans of the source as data: seven steps a colour, each with what it says and
//! which rules it asks for at which level.

mod built_in;
mod levels;
mod own;
mod plan;

pub use built_in::{built_in, general};
pub use levels::{Levels, Setting};
pub use own::plan as plan_of;
pub use plan::{Advies, Eis, Link, Stap, StepPlan};
