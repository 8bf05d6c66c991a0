//! The words and signs of exercise notation.

use std::ops::Range;

/// A word or sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    Number(u32),
    Letter(char),
    /// A dash, `t/m` or `tot en met`.
    Through,
    /// `,` `;` `+` or `en`.
    Separator,
    Open,
    Close,
    /// Markdown's `*` or `_`.
    Emphasis,
    /// A final `.` that is let be.
    Stop,
}

/// A word with the characters it takes up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) word: Word,
    pub(super) chars: Range<usize>,
}

/// Spelled-out words, longest first.
const SPELLED: [(&str, Word); 6] = [
    ("tot en met", Word::Through),
    ("tot-en-met", Word::Through),
    ("t/m", Word::Through),
    ("t.m.", Word::Through),
    ("tot", Word::Through),
    ("en", Word::Separator),
];

/// The tokens of a text; `None` where it is free text: it has letters or signs beyond the
/// notation, or no number at all.
pub(super) fn tokens(text: &str) -> Option<Vec<Token>> {
    let chars: Vec<char> = text.chars().collect();
    let mut tokens: Vec<Token> = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        if chars[at].is_whitespace() {
            at += 1;
            continue;
        }
        let (word, length) = next(&chars, at, tokens.last())?;
        tokens.push(Token {
            word,
            chars: at..at + length,
        });
        at += length;
    }
    let numbered = tokens.iter().any(|t| matches!(t.word, Word::Number(_)));
    numbered.then_some(tokens)
}

fn next(chars: &[char], at: usize, previous: Option<&Token>) -> Option<(Word, usize)> {
    let sign = match chars[at] {
        '0'..='9' => return number(chars, at),
        ',' | ';' | '+' => Word::Separator,
        '-' | '–' | '—' | '‒' | '−' | '‐' | '‑' => Word::Through,
        '(' => Word::Open,
        ')' => Word::Close,
        '*' | '_' => Word::Emphasis,
        '.' if chars[at + 1..].iter().all(|c| c.is_whitespace()) => Word::Stop,
        c if c.is_alphabetic() => return word(chars, at, previous),
        _ => return None,
    };
    Some((sign, 1))
}

fn number(chars: &[char], at: usize) -> Option<(Word, usize)> {
    let digits: String = chars[at..]
        .iter()
        .take_while(|c| c.is_ascii_digit())
        .collect();
    let number = digits.parse().ok()?;
    Some((Word::Number(number), digits.len()))
}

fn word(chars: &[char], at: usize, previous: Option<&Token>) -> Option<(Word, usize)> {
    let spelled = SPELLED.iter().find(|(name, _)| {
        let length = name.chars().count();
        let same = chars[at..]
            .iter()
            .take(length)
            .flat_map(|c| c.to_lowercase())
            .eq(name.chars());
        let ends = chars.get(at + length).is_none_or(|c| !c.is_alphabetic());
        same && ends
    });
    if let Some((name, word)) = spelled {
        return Some((*word, name.chars().count()));
    }
    let alone = chars.get(at + 1).is_none_or(|c| !c.is_alphanumeric());
    let attached = previous.is_some_and(|p| match p.word {
        Word::Number(_) => p.chars.end == at,
        Word::Through | Word::Separator => true,
        _ => false,
    });
    let letter = chars[at].to_lowercase().next()?;
    (alone && attached).then_some((Word::Letter(letter), 1))
}
