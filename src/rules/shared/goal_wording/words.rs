//! The words of a goal.

use std::borrow::Cow;

/// Words by which a goal speaks of its reader.
pub(super) const PUPIL: &str = "je jij ik 'k you i";

/// The words and numbers of a goal in lower case, without what is around them.
pub(super) fn words(goal: &str) -> Vec<Cow<'_, str>> {
    let straight = |word: &str| word.replace('’', "'").to_lowercase();
    goal.split(|c: char| c.is_whitespace() || c == '/')
        .map(|word| word.trim_matches(is_dressing))
        .filter(|word| word.contains(char::is_alphanumeric))
        .map(|word| {
            if word.contains('’') {
                Cow::Owned(straight(word))
            } else {
                crate::words::lower(word)
            }
        })
        .collect()
}

pub(super) fn among(list: &str, word: &str) -> bool {
    list.split(' ').any(|one| one == word)
}

/// Signs around words: Markdown, quotes, bullets, punctuation.
fn is_dressing(c: char) -> bool {
    !c.is_alphanumeric() && !matches!(c, '\'' | '’')
}
