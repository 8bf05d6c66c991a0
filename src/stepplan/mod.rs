//! The three step plans of the source as data: seven steps a colour, each with what it says and
//! which rules it asks for at which level, in each edition of the rules.

mod editions;
mod levels;
mod own;
mod plan;
mod plans;

pub use editions::EditionLevels;
pub use levels::{Levels, Setting};
pub use own::plan as plan_of;
pub use plan::{Advies, Eis, Link, Stap, StepPlan};
pub use plans::{StepPlans, built_in};
