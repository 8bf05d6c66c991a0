//! Characters that are written otherwise: as entities of HTML, in addresses, in scripts and styles.

use std::borrow::Cow;

/// How often a text may be written otherwise one over the other, as `&amp;#83;` is.
const LAYERS: usize = 4;

/// The text with every character as itself.
pub(super) fn decoded(text: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    for _ in 0..LAYERS {
        let Some(next) = once(&text) else {
            break;
        };
        text = Cow::Owned(next);
    }
    text
}

/// One layer; `None` where nothing is written otherwise.
fn once(text: &str) -> Option<String> {
    if !text.contains(['&', '%', '\\']) {
        return None;
    }
    let mut out = String::new();
    let mut rest = text;
    let mut changed = false;
    while let Some(at) = rest.find(['&', '%', '\\']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let found = match from.as_bytes()[0] {
            b'&' => entity(from),
            b'%' => percent(from),
            _ => escape(from),
        };
        let (piece, length) = found.unwrap_or_else(|| (from[..1].to_owned(), 1));
        changed |= length > 1;
        out.push_str(&piece);
        rest = &from[length..];
    }
    out.push_str(rest);
    changed.then_some(out)
}

/// The character that a number stands for.
fn character(number: &str, radix: u32) -> Option<String> {
    let c = char::from_u32(u32::from_str_radix(number, radix).ok()?)?;
    Some(c.to_string())
}

/// `&#83;`, `&#x53;`, `&amp;`, `&euml;`: what it is, and its length.
fn entity(text: &str) -> Option<(String, usize)> {
    let end = text.bytes().take(12).position(|byte| byte == b';')?;
    let name = text.get(1..end)?;
    let piece = match name.strip_prefix('#') {
        Some(number) => match number.strip_prefix(['x', 'X']) {
            Some(number) => character(number, 16)?,
            None => character(number, 10)?,
        },
        None => named(name)?,
    };
    Some((piece, end + 1))
}

/// Entities by name: signs that are written so, and letters with an accent as plain letters.
fn named(name: &str) -> Option<String> {
    const ACCENTS: [&str; 7] = ["acute", "grave", "circ", "uml", "tilde", "ring", "cedil"];
    let sign = match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "nbsp" | "ensp" | "emsp" | "thinsp" | "Tab" | "NewLine" => " ",
        "shy" | "zwnj" | "zwj" => "",
        "hyphen" | "dash" | "ndash" => "-",
        "apos" | "rsquo" | "lsquo" => "'",
        "commat" => "@",
        "period" => ".",
        "lowbar" => "_",
        "oslash" => "o",
        "Oslash" => "O",
        "aelig" => "ae",
        "AElig" => "AE",
        "szlig" => "ss",
        _ => {
            let mut letters = name.chars();
            let first = letters.next()?;
            let accent = ACCENTS.contains(&letters.as_str());
            return (first.is_ascii_alphabetic() && accent).then(|| first.to_string());
        }
    };
    Some(sign.to_owned())
}

/// `%20`, `%C3%AB`: the characters that bytes in an address stand for.
fn percent(text: &str) -> Option<(String, usize)> {
    let mut bytes = Vec::new();
    let byte = |at: usize| {
        let digits = text.get(at..)?.strip_prefix('%')?.get(..2)?;
        u8::from_str_radix(digits, 16).ok()
    };
    while let Some(next) = byte(bytes.len() * 3) {
        bytes.push(next);
    }
    let length = bytes.len() * 3;
    let piece = String::from_utf8(bytes).ok()?;
    (length > 0).then_some((piece, length))
}

/// `\u0053` and `\x53` in a script, `\000053 ` in a style, `\n` in JSON, and a sign that Markdown would take
/// for its own.
fn escape(text: &str) -> Option<(String, usize)> {
    match text.as_bytes().get(1)? {
        b'n' | b'r' | b't' => return Some((" ".to_owned(), 2)),
        sign if sign.is_ascii_punctuation() => return Some((char::from(*sign).to_string(), 2)),
        _ => {}
    }
    for (sign, digits) in [("\\u", 4), ("\\x", 2)] {
        let number = text.strip_prefix(sign).and_then(|rest| rest.get(..digits));
        if let Some(piece) = number.and_then(|number| character(number, 16)) {
            return Some((piece, sign.len() + digits));
        }
    }
    let number = text.get(1..7)?;
    let spaced = text[7..].starts_with(' ');
    Some((character(number, 16)?, 7 + usize::from(spaced)))
}
