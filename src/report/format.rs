//! The formats by name.

use std::io::{self, Write};

use super::context::ReportContext;
use super::{github, gitlab, json, jsonl, junit, kort, markdown, rdjson, sarif, text};

/// A format of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// For people, with an excerpt of the file.
    Text,
    /// For people and editors, one line a finding.
    Kort,
    /// For machines; see [`JSON_VERSION`](super::JSON_VERSION).
    Json,
    /// The findings of [`Format::Json`], one a line.
    Jsonl,
    /// Workflow commands, which GitHub shows as annotations.
    Github,
    /// The Code Quality report of GitLab.
    Gitlab,
    /// SARIF 2.1.0, for code scanning and editors.
    Sarif,
    /// `JUnit` XML, for test reports of build servers.
    Junit,
    /// The diagnostic format of reviewdog.
    Rdjson,
    /// A table in Markdown, for a comment.
    Markdown,
}

impl Format {
    /// Every format, in the order of the help.
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

    /// Whether it is made for a build server, which keeps it and shows it to others.
    fn is_for_build_servers(self) -> bool {
        matches!(
            self,
            Self::Github | Self::Gitlab | Self::Sarif | Self::Junit | Self::Rdjson
        )
    }

    /// Writes the report of a school.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write(self, context: &ReportContext<'_>, out: &mut impl Write) -> io::Result<()> {
        self.write_all(std::slice::from_ref(context), out)
    }

    /// Writes one report about some schools, which says what is of which.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write_all(self, schools: &[ReportContext<'_>], out: &mut impl Write) -> io::Result<()> {
        let for_logs: Vec<ReportContext<'_>>;
        let schools = if self.is_for_build_servers() {
            for_logs = schools.iter().map(ReportContext::for_log).collect();
            &for_logs
        } else {
            schools
        };
        match self {
            Self::Text => text::write(schools, out),
            Self::Kort => kort::write(schools, out),
            Self::Json => json::write(schools, out),
            Self::Jsonl => jsonl::write(schools, out),
            Self::Github => github::write(schools, out),
            Self::Gitlab => gitlab::write(schools, out),
            Self::Sarif => sarif::write(schools, out),
            Self::Junit => junit::write(schools, out),
            Self::Rdjson => rdjson::write(schools, out),
            Self::Markdown => markdown::write(schools, out),
        }
    }
}
