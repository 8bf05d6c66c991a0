//! Findings as a Code Quality report of GitLab: a list of objects.

use std::io::{self, Write};

use serde_json::{Value, json};

use crate::finding::{Finding, Level};

use super::context::ReportContext;
use super::safe::{self, EachOf};

/// Writes every finding, including those of the baseline: GitLab compares two reports by fingerprint.
pub(super) fn write(context: &ReportContext<'_>, out: &mut impl Write) -> io::Result<()> {
    let issues = || {
        let findings = context.report.findings.iter();
        findings.map(|finding| issue(context, finding))
    };
    safe::json(&EachOf(issues), true, out)
}

fn issue(context: &ReportContext<'_>, finding: &Finding) -> Value {
    let severity = match finding.level {
        Level::Fout => "major",
        Level::Waarschuwing => "minor",
        Level::Tip => "info",
    };
    let known = finding.known_in_words();
    // GitLab does not show the name of the check.
    let text = format!("{}: {}{known}", finding.rule, finding.message);
    json!({
        "description": text,
        "check_name": finding.rule,
        "fingerprint": finding.fingerprint,
        "severity": severity,
        "location": {
            "path": context.path(&finding.file),
            "lines": {"begin": finding.span.start.line, "end": finding.span.end.line},
        },
    })
}
