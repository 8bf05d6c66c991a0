//! What of people a text tells: the names and ids of pupils, how to reach somebody, words about health.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use super::{broken_contacts, contact_details, special_words};
use crate::mentions::{JOINT, People, Reading};
use crate::school::names::words;
use crate::school::{Document, School};

/// What of a pupil a text tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Kind {
    /// The full name, or first and last name next to each other.
    Naam,
    /// The id in the documents of the school.
    Id,
    /// A mail address, of whomever.
    Mailadres,
    /// A phone number, of whomever.
    Telefoonnummer,
    /// A word about health, a diagnosis or faith.
    BijzonderWoord,
}

/// Something of a pupil in a text. It is told apart by whom or what it is, which no message shows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Trace {
    /// What it is.
    pub kind: Kind,
    /// The id of the pupil, or the address, number or word.
    pub(crate) of: String,
}

impl Trace {
    /// Whether it tells which pupil a text is about.
    #[must_use]
    pub fn is_pupil(&self) -> bool {
        matches!(self.kind, Kind::Naam | Kind::Id)
    }

    /// Whether it tells how to reach somebody.
    #[must_use]
    pub fn is_contact(&self) -> bool {
        matches!(self.kind, Kind::Mailadres | Kind::Telefoonnummer)
    }
}

/// At what everybody may reach a school.
#[derive(Debug, Default)]
pub(crate) struct PublicContacts {
    domains: Vec<String>,
    /// Addresses and numbers that the school lets everybody see.
    open: BTreeSet<Trace>,
}

impl PublicContacts {
    /// What the settings of a school say.
    pub(crate) fn of(school: &School) -> Self {
        let mut contacts = Self::default();
        contacts.add(school);
        contacts
    }

    /// Adds what the settings of another school say.
    pub(crate) fn add(&mut self, school: &School) {
        self.domains.extend(contact_details::own_domains(school));
        let open = school.privacy().into_iter();
        for text in open.flat_map(|privacy| privacy.openbaar.iter()) {
            find_contacts(text, &[], &mut self.open);
        }
    }

    /// Whether the settings let everybody see it.
    pub(crate) fn is_open(&self, trace: &Trace) -> bool {
        self.open.contains(trace)
    }
}

/// What of people a text tells, each once, in a fixed order; what the school lets everybody see too.
pub(crate) fn all_in(text: &str, people: &People, public: &PublicContacts) -> BTreeSet<Trace> {
    let mut found = BTreeSet::new();
    for text in Reading::new(text).texts() {
        find_people(text, people, &mut found);
        find_contacts(text, &public.domains, &mut found);
        find_special(text, &mut found);
    }
    found
}

/// Which pupils a text tells of.
pub(crate) fn pupils_in(text: &str, people: &People) -> BTreeSet<Trace> {
    let mut found = BTreeSet::new();
    for text in Reading::new(text).texts() {
        find_people(text, people, &mut found);
    }
    found
}

fn find_people(text: &str, people: &People, found: &mut BTreeSet<Trace>) {
    let mentions = people.find(text).into_iter();
    found.extend(mentions.map(|mention| {
        let kind = if mention.is_id { Kind::Id } else { Kind::Naam };
        trace(kind, mention.key)
    }));
}

/// What of people a text of a school tells, without what everybody may see.
pub(crate) fn of_text(text: &str, school: &School, public: &PublicContacts) -> BTreeSet<Trace> {
    let mut found = all_in(text, school.people(), public);
    found.retain(|trace| !public.is_open(trace));
    found
}

/// Whether a mail address is one at which everybody may reach the school.
pub(crate) fn is_public_mail(mail: &str, school: &School) -> bool {
    let public = PublicContacts::of(school);
    let mail = mail.to_lowercase();
    contact_details::is_of_school(&mail, school) || public.is_open(&trace(Kind::Mailadres, &mail))
}

/// The same of a phone number.
pub(crate) fn is_public_phone(number: &str, school: &School) -> bool {
    let number = contact_details::digits(number);
    PublicContacts::of(school).is_open(&trace(Kind::Telefoonnummer, &number))
}

/// Whether a document tells which pupil it is about, anywhere in its texts.
pub(crate) fn tells_of_pupil(document: &Document, school: &School) -> bool {
    let mut tells = false;
    document.tree.walk(&mut |text| {
        tells = tells || !pupils_in(text.text, school.people()).is_empty();
    });
    tells
}

/// The longest line of which every part is looked at, in words.
const LONGEST: usize = 400;

/// The shortest part of a text in which something is, in bytes; of several the first.
pub(crate) fn narrowed(text: &str, is_in: impl Fn(&str) -> bool) -> Range<usize> {
    let begin = |part: &str| part.as_ptr() as usize - text.as_ptr() as usize;
    let line = text.lines().find(|line| is_in(line)).unwrap_or(text);
    let words: Vec<&str> = line.split_whitespace().collect();
    let from = begin(line);
    let whole = from..from + line.len();
    let Some(first) = words.first().filter(|_| words.len() <= LONGEST) else {
        return whole;
    };
    let end = |word: &&str| begin(word) + word.len();
    let last = words
        .iter()
        .map(end)
        .find(|end| is_in(&text[begin(first)..*end]));
    let Some(last) = last else {
        return whole;
    };
    let begins = words.iter().rev().map(|word| begin(word));
    let start = begins
        .filter(|at| *at < last)
        .find(|at| is_in(&text[*at..last]))
        .unwrap_or(begin(first));
    let part = &text[start..last];
    let bare = part.trim_matches(|c: char| !c.is_alphanumeric());
    if is_in(bare) {
        let start = begin(bare);
        return start..start + bare.len();
    }
    start..last
}

fn trace(kind: Kind, of: &str) -> Trace {
    Trace {
        kind,
        of: of.to_owned(),
    }
}

fn find_contacts(text: &str, own: &[String], found: &mut BTreeSet<Trace>) {
    let is_own = |mail: &str| own.iter().any(|own| contact_details::is_at(mail, own));
    let mails = broken_contacts::mails(text, is_own).into_iter();
    found.extend(mails.map(|mail| trace(Kind::Mailadres, &mail)));
    let phones = broken_contacts::phones(text).into_iter();
    found.extend(phones.map(|phone| trace(Kind::Telefoonnummer, &phone)));
}

fn find_special(text: &str, found: &mut BTreeSet<Trace>) {
    let mut ways = vec![Cow::Borrowed(text)];
    if text.contains(JOINT) {
        ways = vec![
            Cow::Owned(text.replace(JOINT, "")),
            Cow::Owned(text.replace(JOINT, " ")),
        ];
    }
    for text in ways {
        let words = words(&text);
        let special = words.iter().map(|word| word.lower.as_ref());
        let special = special.filter(|word| special_words::is_special(word));
        found.extend(special.map(|word| trace(Kind::BijzonderWoord, word)));
    }
}
