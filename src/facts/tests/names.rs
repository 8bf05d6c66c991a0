//! Whether the name of a test says which chapter or paragraph it is of.

use crate::facts::mention_tokens::{CHAPTER, PARAGRAPH, Token, numbers, spelled, tokens};
use crate::model::Planning;
use crate::words;

use super::written::PlannedTest;

/// Words that say no more than that it is a test.
const TEST: [&str; 22] = [
    "toets",
    "test",
    "proefwerk",
    "pw",
    "repetitie",
    "rep",
    "eindtoets",
    "tentamen",
    "hoofdstuktoets",
    "summatieve",
    "summatief",
    "toetsen",
    "over",
    "van",
    "bij",
    "voor",
    "de",
    "het",
    "een",
    "the",
    "of",
    "cijfer",
];

/// Words for the small test of a paragraph.
const SMALL: [&str; 7] = [
    "so",
    "s",
    "o",
    "overhoring",
    "formatieve",
    "formatief",
    "quiz",
];

/// What a name of a test names.
#[derive(Debug, Default)]
struct Named {
    chapters: Vec<u32>,
    /// Paragraphs with their chapter, or alone.
    paragraphs: Vec<Vec<u32>>,
    /// Whether a number stands there of which is not known what it is.
    other: bool,
    words: Vec<String>,
}

impl Named {
    fn by(name: &str) -> Self {
        let mut named = Self::default();
        let spelled = spelled(name);
        let mut before = None;
        for token in tokens(&spelled) {
            match token {
                Token::Number(parts) => named.number(parts, before.take()),
                Token::Sign => before = Some("§"),
                Token::Word(word) => {
                    named.words.extend(before.take().map(str::to_owned));
                    before = Some(word);
                }
                Token::And | Token::Stop | Token::Until => {
                    named.words.extend(before.take().map(str::to_owned));
                }
            }
        }
        named.words.extend(before.map(str::to_owned));
        named
    }

    /// Notes a number with the word before it.
    fn number(&mut self, parts: Vec<u32>, before: Option<&str>) {
        match (parts.as_slice(), before) {
            ([chapter], Some(word)) if CHAPTER.contains(word) => self.chapters.push(*chapter),
            ([_], Some(word)) if word == "§" || PARAGRAPH.contains(word) => {
                self.paragraphs.push(parts);
            }
            ([_], word) => {
                self.other = true;
                self.words.extend(word.map(str::to_owned));
            }
            _ => {
                let word = before.filter(|word| *word != "§" && !PARAGRAPH.contains(word));
                self.words.extend(word.map(str::to_owned));
                self.paragraphs.push(parts);
            }
        }
    }

    /// Whether no chapter but this one is named.
    fn is_within(&self, chapter: Option<u32>) -> bool {
        let mut chapters = self.chapters.iter();
        !self.other && chapters.all(|one| Some(*one) == chapter)
    }

    /// Whether a title stands there in full.
    fn has_title(&self, title: &str) -> bool {
        let title = Self::by(title).words;
        let long = title.iter().any(|word| word.chars().count() > 3);
        long && self.words.windows(title.len()).any(|some| some == title)
    }
}

fn chapter_of(planning: &Planning) -> Option<u32> {
    numbers(planning.hoofdstuk.as_deref()?)
        .first()?
        .first()
        .copied()
}

/// Whether a name is of the test of a chapter: it has the number or the title of that chapter, and
/// neither another chapter nor a paragraph.
pub(crate) fn names_chapter(name: &str, planning: &Planning) -> bool {
    let (named, chapter) = (Named::by(name), chapter_of(planning));
    let numbered = !named.chapters.is_empty();
    named.is_within(chapter)
        && named.paragraphs.is_empty()
        && (numbered || named.has_title(&planning.titel))
}

/// Whether a name says nothing but that it is this test of a planning.
pub(super) fn is_of(name: &str, planning: &Planning, planned: &PlannedTest<'_>) -> bool {
    if planned.test.name().is_some_and(|own| is_same(own, name)) {
        return true;
    }
    let (named, chapter) = (Named::by(name), chapter_of(planning));
    let title = planned
        .paragraph
        .map_or(Some(&planning.titel), |one| one.titel.as_ref());
    let title = title.map(|text| Named::by(text).words).unwrap_or_default();
    let chapter_title = Named::by(&planning.titel).words;
    let is_known = |word: &String| {
        let small = planned.paragraph.is_some() && SMALL.contains(&word.as_str());
        TEST.contains(&word.as_str())
            || small
            || title.contains(word)
            || chapter_title.contains(word)
    };
    if !named.is_within(chapter) || !named.words.iter().all(is_known) {
        return false;
    }
    match planned.paragraph {
        None => {
            let numbered = !named.chapters.is_empty();
            named.paragraphs.is_empty() && (numbered || named.has_title(&planning.titel))
        }
        Some(paragraph) => {
            let number = numbers(&paragraph.nummer).into_iter().next();
            let own = |parts: &Vec<u32>| {
                number
                    .as_ref()
                    .is_some_and(|number| is_number(parts, number))
            };
            let mut paragraphs = named.paragraphs.iter();
            !named.paragraphs.is_empty() && paragraphs.all(own)
        }
    }
}

/// Whether a number names a paragraph: "1.3", or "3" behind a word for a paragraph.
fn is_number(parts: &[u32], number: &[u32]) -> bool {
    parts == number || matches!((parts, number), ([one], [.., last]) if one == last)
}

/// Whether two names are the same but for capitals and signs.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    words::lower_words(one) == words::lower_words(other)
}
