//! A step plan, as a page and as a poster.

mod page;
mod poster;

pub(in crate::render) use page::{StepPlanFrame, sheet};
pub(in crate::render) use poster::sheet as poster;
