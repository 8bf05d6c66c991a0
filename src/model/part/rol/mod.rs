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
    let parts = parts(&lower);
    let is_named = |one: &&RoleWords| {
        one.words.iter().any(|phrase| stands_in(&spoken, phrase))
            || one.alone.iter().any(|word| parts.contains(word))
    };
    ROLES.iter().filter(is_named).map(|one| one.rol).collect()
}

/// The words of the format for roles.
pub fn format_words() -> impl Iterator<Item = &'static str> {
    ROLES.iter().filter_map(|one| one.words.first().copied())
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

/// Whether a word, or some words with a space between them, stand among words.
fn stands_in(words: &[&str], phrase: &str) -> bool {
    let mut starts = 0..words.len();
    starts.any(|start| {
        let mut rest = words[start..].iter();
        phrase.split(' ').all(|word| rest.next() == Some(&word))
    })
}

/// A text in parts, between brackets or commas, without articles before them. "En" parts only a short
/// text: "school en thuis".
fn parts(lower: &str) -> Vec<&str> {
    let is_short = lower.split_whitespace().count() <= 4;
    let whole = lower.split([',', ';', '/', '&', '+', '(', ')']);
    let mut parts: Vec<&str> = whole.collect();
    if is_short {
        let pieces: Vec<&str> = parts.iter().flat_map(|part| part.split(" en ")).collect();
        parts.extend(pieces);
    }
    let bare = parts.into_iter().map(|part| without_article(part.trim()));
    bare.collect()
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
