//! Markdown fields as text without markup.

use pulldown_cmark::{Event, Options, Parser, TextMergeStream};

use super::escape::clean;
use super::formula;
use super::marks::{Mark, Marked, Piece};

/// A field as one line of text without markup, for titles and for `content:` in a style sheet.
///
/// Emphasis and links leave their text, formulas what stands between the dollar signs, `m*g` is
/// `m·g`. Raw HTML is text too: escape the result for the place where it goes.
#[must_use]
pub fn plain(source: &str) -> String {
    let marked = Marked::inline(source);
    let mut out = String::new();
    for event in TextMergeStream::new(Parser::new_ext(marked.text(), Options::empty())) {
        match event {
            Event::Text(text) => push_pieces(&mut out, &marked, &text),
            Event::Code(text) | Event::InlineHtml(text) => out.push_str(&marked.source(&text)),
            _ => {}
        }
    }
    let words = clean(&out);
    words
        .split([' ', '\t', '\n'])
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn push_pieces(out: &mut String, marked: &Marked, text: &str) {
    for piece in marked.pieces(text) {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Mark(Mark::Star) => out.push('·'),
            Piece::Mark(Mark::Literal(c)) => out.push(*c),
            Piece::Mark(Mark::Formula(source)) => out.push_str(formula::inner(source)),
        }
    }
}
