//! What goes on until somebody stops it: a folder that is watched, and pages that are served.

pub mod http;
pub mod settle;
mod watch;

pub use watch::{Message, Moment, Never, Watch};
