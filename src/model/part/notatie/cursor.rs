//! Where the parser is among the tokens of a text.

use std::ops::Range;

use super::lexer::{Token, Word};

/// The tokens of a text and the one that is next.
pub(super) struct Cursor<'t> {
    chars: &'t [char],
    tokens: &'t [Token],
    /// The number of the token that is next.
    pub(super) at: usize,
}

impl<'t> Cursor<'t> {
    pub(super) fn new(chars: &'t [char], tokens: &'t [Token]) -> Self {
        let at = 0;
        Self { chars, tokens, at }
    }

    /// The next word.
    pub(super) fn word(&self) -> Option<Word> {
        self.tokens.get(self.at).map(|token| token.word)
    }

    /// The token after the next.
    pub(super) fn after(&self) -> Option<&Token> {
        self.tokens.get(self.at + 1)
    }

    /// The token before the next.
    pub(super) fn previous(&self) -> Option<&Token> {
        self.at.checked_sub(1).and_then(|at| self.tokens.get(at))
    }

    /// Whether the token before the next closes a bracket.
    pub(super) fn is_behind_bracket(&self) -> bool {
        self.previous()
            .is_some_and(|token| token.word == Word::Close)
    }

    /// Whether the next token begins another line than the one before it ended.
    pub(super) fn is_on_new_line(&self) -> bool {
        let between = self.chars.get(self.behind()..self.here().start);
        between.is_some_and(|chars| chars.contains(&'\n'))
    }

    /// The characters of the next token; none, behind the last.
    pub(super) fn here(&self) -> Range<usize> {
        let end = self.chars.len();
        let token = self.tokens.get(self.at);
        token.map_or(end..end, |token| token.chars.clone())
    }

    /// The end of the token before the next.
    pub(super) fn behind(&self) -> usize {
        self.previous().map_or(0, |token| token.chars.end)
    }

    /// The word after the next, where it stands right against it.
    pub(super) fn touching(&self) -> Option<Word> {
        let end = self.here().end;
        let token = self.after().filter(|token| token.chars.start == end);
        token.map(|token| token.word)
    }

    /// Some characters as written.
    pub(super) fn text(&self, chars: Range<usize>) -> String {
        self.chars.get(chars).unwrap_or_default().iter().collect()
    }

    /// Whether nothing is left but what is let be: a last `,` or `;`, a last `.`.
    pub(super) fn only_ending_left(&self) -> bool {
        let let_be = |token: &Token| match token.word {
            Word::Stop => true,
            Word::Separator => matches!(self.chars.get(token.chars.start), Some(',' | ';')),
            _ => false,
        };
        match &self.tokens[self.at..] {
            [] => true,
            [last] => let_be(last),
            [sign, last] => let_be(sign) && last.word == Word::Stop,
            _ => false,
        }
    }
}
