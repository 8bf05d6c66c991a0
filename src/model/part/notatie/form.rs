//! What malformed notation says when only its form is lacking.

use super::lexer::{self, Token, Word};
use super::opgave::{Notatie, Nummer};
use super::parser::ontleed;

/// The longest text that is mended, in bytes: every place in it is tried, and a list that is longer
/// no school has.
const LONGEST: usize = 400;

/// The notation that a malformed text was meant to be, where all its exercises are there and one
/// way only is left to read them: a sign that stands double or in front, or one bracket of a pair
/// that can stand in one place. `None` where somebody must say what was meant.
#[must_use]
pub fn bedoeld(text: &str) -> Option<String> {
    if text.len() > LONGEST || !matches!(ontleed(text), Notatie::Kapot(_)) {
        return None;
    }
    let tidy = without_doubles(text)?;
    if meaning(&tidy).is_some() {
        return Some(tidy);
    }
    let mut read: Vec<(Vec<Meaning>, String)> = Vec::new();
    for (bracket, text) in with_one_more(&tidy) {
        let Some(meaning) = meaning(&text) else {
            continue;
        };
        match read.first_mut() {
            None => read.push((meaning, text)),
            // Of places that come to the same the one against the number is taken.
            Some((first, best)) if *first == meaning => {
                if bracket == '(' {
                    *best = text;
                }
            }
            Some(_) => return None,
        }
    }
    read.pop().map(|(_, text)| text)
}

/// An exercise without its place.
type Meaning = (Nummer, Nummer, bool, bool);

fn meaning(text: &str) -> Option<Vec<Meaning>> {
    let Notatie::Opgaven(items) = ontleed(text) else {
        return None;
    };
    let one = |item: &super::Opgave| (item.van, item.tot, item.optioneel, item.nadruk);
    Some(items.iter().map(one).collect())
}

/// The text with a bracket at each place, those that open first.
fn with_one_more(text: &str) -> impl Iterator<Item = (char, String)> {
    let within_number = |at: usize| {
        let (before, after) = text.split_at(at);
        let is_part = |c: char| c.is_ascii_alphanumeric();
        before.ends_with(is_part) && after.starts_with(is_part)
    };
    let places = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    let places: Vec<usize> = places.filter(|at| !within_number(*at)).collect();
    ['(', ')'].into_iter().flat_map(move |bracket| {
        let put = |at: &usize| {
            let mut text = text.to_owned();
            text.insert(*at, bracket);
            (bracket, text)
        };
        places.iter().map(put).collect::<Vec<_>>()
    })
}

/// The text without separators that stand in front or behind another; of `, en` the word stays.
fn without_doubles(text: &str) -> Option<String> {
    let chars: Vec<char> = text.chars().collect();
    let tokens = lexer::tokens(&chars)?;
    let is_sign = |token: Option<&Token>| token.is_none_or(|t| t.word == Word::Separator);
    let length = |token: &Token| token.chars.len();
    let mut dropped = Vec::new();
    let mut previous: Option<&Token> = None;
    for token in &tokens {
        if token.word == Word::Separator && is_sign(previous) {
            let comma = previous.filter(|previous| length(token) > length(previous));
            dropped.push(comma.unwrap_or(token).chars.clone());
            if comma.is_none() {
                continue;
            }
        }
        previous = Some(token);
    }
    let kept = chars.iter().enumerate();
    let kept = kept.filter(|(at, _)| !dropped.iter().any(|range| range.contains(at)));
    let kept: String = kept.map(|(_, c)| c).collect();
    let same = kept.len() == text.len();
    Some(if same {
        kept
    } else {
        kept.split_whitespace().collect::<Vec<_>>().join(" ")
    })
}
