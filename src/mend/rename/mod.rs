//! Another id for a thing that documents name: a pupil, a class, a goal, a document.
//!
//! The places come from the format: which field holds an id, and of what, stands in one table of the model.
//! A file in which a reference could hide stops the rename, and so does any finding that would come of it:
//! nobody is taken for somebody else afterwards.

mod baselines;
mod findings;
mod hidden;
mod make;
mod mentions;
mod new_id;
mod places;
mod request;
mod subject;
mod target;
mod word;

pub use make::{Renamed, known_ids, rename};
pub use request::Request;
pub use subject::Subject;
