//! Makes text of documents safe for a log: it must not control a terminal or a build server.
//!
//! Runners interpret commands in the output of a step: `::name::` at the start of a line, `##[name]`
//! and `##vso[name]` anywhere. Terminals interpret control characters; characters that change the
//! direction of text mislead people.

use std::io::{self, Write};

use serde::Serialize;

use crate::finding::{Finding, RelatedPlace};
use crate::words;

/// Separates characters invisibly (word joiner).
const JOINER: char = '\u{2060}';

/// A text as one line, without control characters and without commands of a runner.
pub(super) fn line(text: &str) -> String {
    defused(&words::shown(text))
}

/// A text of several lines without commands of a runner. Colours stay.
#[must_use]
pub fn lines(report: &str) -> String {
    let broken = report.split('\n').map(|line| {
        let begins = line.trim_start();
        let line = defused(line);
        if begins.starts_with("::") {
            format!("{JOINER}{line}")
        } else {
            line
        }
    });
    broken.collect::<Vec<_>>().join("\n")
}

/// Lines that must stay as they are, between commands that make a runner of GitHub ignore commands
/// until it sees a word that the lines do not have.
#[must_use]
pub fn fenced(text: &str) -> String {
    let mut words = (0..).map(|number| format!("leerplan-{number}"));
    let word = words.find(|word| !text.contains(word.as_str()));
    let word = word.unwrap_or_default();
    format!("::stop-commands::{word}\n{text}::{word}::\n")
}

/// Whether a character controls a terminal or the direction of text.
pub(super) fn is_control(c: char) -> bool {
    matches!(c, '\n' | '\t') || words::harmless(c) != c
}

/// A text in which `##name[` is not a command.
fn defused(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("##") {
        let (before, from) = rest.split_at(at);
        let word = from.trim_start_matches('#');
        let after = word.trim_start_matches(|c: char| c.is_alphanumeric());
        safe.push_str(before);
        safe.push('#');
        if after.starts_with('[') {
            safe.push(JOINER);
        }
        rest = &from[1..];
    }
    safe.push_str(rest);
    safe
}

/// A finding whose texts are safe to print.
pub(super) fn finding(finding: &Finding) -> Finding {
    let related = |place: &RelatedPlace| RelatedPlace {
        label: line(&place.label),
        ..place.clone()
    };
    Finding {
        rule: line(&finding.rule),
        message: line(&finding.message),
        hint: finding.hint.as_deref().map(line),
        related: finding.related.iter().map(related).collect(),
        ..finding.clone()
    }
}

/// Writes a value as JSON in which control characters and `##` are escaped.
pub(super) fn json(value: &impl Serialize, pretty: bool, out: &mut impl Write) -> io::Result<()> {
    let text = if pretty {
        serde_json::to_string_pretty(value)?
    } else {
        serde_json::to_string(value)?
    };
    // Both occur only inside strings, where an escape means the same.
    let mut safe = text.replace("##", "#\\u0023");
    if safe.chars().any(|c| c != '\n' && is_control(c)) {
        let escaped = |c: char| match c {
            c if c != '\n' && is_control(c) => format!("\\u{:04x}", u32::from(c)),
            c => c.to_string(),
        };
        safe = safe.chars().map(escaped).collect();
    }
    writeln!(out, "{safe}")
}
