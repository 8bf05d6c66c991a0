//! Any text as a safe value in YAML or TOML.

use std::fmt::Write;

use minijinja::Value;
use minijinja::value::ValueKind;

use crate::model::part::Datum;

/// Words that readers of YAML may take for something else than text.
const SPECIAL: &[&str] = &[
    "ja", "nee", "true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf",
];

/// A value as YAML on one line: texts quoted where they must be, lists and groups in flow form.
/// What is not there is an empty text.
#[must_use]
pub(super) fn yaml(value: &Value) -> String {
    match value.kind() {
        ValueKind::Undefined | ValueKind::None => String::new(),
        ValueKind::Bool => if value.is_true() { "ja" } else { "nee" }.to_owned(),
        ValueKind::Seq | ValueKind::Iterable => {
            let items: Vec<String> = items(value).iter().map(yaml).collect();
            if items.is_empty() {
                return String::new();
            }
            format!("[{}]", items.join(", "))
        }
        ValueKind::Map => {
            let entry = |key: Value| {
                let held = yaml(&value.get_item(&key).ok()?);
                (!held.is_empty()).then(|| format!("{}: {held}", yaml(&key)))
            };
            let entries: Vec<String> = items(value).into_iter().filter_map(entry).collect();
            format!("{{{}}}", entries.join(", "))
        }
        ValueKind::String => text(value.as_str().unwrap_or_default()),
        _ => value.to_string(),
    }
}

fn items(value: &Value) -> Vec<Value> {
    value.try_iter().map(Iterator::collect).unwrap_or_default()
}

/// A text as a YAML value: as it is where nothing can go wrong, else between double quotes.
fn text(text: &str) -> String {
    if is_plain(text) {
        text.to_owned()
    } else {
        quoted(text)
    }
}

/// Whether a text needs no quotes anywhere in YAML, with much to spare. Dates and small numbers need
/// none: the format takes them as they are spelled.
fn is_plain(text: &str) -> bool {
    let digits = text.chars().all(|c| c.is_ascii_digit()) && !text.is_empty();
    if digits && text.len() < 3 || text.parse::<Datum>().is_ok() {
        return true;
    }
    let harmless = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.' | '/' | '+');
    let begins = text.chars().next().is_some_and(char::is_alphanumeric);
    let numeric = text.starts_with('0') || text.parse::<f64>().is_ok();
    begins
        && !text.ends_with(' ')
        && text.chars().all(harmless)
        && text.chars().any(char::is_alphabetic)
        && !numeric
        && !SPECIAL.contains(&text.to_lowercase().as_str())
}

/// A text between double quotes, with escapes that YAML and TOML share.
#[must_use]
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}') => {
                // A String takes every write.
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// A text on one line, for a comment.
#[must_use]
pub(super) fn one_line(text: &str) -> String {
    let visible = |c: char| {
        if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}') {
            ' '
        } else {
            c
        }
    };
    text.chars().map(visible).collect()
}

/// A text in Markdown that shows as it is.
#[must_use]
pub(super) fn markdown(text: &str) -> String {
    let mut out = String::new();
    for c in one_line(text).chars() {
        if matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '#' | '|' | '~'
        ) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
