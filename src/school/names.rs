//! Full names of pupils, and finding them in a text.

use std::collections::HashMap;
use std::ops::Range;

use crate::model::part::Id;

/// Full names of two words or more, by their first word.
#[derive(Debug, Default)]
pub struct Names(HashMap<String, Vec<(Vec<String>, Id)>>);

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The word in lower case, without quotes around it and without the `'s` of possession.
    pub lower: String,
    /// Where it stands, in bytes.
    pub at: Range<usize>,
}

impl Names {
    /// Adds a name; a name of one word is no full name.
    pub(super) fn add(&mut self, name: &str, id: &Id) {
        let mut words = words(name).into_iter().map(|word| word.lower);
        let Some(first) = words.next() else {
            return;
        };
        let rest: Vec<String> = words.collect();
        if !rest.is_empty() {
            self.0.entry(first).or_default().push((rest, id.clone()));
        }
    }

    /// Whether there is no name at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first full name in a text: where it stands, in bytes, and whose it is.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<(Range<usize>, &Id)> {
        let words = words(text);
        let joined = |pair: &[Word]| {
            let between = text.get(pair[0].at.end..pair[1].at.start);
            let space = |c: char| c.is_whitespace() || QUOTES.contains(&c);
            between.is_some_and(|between| between.chars().all(space))
        };
        words.iter().enumerate().find_map(|(at, first)| {
            let (rest, id) = self.0.get(&first.lower)?.iter().find(|(rest, _)| {
                let stretch = words.get(at..=at + rest.len());
                stretch.is_some_and(|stretch| {
                    let same = stretch[1..].iter().zip(rest).all(|(w, r)| w.lower == *r);
                    same && stretch.windows(2).all(joined)
                })
            })?;
            let last = words.get(at + rest.len())?;
            Some((first.at.start..last.at.end, id))
        })
    }
}

/// What may stand around a word or inside it.
const QUOTES: [char; 4] = ['\'', '’', '‘', '-'];

/// The words of a text. Apostrophes and hyphens inside a word belong to it.
#[must_use]
pub fn words(text: &str) -> Vec<Word> {
    let inside = |c: char| c.is_alphanumeric() || QUOTES.contains(&c);
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(inside) {
        let from = text.len() - rest.len() + start;
        let end = rest[start..].find(|c| !inside(c));
        let to = end.map_or(text.len(), |end| from + end);
        rest = &text[to..];
        let spelled = &text[from..to];
        let bare = spelled.trim_matches(QUOTES);
        let bare = bare.strip_suffix("'s").or(bare.strip_suffix("’s"));
        let bare = bare.unwrap_or(spelled.trim_matches(QUOTES));
        if !bare.is_empty() {
            let skipped = spelled.len() - spelled.trim_start_matches(QUOTES).len();
            words.push(Word {
                lower: bare.to_lowercase(),
                at: from + skipped..from + skipped + bare.len(),
            });
        }
    }
    words
}
