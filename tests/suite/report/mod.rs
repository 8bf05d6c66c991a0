//! The formats in which findings are written.

mod formats;
mod junit;
mod newer;
mod safe;
