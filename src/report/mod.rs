//! Findings as text for people and as JSON for machines: one file a format.

mod json;
pub mod status;
pub mod steps;
pub mod summary;
mod text;

pub(crate) use text::path_from;

pub use json::JSON_VERSION;

use std::io::{self, Write};
use std::path::Path;

use chrono::NaiveDate;

use crate::check::Report;
use crate::school::School;

/// What every format needs to know.
#[derive(Debug, Clone, Copy)]
pub struct Context<'r> {
    /// The school that was checked.
    pub school: &'r School,
    /// What was found.
    pub report: &'r Report,
    /// The day for which it was checked.
    pub today: NaiveDate,
    /// The folder that the person is in: paths are shown from there.
    pub here: &'r Path,
    /// Whether only the findings themselves are wanted.
    pub quiet: bool,
    /// How many columns the terminal has.
    pub width: usize,
    /// The table of steps, where it is asked for: then text has it in place of the findings.
    pub summary: Option<&'r [summary::StepRow]>,
}

/// A format for findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people, with an excerpt of the file.
    Text,
    /// For machines; see [`JSON_VERSION`].
    Json,
}

impl Format {
    /// Writes the report.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write(self, context: &Context<'_>, out: &mut impl Write) -> io::Result<()> {
        match self {
            Self::Text => text::write(context, out),
            Self::Json => json::write(context, out),
        }
    }
}
