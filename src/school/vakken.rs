//! Subjects: the usual abbreviations, with the forms of DUO (official) and SLO as aliases, and
//! the school's own.

use std::borrow::Cow;

use foldhash::{HashMap, HashMapExt};
use indexmap::IndexMap;

use crate::{typing, words};

/// From this many letters on the nearest word says something.
const LONG: usize = 5;

const TABLE: &str = include_str!("vakken.csv");

/// A subject that a school teaches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vak {
    /// The abbreviation that documents use: `ne`.
    pub afkorting: String,
    /// The name for people: "Nederlands".
    pub naam: String,
    aliases: Vec<String>,
}

/// The subjects that a school knows.
#[derive(Debug, Clone)]
pub struct Vakken {
    vakken: Vec<Vak>,
    /// Positions by abbreviation, alias and name, in lower case.
    by_word: HashMap<String, usize>,
}

impl Vakken {
    /// The built-in subjects and a school's own, which come first: they may give an abbreviation
    /// another meaning.
    #[must_use]
    pub fn new(own: Option<&IndexMap<String, String>>) -> Self {
        let own = own.into_iter().flatten().map(|(short, name)| Vak {
            afkorting: short.clone(),
            naam: name.clone(),
            aliases: Vec::new(),
        });
        let built_in = TABLE.lines().skip(1).filter_map(built_in);
        let vakken: Vec<Vak> = own.chain(built_in).collect();
        let short = words_of(&vakken, |vak| vec![&vak.afkorting]);
        let aliases = words_of(&vakken, |vak| vak.aliases.iter().collect());
        let names = words_of(&vakken, |vak| vec![&vak.naam]);
        let mut by_word = HashMap::new();
        for (word, at) in short.into_iter().chain(aliases).chain(names) {
            by_word.entry(word).or_insert(at);
        }
        Self { vakken, by_word }
    }

    /// The subject of an abbreviation, an alias or a full name; case does not matter.
    #[must_use]
    pub fn find(&self, word: &str) -> Option<&Vak> {
        let at = self.by_word.get(&*words::lower(word.trim()))?;
        self.vakken.get(*at)
    }

    /// The form in which subjects are compared: aliases of one subject are the same.
    #[must_use]
    pub fn key<'a>(&'a self, word: &'a str) -> Cow<'a, str> {
        let known = self.find(word).map(|vak| vak.afkorting.as_str());
        words::lower(known.unwrap_or(word.trim()))
    }

    /// The name of a subject for people; the word itself where it is unknown.
    #[must_use]
    pub fn naam<'a>(&'a self, word: &'a str) -> &'a str {
        self.find(word).map_or(word, |vak| vak.naam.as_str())
    }

    /// The hint "bedoel je `wiskunde`?" for an unknown subject.
    #[must_use]
    pub fn suggestion(&self, word: &str) -> Option<String> {
        typing::suggestion(word, self.long_words(word))
    }

    /// The word of which an unknown subject is a typing error, where that is sure.
    #[must_use]
    pub fn meant(&self, word: &str) -> Option<&str> {
        typing::meant(word, self.long_words(word))
    }

    /// Every abbreviation, alias and name that a word may be a typing error of. Short ones are left
    /// out, and short words have none: one letter makes another subject of most abbreviations.
    fn long_words(&self, word: &str) -> impl Iterator<Item = &str> {
        let is_long = |word: &str| word.chars().count() >= LONG;
        let asked = is_long(word.trim());
        let words = self.vakken.iter().flat_map(|vak| {
            std::iter::once(vak.afkorting.as_str())
                .chain(vak.aliases.iter().map(String::as_str))
                .chain(std::iter::once(vak.naam.as_str()))
        });
        words.filter(move |word| asked && is_long(word))
    }
}

/// Words of each subject in lower case, with its position.
fn words_of(vakken: &[Vak], words: fn(&Vak) -> Vec<&String>) -> Vec<(String, usize)> {
    let all = vakken.iter().enumerate();
    all.flat_map(|(at, vak)| {
        words(vak)
            .into_iter()
            .map(move |w| (crate::words::lower(w).into_owned(), at))
    })
    .collect()
}

fn built_in(line: &str) -> Option<Vak> {
    let mut cells = line.split(';');
    let (short, name) = (cells.next()?, cells.next()?);
    let aliases = cells.next().unwrap_or_default();
    Some(Vak {
        afkorting: short.to_owned(),
        naam: name.to_owned(),
        aliases: aliases
            .split(',')
            .filter(|alias| !alias.is_empty())
            .map(str::to_owned)
            .collect(),
    })
}
