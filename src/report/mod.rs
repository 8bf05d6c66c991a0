//! Findings for people and for machines: one file a format. No format changes what is found or
//! the exit code.

mod context;
mod discretion;
mod editions;
mod format;
mod github;
mod gitlab;
mod json;
mod jsonl;
mod junit;
mod kort;
mod markdown;
pub mod privacy;
pub mod pupil_json;
mod rdjson;
mod safe;
mod sarif;
pub mod status;
pub mod steps;
pub mod summary;
mod text;
mod together;
mod window;

pub use safe::{fenced, lines as safe_lines, visible};
pub use text::path_from;

pub use context::ReportContext;
pub use discretion::{Reader, told, without_quotes};
pub use editions::EditionsDiff;
pub use format::Format;
pub use github::summary as github_summary;
pub use json::{JSON_SCHEMA, JSON_VERSION};
pub use sarif::{SHOWN as SARIF_SHOWN, TAKEN as SARIF_TAKEN};
pub use text::closing;
