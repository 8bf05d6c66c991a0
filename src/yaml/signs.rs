//! Signs that nobody sees: spaces that are no spaces, signs without width, and control characters.
//!
//! They come along with what is pasted from a word processor or the web. In a sentence a hard space
//! is fine; in the indentation, around a name or in a date the reader sees another thing than the
//! writer.

use std::borrow::Cow;

/// What a sign is called; `None` for one that can be seen, and for an ordinary space.
fn name(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{a0}' => "vaste spatie",
        '\u{2007}' => "cijferspatie",
        '\u{202f}' => "smalle vaste spatie",
        '\u{3000}' => "brede spatie",
        '\u{1680}' | '\u{2000}'..='\u{2006}' | '\u{2008}'..='\u{200a}' | '\u{205f}' => {
            "bijzondere spatie"
        }
        '\u{ad}' => "zacht afbreekstreepje",
        '\u{200b}' => "spatie zonder breedte",
        '\u{200c}' | '\u{200d}' | '\u{2060}' => "verbindingsteken zonder breedte",
        '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            "teken dat de schrijfrichting draait"
        }
        '\u{2028}' | '\u{2029}' => "regeleinde van een tekstverwerker",
        '\u{fe00}'..='\u{fe0f}' => "teken dat de vorm van een ander teken kiest",
        '\u{feff}' => "BOM",
        '\t' => "tab",
        _ if is_control(c) => "stuurteken",
        _ => return None,
    })
}

/// Whether a sign is there without being seen, in a place where it matters. A tab is not: the reader
/// says where it may not stand.
pub(super) fn is_hidden(c: char) -> bool {
    !c.is_ascii() && name(c).is_some()
}

/// Whether a character steers a machine, and belongs in no text.
pub(super) fn is_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{85}')
}

/// What stands for a hidden sign where it was meant: a space, or nothing.
pub(super) fn meant(c: char) -> &'static str {
    if c.is_whitespace() && c != '\u{feff}' {
        " "
    } else {
        ""
    }
}

/// A sign as it stands in a message: `vaste spatie (U+00A0)`.
pub(super) fn shown(c: char) -> String {
    format!("{} (U+{:04X})", name(c).unwrap_or("teken"), u32::from(c))
}

/// A name, date, number or word of a list without the signs that nobody sees.
pub(super) fn clean(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || !text.contains(is_hidden) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(straightened(text).trim().to_owned())
}

/// A text with what was meant for each hidden sign. In the indentation each space stays one wide.
pub(super) fn straightened(text: &str) -> String {
    let one = |c: char| {
        if is_hidden(c) {
            meant(c).to_owned()
        } else {
            c.to_string()
        }
    };
    text.chars().map(one).collect()
}

/// Whether a text may have signs that nobody sees, at the price of one look at its bytes: all of
/// them begin with one of these in UTF-8, or are control characters.
pub(super) fn may_hide(text: &str) -> bool {
    let is_suspect = |byte: &u8| {
        matches!(byte, 0xC2 | 0xD8 | 0xE1 | 0xE2 | 0xE3 | 0xEF | 0x7F)
            || *byte < 0x20 && !matches!(byte, b'\n' | b'\r' | b'\t')
    };
    text.bytes().any(|byte| is_suspect(&byte))
}
