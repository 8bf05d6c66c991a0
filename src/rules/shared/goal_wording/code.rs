//! Codes and labels in front of a goal: `(R)`, `RTTI-T1:`, `1.2a`, `Grammatica:`.

use super::words::{PUPIL, among};

/// Words that announce a goal: "Leerdoel 3", "Doel 1.2a".
const ANNOUNCE: &str = "doel doelen leerdoel lesdoel hoofddoel subdoel deeldoel ld goal objective";

/// The most words of a label before a colon.
const LABEL_WORDS: usize = 4;

/// The most letters and digits of a code.
const CODE_LENGTH: usize = 16;

/// A goal without the codes and the label in front of it.
pub(super) fn without_code(goal: &str) -> &str {
    let mut rest = goal.trim_start();
    let has_lower = goal.contains(char::is_lowercase);
    loop {
        let (token, after) = split(rest);
        let next = split(after).0;
        if !token.is_empty() && is_code(token, next, has_lower) {
            rest = after;
            continue;
        }
        match after_label(rest) {
            Some(after) => rest = after,
            None => return rest,
        }
    }
}

/// The first word and what comes after it.
fn split(text: &str) -> (&str, &str) {
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    (&text[..end], text[end..].trim_start())
}

/// Whether a word is a code, or only signs. `next` is the word after it; capitals say nothing where the
/// goal has no others.
fn is_code(token: &str, next: &str, has_lower: bool) -> bool {
    let bare = token.trim_matches(|c: char| !c.is_alphanumeric());
    let lower = bare.to_lowercase();
    let short = bare.chars().count() <= CODE_LENGTH;
    if bare.is_empty() {
        return true;
    }
    // "Ik" and "I" begin the sentence, unless "je" comes behind: "I Je kunt …".
    let closed = token.ends_with([')', ']', '}']) || token.trim_matches('*').ends_with(')');
    if among(PUPIL, &lower) && !closed {
        return among(PUPIL, &next.to_lowercase());
    }
    let is_upper =
        |most| has_lower && bare.chars().count() <= most && !bare.contains(char::is_lowercase);
    let bracketed = closed && token.contains(['(', '[', '{']);
    let is_ended = closed || token.ends_with('.');
    short
        && (bare.contains(|c: char| c.is_ascii_digit())
            || bracketed
            || is_upper(5)
            || is_ended && bare.chars().count() == 1
            || among(ANNOUNCE, &lower))
}

/// What stands behind a label that ends in a colon: "Grammatica: Je kunt …".
fn after_label(text: &str) -> Option<&str> {
    let (label, rest) = text.split_once(':')?;
    // "Je weet: …" is the sentence itself.
    let speaks = label
        .split_whitespace()
        .any(|word| among(PUPIL, &word.to_lowercase()));
    let is_short = label.split_whitespace().count() <= LABEL_WORDS;
    let is_apart = rest.starts_with(char::is_whitespace);
    let ends = label.contains(['.', '?', '!', ';']);
    (is_short && is_apart && !ends && !speaks).then(|| rest.trim_start())
}
