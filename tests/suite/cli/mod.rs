//! The commands as a person types them.

mod commands;
mod help;
mod regelset;
mod schools;
mod sjablonen;
pub mod streams;
