//! What happens to a document by accident.

use proptest::prelude::*;

/// One accident, at a line and a place in it that are chosen at random.
#[derive(Debug, Clone, Copy)]
pub enum Mishap {
    /// The line of an item begins a few spaces further to the right.
    Deeper(usize),
    /// Another line does.
    Right,
    /// It begins a space further to the left.
    Shallower,
    /// A word gets ` #` before it.
    Hash,
    /// The quotes of the line go.
    NoQuotes,
    /// A space becomes another sign.
    OddSpace(char),
    /// A dash comes before the content of the line.
    Dash,
    /// The space behind a colon or a dash goes.
    NoSpace,
    /// The line break before the line goes.
    Joined,
    /// A word gets an apostrophe in front.
    Apostrophe,
    /// A comma comes into a number or a text.
    Comma,
    /// Quotes of a word processor come around the last word.
    WordProcessor,
    /// The name of a field gets a letter too many.
    Misspelt,
}

pub fn mishap() -> impl Strategy<Value = Mishap> {
    prop_oneof![
        (1_usize..4).prop_map(Mishap::Deeper),
        Just(Mishap::Right),
        Just(Mishap::Shallower),
        Just(Mishap::Hash),
        Just(Mishap::NoQuotes),
        prop::sample::select(vec!['\u{a0}', '\u{202f}', '\u{200b}', '\u{3000}', '\t'])
            .prop_map(Mishap::OddSpace),
        Just(Mishap::Dash),
        Just(Mishap::NoSpace),
        Just(Mishap::Joined),
        Just(Mishap::Apostrophe),
        Just(Mishap::Comma),
        Just(Mishap::WordProcessor),
        Just(Mishap::Misspelt),
    ]
}

/// One of the places of a text before which a sign stands, by a number of any size.
fn place(line: &str, sign: &str, number: usize) -> Option<usize> {
    let places: Vec<usize> = line.match_indices(sign).map(|(at, _)| at).collect();
    let at = number.checked_rem(places.len())?;
    Some(places[at])
}

/// Whether a line is an item of text without quotes.
fn is_text_item(body: &str) -> bool {
    let text = body.strip_prefix("- ").unwrap_or_default();
    text.starts_with(char::is_alphabetic) && !text.contains(": ")
}

impl Mishap {
    pub fn happens(self, line: &str, number: usize) -> String {
        let body = line.trim_start_matches(' ');
        let indent = &line[..line.len() - body.len()];
        let around = |sign: &str, new: &str| {
            let at = place(body, sign, number);
            let changed = at.map(|at| format!("{}{new}{}", &body[..at], &body[at + sign.len()..]));
            format!("{indent}{}", changed.unwrap_or_else(|| body.to_owned()))
        };
        match self {
            Self::Deeper(more) if is_text_item(body) => format!("{}{line}", " ".repeat(more)),
            Self::Deeper(_) => line.to_owned(),
            Self::Right if body.starts_with('-') => line.to_owned(),
            Self::Right => format!(" {line}"),
            Self::Shallower => line.strip_prefix(' ').unwrap_or(line).to_owned(),
            Self::Hash => around(" ", " #"),
            Self::NoQuotes => line.replace('"', ""),
            Self::OddSpace(sign) => around(" ", &sign.to_string()),
            Self::Dash => format!("{indent}- {body}"),
            Self::NoSpace if number.is_multiple_of(2) => around(": ", ":"),
            Self::NoSpace => around("- ", "-"),
            Self::Joined => format!("\u{0}{body}"),
            Self::Apostrophe => around(" ", " 's "),
            Self::Comma => around(" ", ","),
            Self::WordProcessor => match body.rfind(' ') {
                Some(at) => format!("{indent}{} “{}”", &body[..at], &body[at + 1..]),
                None => line.to_owned(),
            },
            Self::Misspelt => around(": ", "q: "),
        }
    }
}
