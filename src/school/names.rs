//! Full names of pupils, and finding them in a text.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use foldhash::HashMap;

use crate::model::part::Id;
use crate::words;

/// Full names of two words or more, in lower case.
#[derive(Debug, Default)]
pub struct Names {
    /// Whose a name is, by its words with a space between them.
    ids: HashMap<String, Id>,
    /// How many words the names have that begin with a word.
    lengths: HashMap<String, BTreeSet<usize>>,
}

/// The first word of a full name, in lower case.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct First(String);

impl First {
    fn of(name: &str) -> Self {
        Self(name.split(' ').next().unwrap_or_default().to_owned())
    }

    /// Whether the word may be in the texts of a YAML file, however they are written there: with
    /// escapes or doubled quotes, or with a letter that is another in lower case at the end of a
    /// word.
    pub(super) fn may_be_in(&self, yaml: &str) -> bool {
        let unsure = |c: char| QUOTES.contains(&c) || matches!(c, 'σ' | 'ς');
        self.0.contains(unsure) || yaml.contains('\\') || words::lower(yaml).contains(&self.0)
    }
}

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word<'t> {
    /// The word in lower case, without quotes around it and without the `'s` of possession.
    pub lower: Cow<'t, str>,
    /// Where it stands, in bytes.
    pub at: Range<usize>,
}

impl Names {
    /// Adds a name; a name of one word is no full name.
    pub fn add(&mut self, name: &str, id: &Id) {
        let words = words(name);
        if let [first, _, ..] = words.as_slice() {
            let lengths = self
                .lengths
                .entry(first.lower.clone().into_owned())
                .or_default();
            lengths.insert(words.len());
            self.ids.entry(joined(&words)).or_insert_with(|| id.clone());
        }
    }

    /// The first words of names that are not the same in another school.
    pub(super) fn others_than(&self, other: &Self) -> Vec<First> {
        let lacks = |names: &Self, (name, id): (&String, &Id)| {
            let same = names.ids.get(name);
            same.is_none_or(|same| same.as_str() != id.as_str())
        };
        let here = self.ids.iter().filter(|one| lacks(other, *one));
        let there = other.ids.iter().filter(|one| lacks(self, *one));
        let names = here.chain(there).map(|(name, _)| First::of(name));
        let names: BTreeSet<First> = names.collect();
        names.into_iter().collect()
    }

    /// Whether there is no name at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// The first full name in a text: where it stands, in bytes, and whose it is.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<(Range<usize>, &Id)> {
        self.find_in(text, &words(text))
    }

    /// The same, where the words of the text are known already.
    #[must_use]
    pub fn find_in(&self, text: &str, words: &[Word<'_>]) -> Option<(Range<usize>, &Id)> {
        self.all_in(text, words).next()
    }

    /// Every full name in a text of which the words are known, in order: where it stands, in bytes, and
    /// whose it is.
    pub fn all_in<'n, 't>(
        &'n self,
        text: &'t str,
        words: &'t [Word<'t>],
    ) -> impl Iterator<Item = (Range<usize>, &'n Id)> + use<'n, 't> {
        let space = |c: char| c.is_whitespace() || QUOTES.contains(&c);
        let adjoin = move |pair: &[Word<'_>]| {
            let between = text.get(pair[0].at.end..pair[1].at.start);
            between.is_some_and(|between| between.chars().all(space))
        };
        words.iter().enumerate().filter_map(move |(at, first)| {
            let lengths = self.lengths.get(first.lower.as_ref())?.iter().rev();
            let mut stretches = lengths.filter_map(|length| words.get(at..at + length));
            stretches.find_map(|stretch| {
                let id = self.ids.get(&joined(stretch))?;
                let last = stretch.last()?;
                let whole = first.at.start..last.at.end;
                stretch.windows(2).all(adjoin).then_some((whole, id))
            })
        })
    }
}

fn joined(words: &[Word<'_>]) -> String {
    let words: Vec<&str> = words.iter().map(|word| word.lower.as_ref()).collect();
    words.join(" ")
}

/// What may stand around a word or inside it.
const QUOTES: [char; 4] = ['\'', '’', '‘', '-'];

/// The words of a text. Apostrophes and hyphens inside a word belong to it.
#[must_use]
pub fn words(text: &str) -> Vec<Word<'_>> {
    let inside = |c: char| c.is_alphanumeric() || QUOTES.contains(&c) || words::is_accent(c);
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(inside) {
        let from = text.len() - rest.len() + start;
        let end = rest[start..].find(|c| !inside(c));
        let to = end.map_or(text.len(), |end| from + end);
        rest = &text[to..];
        let spelled = &text[from..to];
        let opened = spelled.trim_start_matches(QUOTES);
        let bare = opened.trim_end_matches(QUOTES);
        let owner = bare.strip_suffix("'s").or(bare.strip_suffix("’s"));
        let bare = owner.unwrap_or(bare);
        if !bare.is_empty() {
            let skipped = spelled.len() - opened.len();
            words.push(Word {
                lower: words::lower(bare),
                at: from + skipped..from + skipped + bare.len(),
            });
        }
    }
    words
}
