//! A text or a page as somebody may read it: in plain letters, without what is behind it.

use std::borrow::Cow;

use super::decode;
use crate::words;

/// Where the layout of a page parts words or joins them, as a tag does and the end of a line in a drawing:
/// it may stand for nothing or for a space.
pub(crate) const JOINT: char = '\u{e000}';

/// What comes before bytes that are no text, such as those of a font.
const BYTES: &str = ";base64,";

/// A text in plain letters, every character as itself.
#[derive(Debug)]
pub(crate) struct Reading {
    /// What is read on a page, with a [`JOINT`] for each stretch of tags, and what stands in the tags.
    texts: Vec<String>,
}

impl Reading {
    /// Reads a page or a text.
    pub(crate) fn new(text: &str) -> Self {
        let decoded = decode::decoded(&without_bytes(text)).into_owned();
        let mut texts = Vec::new();
        if decoded.contains('<') {
            let (mut shown, inside) = apart(&decoded);
            if let Some(mended) = mended(&shown) {
                shown = apart(&decode::decoded(&mended)).0;
            }
            texts.extend([plain(&inside), plain(&shown)]);
        } else {
            texts.push(plain(&decoded));
        }
        Self { texts }
    }

    /// The texts, in which a [`JOINT`] may stand.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        self.texts.iter().map(String::as_str)
    }
}

/// The text in plain letters and with plain hyphens.
fn plain(text: &str) -> String {
    let plain = words::plain_letters(text);
    if plain.is_ascii() {
        return plain.into_owned();
    }
    plain.replace(['‐', '‑', '‒', '–', '−'], "-")
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

/// Whether a tag, without its signs, is of words in a line, which a space beside it does part.
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

/// What is read on a page, and what stands in its tags.
fn apart(text: &str) -> (String, String) {
    let (mut shown, mut inside) = (String::with_capacity(text.len()), String::new());
    let mut rest = text;
    // Whether a tag stands right before, which takes the spaces behind it away: those of the layout.
    let mut is_behind = false;
    loop {
        let at = rest.find('<').unwrap_or(rest.len());
        let (before, from) = rest.split_at(at);
        let Some(tag) = tag(from) else {
            push(&mut shown, before, &mut is_behind);
            let sign = from.chars().next();
            let Some(sign) = sign else {
                return (shown, inside);
            };
            push(&mut shown, sign.encode_utf8(&mut [0; 4]), &mut is_behind);
            rest = &from[sign.len_utf8()..];
            continue;
        };
        push(&mut shown, before, &mut is_behind);
        if !is_in_line(tag) {
            shown.truncate(shown.trim_end().len());
            is_behind = true;
        }
        if !shown.ends_with(JOINT) {
            shown.push(JOINT);
        }
        inside.push_str(tag);
        inside.push('\n');
        rest = &from[tag.len() + 2..];
    }
}

/// The longest stretch that is written for one character or is one short tag.
const LONGEST: usize = 8;

/// The text without the joints that cut a character written otherwise, or a tag, in two; `None` where none
/// does.
fn mended(shown: &str) -> Option<String> {
    let mut out = String::with_capacity(shown.len());
    // How many characters ago something began that may be written for another.
    let mut since = LONGEST;
    for c in shown.chars() {
        if c == JOINT && since < LONGEST {
            continue;
        }
        since = match c {
            '&' | '%' | '\\' | '<' => 0,
            _ if c.is_whitespace() || c == JOINT => LONGEST,
            _ => since.saturating_add(1),
        };
        out.push(c);
    }
    (out.len() < shown.len()).then_some(out)
}

fn push(shown: &mut String, text: &str, is_behind: &mut bool) {
    let text = if *is_behind { text.trim_start() } else { text };
    if !text.is_empty() {
        shown.push_str(text);
        *is_behind = false;
    }
}

/// The tag at the beginning of a text, without its signs; a `<` that is text, such as that of `x<y`, begins
/// none.
fn tag(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('<')?;
    let next = inner.chars().next()?;
    if !next.is_ascii_alphabetic() && !matches!(next, '/' | '!' | '?') {
        return None;
    }
    let end = inner.find(['<', '>'])?;
    inner[end..].starts_with('>').then(|| &inner[..end])
}
