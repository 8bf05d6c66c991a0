//! Hearing of changes in a folder. Knows nothing of schools: which files are documents, and whether one
//! is complete, is the caller's to say.

mod folder;
pub mod settle;

pub use folder::{Message, NoRequest, Watch, WatchEvent};
