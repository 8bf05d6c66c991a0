//! People by their names and ids, and finding them.

use std::collections::BTreeSet;
use std::ops::Range;

use foldhash::HashSet;

use super::forms::{self, Order};
use super::letters::{COMMA, HYPHENS, Letters, SPACE, is_letter};
use super::reading::JOINT;
use super::trie::{ROOT, Trie};
use crate::words;

/// People, each with a key that tells them apart.
#[derive(Debug, Default)]
pub(crate) struct People {
    keys: Vec<String>,
    by_key: HashSet<String>,
    /// The classes of each, in lower case.
    classes: Vec<BTreeSet<String>>,
    /// Forms with the first name in front, with the last name in front, and with an initial.
    names: Trie<usize>,
    lists: Trie<(usize, Order)>,
    initials: Trie<usize>,
    ids: Trie<usize>,
    /// Names of grown-ups with an initial, as documents write them.
    adults: HashSet<String>,
}

/// Somebody in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mention<'p> {
    /// Who it is.
    pub(crate) key: &'p str,
    /// Whether the id is written and not the name.
    pub(crate) is_id: bool,
    /// Where it stands in the text, in bytes.
    pub(crate) at: Range<usize>,
}

impl People {
    /// Adds somebody by key, who is also found by an id that stands for nothing else.
    pub(crate) fn add(&mut self, key: &str, id: &str) -> usize {
        let number = self.keys.len();
        self.keys.push(key.to_owned());
        self.by_key.insert(key.to_owned());
        self.classes.push(BTreeSet::new());
        let id = words::plain_letters(id).to_lowercase();
        if tells(&id) {
            self.ids.add(&id, number);
        }
        number
    }

    /// Adds a name of somebody; one of a single word is let be.
    pub(crate) fn name(&mut self, number: usize, name: &str) {
        for (form, order) in forms::of(&words::plain_letters(name)) {
            match order {
                Order::First => self.names.add(&form, number),
                Order::Comma | Order::Turned => self.lists.add(&form, (number, order)),
                Order::Initial => self.initials.add(&form, number),
            }
        }
    }

    /// Adds a class that somebody is in.
    pub(crate) fn class(&mut self, number: usize, class: &str) {
        if let Some(classes) = self.classes.get_mut(number) {
            classes.insert(words::plain_letters(class).to_lowercase());
        }
    }

    /// Adds the name of a grown-up, who may have the initial and the last name of somebody.
    pub(crate) fn adult(&mut self, name: &str) {
        self.adults.insert(spaced(&words::plain_letters(name)));
    }

    /// Whether somebody has this key.
    pub(crate) fn knows(&self, key: &str) -> bool {
        self.by_key.contains(key)
    }

    /// Whether the name of anybody is known.
    pub(crate) fn has_names(&self) -> bool {
        !self.names.is_empty()
    }

    /// Whether anybody is known.
    pub(crate) fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// Everybody in a text of a [`Reading`](super::Reading), in order of place.
    pub(crate) fn find(&self, text: &str) -> Vec<Mention<'_>> {
        let mut found = Vec::new();
        if self.has_names() {
            let letters = Letters::new(text);
            let begins = (0..letters.all.len()).filter(|at| letters.begins(*at));
            for begin in begins {
                if let Some((end, number)) = self.name_at(text, &letters, begin) {
                    let last = letters.at[end - 1];
                    let length = text[last..].chars().next().map_or(0, char::len_utf8);
                    found.push(self.mention(number, false, letters.at[begin]..last + length));
                }
            }
        }
        if !self.ids.is_empty() {
            self.find_ids(text, &mut found);
        }
        found.sort_by_key(|mention| mention.at.start);
        found
    }

    fn mention(&self, number: usize, is_id: bool, at: Range<usize>) -> Mention<'_> {
        let key = &self.keys[number];
        Mention { key, is_id, at }
    }

    /// Whose name begins at a place, with the place behind it.
    fn name_at(&self, text: &str, letters: &Letters, begin: usize) -> Option<(usize, usize)> {
        if let Some((end, number)) = walk(&self.names, letters, begin) {
            return Some((end, *number));
        }
        if let Some((end, (number, order))) = walk(&self.lists, letters, begin) {
            let listed = *order == Order::Comma && !is_in_row(letters, begin..end);
            // Three words stand for nothing else, however they are written.
            let long = (begin..end).filter(|at| letters.begins(*at)).count() > 2;
            if listed || long || capitals(text, letters, begin..end) > 1 {
                return Some((end, *number));
            }
        }
        let (end, number) = walk(&self.initials, letters, begin)?;
        let name: String = letters.all[begin..end].iter().collect();
        let is_meant = self.is_in_class(text, letters, end, *number) && {
            !self.adults.contains(&spaced(&name))
        };
        is_meant.then_some((end, *number))
    }

    /// Whether the class of somebody stands behind a name: "(3v2)", "uit 3v2".
    fn is_in_class(&self, text: &str, letters: &Letters, end: usize, number: usize) -> bool {
        let last = letters.at[end - 1];
        let behind = text[last..].trim_start_matches(char::is_alphanumeric);
        let behind = behind.trim_start_matches([' ', '\u{a0}', JOINT, ',', '.', '*']);
        let class = ["(klas ", "(", "uit klas ", "uit ", "van klas "];
        let class = class.iter().find_map(|word| behind.strip_prefix(word));
        let Some(class) = class.map(str::to_lowercase) else {
            return false;
        };
        self.classes[number].iter().any(|own| {
            let rest = class.strip_prefix(own.as_str());
            rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        })
    }

    fn find_ids<'p>(&'p self, text: &str, found: &mut Vec<Mention<'p>>) {
        let mut before = false;
        for (at, c) in text.char_indices() {
            let inside = c.is_alphanumeric();
            if inside && !before {
                found.extend(self.id_at(text, at));
            }
            before = inside;
        }
    }

    fn id_at(&self, text: &str, begin: usize) -> Option<Mention<'_>> {
        let mut node = ROOT;
        let mut longest = None;
        let mut chars = text[begin..].char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            if c != JOINT {
                for lower in c.to_lowercase() {
                    match self.ids.next(node, lower) {
                        Some(next) => node = next,
                        None => return longest,
                    }
                }
            }
            let goes_on = chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
            if let Some(number) = self.ids.value(node).filter(|_| !goes_on) {
                let end = begin + at + c.len_utf8();
                longest = Some(self.mention(*number, true, begin..end));
            }
        }
        longest
    }
}

/// The longest stretch from a place on: where it ends, and its value.
fn walk<'t, V>(trie: &'t Trie<V>, letters: &Letters, begin: usize) -> Option<(usize, &'t V)> {
    let mut longest: Option<(usize, &V)> = None;
    // Few words begin a name: the first one has one way only.
    let (mut node, mut at) = (ROOT, begin);
    while let Some(c) = letters.all.get(at).filter(|c| is_letter(**c)) {
        node = trie.next(node, *c)?;
        at += 1;
    }
    let mut open = vec![(node, at)];
    while let Some((node, at)) = open.pop() {
        if let Some(value) = trie.value(node).filter(|_| !letters.is_letter(at))
            && longest.is_none_or(|(end, _)| end < at)
        {
            longest = Some((at, value));
        }
        let Some(c) = letters.all.get(at).copied() else {
            continue;
        };
        if c == JOINT {
            open.push((node, at + 1));
        }
        let edges: &[char] = match c {
            JOINT => &[SPACE],
            HYPHENS => &[SPACE, COMMA],
            _ => &[c],
        };
        let next = edges.iter().filter_map(|edge| trie.next(node, *edge));
        open.extend(next.map(|next| (next, at + 1)));
        // An initial may stand between two words.
        let gap = |at: usize| matches!(letters.all.get(at), Some(&(SPACE | JOINT)));
        if at > begin && is_letter(c) && gap(at - 1) && gap(at + 1) {
            open.push((node, at + 2));
        }
    }
    // Joints behind the name are not of it.
    let (mut end, value) = longest?;
    while end > begin && !letters.is_letter(end - 1) {
        end -= 1;
    }
    Some((end, value))
}

/// Whether two things stand in a row of more: "bloem, roos en tulp".
fn is_in_row(letters: &Letters, at: Range<usize>) -> bool {
    let word = |from: usize| -> String {
        let rest = letters.all.get(from..).unwrap_or_default().iter();
        rest.take_while(|c| is_letter(**c)).collect()
    };
    let is_comma = |at: Option<usize>| at.and_then(|at| letters.all.get(at)) == Some(&COMMA);
    let behind = word(at.end + 1);
    is_comma(Some(at.end))
        || is_comma(at.start.checked_sub(1))
        || matches!(behind.as_str(), "en" | "of" | "and" | "or")
}

/// How many words begin with a capital.
fn capitals(text: &str, letters: &Letters, at: Range<usize>) -> usize {
    let begins = at.filter(|at| letters.begins(*at));
    let is_capital = |at: &usize| text[letters.at[*at]..].starts_with(char::is_uppercase);
    begins.filter(is_capital).count()
}

/// The words of a name with a space between each.
fn spaced(name: &str) -> String {
    let letters = Letters::new(name);
    let words = letters.all.split(|c| !is_letter(*c));
    let words: Vec<String> = words.map(|word| word.iter().collect()).collect();
    words.join(" ")
}

/// Whether an id stands for nothing but a pupil: a word may be one by chance, and so may a short code
/// such as `h2`, or the number of an exercise.
pub(crate) fn tells(id: &str) -> bool {
    let digits = id.bytes().filter(u8::is_ascii_digit).count();
    let marked = digits > 0 || id.contains(['-', '_']);
    let least = if digits == id.len() { 5 } else { 4 };
    marked && id.len() >= least
}
