//! Names of new documents and files.

use crate::model::part::Id;

/// The most characters of a file name.
const LIMIT: usize = 60;

/// Letters with a sign and the plain letters that stand for them in file names: one letter can be
/// written in two ways, and not every computer keeps them apart.
const FOLDED: &[(&str, &str)] = &[
    ("àáâãäåā", "a"),
    ("ç", "c"),
    ("èéêëē", "e"),
    ("ğ", "g"),
    ("ìíîïī", "i"),
    ("ñ", "n"),
    ("òóôõöøō", "o"),
    ("ş", "s"),
    ("ùúûüū", "u"),
    ("ýÿ", "y"),
    ("æ", "ae"),
    ("œ", "oe"),
    ("ß", "ss"),
    ("ĳ", "ij"),
];

/// An id for what people call something: other characters become one `-`.
#[must_use]
pub(super) fn id(text: &str) -> String {
    let id = Id::from_name(text.trim());
    let parts = id.as_str().split('-').map(|part| part.trim_matches('.'));
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    parts.join("-")
}

/// A file name, without extension, for what people call something: lower case, plain letters.
#[must_use]
pub(super) fn file(text: &str) -> String {
    let folded: String = text.to_lowercase().chars().map(fold).collect();
    // A letter and its sign may be two characters; the sign alone goes.
    let folded: String = folded
        .chars()
        .filter(|c| !('\u{300}'..='\u{36f}').contains(c))
        .collect();
    let name = id(&folded.replace(['\'', '’', '‘'], ""));
    if name.chars().count() <= LIMIT {
        return name;
    }
    let start: String = name.chars().take(LIMIT).collect();
    start
        .rsplit_once('-')
        .map_or(start.clone(), |(whole_words, _)| whole_words.to_owned())
}

fn fold(c: char) -> String {
    let plain = FOLDED.iter().find(|(letters, _)| letters.contains(c));
    plain.map_or_else(|| c.to_string(), |(_, plain)| (*plain).to_owned())
}

/// A file name of several parts, those that are empty or already said left out.
#[must_use]
pub(super) fn joined(parts: &[&str]) -> String {
    let mut name = String::new();
    for part in parts.iter().map(|part| file(part)) {
        let said = format!("-{name}-").contains(&format!("-{part}-"));
        if part.is_empty() || said {
            continue;
        }
        if !name.is_empty() {
            name.push('-');
        }
        name.push_str(&part);
    }
    name
}
