//! The forms in which the name of a pupil may be written.

use std::collections::BTreeSet;

use super::letters::{Letters, is_letter};

/// How a form writes a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// The first name in front.
    First,
    /// The last name in front, with a comma behind it: "Wit, Sanne de".
    Comma,
    /// The last name in front: "Wit Sanne".
    Turned,
    /// An initial in front: "S. de Wit".
    Initial,
}

/// The shortest last name that is looked for behind an initial, in letters.
const LAST: usize = 3;

/// The forms of a name of two words or more, in plain letters and lower case with a space or a comma between
/// words: with and without what is in the middle, with an initial there, with one half of a double name, and
/// with the `s` of possession.
pub(super) fn of(name: &str) -> Vec<(String, Order)> {
    let mut forms = Vec::new();
    for words in spellings(name) {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let [first, .., last] = words.as_slice() else {
            continue;
        };
        for written in in_order(&words) {
            forms.push((format!("{written}s"), Order::First));
            forms.push((written, Order::First));
        }
        let middle = words[1..words.len() - 1].join(" ");
        for written in turned(first, &middle, last) {
            forms.push((written.replace(',', " "), Order::Turned));
            forms.push((written, Order::Comma));
        }
        let initial: String = first.chars().take(1).collect();
        if last.chars().count() >= LAST && *first != initial {
            let surname = words[1..].join(" ");
            forms.push((format!("{initial} {surname}"), Order::Initial));
            let turned = turned(&initial, &middle, last);
            forms.extend(turned.into_iter().map(|form| (form, Order::Initial)));
        }
    }
    forms
}

/// The words, with any of those in the middle left out.
fn in_order(words: &[&str]) -> BTreeSet<String> {
    let mut forms = BTreeSet::new();
    for first in 1..words.len() {
        for last in first..words.len() {
            forms.insert([&words[..first], &words[last..]].concat().join(" "));
        }
    }
    forms
}

/// The last name in front, as lists have it.
fn turned(first: &str, middle: &str, last: &str) -> BTreeSet<String> {
    let mut forms = BTreeSet::from([format!("{last}, {first}")]);
    if !middle.is_empty() {
        forms.insert(format!("{last}, {first} {middle}"));
        forms.insert(format!("{last} {middle}, {first}"));
        forms.insert(format!("{last}, {middle}, {first}"));
    }
    forms
        .into_iter()
        .map(|form| form.replace(", ", ","))
        .collect()
}

/// The words of a name in plain letters, in each way to write its double names and apostrophes: as one
/// word, as several, and with one of the halves.
fn spellings(name: &str) -> BTreeSet<Vec<String>> {
    let mut all = vec![Vec::new()];
    for word in name.split_whitespace() {
        let parts = parts(word);
        let mut ways: Vec<Vec<String>> = vec![vec![parts.concat()]];
        if parts.len() > 1 {
            ways.push(parts.clone());
            let halves = parts.iter().filter(|part| part.chars().count() >= LAST);
            ways.extend(halves.map(|half| vec![half.clone()]));
        }
        let longer = |so_far: Vec<String>| {
            let ways = ways.clone().into_iter();
            ways.map(move |way| [so_far.clone(), way].concat())
        };
        all = all.into_iter().flat_map(longer).collect();
        // A name that is as long as a line is no name.
        all.truncate(64);
    }
    let full = |words: &Vec<String>| words.iter().filter(|word| !word.is_empty()).count() > 1;
    all.into_iter().filter(full).collect()
}

/// The stretches of letters in a word.
fn parts(word: &str) -> Vec<String> {
    let letters = Letters::new(word);
    let parts = letters.all.split(|c| !is_letter(*c));
    parts.map(|part| part.iter().collect()).collect()
}
