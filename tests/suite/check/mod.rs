//! What `check` reads, keeps silent about and checks again.

mod bad_input;
mod baseline;
mod composed;
mod dependencies;
mod far_years;
pub mod git;
mod git_reasons;
mod globs;
mod incremental;
mod incremental_reach;
mod limits;
mod nothing;
mod settings_file;
mod slips;
