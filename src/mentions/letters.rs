//! A text as the letters of its words, and what stands between them.

use super::reading::JOINT;

/// What stands between two words, as one character.
pub(super) const SPACE: char = ' ';
/// A comma, with or without spaces.
pub(super) const COMMA: char = ',';
/// Two hyphens, which are a comma or two other signs in the name of a file.
pub(super) const HYPHENS: char = '-';
/// What ends a name, such as the end of a sentence.
pub(super) const STOP: char = '.';

/// The letters and digits of a text in lower case; each stretch of other characters as one.
#[derive(Debug, Default)]
pub(super) struct Letters {
    /// Letters, digits, and between them [`SPACE`], [`JOINT`], [`COMMA`], [`HYPHENS`] or [`STOP`].
    pub(super) all: Vec<char>,
    /// Where each stands in the text, in bytes.
    pub(super) at: Vec<usize>,
}

impl Letters {
    pub(super) fn new(text: &str) -> Self {
        let mut letters = Self::default();
        let mut gap = Gap::default();
        // How many letters the word has that is read.
        let mut length = 0;
        let mut chars = text.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            if c.is_alphanumeric() {
                if let Some(between) = gap.take() {
                    letters.push(between, at);
                    length = 0;
                }
                for lower in c.to_lowercase().filter(|lower| lower.is_alphanumeric()) {
                    letters.push(lower, at);
                }
                length += 1;
                continue;
            }
            let next = chars.peek().map(|(_, next)| *next);
            gap.add(c, next, length);
        }
        letters
    }

    fn push(&mut self, c: char, at: usize) {
        self.all.push(c);
        self.at.push(at);
    }

    /// Whether a word may begin at a place: a letter with none before it.
    pub(super) fn begins(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.all.get(before));
        self.is_letter(at) && !before.is_some_and(|before| is_letter(*before))
    }

    /// Whether a letter or digit stands at a place.
    pub(super) fn is_letter(&self, at: usize) -> bool {
        self.all.get(at).is_some_and(|c| is_letter(*c))
    }
}

pub(super) fn is_letter(c: char) -> bool {
    !matches!(c, SPACE | JOINT | COMMA | HYPHENS | STOP)
}

/// What was read between two words until now.
#[derive(Debug, Default)]
struct Gap {
    space: bool,
    commas: usize,
    stop: bool,
    /// Whether a hyphen was read last, as at the end of a line.
    hyphen: bool,
    /// How many hyphens were read.
    hyphens: usize,
    /// How many characters were read.
    length: usize,
}

impl Gap {
    fn add(&mut self, c: char, next: Option<char>, length: usize) {
        let is_first = self.length == 0;
        self.length += 1;
        let is_broken = std::mem::take(&mut self.hyphen) && c == '\n';
        match c {
            '-' => {
                self.hyphen = is_first;
                self.hyphens += 1;
            }
            JOINT | '_' | '*' | '~' | '`' | '\'' | '’' | '‘' | 'ʼ' | '´' | '|' => {}
            '(' | ')' | '[' | ']' | '"' | '“' | '”' | '„' | '+' | '\\' => self.space = true,
            '.' if is_first && (length == 1 || next.is_some_and(char::is_alphanumeric)) => {
                self.space = true;
            }
            ',' => self.commas += 1,
            _ if is_broken => {}
            _ if c.is_whitespace() => self.space = true,
            _ => self.stop = true,
        }
    }

    fn take(&mut self) -> Option<char> {
        let gap = std::mem::take(self);
        let is_named = gap.hyphens == 2 && gap.length == 2;
        (gap.length > 0).then_some(match gap {
            Self { stop: true, .. } | Self { commas: 2.., .. } => STOP,
            Self { commas: 1, .. } => COMMA,
            _ if is_named => HYPHENS,
            Self { space: true, .. } => SPACE,
            _ => JOINT,
        })
    }
}
