//! Escaping for HTML, and dropping what no page may contain.

/// Whether a character may never reach a page.
///
/// These are the C0 and C1 control characters except tab and newline, and the characters that
/// override or isolate the reading direction (U+202A to U+202E, U+2066 to U+2069). A byte order mark
/// that was copied along goes too.
fn is_dropped(c: char) -> bool {
    (c.is_control() && c != '\t' && c != '\n')
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// The text with `\n` as its only line ending, and without forbidden control characters.
pub(super) fn clean(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    lines.chars().filter(|&c| !is_dropped(c)).collect()
}

/// The lines of a text as one line, with single spaces where the line breaks were.
pub(super) fn one_line(text: &str) -> String {
    text.split(['\n', '\u{2028}', '\u{2029}'])
        .map(|line| line.trim_matches([' ', '\t']))
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Appends text to HTML between tags: `&`, `<` and `>` are escaped, quotes stay readable.
pub(super) fn push_text(out: &mut String, text: &str) {
    for c in clean(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            _ => out.push(c),
        }
    }
}

/// Escapes a text for HTML, also inside a quoted attribute.
///
/// `&`, `<`, `>`, `"` and `'` become character references; control characters are dropped. The text
/// is taken literally: Markdown in it stays as it is.
#[must_use]
pub fn escape_html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_text(&mut out, text);
    out.replace('"', "&quot;").replace('\'', "&#39;")
}
