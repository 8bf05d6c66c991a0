//! Findings for people and for machines: one file a format. No format changes what is found or
//! the exit code.

mod github;
mod gitlab;
mod json;
mod jsonl;
mod junit;
mod kort;
mod markdown;
mod rdjson;
mod safe;
mod sarif;
pub mod status;
pub mod steps;
pub mod summary;
mod text;
mod window;

pub(crate) use safe::{fenced, lines as safe_lines};
pub(crate) use text::path_from;

pub use github::summary as github_summary;
pub use json::{JSON_SCHEMA, JSON_VERSION};
pub use sarif::{SHOWN as SARIF_SHOWN, TAKEN as SARIF_TAKEN};

use std::io::{self, Write};
use std::path::{Component, Path};

use chrono::NaiveDate;

use crate::check::Report;
use crate::finding::Level;
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
    /// The folder that paths for machines begin at: the top of the git repository, or else the
    /// school folder. The school folder lies in it.
    pub base: &'r Path,
    /// From which level on the command fails; `None` for never.
    pub fail_on: Option<Level>,
    /// Whether only the findings themselves are wanted.
    pub quiet: bool,
    /// How many columns the terminal has.
    pub width: usize,
    /// The table of steps, where it is asked for: then text has it in place of the findings.
    pub summary: Option<&'r [summary::StepRow]>,
}

/// Writes the last lines of a report for people, where the report itself goes elsewhere.
///
/// # Errors
/// Those of the writer.
pub fn closing(context: &Context<'_>, out: &mut impl Write) -> io::Result<()> {
    text::closing(context, out)
}

impl Context<'_> {
    /// The path of a file of the school for machines: from [`Context::base`], with `/`.
    #[must_use]
    pub fn path(&self, file: &str) -> String {
        let folder = self.school.root.strip_prefix(self.base);
        let folder = folder.unwrap_or(Path::new(""));
        let parts = folder.components().map(Component::as_os_str);
        let mut path = String::new();
        for part in parts {
            path.push_str(&part.to_string_lossy());
            path.push('/');
        }
        path + file
    }
}

/// A format for findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people, with an excerpt of the file.
    Text,
    /// For people and editors, one line a finding.
    Kort,
    /// For machines; see [`JSON_VERSION`].
    Json,
    /// The findings of [`Format::Json`], one a line.
    Jsonl,
    /// Annotations of GitHub.
    Github,
    /// Code Quality of GitLab.
    Gitlab,
    /// SARIF 2.1.0.
    Sarif,
    /// `JUnit` XML.
    Junit,
    /// The diagnostic format of reviewdog.
    Rdjson,
    /// A table in Markdown.
    Markdown,
}

impl Format {
    /// Every format, in the order in which people read of them.
    pub const ALL: [Self; 10] = [
        Self::Text,
        Self::Kort,
        Self::Json,
        Self::Jsonl,
        Self::Github,
        Self::Gitlab,
        Self::Sarif,
        Self::Junit,
        Self::Rdjson,
        Self::Markdown,
    ];

    /// The name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Kort => "kort",
            Self::Json => "json",
            Self::Jsonl => "jsonl",
            Self::Github => "github",
            Self::Gitlab => "gitlab",
            Self::Sarif => "sarif",
            Self::Junit => "junit",
            Self::Rdjson => "rdjson",
            Self::Markdown => "markdown",
        }
    }

    /// Writes the report.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write(self, context: &Context<'_>, out: &mut impl Write) -> io::Result<()> {
        match self {
            Self::Text => text::write(context, out),
            Self::Kort => kort::write(context, out),
            Self::Json => json::write(context, out),
            Self::Jsonl => jsonl::write(context, out),
            Self::Github => github::write(context, out),
            Self::Gitlab => gitlab::write(context, out),
            Self::Sarif => sarif::write(context, out),
            Self::Junit => junit::write(context, out),
            Self::Rdjson => rdjson::write(context, out),
            Self::Markdown => markdown::write(context, out),
        }
    }
}
