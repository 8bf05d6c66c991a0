//! Fields in generated Markdown.

use super::marks::Marked;
use super::writer::Writer;

/// A one-line field for one line or one table cell of generated Markdown.
///
/// Emphasis, code, formulas and allowed links stay as written. Raw HTML and block markers at the
/// beginning are escaped so that they show as text, images and forbidden links leave their text,
/// `|` is escaped, line breaks become spaces and `m*g` is `m·g`. Nothing is left open, so two fields
/// in one line cannot make markup together; put something between them, if only a space, because a
/// `!` before a link makes an image.
#[must_use]
pub fn inline_markdown(source: &str) -> String {
    Writer::new(&Marked::inline(source), true).write()
}

/// A `|` field as blocks of generated Markdown: paragraphs, lists, quotes and code.
///
/// Text is treated as in [`inline_markdown`]; headings become paragraphs in bold.
#[must_use]
pub fn block_markdown(source: &str) -> String {
    Writer::new(&Marked::block(source), false).write()
}
