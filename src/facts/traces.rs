//! What of people a text tells: the names and ids of pupils, how to reach somebody, words about health.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::{broken_contacts, contact_details, special_words};
use crate::mentions::{JOINT, People, Reading};
use crate::school::School;
use crate::school::names::words;

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
        for mention in people.find(text) {
            let kind = if mention.is_id { Kind::Id } else { Kind::Naam };
            found.insert(trace(kind, mention.key));
        }
        find_contacts(text, &public.domains, &mut found);
        find_special(text, &mut found);
    }
    found
}

/// What of people a text of a school tells, without what everybody may see.
pub(crate) fn of_text(text: &str, school: &School, public: &PublicContacts) -> BTreeSet<Trace> {
    let mut found = all_in(text, school.people(), public);
    found.retain(|trace| !public.is_open(trace));
    found
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
