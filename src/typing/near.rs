//! The name that was probably meant, out of a few.

use crate::words;

/// How many slips a word of so many characters may have to be taken for another; none where it is
/// too short to tell.
pub(super) fn allowed(characters: usize) -> Option<usize> {
    match characters {
        0 | 1 => None,
        2..=4 => Some(1),
        5..=9 => Some(2),
        _ => Some(3),
    }
}

/// The candidate that was probably meant by `word`, if one is near enough: at most one slip in
/// short words, two in longer ones, three in those of ten letters and more; differences of case do
/// not count. Of equally near candidates the first is taken. Where many words are asked of many
/// candidates, a [`Lexicon`](super::Lexicon) answers the same.
#[must_use]
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = words::lower(word);
    let length = word.chars().count();
    let allowed = allowed(length)?;
    candidates
        .into_iter()
        .map(|candidate| (words::lower(candidate), candidate))
        .filter(|(lower, _)| lower.chars().count().abs_diff(length) <= allowed)
        .map(|(lower, candidate)| (strsim::osa_distance(&word, &lower), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// The only candidate from which a name is one letter off: too few, too many, wrong or swapped with
/// its neighbour.
#[must_use]
pub fn one_letter_off<'a>(
    name: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let lower = words::lower(name);
    let is_near = |one: &&str| strsim::osa_distance(&lower, &words::lower(one)) <= 1;
    let mut near = candidates.into_iter().filter(is_near);
    let first = near.next()?;
    let only = near.all(|one| words::lower(one) == words::lower(first));
    (lower.chars().count() > 1 && only).then_some(first)
}

/// The hint that goes with [`nearest`]: "bedoel je `titel`?".
#[must_use]
pub fn did_you_mean<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<String> {
    nearest(word, candidates).map(do_you_mean)
}

/// "bedoel je `titel`?".
#[must_use]
pub fn do_you_mean(name: &str) -> String {
    format!("bedoel je {}?", words::quote(name))
}
