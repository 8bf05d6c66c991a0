//! The formats in which findings are written.

mod discretion;
mod formats;
mod junit;
mod newer;
mod safe;
