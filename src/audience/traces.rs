//! Finding what identifies a pupil in a text.

use std::collections::{BTreeSet, HashMap};

use super::readings::Readings;
use crate::facts::name_forms::{in_order, loosened, turned};
use crate::facts::telling_ids::{stretches, tells};
use crate::facts::{contact_details, kept_pupils, special_words};
use crate::model::part::{Id, Tekst};
use crate::school::School;
use crate::school::names::{Names, words};
use crate::words;

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
    /// A word about health, a diagnosis or faith, on a page where a pupil is found.
    BijzonderWoord,
}

/// Something of a pupil in a text. It is told apart by whom or what it is, which no message shows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Trace {
    /// What it is.
    pub kind: Kind,
    /// The id of the pupil, or the address, number or word.
    pub(super) of: String,
}

/// What identifies the pupils of some schools.
#[derive(Debug, Default)]
pub(super) struct Known {
    names: Names,
    turned: Names,
    /// Ids in lower case by the first stretch of letters and digits in them.
    ids: HashMap<String, BTreeSet<String>>,
    /// Where everybody may reach the schools.
    domains: Vec<String>,
    /// Whether any name is known.
    pub(super) has_names: bool,
    /// Whether any pupil is known.
    pub(super) has_pupils: bool,
}

impl Known {
    pub(super) fn add(&mut self, school: &School) {
        self.domains.extend(contact_details::own_domains(school));
        kept_pupils::each(school, &mut |id, name| self.pupil(id, name));
    }

    fn pupil(&mut self, id: &Id, name: Option<&Tekst>) {
        self.has_pupils = true;
        let written = words::plain_letters(id.as_str()).to_lowercase();
        if tells(&written) {
            let first = stretches(&written).next();
            let first = first.map(|at| written[at..].to_owned()).unwrap_or_default();
            let end = first.find(|c: char| !c.is_alphanumeric());
            let first = first[..end.unwrap_or(first.len())].to_owned();
            self.ids.entry(first).or_default().insert(written);
        }
        let Some(name) = name.map(|name| words::plain_letters(name)) else {
            return;
        };
        for form in in_order(&name) {
            self.has_names = true;
            self.names.add(&form, id);
        }
        if let Some(form) = turned(&name) {
            self.turned.add(&form, id);
        }
    }

    /// What of pupils a text tells, each once, in a fixed order.
    pub(super) fn find(&self, text: &str) -> BTreeSet<Trace> {
        let mut found = BTreeSet::new();
        for spelled in Readings::new(text).spelled {
            self.find_names(&spelled, &mut found);
            self.find_ids(&spelled.to_lowercase(), &mut found);
            self.find_contacts(&spelled, &mut found);
            let is_special = |word: &str| special_words::is_special(word);
            let words = words(&spelled);
            let special = words.iter().map(|word| word.lower.as_ref());
            let special = special.filter(|word| is_special(word));
            found.extend(special.map(|word| trace(Kind::BijzonderWoord, word)));
        }
        found
    }

    fn find_names(&self, spelled: &str, found: &mut BTreeSet<Trace>) {
        if !self.has_names {
            return;
        }
        let loose = loosened(spelled);
        for (_, id) in self.names.all_in(&loose, &words(&loose)) {
            found.insert(trace(Kind::Naam, &id.key()));
        }
        // Without capitals it would be words that happen to stand behind each other: "bloem, roos".
        let joined = loose.replace(',', " ");
        let is_capital = |at: usize| joined[at..].starts_with(char::is_uppercase);
        for (at, id) in self.turned.all_in(&joined, &words(&joined)) {
            let second = joined[at.clone()]
                .find(' ')
                .map_or(at.start, |space| at.start + space);
            let second = second + joined[second..].len() - joined[second..].trim_start().len();
            if is_capital(at.start) && is_capital(second) {
                found.insert(trace(Kind::Naam, &id.key()));
            }
        }
    }

    fn find_ids(&self, lower: &str, found: &mut BTreeSet<Trace>) {
        if self.ids.is_empty() {
            return;
        }
        for at in stretches(lower) {
            let rest = &lower[at..];
            let end = rest.find(|c: char| !c.is_alphanumeric());
            let first = &rest[..end.unwrap_or(rest.len())];
            let ids = self.ids.get(first).into_iter().flatten();
            let is_whole = |id: &&String| {
                let behind = rest.strip_prefix(id.as_str());
                behind.is_some_and(|behind| !behind.starts_with(char::is_alphanumeric))
            };
            found.extend(ids.filter(is_whole).map(|id| trace(Kind::Id, id)));
        }
    }

    fn find_contacts(&self, spelled: &str, found: &mut BTreeSet<Trace>) {
        for at in contact_details::mails(spelled) {
            let mail = spelled[at].to_lowercase();
            let own = |domain: &String| contact_details::is_at(&mail, domain);
            if !self.domains.iter().any(own) {
                found.insert(trace(Kind::Mailadres, &mail));
            }
        }
        for at in contact_details::phones(spelled) {
            if !contact_details::is_link_at(spelled, at.start) {
                let digits = spelled[at].replace(|c: char| !c.is_ascii_digit(), "");
                found.insert(trace(Kind::Telefoonnummer, &digits));
            }
        }
    }
}

fn trace(kind: Kind, of: &str) -> Trace {
    Trace {
        kind,
        of: of.to_owned(),
    }
}
