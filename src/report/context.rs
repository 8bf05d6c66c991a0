//! The input of every format.

use std::borrow::Cow;
use std::path::{Component, Path};

use chrono::NaiveDate;

use super::discretion::{self, Reader};
use super::safe;
use super::summary::StepRow;
use crate::check::Report;
use crate::finding::{Finding, Level};
use crate::school::School;

/// A checked school, and how its findings are to be shown.
#[derive(Debug, Clone, Copy)]
pub struct ReportContext<'r> {
    /// The school that was checked, as it was read.
    pub school: &'r School,
    /// The findings and the files that were looked at.
    pub report: &'r Report,
    /// The day for which it was checked.
    pub today: NaiveDate,
    /// The current folder: people see paths from there.
    pub here: &'r Path,
    /// The folder that paths for machines start from: the top of the git repository, or else the school
    /// folder.
    pub base: &'r Path,
    /// The level from which on the command fails; `None` for never.
    pub fail_on: Option<Level>,
    /// Whether to leave out the last line.
    pub quiet: bool,
    /// Whether text for people has colours.
    pub has_colours: bool,
    /// The columns of the terminal.
    pub width: usize,
    /// The table of steps of `--samenvatting`; text shows it in place of the findings.
    pub summary: Option<&'r [StepRow]>,
    /// Who reads it.
    pub reader: Reader,
    /// The folder of the school as people type it, where the report is about several schools.
    pub folder: Option<&'r str>,
    /// What was not looked at beside the schools of a report about several, a sentence each: the first
    /// of them has it.
    pub outside: &'r [String],
}

impl<'r> ReportContext<'r> {
    /// A report with paths from the school folder, for a terminal of 80 columns.
    #[must_use]
    pub fn new(school: &'r School, report: &'r Report, today: NaiveDate) -> Self {
        Self {
            school,
            report,
            today,
            here: &school.root,
            base: &school.root,
            fail_on: None,
            quiet: false,
            has_colours: true,
            width: 80,
            summary: None,
            reader: Reader::default(),
            folder: None,
            outside: &[],
        }
    }

    /// The same for whoever may see a log.
    #[must_use]
    pub fn for_log(&self) -> Self {
        let reader = Reader {
            is_of_log: true,
            ..self.reader
        };
        Self { reader, ..*self }
    }

    /// The report as its reader may see it.
    #[must_use]
    pub fn told_report(&self) -> Cow<'r, Report> {
        if !self.reader.is_of_log {
            return Cow::Borrowed(self.report);
        }
        let findings = self.report.findings.iter();
        let told = findings.map(|finding| self.told(finding).into_owned());
        Cow::Owned(Report {
            findings: told.collect(),
            ..self.report.clone()
        })
    }

    /// What the school is called in a report about several: its name and its folder.
    #[must_use]
    pub fn title(&self) -> String {
        let folder = self.folder.unwrap_or_default();
        let config = self.school.config.config.as_ref();
        let name = config.and_then(|config| config.school.as_deref());
        let title = name.map_or(folder.to_owned(), |name| format!("{name} ({folder})"));
        safe::line(&title)
    }

    /// What was not looked at: of the school, with its name where there are several, and beside it.
    pub(super) fn unseen(&self) -> Vec<String> {
        let school = self.folder.map(|_| format!("{}: ", self.title()));
        let school = school.unwrap_or_default();
        let own = self.report.unseen().into_iter();
        let own = own.map(|sentence| format!("{school}{sentence}"));
        own.chain(self.outside.iter().cloned()).collect()
    }

    /// The folder of the school for machines, where the report is about several schools: from
    /// [`ReportContext::base`], with `/`; `.` for that folder itself.
    #[must_use]
    pub fn school_path(&self) -> Option<String> {
        self.folder?;
        let path = self.path("");
        let path = path.trim_end_matches('/');
        Some(if path.is_empty() { "." } else { path }.to_owned())
    }

    /// A finding as the reader may see it; as it is where all may be seen.
    pub(super) fn told<'f>(&self, finding: &'f Finding) -> Cow<'f, Finding> {
        discretion::told(finding, self.school, self.reader)
    }

    /// Whether the reader may see a finding as it is.
    pub(super) fn is_told_whole(&self, finding: &Finding) -> bool {
        discretion::is_told_whole(finding, self.school, self.reader)
    }

    /// The findings that count, with their school.
    pub(super) fn fresh(&self) -> impl Iterator<Item = (&Self, &'r Finding)> {
        self.report.fresh().map(move |finding| (self, finding))
    }

    /// All findings, with their school.
    pub(super) fn all(&self) -> impl Iterator<Item = (&Self, &'r Finding)> {
        self.report
            .findings
            .iter()
            .map(move |finding| (self, finding))
    }

    /// The path of a file of the school for machines: from [`ReportContext::base`], with `/`.
    #[must_use]
    pub fn path(&self, file: &str) -> String {
        // Names of pupils may lie outside the school.
        if Path::new(file).is_absolute() {
            return file.to_owned();
        }
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
