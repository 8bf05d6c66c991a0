//! Which paragraphs of a book a row of a studiewijzer mentions.
//!
//! Tolerant, because teachers write "1.3", "H1 §3", "par. 3/4", "§1 t/m 3" or only the title.

use crate::facts::mention_tokens::{
    AND, CHAPTER, OTHER, PARAGRAPH, Token, normal, numbers, spelled, tokens,
};
use crate::model::planning::Paragraaf;
use crate::school::RowIn;

use crate::rules::shared::row_content::texts;

/// The longest range that is read as one ("§1 t/m 12").
const LONGEST: u32 = 50;

/// The paragraphs and chapters that a row mentions.
#[derive(Debug, Default)]
pub(crate) struct Mentions {
    /// Numbers in full: 1.3, or 3 of a chapter 1 that stands before it.
    full: Vec<Vec<u32>>,
    /// Numbers of paragraphs without a chapter before them.
    loose: Vec<u32>,
    /// The chapters that are named.
    chapters: Vec<u32>,
    /// Letters of paragraphs without a number: "lesson A, B en C".
    letters: Vec<String>,
    /// All words in lower case with one space around each.
    words: String,
}

/// What a number that comes next stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Role {
    /// No word stands before it.
    Bare,
    Chapter,
    Paragraph,
    /// Another paragraph of the same chapter, after "1.3,".
    Within(Vec<u32>),
    Other,
}

impl Mentions {
    /// What a row mentions in any of its texts. In `lesstof` a number alone is a paragraph.
    pub(crate) fn of(row: &RowIn<'_>) -> Self {
        let lesstof = row.kolommen().lesstof.len();
        let mut mentions = Self::default();
        for (at, text) in texts(row).into_iter().enumerate() {
            let words = normal(text);
            mentions.letters.extend(letters(&words));
            mentions.words.push_str(&words);
            mentions.read(text, at < lesstof);
        }
        mentions
    }

    /// Whether a paragraph of a chapter is among them, by number or by title.
    pub(crate) fn has(&self, paragraaf: &Paragraaf, chapter: Option<u32>) -> bool {
        let titel = paragraaf.titel.as_deref().map(normal).unwrap_or_default();
        let titled = titel.trim().chars().count() > 2 && self.words.contains(titel.trim());
        let nummer = normal(&paragraaf.nummer);
        let spelled = nummer.contains(char::is_alphabetic) && self.words.contains(&nummer);
        titled
            || spelled
            || self.has_letter(nummer.trim(), chapter)
            || self.has_number(&paragraaf.nummer, chapter)
            || chapter.is_some_and(|chapter| self.is_whole(chapter))
    }

    /// Whether a paragraph such as "1A" is among them by its letter alone.
    fn has_letter(&self, nummer: &str, chapter: Option<u32>) -> bool {
        let letter = nummer.trim_start_matches(|c: char| c.is_ascii_digit());
        let of_chapter = |chapter| self.chapters.is_empty() || self.chapters.contains(&chapter);
        chapter.is_none_or(of_chapter) && self.letters.iter().any(|one| one == letter)
    }

    /// Whether a chapter is named and no paragraph: then all of it is meant.
    fn is_whole(&self, chapter: u32) -> bool {
        let parted = self.full.iter().any(|full| full.first() == Some(&chapter));
        let parts = parted || !self.loose.is_empty() || !self.letters.is_empty();
        self.chapters.contains(&chapter) && !parts
    }

    fn has_number(&self, nummer: &str, chapter: Option<u32>) -> bool {
        let Some(parts) = numbers(nummer).into_iter().next() else {
            return false;
        };
        if let ([own], None) = (parts.as_slice(), chapter) {
            let within = |full: &Vec<u32>| full.get(1) == Some(own) || full.first() == Some(own);
            return self.full.iter().any(within) || self.loose.contains(own);
        }
        let target = match (parts.as_slice(), chapter) {
            ([own], Some(chapter)) => vec![chapter, *own],
            _ => parts,
        };
        let of_chapter = self.chapters.is_empty() || self.chapters.contains(&target[0]);
        let loose = target.len() == 2 && of_chapter && self.loose.contains(&target[1]);
        loose || self.full.iter().any(|full| full.starts_with(&target))
    }

    fn read(&mut self, text: &str, bare_counts: bool) {
        let mut role = Role::Bare;
        let mut chapter = None;
        let mut last = None;
        let (mut joined, mut until) = (false, false);
        for token in tokens(&spelled(text)) {
            match token {
                Token::Word(word) => {
                    role = role_after(word);
                    let goes_on = matches!(role, Role::Chapter | Role::Paragraph);
                    (joined, until) = (joined && goes_on, until && goes_on);
                }
                Token::Sign => role = Role::Paragraph,
                Token::Stop => (role, joined, until) = (Role::Bare, false, false),
                Token::And => joined = true,
                Token::Until => (joined, until) = (true, true),
                Token::Number(parts) => {
                    let from = last.filter(|_| until);
                    (role, chapter) =
                        self.number(&parts, (role, joined, from), chapter, bare_counts);
                    last = parts.last().copied();
                    (joined, until) = (false, false);
                }
            }
        }
    }

    /// Notes a number: with its role, whether it is joined to the number before it, and where a
    /// range began. Gives the role of the next number and the chapter by now.
    fn number(
        &mut self,
        parts: &[u32],
        (role, joined, from): (Role, bool, Option<u32>),
        chapter: Option<u32>,
        bare_counts: bool,
    ) -> (Role, Option<u32>) {
        let Some((number, prefix)) = parts.split_last() else {
            return (role, chapter);
        };
        let from = from.filter(|from| from < number && number - from <= LONGEST);
        let range = from.map_or(*number, |from| from + 1)..=*number;
        if !prefix.is_empty() {
            let same = role == Role::Within(prefix.to_vec());
            let range = if same { range } else { *number..=*number };
            self.full.extend(range.map(|n| [prefix, &[n]].concat()));
            return (Role::Within(prefix.to_vec()), chapter);
        }
        match role {
            Role::Chapter => {
                self.chapters.push(*number);
                return (Role::Paragraph, Some(*number));
            }
            Role::Within(prefix) if joined => {
                self.full
                    .extend(range.map(|n| [prefix.as_slice(), &[n]].concat()));
                return (Role::Within(prefix), chapter);
            }
            Role::Other => return (Role::Other, chapter),
            Role::Bare | Role::Within(_) if !bare_counts => return (Role::Bare, chapter),
            _ => {}
        }
        match chapter {
            Some(chapter) => self.full.extend(range.map(|n| vec![chapter, n])),
            None => self.loose.extend(range),
        }
        (role, chapter)
    }
}

/// The words of a text that name what it is about: no numbers, short words, or words for a chapter
/// or a paragraph.
pub(crate) fn names(text: &str) -> Vec<String> {
    let text = normal(text);
    let names = text.split_whitespace().filter(|word| {
        let long = word.chars().count() > 3 && word.chars().all(char::is_alphabetic);
        long && !CHAPTER.contains(word) && !PARAGRAPH.contains(word)
    });
    names.map(str::to_owned).collect()
}

/// The letters that stand for paragraphs: behind "lesson", and each that goes on from there.
fn letters(words: &str) -> Vec<String> {
    let mut goes_on = false;
    let mut letters = Vec::new();
    for word in words.split_whitespace() {
        let is_letter = word.len() == 1 && word.bytes().all(|b| b.is_ascii_alphabetic());
        if goes_on && is_letter {
            letters.push(word.to_owned());
        }
        let numbered = word.trim_start_matches(|c: char| c.is_ascii_digit());
        let numbered = numbered.len() == 1 && word.len() > 1;
        let joined = is_letter || AND.contains(word);
        goes_on = PARAGRAPH.contains(word) || numbered || goes_on && joined;
    }
    letters
}

/// The first whole number in a text: the chapter in "H1" and "Unit 1".
pub(crate) fn first_number(text: &str) -> Option<u32> {
    numbers(text).first()?.first().copied()
}

fn role_after(word: &str) -> Role {
    if CHAPTER.contains(word) {
        Role::Chapter
    } else if PARAGRAPH.contains(word) {
        Role::Paragraph
    } else if OTHER.contains(word) {
        Role::Other
    } else {
        Role::Bare
    }
}
