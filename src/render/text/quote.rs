//! Escaping for Markdown: only what would otherwise become markup.

use super::escape::clean;

/// Where a text comes to stand in Markdown.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Place {
    /// At the beginning of a line, where block markers count.
    pub(super) line_start: bool,
    /// Inside the text of a link.
    pub(super) in_link: bool,
    /// In one line, possibly a table cell.
    pub(super) inline: bool,
}

/// The text on one line, with a backslash or a character reference where it would become markup.
///
/// What has no meaning where it stands (`2 * 3`, `a_b`, `[1] en`) stays as it was written.
pub(super) fn text(source: &str, place: Place) -> String {
    let line = clean(source).replace(['\t', '\n', '\u{2028}', '\u{2029}'], " ");
    let line = if place.line_start {
        line.trim_start_matches(' ')
    } else {
        &line
    };
    let marker = if place.line_start {
        leading_marker(line)
    } else {
        None
    };
    let mut out = String::with_capacity(line.len());
    let mut previous = None;
    for (at, c) in line.char_indices() {
        let next = line[at + c.len_utf8()..].chars().next();
        match c {
            '<' => out.push_str("&lt;"),
            '&' if next.is_none_or(|next| next.is_alphanumeric() || next == '#') => {
                out.push_str("&amp;");
            }
            _ => {
                if marker == Some(at) || is_markup(c, previous, next, place) {
                    out.push('\\');
                }
                out.push(c);
            }
        }
        previous = Some(c);
    }
    out
}

/// Whether a character would be read as markup between these neighbours; no neighbour is unknown.
fn is_markup(c: char, previous: Option<char>, next: Option<char>, place: Place) -> bool {
    let both = |test: fn(char) -> bool| previous.is_some_and(test) && next.is_some_and(test);
    match c {
        '\\' => next.is_none_or(|next| next.is_ascii_punctuation()),
        '`' => true,
        '|' => place.inline,
        '*' => !both(char::is_whitespace),
        '_' => !both(char::is_whitespace) && !both(char::is_alphanumeric),
        '[' => place.in_link,
        ']' => place.in_link || next.is_none_or(|next| matches!(next, '(' | '[' | ':')),
        _ => false,
    }
}

/// Where a backslash keeps the beginning of a line from starting a block.
fn leading_marker(line: &str) -> Option<usize> {
    let first = line.chars().next()?;
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if digits > 0 {
        let marker = line[digits..].strip_prefix(['.', ')'])?;
        return (marker.is_empty() || marker.starts_with(' ')).then_some(digits);
    }
    let after = &line[first.len_utf8()..];
    let marks = match first {
        '#' | '>' | '=' => true,
        '-' | '+' => after.is_empty() || after.starts_with([' ', first]),
        '~' => after.starts_with("~~"),
        _ => false,
    };
    marks.then_some(0)
}

/// Code between as many backticks as it needs.
pub(super) fn code(source: &str, inline: bool) -> String {
    let source = clean(source).replace('\n', " ");
    let source = if inline {
        source.replace('|', "\\|")
    } else {
        source
    };
    let ticks = "`".repeat(longest_run(&source) + 1);
    let edge = |c: char| c == '`' || c == ' ';
    let spaced = source.starts_with(edge) || source.ends_with(edge);
    let pad = if spaced && !source.trim().is_empty() {
        " "
    } else {
        ""
    };
    format!("{ticks}{pad}{source}{pad}{ticks}")
}

/// The longest run of backticks in a text.
pub(super) fn longest_run(source: &str) -> usize {
    source.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}

/// A formula with its dollar signs, without the characters that mean something to tables and HTML.
pub(super) fn formula(source: &str) -> String {
    source
        .replace("\\|", "\\Vert ")
        .replace('|', "\\vert ")
        .replace('<', "\\lt ")
}

/// An address for between the round brackets of a link.
pub(super) fn target(url: &str) -> String {
    if url.contains(';') {
        url.replace('&', "&amp;")
    } else {
        url.to_owned()
    }
}
