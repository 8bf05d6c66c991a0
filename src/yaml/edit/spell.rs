//! How a scalar is written so that it says exactly a given text.

use std::fmt::Write;

use serde_yaml::Value as Other;

use super::op::Quotes;
use super::refusal::Reason;
use super::shape::{Shape, Spelling};
use crate::yaml::lines::BYTE_ORDER_MARK;
use crate::yaml::signs;
use crate::yaml::tree::Syntax;

/// A scalar as it will stand in the file, with what it says.
#[derive(Debug, Clone)]
pub(super) struct Spelled {
    /// The bytes.
    pub(super) source: String,
    /// What they say.
    pub(super) shape: Shape,
}

/// Where a scalar stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Site {
    /// The format of the file.
    pub(super) syntax: Syntax,
    /// Whether it stands between `[ ]` or `{ }`.
    pub(super) flow: bool,
}

/// Spells a text in the way that the scalar before it was spelled: with the same quotes where it
/// had any, without where it had none and can do without.
pub(super) fn like(old: &str, text: &str, quotes: Quotes, site: Site) -> Result<Spelled, Reason> {
    if quotes == Quotes::Drop {
        return plain(text, site);
    }
    if text.chars().any(char::is_control) {
        return Err(Reason::NotOneLine);
    }
    match old.chars().next() {
        _ if quotes == Quotes::Double => quoted('"', text, site),
        Some(quote @ ('"' | '\'')) => quoted(quote, text, site),
        _ if stands_alone(text, site) => Ok(spelled(text.to_owned(), text, Spelling::Plain)),
        _ if site.syntax == Syntax::Toml => quoted('"', text, site),
        _ if text.contains(['"', '\\']) => quoted('\'', text, site),
        _ => quoted('"', text, site),
    }
}

fn plain(text: &str, site: Site) -> Result<Spelled, Reason> {
    if stands_alone(text, site) {
        return Ok(spelled(text.to_owned(), text, Spelling::Plain));
    }
    Err(Reason::NeedsQuotes)
}

fn spelled(source: String, text: &str, spelling: Spelling) -> Spelled {
    let text = text.to_owned();
    Spelled {
        source,
        shape: Shape::Scalar { text, spelling },
    }
}

fn quoted(quote: char, text: &str, site: Site) -> Result<Spelled, Reason> {
    let inner = match quote {
        '"' => text.replace('\\', "\\\\").replace('"', "\\\""),
        _ if site.syntax == Syntax::Toml && text.contains('\'') => {
            return Err(Reason::QuotesTooWeak);
        }
        _ if site.syntax == Syntax::Toml => text.to_owned(),
        _ => text.replace('\'', "''"),
    };
    let source = format!("{quote}{inner}{quote}");
    Ok(spelled(source, text, Spelling::Quoted))
}

/// Whether a text says the same without quotes.
fn stands_alone(text: &str, site: Site) -> bool {
    if site.syntax == Syntax::Toml {
        let bare = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        return !text.is_empty() && text.chars().all(bare);
    }
    let null = matches!(text, "" | "~" | "null" | "Null" | "NULL");
    let begins = text.starts_with(|c: char| "-?:,[]{}#&*!|>'\"%@`=".contains(c));
    let breaks = text.contains(": ") || text.contains(" #") || text.ends_with(':');
    let brackets = site.flow && text.contains([',', '[', ']', '{', '}']);
    let marks = text.starts_with("...");
    text.trim() == text && !(null || begins || breaks || brackets || marks)
}

/// A text in YAML: with the quotes of a neighbour, else without where both readers then read that
/// text, else with quotes.
pub(super) fn text(text: &str, quote: Option<char>, flow: bool) -> Result<String, Reason> {
    holds(text)?;
    if !is_literal(text) {
        return Ok(escaped(text));
    }
    match quote {
        Some('\'') => Ok(single(text)),
        None if is_text(text, flow) => Ok(text.to_owned()),
        None if text.contains(['"', '\\']) => Ok(single(text)),
        _ => Ok(escaped(text)),
    }
}

/// A number, word or nothing in YAML, as it is written.
pub(super) fn bare(text: &str, flow: bool) -> Result<String, Reason> {
    holds(text)?;
    let site = Site {
        syntax: Syntax::Yaml,
        flow,
    };
    let is_null = matches!(text, "" | "~" | "null" | "Null" | "NULL");
    // Of what may begin with a sign, only numbers do not say something else.
    let is_number = text.starts_with('-') && text.parse::<f64>().is_ok();
    if is_null || is_number || is_literal(text) && stands_alone(text, site) {
        return Ok(text.to_owned());
    }
    Err(Reason::NeedsQuotes)
}

/// Refuses a text with a character that nobody types and no YAML file holds as it is.
pub(super) fn holds(text: &str) -> Result<(), Reason> {
    let is_bad = |c: &char| signs::is_control(*c) || matches!(c, '\u{fffe}' | '\u{ffff}');
    text.chars()
        .find(is_bad)
        .map_or(Ok(()), |c| Err(Reason::Character(c)))
}

/// Whether every character can stand on one line of a file as it is.
fn is_literal(text: &str) -> bool {
    !text.chars().any(|c| c != '\t' && is_escaped(c))
}

/// Whether a character is only read back for sure where it is written as an escape.
pub(super) fn is_escaped(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | BYTE_ORDER_MARK)
}

/// Whether every reader reads a plain scalar as this text.
fn is_text(text: &str, flow: bool) -> bool {
    let site = Site {
        syntax: Syntax::Yaml,
        flow,
    };
    if text.contains('\t') || text == "<<" || !stands_alone(text, site) {
        return false;
    }
    // A year or a time can look like a number, a word hardly ever.
    let words = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];
    let is_word = text.starts_with(char::is_alphabetic) && !text.contains([':', '?', '#']);
    if is_word && !words.contains(&text.to_lowercase().as_str()) {
        return true;
    }
    let is_same = |read: &Other| read.as_str() == Some(text);
    if !flow {
        return serde_yaml::from_str::<Other>(text).is_ok_and(|read| is_same(&read));
    }
    let read = serde_yaml::from_str::<Vec<Other>>(&format!("[{text}]"));
    read.is_ok_and(|read| read.len() == 1 && read.iter().all(is_same))
}

fn single(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// A text between double quotes, with escapes for what cannot stand there as it is.
fn escaped(text: &str) -> String {
    let mut source = String::with_capacity(text.len() + 2);
    source.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => source.extend(['\\', c]),
            '\n' => source.push_str("\\n"),
            '\r' => source.push_str("\\r"),
            '\t' => source.push_str("\\t"),
            c if is_escaped(c) => {
                let _ = write!(source, "\\u{:04X}", u32::from(c));
            }
            c => source.push(c),
        }
    }
    source.push('"');
    source
}
