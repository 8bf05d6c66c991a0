//! Findings as `JUnit` XML: a suite for each file, a case for each finding, and a case that passes
//! for each file without any. Valid for the schema of Jenkins.

use std::collections::{BTreeMap, HashMap};
use std::io::{self, Write};

use crate::finding::{Finding, Level};

use super::context::ReportContext;
use super::safe;

/// Writes the suites. A finding fails its case from the level at which the command fails; lighter ones
/// are in a case that passes, those of the baseline in one that is skipped.
pub(super) fn write(context: &ReportContext<'_>, out: &mut impl Write) -> io::Result<()> {
    let report = context.report;
    let checked = report.files.iter().map(String::as_str);
    let mut files: BTreeMap<&str, Vec<&Finding>> = checked.map(|file| (file, Vec::new())).collect();
    for finding in &report.findings {
        files.entry(&finding.file).or_default().push(finding);
    }
    let nothing = report.nothing.filter(|_| files.is_empty());
    let clean = files.values().filter(|found| found.is_empty()).count();
    let clean = clean + usize::from(nothing.is_some());
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(
        out,
        "<testsuites name=\"leerplan\" tests=\"{}\" failures=\"{}\" errors=\"0\">",
        report.findings.len() + clean,
        report.findings.iter().filter(|f| fails(context, f)).count()
    )?;
    for (file, findings) in &files {
        suite(context, file, findings, out)?;
    }
    if let Some(nothing) = nothing {
        nothing_checked(&nothing.in_words(), out)?;
    }
    writeln!(out, "</testsuites>")
}

/// A suite for a check that looked at nothing, with a case that is skipped.
fn nothing_checked(why: &str, out: &mut impl Write) -> io::Result<()> {
    let why = attribute(why);
    writeln!(
        out,
        "  <testsuite name=\"leerplan\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"1\" package=\"leerplan\">\n    \
         <testcase name=\"leerplan check\" classname=\"leerplan\">\n      \
         <skipped message=\"{why}\"/>\n    </testcase>\n  </testsuite>"
    )
}

fn suite(
    context: &ReportContext<'_>,
    file: &str,
    findings: &[&Finding],
    out: &mut impl Write,
) -> io::Result<()> {
    let path = context.path(file);
    let name = attribute(&path);
    let failures = findings.iter().filter(|f| fails(context, f)).count();
    let skipped = findings.iter().filter(|f| f.since.is_some()).count();
    writeln!(
        out,
        "  <testsuite name=\"{name}\" tests=\"{}\" failures=\"{failures}\" errors=\"0\" \
         skipped=\"{skipped}\" package=\"leerplan\" file=\"{name}\">",
        findings.len().max(1)
    )?;
    if findings.is_empty() {
        writeln!(
            out,
            "    <testcase name=\"leerplan check\" classname=\"{name}\"/>"
        )?;
    }
    let mut names: HashMap<String, usize> = HashMap::new();
    for finding in findings {
        let start = finding.span.start;
        let mut name = format!("{} ({}:{})", finding.rule, start.line, start.column);
        let same = names.entry(name.clone()).or_default();
        *same += 1;
        if *same > 1 {
            // Readers merge cases with the same name.
            name = format!("{name} {same}");
        }
        case(context, &path, &name, finding, out)?;
    }
    writeln!(out, "  </testsuite>")
}

fn case(
    context: &ReportContext<'_>,
    path: &str,
    name: &str,
    finding: &Finding,
    out: &mut impl Write,
) -> io::Result<()> {
    let start = finding.span.start;
    let (name, class) = (attribute(name), attribute(path));
    writeln!(out, "    <testcase name=\"{name}\" classname=\"{class}\">")?;
    let message = attribute(&finding.message);
    let place = format!("{path}:{}:{}", start.line, start.column);
    let hint = finding.hint.as_deref().unwrap_or_default();
    let told = format!(
        "{place} {}[{}]: {}\n{hint}",
        finding.level, finding.rule, finding.message
    );
    let told = content(told.trim_end());
    if finding.since.is_some() {
        let known = attribute(finding.known_in_words().trim_start());
        writeln!(out, "      <skipped message=\"{known}\">{told}</skipped>")?;
    } else if fails(context, finding) {
        let level = finding.level;
        writeln!(
            out,
            "      <failure message=\"{message}\" type=\"{level}\">{told}</failure>"
        )?;
    } else {
        writeln!(out, "      <system-out>{told}</system-out>")?;
    }
    writeln!(out, "    </testcase>")
}

fn fails(context: &ReportContext<'_>, finding: &Finding) -> bool {
    let weight = |level: Level| match level {
        Level::Tip => 0,
        Level::Waarschuwing => 1,
        Level::Fout => 2,
    };
    let failing = context
        .fail_on
        .is_some_and(|level| weight(finding.level) >= weight(level));
    failing && finding.since.is_none()
}

fn attribute(text: &str) -> String {
    content(&text.replace('\n', " "))
}

/// Escapes a text for XML 1.0, without the characters that it cannot contain, and without `##`, which
/// may be a command for a build server.
fn content(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => shown.push_str("&amp;"),
            '<' => shown.push_str("&lt;"),
            '>' => shown.push_str("&gt;"),
            '"' => shown.push_str("&quot;"),
            '\'' => shown.push_str("&apos;"),
            '#' if shown.ends_with('#') => shown.push_str("&#35;"),
            '\n' => shown.push('\n'),
            c if safe::is_control(c) || matches!(c, '\u{FFFE}' | '\u{FFFF}') => {
                shown.push('\u{FFFD}');
            }
            c => shown.push(c),
        }
    }
    shown.replace("\n::", "\n&#58;:")
}
