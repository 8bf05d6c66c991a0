//! Strings for style sheets.

use std::fmt::Write as _;

use super::escape::clean;

/// Whether a character stands for itself in a CSS string of ours.
fn is_safe(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(c, ' ' | '.' | ',' | '-' | '_')
        || (!c.is_ascii() && c.is_alphabetic())
}

/// A CSS string literal, quotes included, for `content:` in a margin box of a printed page.
///
/// Letters, digits, the space and `. , - _` stay readable; every other character becomes an escape of
/// six hexadecimal digits and a space. So no text can end the string or the `<style>` element.
/// The text is taken literally: call [`plain`](super::plain()) first for a field with Markdown.
#[must_use]
pub fn css_string(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in clean(text).chars() {
        if is_safe(c) {
            out.push(c);
        } else {
            // Writing to a String cannot fail.
            let _ = write!(out, "\\{:06X} ", u32::from(c));
        }
    }
    out.push('"');
    out
}
