//! The commands as a person types them.

mod archive;
mod commands;
mod help;
mod names_on_tab;
mod output_folder;
mod regelset;
mod schools;
mod schools_pages;
mod schools_reports;
mod sjablonen;
pub mod streams;
