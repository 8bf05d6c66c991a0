//! Soft hyphens in long Dutch words.

use hypher::{Lang, hyphenate as syllables};

/// The number of letters from which a word gets soft hyphens.
const LONG: usize = 14;

/// The fewest letters that a hyphen leaves for the next line.
const TAIL: usize = 3;

const SOFT_HYPHEN: &str = "\u{AD}";

/// The text with soft hyphens in words of 14 letters or more.
///
/// What looks like an address, a file name or a code (`a.nl`, `https://…`, `x_y`) stays whole, so that
/// it can be copied from the page.
pub(super) fn hyphenate(text: &str) -> String {
    text.split_inclusive(char::is_whitespace)
        .map(|chunk| {
            if is_address(chunk.trim_end()) {
                chunk.to_owned()
            } else {
                long_words(chunk)
            }
        })
        .collect()
}

/// Whether a chunk without spaces is an address, a file name or a code.
fn is_address(chunk: &str) -> bool {
    let mut inner_dot = chunk.match_indices('.').filter(|(at, _)| {
        let before = chunk[..*at].chars().next_back();
        let after = chunk[at + 1..].chars().next();
        before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric)
    });
    chunk.contains("://") || chunk.contains(['@', '_', '\\']) || inner_dot.next().is_some()
}

fn long_words(chunk: &str) -> String {
    let mut out = String::with_capacity(chunk.len());
    let mut rest = chunk;
    while let Some(start) = rest.find(char::is_alphabetic) {
        let word = &rest[start..];
        let end = word
            .find(|c: char| !c.is_alphabetic())
            .unwrap_or(word.len());
        out.push_str(&rest[..start]);
        push_word(&mut out, &word[..end]);
        rest = &word[end..];
    }
    out.push_str(rest);
    out
}

/// A long word with its soft hyphens; none leaves fewer than [`TAIL`] letters on the next line.
fn push_word(out: &mut String, word: &str) {
    let letters = word.chars().count();
    if letters < LONG {
        out.push_str(word);
        return;
    }
    let mut written = 0;
    for syllable in syllables(word, Lang::Dutch) {
        if written > 0 && letters - written >= TAIL {
            out.push_str(SOFT_HYPHEN);
        }
        out.push_str(syllable);
        written += syllable.chars().count();
    }
}
