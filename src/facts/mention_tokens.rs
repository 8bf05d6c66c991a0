//! The words, numbers and signs of which a text mentions paragraphs.

use crate::words;
use std::sync::LazyLock;

use foldhash::HashSet;

/// A list of words, split on first use.
type Words = LazyLock<HashSet<&'static str>>;

fn listed(words: &'static str) -> HashSet<&'static str> {
    words.split_whitespace().collect()
}

/// Words with the number of a chapter behind them.
pub(crate) static CHAPTER: Words = LazyLock::new(|| {
    listed(
        "h hs hfst hoofdstuk hoofdstukken ch chapter u unit unité t th thema module kapitel \
    chapitre",
    )
});

/// Words with the number of a paragraph behind them.
pub(crate) static PARAGRAPH: Words = LazyLock::new(|| {
    listed(
        "par paragr paragraaf paragrafen basisstof basisstoffen bs les lessen lesson section \
    onderdeel deel",
    )
});

/// Words with numbers of something else behind them.
pub(crate) static OTHER: Words = LazyLock::new(|| {
    listed(
        "opgave opgaven opdracht opdrachten opdr opg oefening oefeningen oef ex exercise \
    exercises som sommen vraag vragen task übung bron bronnen blz bladzijde bladzijden p pag \
    pagina page week weken toets",
    )
});

/// Words between two numbers of a list.
pub(crate) static AND: Words = LazyLock::new(|| listed("en and und et of"));

/// A word, a number or a sign between them.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Token<'t> {
    Word(&'t str),
    /// In its parts: 1.3 as 1 and 3.
    Number(Vec<u32>),
    /// `§`, before the number of a paragraph.
    Sign,
    /// A comma, a slash or a word of [`AND`]: the list goes on.
    And,
    /// A dash between the ends of a range.
    Until,
    /// A sign that ends a list of numbers.
    Stop,
}

/// The numbers in a text, each in its parts: 1.3 as 1 and 3.
pub(crate) fn numbers(text: &str) -> Vec<Vec<u32>> {
    let spelled = spelled(text);
    let numbers = tokens(&spelled).filter_map(|token| match token {
        Token::Number(parts) => Some(parts),
        _ => None,
    });
    numbers.collect()
}

/// Words and numbers in lower case, with a space around each.
pub(crate) fn normal(text: &str) -> String {
    let lower = words::lower(text);
    let words = lower.split(|c: char| !c.is_alphanumeric());
    let mut normal = String::with_capacity(lower.len() + 2);
    normal.push(' ');
    for word in words.filter(|word| !word.is_empty()) {
        normal.push_str(word);
        normal.push(' ');
    }
    if normal.len() == 1 {
        normal.push(' ');
    }
    normal
}

/// A text in lower case, with one sign for "up to and including".
pub(crate) fn spelled(text: &str) -> String {
    let mut text = words::lower(text).into_owned();
    for until in ["tot en met", "t/m", "t.m."] {
        if text.contains(until) {
            text = text.replace(until, "–");
        }
    }
    text
}

/// The tokens of a text that [`spelled`] has prepared.
pub(crate) fn tokens(spelled: &str) -> impl Iterator<Item = Token<'_>> {
    let mut rest = spelled;
    let pieces = std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let length = if first.is_ascii_digit() {
            number_length(rest)
        } else if first.is_alphabetic() {
            rest.find(|c: char| !c.is_alphabetic())
                .unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        let (piece, after) = rest.split_at(length);
        rest = after;
        Some((piece, first))
    });
    pieces.filter_map(|(piece, first)| token(piece, first))
}

/// The length of "1.10.2" at the beginning of a text; a full stop behind it does not belong.
fn number_length(text: &str) -> usize {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.');
    let number = &text[..end.unwrap_or(text.len())];
    number
        .find("..")
        .unwrap_or(number.trim_end_matches('.').len())
}

fn token(text: &str, first: char) -> Option<Token<'_>> {
    match first {
        '0'..='9' => text
            .split('.')
            .map(|part| part.parse().ok())
            .collect::<Option<_>>()
            .map(Token::Number),
        '§' => Some(Token::Sign),
        ',' | ';' | '/' | '+' | '&' => Some(Token::And),
        '-' | '–' | '—' => Some(Token::Until),
        ':' | '(' | ')' | '?' | '!' | '|' => Some(Token::Stop),
        _ if AND.contains(text) => Some(Token::And),
        c if c.is_alphabetic() => Some(Token::Word(text)),
        _ => None,
    }
}
