//! Finding one pupil in a text: by name, by id, or by the number of the school's administration.

use std::ops::Range;

use super::kept_pupils;
use super::plain_text::PlainText;
use super::pupil_names::{is_same, own_name};
use crate::mentions::tells;
use crate::model::Content;
use crate::model::part::Id;
use crate::school::School;
use crate::school::names::words;
use crate::words;
use crate::words::plain_letters;

/// By what a text tells of a pupil.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MentionKind {
    /// The full name, whatever is in the middle of it and whatever comes first.
    Name,
    /// The first name, in a text that is close to the pupil.
    FirstName,
    /// The id in the documents of the school.
    Id,
    /// The number of the school's administration.
    Number,
}

/// A stretch of a text that tells of a pupil.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Where it stands, in bytes.
    pub at: Range<usize>,
    /// By what.
    pub kind: MentionKind,
    /// Whether nothing else can be meant: an id may be a word, and two pupils may have one name.
    pub is_sure: bool,
}

/// Knows one pupil in texts.
#[derive(Debug)]
pub struct PupilMentions<'s> {
    school: &'s School,
    id: Id,
    /// The id as pupils of a school are told apart.
    key: String,
    /// The id in lower case and plain letters, where it is a word that may stand for something else.
    word: Option<String>,
    /// Whether no other pupil has the same name.
    is_only: bool,
    /// First names that nobody else in the same classes has.
    first: Vec<String>,
    numbers: Vec<String>,
    /// The ids of all other pupils, in which this one may be a part.
    others: Vec<String>,
}

impl<'s> PupilMentions<'s> {
    /// What identifies a pupil of a school.
    #[must_use]
    pub fn new(school: &'s School, id: &Id) -> Self {
        let own = names_of(school, id);
        let all = kept_pupils::all(school);
        let others: Vec<&Id> = all.iter().filter(|other| *other != id).collect();
        let theirs = others.iter().flat_map(|one| names_of(school, one));
        let theirs: Vec<String> = theirs.collect();
        let is_theirs = |name: &String| theirs.iter().any(|one| is_same(one, name));
        let written = words::lower(&plain_letters(id.as_str())).into_owned();
        Self {
            school,
            id: id.clone(),
            key: id.key(),
            word: Some(written).filter(|written| !tells(written)),
            is_only: !own.iter().any(is_theirs),
            first: first_names(school, id, &own),
            numbers: numbers(school, id),
            others: others.iter().map(|other| other.key()).collect(),
        }
    }

    /// Everything in a text that tells of the pupil, in order of place and without overlap. A first name
    /// counts where the text is close to the pupil, such as one about somebody of the same class.
    #[must_use]
    pub fn find(&self, text: &str, is_near: bool) -> Vec<Mention> {
        let plain = PlainText::new(text);
        let mut found = Vec::new();
        for one in self.school.people().find(&plain.text) {
            let at = plain.origin(&one.at);
            if one.key != self.key || (one.is_id && self.is_other(text, &at)) {
                continue;
            }
            let at = without_possession(text, at);
            found.push(if one.is_id {
                mention(at, MentionKind::Id, true)
            } else {
                mention(at, MentionKind::Name, self.is_only)
            });
        }
        self.find_word(&plain, &mut found);
        self.find_numbers(text, &mut found);
        if is_near {
            let all = words(text).into_iter();
            let first = all.filter(|word| self.is_first(text.get(word.at.clone())));
            found.extend(first.map(|word| mention(word.at, MentionKind::FirstName, true)));
        }
        found.sort_by_key(|one| (one.at.start, std::cmp::Reverse(one.at.end), !one.is_sure));
        let mut end = 0;
        found.retain(|one| {
            let is_free = one.at.start >= end && !one.at.is_empty();
            end = if is_free { one.at.end } else { end };
            is_free
        });
        found
    }

    /// Whether a text is nothing but the pupil: the id, or the full name.
    #[must_use]
    pub fn is_all_of(&self, text: &str) -> bool {
        let text = text.trim();
        let is_id = Id::from_name(text) == self.id && !text.contains(char::is_whitespace);
        is_id
            || self.find(text, false).first().is_some_and(|one| {
                one.at == (0..text.len()) && one.kind == MentionKind::Name && one.is_sure
            })
    }

    fn is_first(&self, word: Option<&str>) -> bool {
        word.is_some_and(|word| self.first.iter().any(|first| first == word))
    }

    /// An id that is a word, wherever it stands by itself.
    fn find_word(&self, plain: &PlainText, found: &mut Vec<Mention>) {
        let Some(word) = self.word.as_ref().filter(|word| !word.is_empty()) else {
            return;
        };
        let lower = words::lower(&plain.text);
        // Places are those of the text in capitals and small letters: so only where it is as long.
        if lower.len() != plain.text.len() {
            return;
        }
        for start in stretches(&lower) {
            let behind = lower[start..].strip_prefix(word.as_str());
            if behind.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)) {
                let at = start..start + word.len();
                if !self.is_other(&lower, &at) {
                    found.push(mention(plain.origin(&at), MentionKind::Id, false));
                }
            }
        }
    }

    /// Whether what stands there belongs to the id of another pupil: `sanne-b` is not `sanne`.
    fn is_other(&self, text: &str, at: &Range<usize>) -> bool {
        let is_inside = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
        let text = &*words::lower(text);
        let start = text[..at.start].trim_end_matches(is_inside).len();
        let rest = &text[at.end..];
        let end = at.end + rest.len() - rest.trim_start_matches(is_inside).len();
        let around = &text[start..end];
        let longer = self.others.iter().filter(|other| other.len() > at.len());
        let mut inside = longer.flat_map(|other| around.match_indices(other.as_str()));
        inside.any(|(from, other)| start + from <= at.start && at.end <= start + from + other.len())
    }

    fn find_numbers(&self, text: &str, found: &mut Vec<Mention>) {
        for number in &self.numbers {
            let is_part = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            for (start, _) in text.match_indices(number.as_str()) {
                let at = start..start + number.len();
                let inside = is_part(text[..start].chars().next_back())
                    || is_part(text[at.end..].chars().next());
                if !inside {
                    found.push(mention(at, MentionKind::Number, number.len() >= LONG));
                }
            }
        }
    }
}

/// A name without the `'s` of possession behind it, which the sentence still needs.
fn without_possession(text: &str, at: Range<usize>) -> Range<usize> {
    let name = text.get(at.clone()).unwrap_or_default();
    let bare = name.strip_suffix("'s").or(name.strip_suffix("’s"));
    at.start..at.start + bare.unwrap_or(name).len()
}

/// From how many signs on a number is that of somebody, and no amount or page.
const LONG: usize = 5;

fn mention(at: Range<usize>, kind: MentionKind, is_sure: bool) -> Mention {
    Mention { at, kind, is_sure }
}

/// Every name that lists and classes give a pupil, ignored ones too.
fn names_of(school: &School, id: &Id) -> Vec<String> {
    let listed = school.names_of(id).into_iter().filter_map(|one| one.naam);
    let classes = school.pupil(id).into_iter();
    let in_classes = classes.filter_map(|place| own_name(place.leerling));
    let mut names: Vec<String> = Vec::new();
    for name in listed.chain(in_classes) {
        if !names.iter().any(|one| is_same(one, name)) {
            names.push(name.trim().to_owned());
        }
    }
    names
}

/// The first names of a pupil that nobody else in the same classes has.
fn first_names(school: &School, id: &Id, own: &[String]) -> Vec<String> {
    let first = |name: &str| name.split_whitespace().next().map(str::to_owned);
    let classes = school.pupil(id).into_iter();
    let mates = classes.flat_map(|place| &place.klas.leerlingen);
    let mates = mates.map(|mate| &mate.id).filter(|mate| *mate != id);
    let taken = mates.flat_map(|mate| names_of(school, mate));
    let taken: Vec<String> = taken.filter_map(|name| first(&name)).collect();
    let own = own.iter().filter_map(|name| first(name));
    own.filter(|name| name.chars().count() > 1 && !taken.contains(name))
        .collect()
}

/// The numbers that lists of names give a pupil.
pub(crate) fn numbers(school: &School, id: &Id) -> Vec<String> {
    let mut numbers = Vec::new();
    for (_, document) in school.all_documents() {
        let Some(Content::Namen(list)) = &document.content else {
            continue;
        };
        let entries = list.namen.iter().flatten();
        let own = entries.filter(|(key, _)| Id::from_name(key.trim()) == *id);
        let own = own.filter_map(|(_, entry)| entry.as_ref()?.nummer.as_deref());
        numbers.extend(own.map(|number| number.trim().to_owned()));
    }
    numbers.retain(|number| number.chars().count() > 2);
    numbers
}

/// Where each stretch of letters and digits begins, in bytes.
fn stretches(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut before = false;
    text.char_indices().filter_map(move |(at, c)| {
        let inside = c.is_alphanumeric();
        let begins = inside && !before;
        before = inside;
        begins.then_some(at)
    })
}
