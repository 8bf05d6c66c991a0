//! Days with their dates as people write them in a text: "do 4 okt", "vrijdag 9 oktober 2026".

use std::ops::Range;

use super::dutch;

/// A weekday with a date behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenDay {
    /// Where it stands, in bytes.
    pub at: Range<usize>,
    /// The name of the weekday in full: "donderdag".
    pub day: &'static str,
    /// The day of the month.
    pub date: u32,
    /// The month, 1 to 12.
    pub month: u32,
    /// The year, where it is written.
    pub year: Option<i32>,
}

/// A word of a text with its place.
#[derive(Debug, Clone, Copy)]
struct Word<'t> {
    text: &'t str,
    start: usize,
}

impl Word<'_> {
    fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// The days with a date in a text, of which both are sure: a day, a number and a month, or a date that is
/// written in full.
#[must_use]
pub fn written_days(text: &str) -> Vec<WrittenDay> {
    // Cheap test first: hardly any text has a digit behind a letter and a space.
    if !text.bytes().any(|b| b.is_ascii_digit()) {
        return Vec::new();
    }
    let words = words(text);
    let days = words.iter().enumerate();
    days.filter_map(|(at, _)| written_day(text, &words, at))
        .collect()
}

fn words(text: &str) -> Vec<Word<'_>> {
    let pieces = text.split_whitespace();
    pieces
        .map(|piece| Word {
            text: piece,
            start: piece.as_ptr() as usize - text.as_ptr() as usize,
        })
        .collect()
}

fn written_day(text: &str, words: &[Word<'_>], at: usize) -> Option<WrittenDay> {
    let word = words[at];
    let before = word.text.trim_start_matches(['(', '"', '\'', '“', '[']);
    let start = word.end() - before.len();
    let name = before.trim_end_matches(['.', ',']);
    let day = dutch::full_day_name(name)?;
    let previous = at
        .checked_sub(1)
        .and_then(|at| words.get(at))
        .map(|word| word.text.to_lowercase());
    let is_choice = previous
        .as_deref()
        .is_some_and(|word| matches!(word, "of" | "en" | "-"));
    if is_choice || !is_surely_day(text, name, start, previous.as_deref()) {
        return None;
    }
    let first = words.get(at + 1)?;
    let (date, month, year, last) = numeric(first).or_else(|| in_words(words, at + 1))?;
    Some(WrittenDay {
        at: start..last,
        day,
        date,
        month,
        year,
    })
}

/// "zo", "ma" and "wo" are words of their own too: so, mum, and university. In a short form only what
/// cannot be read otherwise counts.
fn is_surely_day(text: &str, name: &str, start: usize, previous: Option<&str>) -> bool {
    if name.len() > 2 {
        return true;
    }
    let is_capital = name.chars().all(char::is_uppercase);
    let before = text.get(..start).unwrap_or_default().trim_end();
    let leads = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphabetic());
        matches!(
            word,
            "op" | "van" | "tot" | "vanaf" | "voor" | "na" | "m" | "uiterlijk" | "deadline"
        )
    };
    let parted =
        before.is_empty() || before.ends_with(['(', ',', ';', ':', '–', '-', '.', '/', '•', '\n']);
    let needs_sign = match name.to_lowercase().as_str() {
        // A sentence may begin with it.
        "zo" => !parted || before.is_empty(),
        "ma" | "wo" => !parted,
        _ => false,
    };
    !is_capital && (!needs_sign || previous.is_some_and(leads))
}

type Found = (u32, u32, Option<i32>, usize);

/// "4-10-2026", "04-10", "2026-10-04", "4/10/2026". Without a year only with two figures each and a
/// nought, for "2-6" may be exercises.
fn numeric(word: &Word<'_>) -> Option<Found> {
    let bare = word.text.trim_end_matches(|c: char| !c.is_ascii_digit());
    let end = word.start + bare.len();
    let parts: Vec<&str> = bare.split(['-', '/']).collect();
    let digits = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !parts.iter().all(digits) {
        return None;
    }
    let (day, month, year) = match parts.as_slice() {
        [year, month, day] if year.len() == 4 => (day, month, Some(year.parse().ok()?)),
        [day, month, year] if year.len() == 4 => (day, month, Some(year.parse().ok()?)),
        [day, month] if day.len() == 2 && month.len() == 2 && bare.contains('0') => {
            (day, month, None)
        }
        _ => return None,
    };
    date(day.parse().ok()?, month.parse().ok()?).map(|(day, month)| (day, month, year, end))
}

/// "4 okt", "4 oktober 2026".
fn in_words(words: &[Word<'_>], at: usize) -> Option<Found> {
    let number = words.get(at)?.text;
    let day: u32 = number.trim_end_matches('.').parse().ok()?;
    let name = words.get(at + 1)?;
    let bare = name.text.trim_end_matches(|c: char| !c.is_alphabetic());
    let (day, month) = date(day, dutch::month(&bare.to_lowercase())?)?;
    let goes_on = bare.len() == name.text.len() || name.text.ends_with('.');
    let year = words.get(at + 2).filter(|_| goes_on).and_then(|word| {
        let bare = word.text.trim_end_matches(|c: char| !c.is_ascii_digit());
        let year: i32 = bare.parse().ok().filter(|_| bare.len() == 4)?;
        (1900..2200)
            .contains(&year)
            .then_some((year, word.start + bare.len()))
    });
    let end = year.map_or(name.start + bare.len(), |(_, end)| end);
    Some((day, month, year.map(|(year, _)| year), end))
}

fn date(day: u32, month: u32) -> Option<(u32, u32)> {
    ((1..=31).contains(&day) && (1..=12).contains(&month)).then_some((day, month))
}
