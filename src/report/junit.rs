//! Findings as `JUnit` XML: a suite for each file, a case for each finding, and a case that passes
//! for each file without any. Valid for the schema of Jenkins.

use std::collections::{BTreeMap, HashMap};
use std::io::{self, Write};

use crate::finding::{Finding, Level};

use super::context::ReportContext;
use super::safe;

/// Writes the suites. A finding fails its case from the level at which the command fails; lighter ones
/// are in a case that passes, those of the baseline in one that is skipped.
pub(super) fn write(schools: &[ReportContext<'_>], out: &mut impl Write) -> io::Result<()> {
    let all = || schools.iter().flat_map(ReportContext::all);
    let by_file: Vec<_> = schools
        .iter()
        .map(|context| (context, by_file(context)))
        .collect();
    let clean = by_file.iter().map(|(context, files)| {
        let clean = files.values().filter(|found| found.is_empty()).count();
        clean + unseen(context, files).len()
    });
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(
        out,
        "<testsuites name=\"leerplan\" tests=\"{}\" failures=\"{}\" errors=\"0\">",
        all().count() + clean.sum::<usize>(),
        all().filter(|(context, f)| fails(context, f)).count()
    )?;
    for (context, files) in &by_file {
        for (file, findings) in files {
            suite(context, file, findings, out)?;
        }
        not_checked(context, &unseen(context, files), out)?;
    }
    writeln!(out, "</testsuites>")
}

/// The findings of each file that was looked at or has any.
type ByFile<'r> = BTreeMap<&'r str, Vec<&'r Finding>>;

fn by_file<'r>(context: &ReportContext<'r>) -> ByFile<'r> {
    let checked = context.report.files.iter().map(String::as_str);
    let mut files: ByFile<'_> = checked.map(|file| (file, Vec::new())).collect();
    for finding in &context.report.findings {
        files.entry(&finding.file).or_default().push(finding);
    }
    files
}

/// What was not looked at. That nothing was is not told beside findings in settings.
fn unseen(context: &ReportContext<'_>, files: &ByFile<'_>) -> Vec<String> {
    let nothing = context.report.nothing.is_some();
    let own = context.report.unseen().into_iter();
    let own = own.filter(|_| !nothing || files.is_empty());
    own.chain(context.outside.iter().cloned()).collect()
}

/// What a suite belongs to: the school, where there are several.
fn package(context: &ReportContext<'_>) -> String {
    let title = context.folder.map(|_| attribute(&context.title()));
    title.unwrap_or_else(|| "leerplan".to_owned())
}

/// A suite for what was not looked at, with a case for each that is skipped.
fn not_checked(
    context: &ReportContext<'_>,
    unseen: &[String],
    out: &mut impl Write,
) -> io::Result<()> {
    if unseen.is_empty() {
        return Ok(());
    }
    let (package, number) = (package(context), unseen.len());
    writeln!(
        out,
        "  <testsuite name=\"{package}\" tests=\"{number}\" failures=\"0\" errors=\"0\" \
         skipped=\"{number}\" package=\"{package}\">"
    )?;
    for (at, why) in unseen.iter().enumerate() {
        // Readers merge cases with the same name.
        let name = match at {
            0 => "leerplan check".to_owned(),
            at => format!("leerplan check {}", at + 1),
        };
        let why = attribute(why);
        writeln!(
            out,
            "    <testcase name=\"{name}\" classname=\"leerplan\">\n      \
             <skipped message=\"{why}\"/>\n    </testcase>"
        )?;
    }
    writeln!(out, "  </testsuite>")
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
         skipped=\"{skipped}\" package=\"{}\" file=\"{name}\">",
        findings.len().max(1),
        package(context)
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
        case(context, &path, &name, &context.told(finding), out)?;
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
