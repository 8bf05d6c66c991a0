//! Roles among the words of `wie`, `met`, `van` and `rol`.

mod role;
mod words;

pub use role::Rol;

use super::Tekst;
use crate::words::lower;
use words::{IN_NAMES, ROLES, RoleWords, TITLES};

/// The roles named in a text, as words of it: "C. Smit (teamleider)" names one. The name of a person
/// behind "meneer" or "mevrouw" is no role: "mevrouw de Voogd".
#[must_use]
pub fn roles_in(text: &str) -> Vec<Rol> {
    let lower = lower(text);
    let spoken = without_names(spoken(&lower));
    let joined = format!(" {} ", spoken.join(" "));
    let is_named = |one: &&RoleWords| {
        one.words.iter().any(|word| stands_in(&joined, word))
            || one.alone.iter().any(|word| stands_alone(&lower, word))
    };
    ROLES.iter().filter(is_named).map(|one| one.rol).collect()
}

/// Whether a word of a text is about the people of a role: "ouderavond" is about parents.
#[must_use]
pub fn is_about(text: &str, rol: Rol) -> bool {
    let lower = lower(text);
    let begins = |word: &str, all: &[&str]| all.iter().any(|stem| word.starts_with(stem));
    let mut of_role = ROLES.iter().filter(|one| one.rol == rol);
    let words = spoken(&lower);
    of_role.any(|one| {
        let mut words = words.iter();
        words.any(|word| begins(word, one.stems) && !begins(word, one.not))
    })
}

/// Whether any of the texts names the role.
pub fn mentions<'a>(texts: impl IntoIterator<Item = &'a Tekst>, rol: Rol) -> bool {
    texts.into_iter().any(|text| roles_in(text).contains(&rol))
}

fn spoken(lower: &str) -> Vec<&str> {
    let words = lower.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’')));
    words.filter(|word| !word.is_empty()).collect()
}

/// The words without the names that follow a title: "mevrouw van der Voogd".
fn without_names(words: Vec<&str>) -> Vec<&str> {
    let mut kept = Vec::new();
    let mut words = words.into_iter().peekable();
    while let Some(word) = words.next() {
        kept.push(word);
        if !TITLES.contains(&word) {
            continue;
        }
        while words.next_if(|next| IN_NAMES.contains(next)).is_some() {}
        words.next_if(|next| *next != "en");
    }
    kept
}

/// Whether a word, or some words, stand in a text of words with spaces around them.
fn stands_in(joined: &str, words: &str) -> bool {
    let mut from = joined;
    while let Some(at) = from.find(words) {
        let end = at + words.len();
        if from[..at].ends_with(' ') && from[end..].starts_with(' ') {
            return true;
        }
        from = &from[end..];
    }
    false
}

/// Whether a word is a text, or a part of it between brackets or commas. "En" parts only a short text:
/// "school en thuis".
fn stands_alone(lower: &str, word: &str) -> bool {
    let short = lower.split_whitespace().count() <= 4;
    let parts = lower.split([',', ';', '/', '&', '+', '(', ')']);
    let mut parts = parts.flat_map(|part| {
        let pieces: Vec<&str> = if short && part != word {
            part.split(" en ").chain([part]).collect()
        } else {
            vec![part]
        };
        pieces
    });
    parts.any(|part| without_article(part.trim()) == word)
}

fn without_article(part: &str) -> &str {
    const ARTICLES: [&str; 8] = [
        "de ", "het ", "mijn ", "zijn ", "haar ", "hun ", "ons ", "je ",
    ];
    let bare = ARTICLES
        .iter()
        .find_map(|article| part.strip_prefix(article));
    bare.unwrap_or(part).trim()
}
