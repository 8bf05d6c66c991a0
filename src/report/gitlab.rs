//! Findings as a Code Quality report of GitLab: a list of objects.

use std::io::{self, Write};

use serde_json::{Value, json};

use crate::finding::{Finding, Level};

use super::context::ReportContext;
use super::safe::{self, EachOf};

/// Writes every finding, including those of the baseline: GitLab compares two reports by fingerprint.
pub(super) fn write(schools: &[ReportContext<'_>], out: &mut impl Write) -> io::Result<()> {
    let issues = || {
        let findings = schools.iter().flat_map(ReportContext::all);
        findings.map(|(context, finding)| issue(context, &context.told(finding)))
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
    let mut text = format!("{}: {}{known}", finding.rule, finding.message);
    let mut fingerprint = finding.fingerprint.clone();
    if let Some(school) = context.school_path() {
        // The same may be found in two schools, and GitLab shows a fingerprint once.
        fingerprint = format!("{fingerprint}-{school}");
        text = format!("{}: {text}", context.title());
    }
    json!({
        "description": text,
        "check_name": finding.rule,
        "fingerprint": fingerprint,
        "severity": severity,
        "location": {
            "path": context.path(&finding.file),
            "lines": {"begin": finding.span.start.line, "end": finding.span.end.line},
        },
    })
}
