//! Makes text of documents safe for a log: it must not control a terminal or a build server.
//!
//! Runners interpret commands in the output of a step: `::name::` at the start of a line, `##[name]`
//! and `##vso[name]` anywhere. Terminals interpret control characters; characters that change the
//! direction of text mislead people.

use std::io::{self, ErrorKind, Write};

use serde::{Serialize, Serializer};

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

/// The text with a visible sign in place of each control character; with `styles` colours stay.
#[must_use]
pub fn visible(text: &str, styles: bool) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let style = if styles { style(rest) } else { 0 };
        if style > 0 {
            shown.push_str(&rest[..style]);
            rest = &rest[style..];
            continue;
        }
        shown.push(words::harmless(c));
        rest = &rest[c.len_utf8()..];
    }
    shown
}

/// The length of the colour sequence at the start of a text; 0 for none.
fn style(text: &str) -> usize {
    let Some(rest) = text.strip_prefix("\u{1b}[") else {
        return 0;
    };
    let digits = rest
        .bytes()
        .take_while(|b| b.is_ascii_digit() || *b == b';')
        .count();
    if rest.as_bytes().get(digits) == Some(&b'm') {
        digits + 3
    } else {
        0
    }
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
    let mut safe = JsonGuard {
        out: &mut *out,
        is_behind_hash: false,
    };
    if pretty {
        serde_json::to_writer_pretty(&mut safe, value)?;
    } else {
        serde_json::to_writer(&mut safe, value)?;
    }
    writeln!(out)
}

/// A list that is serialised item by item: a report of many findings is never in memory as a whole.
pub(super) struct EachOf<F>(pub(super) F);

impl<F, I> Serialize for EachOf<F>
where
    F: Fn() -> I,
    I: IntoIterator<Item: Serialize>,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}

/// JSON on its way out. What it escapes occurs only inside strings, where an escape means the same.
struct JsonGuard<'o, W> {
    out: &'o mut W,
    /// Whether the last character was a `#` that went out as it is.
    is_behind_hash: bool,
}

impl<W: Write> Write for JsonGuard<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let invalid = |error| io::Error::new(ErrorKind::InvalidData, error);
        let text = std::str::from_utf8(bytes).map_err(invalid)?;
        let mut sent = 0;
        for (at, c) in text.char_indices() {
            let escape = match c {
                '#' => self.is_behind_hash,
                '\n' => false,
                c => is_control(c),
            };
            if escape {
                self.out.write_all(&bytes[sent..at])?;
                write!(self.out, "\\u{:04x}", u32::from(c))?;
                sent = at + c.len_utf8();
            }
            self.is_behind_hash = c == '#' && !escape;
        }
        self.out.write_all(&bytes[sent..])?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
