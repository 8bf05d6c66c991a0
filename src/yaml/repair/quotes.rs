//! Quotes that open and do not close as they were meant: `'s Nachts`, `"Jansen”`.

use super::candidate::{Candidate, Splice};
use super::lines::{Line, Stuck};
use crate::words;
use crate::yaml::typographic;

/// How many lines before the one at which the parser gave up are looked at.
const LOOKED_AT: usize = 40;

/// The most quotes of a line that are looked at, and the most repairs that are tried.
const MOST: usize = 24;

/// The letters of short words that begin with an apostrophe: 's, 't, 'n, 'k, 'm, 'r.
const SHORT_WORDS: &str = "stnkmr";

pub(super) fn candidates(stuck: &Stuck<'_>) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (_, line) in stuck.upwards().take(LOOKED_AT) {
        if found.len() > MOST {
            break;
        }
        for (at, quote) in openings(line.text).take(MOST) {
            if quote == '\'' && is_short_word(&line.text[at..]) {
                found.extend(apostrophe(line, at));
            }
            found.extend(closed_by_word_processor(line, at, quote));
        }
    }
    found
}

/// The quotes of a line that stand where a value begins.
fn openings(line: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    line.char_indices().filter(|(at, c)| {
        let before = line[..*at].trim_end_matches(' ');
        let spaced = before.len() < *at;
        let begins = before.is_empty()
            || before.ends_with(['[', '{', ','])
            || spaced && (before.ends_with(':') || before.ends_with('-'));
        matches!(c, '"' | '\'') && begins
    })
}

/// Whether a text is an apostrophe with one letter, and a space or a hyphen behind it.
fn is_short_word(text: &str) -> bool {
    let mut chars = text.chars().skip(1);
    let letter = chars
        .next()
        .is_some_and(|c| SHORT_WORDS.contains(c.to_ascii_lowercase()));
    letter && chars.next().is_some_and(|c| matches!(c, ' ' | '-'))
}

/// The value from the apostrophe on between double quotes: up to the end of the line or, between
/// brackets, up to the comma or bracket that ends it.
fn apostrophe(line: Line<'_>, at: usize) -> Vec<Candidate> {
    let rest = &line.text[at..];
    let comment = rest.find(" #").unwrap_or(rest.len());
    let to_end = rest[..comment].trim_end();
    let to_bracket = rest.find([',', ']', '}']).map(|end| rest[..end].trim_end());
    let opened = line.text[..at].matches(['[', '{']).count();
    let in_brackets = opened > line.text[..at].matches([']', '}']).count();
    let mut extents: Vec<&str> = to_bracket.into_iter().collect();
    extents.insert(usize::from(in_brackets).min(extents.len()), to_end);
    let candidates = extents.into_iter().map(|value| {
        let start = line.start + at;
        let quoted = format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""));
        let message = format!(
            "{} begint met een apostrof, en die telt hier als aanhalingsteken",
            words::quote(value)
        );
        let hint = format!(
            "zet de hele tekst tussen dubbele aanhalingstekens: {}",
            words::quote(&quoted)
        );
        let splice = Splice::new(start..start + value.len(), quoted.clone());
        Candidate::new(start..start + value.len(), message, vec![splice])
            .hint(hint)
            .fix(format!("schrijf {}", words::quote(&quoted)))
    });
    candidates.collect()
}

/// A straight quote that is closed by one of a word processor.
fn closed_by_word_processor(line: Line<'_>, at: usize, quote: char) -> Option<Candidate> {
    let rest = &line.text[at + 1..];
    let (end, mark) = rest
        .char_indices()
        .find(|(_, c)| typographic::closes(*c, quote))?;
    let behind = rest[end + mark.len_utf8()..].trim_start();
    let ends = behind.is_empty() || behind.starts_with([',', ']', '}', ':', '#']);
    if !ends || rest[..end].contains(quote) {
        return None;
    }
    let start = line.start + at + 1 + end;
    let range = start..start + mark.len_utf8();
    let message = format!(
        "{} is een aanhalingsteken van een tekstverwerker",
        words::quote(&mark.to_string())
    );
    let hint = format!(
        "sluit de tekst met hetzelfde teken als aan het begin: {}",
        words::quote(&quote.to_string())
    );
    let splice = Splice::new(range.clone(), quote.to_string());
    Some(
        Candidate::new(range, message, vec![splice])
            .hint(hint)
            .fix(format!("schrijf {}", words::quote(&quote.to_string()))),
    )
}
