//! The ways in which a page can be read: what is on it, what is behind it, and words that its layout
//! parts or joins.

use std::borrow::Cow;

use super::decode::decoded;
use crate::words;

/// What comes before bytes that are no text, such as those of a font.
const BYTES: &str = ";base64,";

/// A page as somebody may read it, in plain letters.
pub(super) struct Readings {
    /// Each as it is spelled, with the tags of HTML taken out, set apart by a space, the one or the other by
    /// what the tag is, or there.
    pub(super) spelled: Vec<String>,
}

impl Readings {
    /// The ways to read a page or a text.
    pub(super) fn new(text: &str) -> Self {
        let decoded = decoded(&without_bytes(text)).into_owned();
        let mut spelled: Vec<String> = Vec::new();
        if decoded.contains('<') {
            let joined: [fn(&str) -> bool; 3] = [|_| true, |_| false, is_in_line];
            let shown = joined.map(|is_joined| without_tags(&decoded, is_joined));
            spelled.extend(
                shown
                    .iter()
                    .map(|text| words::plain_letters(text).into_owned()),
            );
        }
        spelled.push(words::plain_letters(&decoded).into_owned());
        Self { spelled }
    }
}

/// The text without files that are written in it.
fn without_bytes(text: &str) -> Cow<'_, str> {
    if !text.contains(BYTES) {
        return Cow::Borrowed(text);
    }
    let is_coded = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=');
    let mut parts = text.split(BYTES);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str(BYTES);
        out.push_str(part.trim_start_matches(is_coded));
    }
    Cow::Owned(out)
}

/// Whether a tag, without its signs, is of words in a line, which it does not part: "Zo<b>ë</b>".
fn is_in_line(tag: &str) -> bool {
    const NAMES: [&str; 16] = [
        "a", "abbr", "b", "code", "del", "em", "i", "ins", "mark", "small", "span", "strong",
        "sub", "sup", "tspan", "wbr",
    ];
    let name = tag.trim_start_matches('/');
    let end = name.find(|c: char| !c.is_ascii_alphanumeric());
    let name = &name[..end.unwrap_or(name.len())];
    NAMES.iter().any(|one| one.eq_ignore_ascii_case(name))
}

/// The text without tags; a space in the place of each that does not join what is around it.
fn without_tags(text: &str, is_joined: impl Fn(&str) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let next = from[1..].chars().next();
        let is_tag = next.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'));
        // A `<` that is text, such as that of `x<y`, takes nothing away.
        let end = from[1..].find(['<', '>']).map(|end| end + 1);
        let end = end.filter(|end| is_tag && from[*end..].starts_with('>'));
        match end {
            Some(end) if is_joined(&from[1..end]) => {}
            Some(_) => out.push(' '),
            None => out.push('<'),
        }
        rest = &from[end.map_or(1, |end| end + 1)..];
    }
    out.push_str(rest);
    out
}
