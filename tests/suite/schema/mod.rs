//! The JSON schemas.

mod files;
mod generated;
mod reader;
