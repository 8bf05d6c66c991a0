//! A step plan, as a page and as a poster.

mod page;
mod poster;

pub(in crate::render) use page::{Place, sheet};
pub(in crate::render) use poster::sheet as poster;
