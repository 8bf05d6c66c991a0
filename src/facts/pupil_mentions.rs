//! Finding one pupil in a text: by name, by id, or by the number of the school's administration.

use std::ops::Range;

use super::kept_pupils;
use super::name_forms::{Loose, in_order, turned};
use super::pupil_names::{is_same, own_name};
use super::telling_ids::{stretches, tells};
use crate::model::Content;
use crate::model::part::Id;
use crate::school::School;
use crate::school::names::{Names, words};
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
pub struct PupilMentions {
    id: Id,
    /// The id in lower case and plain letters, and whether it tells of a pupil wherever it stands.
    written: (String, bool),
    names: Names,
    turned: Names,
    /// Whether no other pupil has the same name.
    is_only: bool,
    /// First names that nobody else in the same classes has.
    first: Vec<String>,
    numbers: Vec<String>,
    /// The ids of all other pupils, in which this one may be a part.
    others: Vec<String>,
}

impl PupilMentions {
    /// What identifies a pupil of a school.
    #[must_use]
    pub fn new(school: &School, id: &Id) -> Self {
        let own = names_of(school, id);
        let all = kept_pupils::all(school);
        let others: Vec<&Id> = all.iter().filter(|other| *other != id).collect();
        let theirs: Vec<Vec<String>> = others.iter().map(|one| names_of(school, one)).collect();
        let is_theirs = |name: &str| theirs.iter().flatten().any(|one| is_same(one, name));
        let (mut names, mut reversed) = (Names::default(), Names::default());
        for name in &own {
            let plain = plain_letters(name);
            let forms = in_order(&plain).into_iter();
            let forms = forms.filter(|form| is_same(form, name) || !is_theirs(form));
            forms.for_each(|form| names.add(&form, id));
            if let Some(form) = turned(&plain) {
                reversed.add(&form, id);
            }
        }
        let written = words::lower(&plain_letters(id.as_str())).into_owned();
        let is_telling = tells(&written);
        Self {
            id: id.clone(),
            names,
            turned: reversed,
            is_only: !own.iter().any(|name| is_theirs(name)),
            first: first_names(school, id, &own),
            numbers: numbers(school, id),
            others: others.iter().map(|other| other.key()).collect(),
            written: (written, is_telling),
        }
    }

    /// Everything in a text that tells of the pupil, in order of place and without overlap. A first name
    /// counts where the text is close to the pupil, such as one about somebody of the same class.
    #[must_use]
    pub fn find(&self, text: &str, is_near: bool) -> Vec<Mention> {
        let loose = Loose::new(text);
        let mut found = Vec::new();
        self.find_names(&loose, &mut found);
        self.find_ids(text, &mut found);
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

    fn find_names(&self, loose: &Loose, found: &mut Vec<Mention>) {
        let kind = MentionKind::Name;
        let in_order = words(&loose.text);
        for (at, _) in self.names.all_in(&loose.text, &in_order) {
            found.push(mention(loose.origin(&at), kind, self.is_only));
        }
        // As in a list: "Wit, Sanne". Without capitals it would be words that stand there by chance.
        let joined = loose.text.replace(',', " ");
        let is_capital = |word: &str| word.starts_with(char::is_uppercase);
        for (at, _) in self.turned.all_in(&joined, &words(&joined)) {
            let spelled = joined.get(at.clone()).unwrap_or_default();
            if spelled.split_whitespace().all(is_capital) {
                found.push(mention(loose.origin(&at), kind, self.is_only));
            }
        }
    }

    fn find_ids(&self, text: &str, found: &mut Vec<Mention>) {
        let (written, is_telling) = &self.written;
        let loose = Loose::of_letters(text);
        for start in stretches(&loose.text) {
            let behind = loose.text[start..].strip_prefix(written.as_str());
            let is_whole = |rest: &str| !rest.starts_with(char::is_alphanumeric);
            if written.is_empty() || !behind.is_some_and(is_whole) {
                continue;
            }
            let at = start..start + written.len();
            if !self.is_other(&loose.text, &at) {
                found.push(mention(loose.origin(&at), MentionKind::Id, *is_telling));
            }
        }
    }

    /// Whether what stands there belongs to the id of another pupil: `sanne-b` is not `sanne`.
    fn is_other(&self, text: &str, at: &Range<usize>) -> bool {
        let is_inside = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
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
