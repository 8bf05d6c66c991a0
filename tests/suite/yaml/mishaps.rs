//! What happens to a document by accident.

use std::ops::Range;

use proptest::prelude::*;

use super::losses::HIDDEN;

/// One accident, at a line and a place in it that are chosen at random.
#[derive(Debug, Clone, Copy)]
pub enum Mishap {
    /// The line of an item begins a few spaces further to the right.
    Deeper(usize),
    /// Another line does.
    Right,
    /// The line of a field does, and the space behind its colon goes.
    DeeperField(usize),
    /// It begins a space further to the left.
    Shallower,
    /// A word gets ` #` before it.
    Hash,
    /// The quotes of the line go.
    NoQuotes,
    /// A space becomes another sign.
    OddSpace(char),
    /// Such a sign comes behind the name of a field.
    OddName(char),
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
    /// The quotes become those of a word processor; without quotes they come around the last word.
    WordProcessor,
    /// They come around all of a value.
    AroundValue,
    /// They come around two items between brackets, with the comma.
    AroundItems,
    /// The name of a field gets a letter too many.
    Misspelt,
}

/// A mishap: those after which a document is read as something else than was meant come more often.
pub fn mishap() -> impl Strategy<Value = Mishap> {
    let signs = || prop::sample::select(&HIDDEN[..]);
    prop_oneof![
        2 => Just(Mishap::Deeper(1)),
        1 => (2_usize..4).prop_map(Mishap::Deeper),
        1 => Just(Mishap::Right),
        3 => (1_usize..4).prop_map(Mishap::DeeperField),
        1 => Just(Mishap::Shallower),
        4 => Just(Mishap::Hash),
        1 => Just(Mishap::NoQuotes),
        1 => signs().prop_map(Mishap::OddSpace),
        1 => Just(Mishap::OddSpace('\t')),
        3 => signs().prop_map(Mishap::OddName),
        1 => Just(Mishap::Dash),
        1 => Just(Mishap::NoSpace),
        1 => Just(Mishap::Joined),
        1 => Just(Mishap::Apostrophe),
        1 => Just(Mishap::Comma),
        1 => Just(Mishap::WordProcessor),
        2 => Just(Mishap::AroundValue),
        2 => Just(Mishap::AroundItems),
        2 => Just(Mishap::Misspelt),
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

/// Where the value of a field or an item begins, of those that are text without quotes.
fn value(body: &str) -> Option<usize> {
    let dash = if body.starts_with("- ") { 2 } else { 0 };
    let at = body.find(": ").map_or(dash, |at| at + 2);
    let is_text = body[at..].starts_with(char::is_alphanumeric) && !body[at..].contains('#');
    (at > 0 && is_text).then_some(at)
}

/// Two items of a list between brackets, with what stands between them.
fn two_items(body: &str, number: usize) -> Option<Range<usize>> {
    let open = body.find('[')? + 1;
    let items: Vec<&str> = body[open..].split(']').next()?.split(", ").collect();
    let first = number.checked_rem(items.len() - 1)?;
    let is_text = |item: &&str| item.starts_with(char::is_alphabetic) && !item.contains(':');
    let start = open
        + items[..first]
            .iter()
            .map(|item| item.len() + 2)
            .sum::<usize>();
    let two = &items[first..first + 2];
    let end = start + two[0].len() + 2 + two[1].len();
    two.iter().all(is_text).then_some(start..end)
}

/// A text with the quotes of a word processor instead of straight ones.
fn curled(text: &str) -> String {
    let halves = text.split('"').enumerate();
    let pieces = halves.map(|(number, piece)| match number {
        0 => piece.to_owned(),
        odd if odd % 2 == 1 => format!("“{piece}"),
        _ => format!("”{piece}"),
    });
    pieces.collect()
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
        let wrapped = |range: Option<Range<usize>>| {
            let Some(Range { start, end }) = range else {
                return line.to_owned();
            };
            format!(
                "{indent}{}“{}”{}",
                &body[..start],
                &body[start..end],
                &body[end..]
            )
        };
        match self {
            Self::Deeper(more) if is_text_item(body) => format!("{}{line}", " ".repeat(more)),
            Self::Deeper(_) => line.to_owned(),
            Self::Right if body.starts_with('-') => line.to_owned(),
            Self::Right => format!(" {line}"),
            Self::DeeperField(more) => match body.split_once(": ") {
                Some((name, value)) if !name.contains(' ') => {
                    format!("{}{indent}{name}:{value}", " ".repeat(more))
                }
                _ => line.to_owned(),
            },
            Self::Shallower => line.strip_prefix(' ').unwrap_or(line).to_owned(),
            Self::Hash => around(" ", " #"),
            Self::NoQuotes => line.replace('"', ""),
            Self::OddSpace(sign) => around(" ", &sign.to_string()),
            Self::OddName(sign) => around(": ", &format!("{sign}: ")),
            Self::Dash => format!("{indent}- {body}"),
            Self::NoSpace if number.is_multiple_of(2) => around(": ", ":"),
            Self::NoSpace => around("- ", "-"),
            Self::Joined => format!("\u{0}{body}"),
            Self::Apostrophe => around(" ", " 's "),
            Self::Comma => around(" ", ","),
            Self::WordProcessor if body.contains('"') => curled(line),
            Self::WordProcessor => wrapped(body.rfind(' ').map(|at| at + 1..body.len())),
            Self::AroundValue => wrapped(value(body).map(|at| at..body.len())),
            Self::AroundItems => wrapped(two_items(body, number)),
            Self::Misspelt => around(": ", "q: "),
        }
    }
}
