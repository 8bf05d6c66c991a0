//! Typing errors in words of the format: which word was meant, where that is sure enough to write
//! it down without asking.
//!
//! A word that means something itself is no typing error, however near it is to another: `mavo` is
//! not a misspelt `havo`. So a correction needs more than a small distance: the difference must be
//! one that fingers make, and the word must not be one that schools use.

mod lexicon;
mod near;

pub use lexicon::Lexicon;
pub use near::{did_you_mean, do_you_mean, nearest, one_letter_off};

/// Words that schools use, in lower case. In a field where they are no choice they mean something
/// else than the choice they look like.
const SCHOOL_WORDS: &[&str] = &[
    // levels, tracks and kinds of school
    "atheneum",
    "basis",
    "bb",
    "beroepsgericht",
    "bovenbouw",
    "brugklas",
    "examenklas",
    "gemengd",
    "gl",
    "gymnasium",
    "hbo",
    "isk",
    "kader",
    "kb",
    "lbo",
    "lwoo",
    "mavo",
    "mbo",
    "onderbouw",
    "praktijkonderwijs",
    "pro",
    "schakelklas",
    "technasium",
    "theoretisch",
    "tl",
    "tweetalig",
    "ulo",
    "vmbo",
    "vmbo-b",
    "vmbo-basis",
    "vmbo-g",
    "vmbo-k",
    "vmbo-kader",
    "vmbo-t",
    "vo",
    "vso",
    "vwo-plus",
    "wo",
    // results
    "aanwezig",
    "absent",
    "excellent",
    "gehaald",
    "goed",
    "heel",
    "matig",
    "niet",
    "niveau",
    "onbeheerst",
    "onvoldoende",
    "present",
    "slecht",
    "twijfel",
    "verlof",
    "voldoende",
    "ziek",
    "zwak",
    // tests and talks
    "diagnostisch",
    "examen",
    "mondeling",
    "normatief",
    "oudergesprek",
    "overhoring",
    "praktisch",
    "presentatie",
    "proefwerk",
    "schriftelijk",
    "zelftoets",
    // colours and places
    "bruin",
    "grijs",
    "oost",
    "oranje",
    "paars",
    "rood",
    "roze",
    "west",
    "wit",
    "zwart",
    // people
    "coaches",
    "conciërge",
    "decaan",
    "docent",
    "leerling",
    "leraar",
    "mentor",
    "ouder",
    "ouders",
    "teamleider",
    "vakdocent",
    // subjects
    "dans",
    "drama",
    "godsdienst",
    "koken",
    "levensbeschouwing",
    "loopbaan",
    "mens",
    "rekenen",
    "rekentuin",
    "sport",
    "taal",
    "techniek",
    "verzorging",
    // words of this format that stand in other fields
    "evaluaties",
    "doelen",
    "leerdoelen",
    "planning",
    "planningen",
    "regel",
    "regels",
    "tips",
    "tops",
    "vragen",
];

/// From this many letters on, a letter too many or too few, or a neighbouring key, leaves no other
/// word in sight.
const LONG: usize = 5;

/// The keys of a letter keyboard, row by row.
const ROWS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/// The only candidate of which a word is another spelling or a typing error.
///
/// Capitals and the sign between two parts (`nog niet`, `nog_niet`) make no difference. Otherwise
/// the word is none that schools use, no other candidate is near, and one slip explains it: in any
/// word two letters swapped or the wrong one doubled, in long ones also a letter too many or too
/// few, or a neighbouring key.
#[must_use]
pub fn meant<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let written = plain(word);
    let all: Vec<&str> = candidates.into_iter().collect();
    if let Some(same) = all.iter().find(|one| plain(one) == written) {
        return Some(same);
    }
    if is_school_word(&written) {
        return None;
    }
    let near = nearest(word, all.iter().copied())?;
    let others = all.iter().copied().filter(|one| *one != near);
    let alone = nearest(word, others).is_none();
    (alone && is_slip(&written, &plain(near))).then_some(near)
}

/// The hint "bedoel je `titel`?", also where it is not sure. A word that schools use is not taken
/// for another, unless it is a longer or shorter form of it.
#[must_use]
pub fn suggestion<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let written = plain(word);
    let near = nearest(word, candidates)?;
    let form = near.starts_with(&written) || written.starts_with(near);
    (form || !is_school_word(&written)).then(|| do_you_mean(near))
}

/// Whether a word in lower case is one that schools use.
fn is_school_word(word: &str) -> bool {
    SCHOOL_WORDS.contains(&word)
}

/// A word in lower case with `-` between its parts.
fn plain(word: &str) -> String {
    word.to_lowercase().replace([' ', '_'], "-")
}

/// Whether one slip of the fingers makes one word of another.
fn is_slip(written: &str, meant: &str) -> bool {
    if strsim::osa_distance(written, meant) != 1 {
        return false;
    }
    let has_all = |one: &str, other: &str| one.chars().all(|c| other.contains(c));
    if has_all(written, meant) && has_all(meant, written) {
        return true;
    }
    let (long, short) = (written.chars().count(), meant.chars().count());
    long.min(short) >= LONG && (long != short || is_neighbouring_key(written, meant))
}

/// Whether the letters in which two words of the same length differ are next to each other on a
/// keyboard.
fn is_neighbouring_key(one: &str, other: &str) -> bool {
    let mut pairs = one.chars().zip(other.chars()).filter(|(a, b)| a != b);
    let beside = |a: char, b: char| {
        ROWS.iter().any(|row| match (row.find(a), row.find(b)) {
            (Some(a), Some(b)) => a.abs_diff(b) == 1,
            _ => false,
        })
    };
    pairs.all(|(a, b)| beside(a, b))
}
