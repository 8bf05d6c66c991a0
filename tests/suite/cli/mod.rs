//! The commands as a person types them.

mod archive;
mod commands;
mod help;
mod output_folder;
mod regelset;
mod schools;
mod sjablonen;
pub mod streams;
