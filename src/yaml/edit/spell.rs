//! How a scalar is written so that it says exactly a given text.

use super::fix::Refusal;
use super::shape::Shape;
use crate::yaml::tree::Syntax;

/// A scalar as it will stand in the file, with what it says.
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
pub(super) fn like(old: &str, text: &str, site: Site) -> Result<Spelled, Refusal> {
    if text.chars().any(char::is_control) {
        return Err(Refusal::new("de nieuwe tekst past niet op een regel"));
    }
    match old.chars().next() {
        Some(quote @ ('"' | '\'')) => quoted(quote, text, site),
        _ if stands_alone(text, site) => Ok(spelled(text.to_owned(), text, true)),
        _ if site.syntax == Syntax::Toml => quoted('"', text, site),
        _ if text.contains(['"', '\\']) => quoted('\'', text, site),
        _ => quoted('"', text, site),
    }
}

/// Spells a text without quotes.
pub(super) fn plain(text: &str, site: Site) -> Result<Spelled, Refusal> {
    if stands_alone(text, site) {
        return Ok(spelled(text.to_owned(), text, true));
    }
    Err(Refusal::new("deze tekst kan niet zonder aanhalingstekens"))
}

fn spelled(source: String, text: &str, plain: bool) -> Spelled {
    let text = text.to_owned();
    Spelled {
        source,
        shape: Shape::Scalar { text, plain },
    }
}

fn quoted(quote: char, text: &str, site: Site) -> Result<Spelled, Refusal> {
    let inner = match quote {
        '"' => text.replace('\\', "\\\\").replace('"', "\\\""),
        _ if site.syntax == Syntax::Toml && text.contains('\'') => {
            return Err(Refusal::new(
                "de nieuwe tekst past niet tussen deze aanhalingstekens",
            ));
        }
        _ if site.syntax == Syntax::Toml => text.to_owned(),
        _ => text.replace('\'', "''"),
    };
    Ok(spelled(format!("{quote}{inner}{quote}"), text, false))
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
