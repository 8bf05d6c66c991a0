//! Sets aside, before the Markdown is read, what Markdown would misread.
//!
//! A formula and a multiplication sign become one private-use character each. To Markdown that is a
//! letter; afterwards it is shown as what it stands for, or as it was written in code and addresses.

use super::escape::{clean, one_line};
use super::formula;

/// Stands before a one-line field, so that nothing in it can start a block.
const START: char = '\u{F0000}';

/// What a private-use character stands for.
#[derive(Debug)]
pub(super) enum Mark {
    /// A formula with its dollar signs.
    Formula(String),
    /// A star between two word characters: a multiplication sign.
    Star,
    /// A character that would otherwise be taken for a mark.
    Literal(char),
}

/// A part of a marked text.
#[derive(Debug)]
pub(super) enum Piece<'a> {
    Text(&'a str),
    Mark(&'a Mark),
}

/// A text in which marks stand for formulas and multiplication signs.
#[derive(Debug, Default)]
pub(super) struct Marked {
    text: String,
    marks: Vec<Mark>,
}

impl Marked {
    /// A `|` field: its lines count.
    pub(super) fn block(source: &str) -> Self {
        let mut marked = Self::default();
        marked.scan(&clean(source));
        marked
    }

    /// A one-line field: line breaks become spaces, and its beginning is never a block marker.
    pub(super) fn inline(source: &str) -> Self {
        let mut marked = Self {
            text: format!("{START} "),
            marks: Vec::new(),
        };
        marked.scan(&one_line(&clean(source)));
        marked
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// A text from the Markdown reader, cut into texts and marks.
    pub(super) fn pieces<'a>(&'a self, text: &'a str) -> Vec<Piece<'a>> {
        let mut rest = text.strip_prefix(START).map_or(text, str::trim_start);
        let mut pieces = Vec::new();
        while let Some(at) = rest.find(is_private) {
            let (before, marked) = rest.split_at(at);
            pieces.push(Piece::Text(before));
            let mut chars = marked.chars();
            let number = chars.next().map_or(0, |c| u32::from(c) - u32::from(START)) as usize;
            pieces.extend(self.marks.get(number.wrapping_sub(1)).map(Piece::Mark));
            rest = chars.as_str();
        }
        pieces.push(Piece::Text(rest));
        pieces
    }

    /// A text from the Markdown reader as it was written.
    pub(super) fn source(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for piece in self.pieces(text) {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Mark(Mark::Formula(source)) => out.push_str(source),
                Piece::Mark(Mark::Star) => out.push('*'),
                Piece::Mark(Mark::Literal(c)) => out.push(*c),
            }
        }
        out
    }

    /// Reads a source from begin to end.
    fn scan(&mut self, source: &str) {
        let mut previous = ' ';
        let mut at = 0;
        while let Some(c) = source[at..].chars().next() {
            let rest = &source[at..];
            let taken = self.take(c, rest, previous);
            previous = rest[..taken].chars().next_back().unwrap_or(c);
            at += taken;
        }
    }

    /// Takes one step through the source; gives the number of bytes taken.
    fn take(&mut self, c: char, rest: &str, previous: char) -> usize {
        let next = rest.chars().nth(1);
        match c {
            '\\' if next.is_some_and(|next| next.is_ascii_punctuation()) => self.copy(rest, 2),
            '`' => self.copy(rest, code_length(rest)),
            '$' => self.take_dollar(rest),
            '*' if previous.is_alphanumeric() && next.is_some_and(char::is_alphanumeric) => {
                self.mark(Mark::Star, "·");
                1
            }
            '&' if names_private(rest) => {
                self.mark(Mark::Literal('&'), "&amp;");
                1
            }
            _ => self.copy(rest, c.len_utf8()),
        }
    }

    fn take_dollar(&mut self, rest: &str) -> usize {
        let Some(length) = formula::length(rest) else {
            return self.copy(rest, if rest.starts_with("$$") { 2 } else { 1 });
        };
        let source = &rest[..length];
        self.mark(Mark::Formula(source.to_owned()), source);
        length
    }

    /// Copies bytes of the source; a private-use character among them becomes a literal mark.
    fn copy(&mut self, rest: &str, length: usize) -> usize {
        for c in rest[..length].chars() {
            if is_private(c) {
                self.mark(Mark::Literal(c), "");
            } else {
                self.text.push(c);
            }
        }
        length
    }

    /// Adds a mark, or the other text where there are more marks than characters to stand for them.
    fn mark(&mut self, mark: Mark, otherwise: &str) {
        let number = u32::try_from(self.marks.len())
            .unwrap_or(u32::MAX)
            .saturating_add(1);
        if let Some(c) = u32::from(START)
            .checked_add(number)
            .and_then(char::from_u32)
        {
            self.marks.push(mark);
            self.text.push(c);
        } else {
            self.text.push_str(otherwise);
        }
    }
}

fn is_private(c: char) -> bool {
    c >= START
}

/// The length of the code span or fenced code that starts here, or of its backticks where it has no end.
fn code_length(text: &str) -> usize {
    let ticks = text.len() - text.trim_start_matches('`').len();
    let limit = if ticks < 3 {
        text.find("\n\n").unwrap_or(text.len())
    } else {
        text.len()
    };
    let mut at = ticks;
    while let Some(next) = text[at..limit].find('`') {
        let run = &text[at + next..limit];
        let length = run.len() - run.trim_start_matches('`').len();
        at += next + length;
        if length == ticks {
            return at;
        }
    }
    ticks
}

/// Whether a numeric character reference names a character that marks use.
fn names_private(text: &str) -> bool {
    let number = text
        .strip_prefix("&#")
        .and_then(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric()).next());
    number
        .and_then(|digits| match digits.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok(),
            None => digits.parse().ok(),
        })
        .and_then(char::from_u32)
        .is_some_and(is_private)
}
