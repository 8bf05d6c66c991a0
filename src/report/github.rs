//! Findings as workflow commands: GitHub shows them beside the changed lines.

use std::fmt::Write as _;
use std::io::{self, Write};

use crate::finding::{Finding, Level};
use crate::words;

use super::context::ReportContext;
use super::{markdown, safe};

/// How many annotations of a level GitHub shows of one step; it drops the rest silently.
const SHOWN: usize = 10;

/// The size limit of the summary of a step, in bytes.
const SUMMARY: usize = 1024 * 1024;

/// Writes the heaviest findings first, as many of each level as GitHub shows, then how many more there
/// are.
pub(super) fn write(schools: &[ReportContext<'_>], out: &mut impl Write) -> io::Result<()> {
    let all = || schools.iter().flat_map(ReportContext::fresh);
    let of = |level: Level| all().filter(move |(_, finding)| finding.level == level);
    let dropped = |shown: usize, level: Level| of(level).count().saturating_sub(shown);
    let heavy = dropped(SHOWN, Level::Fout) + dropped(SHOWN, Level::Waarschuwing);
    // The line about more findings counts as a notice.
    let tips = if heavy + dropped(SHOWN, Level::Tip) > 0 {
        SHOWN - 1
    } else {
        SHOWN
    };
    for (level, shown) in [
        (Level::Fout, SHOWN),
        (Level::Waarschuwing, SHOWN),
        (Level::Tip, tips),
    ] {
        for (context, finding) in of(level).take(shown) {
            writeln!(out, "{}", command(context, finding))?;
        }
    }
    for told in schools.iter().flat_map(ReportContext::unseen) {
        let told = words::shown(&told);
        writeln!(out, "::warning title=leerplan::{}", data(&told))?;
    }
    let rest = heavy + dropped(tips, Level::Tip);
    if rest > 0 {
        let rest = words::count(rest, words::BEVINDING);
        writeln!(
            out,
            "::notice title=leerplan::en nog {rest}, zie de samenvatting van deze stap"
        )?;
    }
    Ok(())
}

fn command(context: &ReportContext<'_>, finding: &Finding) -> String {
    let shown = safe::finding(&context.told(finding));
    let (start, end) = (finding.span.start, finding.span.end);
    let name = match finding.level {
        Level::Fout => "error",
        Level::Waarschuwing => "warning",
        Level::Tip => "notice",
    };
    let mut line = format!("::{name} file={}", property(&context.path(&finding.file)));
    let _ = write!(line, ",line={},endLine={}", start.line, end.line);
    if start.line == end.line {
        let _ = write!(line, ",col={},endColumn={}", start.column, end.column);
    }
    let _ = write!(
        line,
        ",title={}::{}",
        property(&shown.rule),
        data(&shown.message)
    );
    for place in &shown.related {
        let path = safe::line(&context.path(&place.file));
        let at = format!("{}: {path}:{}", place.label, place.span.start.line);
        let _ = write!(line, "%0A{}", data(&at));
    }
    if let Some(hint) = &shown.hint {
        let _ = write!(line, "%0A{}", data(hint));
    }
    line
}

/// Escapes the message of a workflow command.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// Escapes a property of a workflow command.
fn property(text: &str) -> String {
    let text: String = text.chars().filter(|c| !safe::is_control(*c)).collect();
    data(&text).replace(':', "%3A").replace(',', "%2C")
}

/// The summary of a step, within the room that the `taken` bytes already in it leave.
#[must_use]
pub fn summary(schools: &[ReportContext<'_>], taken: usize) -> String {
    let schools: Vec<_> = schools.iter().map(ReportContext::for_log).collect();
    markdown::page(&schools, SUMMARY.saturating_sub(taken))
}
