//! The findings of a report by file.

use std::collections::HashMap;

use crate::check::Report;
use crate::finding::Finding;

/// The findings of a report by the file that they are in.
#[derive(Debug, Default)]
pub(super) struct FindingsByFile<'s>(HashMap<&'s str, Vec<&'s Finding>>);

impl<'s> FindingsByFile<'s> {
    pub(super) fn new(report: &'s Report) -> Self {
        let mut by_file: HashMap<&str, Vec<&Finding>> = HashMap::new();
        for finding in &report.findings {
            by_file.entry(&finding.file).or_default().push(finding);
        }
        Self(by_file)
    }

    /// The findings in the file at a path from the school folder, in order of place.
    pub(super) fn of(&self, path: &str) -> &[&'s Finding] {
        self.0.get(path).map_or(&[], Vec::as_slice)
    }
}
