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
    /// One to three of Markdown's `*` or `_`.
    Mark,
    /// A final `.` that is let be.
    Stop,
}

/// A word with the characters it takes up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) word: Word,
    pub(super) chars: Range<usize>,
}

const SPELLED: [(&str, Word); 3] = [
    ("tot en met", Word::Through),
    ("t/m", Word::Through),
    ("en", Word::Separator),
];

/// The tokens of a text; `None` where it is free text: it has letters or signs beyond the
/// notation, or no number at all.
pub(super) fn tokens(chars: &[char]) -> Option<Vec<Token>> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        if chars[at].is_whitespace() {
            at += 1;
            continue;
        }
        let (word, length) = next(chars, at, tokens.last())?;
        let chars = at..at + length;
        at = chars.end;
        tokens.push(Token { word, chars });
    }
    let numbered = tokens.iter().any(|t| matches!(t.word, Word::Number(_)));
    numbered.then_some(tokens)
}

fn next(chars: &[char], at: usize, previous: Option<&Token>) -> Option<(Word, usize)> {
    let sign = match chars[at] {
        '0'..='9' => return number(&chars[at..]),
        ',' | ';' | '+' => Word::Separator,
        '-' | '–' | '—' | '‒' | '−' | '‐' | '‑' => Word::Through,
        '(' => Word::Open,
        ')' => Word::Close,
        sign @ ('*' | '_') => return mark(&chars[at..], sign),
        '.' if chars[at + 1..].iter().all(|c| c.is_whitespace()) => Word::Stop,
        c if c.is_ascii_alphabetic() => return word(chars, at, previous),
        _ => return None,
    };
    Some((sign, 1))
}

fn number(rest: &[char]) -> Option<(Word, usize)> {
    let mut digits = rest.iter().map_while(|c| c.to_digit(10));
    let length = digits.clone().count();
    let number = digits.try_fold(0u32, |number, digit| {
        number.checked_mul(10)?.checked_add(digit)
    });
    Some((Word::Number(number?), length))
}

fn mark(rest: &[char], sign: char) -> Option<(Word, usize)> {
    let length = rest.iter().take_while(|c| **c == sign).count();
    (length <= 3).then_some((Word::Mark, length))
}

fn word(chars: &[char], at: usize, previous: Option<&Token>) -> Option<(Word, usize)> {
    let rest = &chars[at..];
    let spelled = SPELLED.iter().find(|(name, _)| {
        let same = |(c, letter): (&char, char)| c.eq_ignore_ascii_case(&letter);
        let ends = rest.get(name.len()).is_none_or(|c| !c.is_alphabetic());
        rest.len() >= name.len() && ends && rest.iter().zip(name.chars()).all(same)
    });
    if let Some((name, word)) = spelled {
        return Some((*word, name.len()));
    }
    let alone = rest.get(1).is_none_or(|c| !c.is_alphanumeric());
    let attached = previous.is_some_and(|token| match token.word {
        Word::Number(_) => token.chars.end == at,
        Word::Through | Word::Separator => true,
        _ => false,
    });
    let letter = Word::Letter(chars[at].to_ascii_lowercase());
    (alone && attached).then_some((letter, 1))
}
