//! Findings as a table in Markdown: for a summary, or a comment on a change.

use std::fmt::Write as _;
use std::io::{self, Write};

use crate::finding::{Finding, Level};

use super::context::ReportContext;
use super::{safe, text, together};

/// Writes the page without a limit.
pub(super) fn write(schools: &[ReportContext<'_>], out: &mut impl Write) -> io::Result<()> {
    out.write_all(page(schools, usize::MAX).as_bytes())
}

/// The page in at most `limit` bytes; a last line says how much is left out. Several schools each have a
/// heading.
pub(super) fn page(schools: &[ReportContext<'_>], limit: usize) -> String {
    let mut page = "### leerplan check\n".to_owned();
    if schools.len() > 1 {
        let _ = write!(page, "\n{}\n", escaped(&together::line(schools)));
    }
    for context in schools {
        if context.folder.is_some() {
            let _ = write!(page, "\n#### {}\n", escaped(&context.title()));
        }
        school(context, &mut page, limit);
    }
    if page.len() <= limit {
        page
    } else {
        String::new()
    }
}

/// Adds a school to a page.
fn school(context: &ReportContext<'_>, page: &mut String, limit: usize) {
    let _ = write!(page, "\n{}\n", escaped(&text::totals(context)));
    let missed = context
        .report
        .missed
        .iter()
        .filter(|_| context.report.nothing.is_none());
    for line in missed.chain(context.outside) {
        let _ = write!(page, "\n{}\n", with_code(line));
    }
    for line in context.report.about_baseline(context.today) {
        let _ = write!(page, "\n{}\n", escaped(&line));
    }
    let mut findings: Vec<&Finding> = context.report.findings.iter().collect();
    findings.sort_by_key(|finding| (finding.since.is_some(), weight(finding.level)));
    if !findings.is_empty() {
        page.push_str("\n| niveau | waar | wat | regel |\n|---|---|---|---|\n");
    }
    // Room for the last line.
    let room = limit.saturating_sub(200);
    for (at, finding) in findings.iter().enumerate() {
        let row = row(context, &context.told(finding));
        if page.len() + row.len() > room {
            let rest = findings.len() - at;
            let _ = writeln!(page, "\nEr zijn er nog {rest}; die passen hier niet meer.");
            break;
        }
        page.push_str(&row);
    }
}

fn weight(level: Level) -> u8 {
    match level {
        Level::Fout => 0,
        Level::Waarschuwing => 1,
        Level::Tip => 2,
    }
}

fn row(context: &ReportContext<'_>, finding: &Finding) -> String {
    let start = finding.span.start;
    let place = format!(
        "{}:{}:{}",
        context.path(&finding.file),
        start.line,
        start.column
    );
    let hint = finding.hint.as_deref();
    let hint = hint.map_or(String::new(), |hint| format!("<br>{}", with_code(hint)));
    format!(
        "| {}{} | {} | {}{hint} | {} |\n",
        finding.level,
        escaped(&finding.known_in_words()),
        code(&place),
        with_code(&finding.message),
        code(&finding.rule)
    )
}

/// A message whose values between backticks are shown as code.
fn with_code(text: &str) -> String {
    let parts: Vec<&str> = text.split('`').collect();
    let last = parts.len() - 1;
    let mut shown = String::new();
    for (at, part) in parts.iter().enumerate() {
        if at % 2 == 0 {
            shown.push_str(&escaped(part));
        } else if at == last {
            shown.push_str(&escaped(&format!("`{part}")));
        } else {
            shown.push_str(&code(part));
        }
    }
    shown
}

fn code(text: &str) -> String {
    format!("<code>{}</code>", escaped(text))
}

/// Escapes a text: one line without markup, mentions of people or links.
fn escaped(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in safe::line(text).chars() {
        match c {
            '&' => shown.push_str("&amp;"),
            '<' => shown.push_str("&lt;"),
            '>' => shown.push_str("&gt;"),
            // Not markup, but a mention of a person or a team.
            '@' => shown.push_str("@\u{2060}"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '!' | '|' | '~' | '$' => {
                shown.push('\\');
                shown.push(c);
            }
            c => shown.push(c),
        }
    }
    shown
        .replace("://", ":\u{2060}//")
        .replace("www.", "www\u{2060}.")
}
