//! How a goal is worded.

use std::borrow::Cow;

/// Words by which a goal speaks of its reader.
const PUPIL: &str = "je jij ik 'k you i";

/// Words after "Je" that are no verb: then "Je" is "jouw", or the sentence has none.
const NO_VERB: &str = "de het een dit deze dat die van in op met bij over voor naar aan uit om te \
                       als en of eigen beste nieuwe niet ook zelf the a an with your my";

/// Verbs of knowing and doing as they stand before the pupil: "Aan het eind kun je …".
const BEFORE: &str = "kun kunt kan can weet ken kent know leer leert learn begrijp begrijpt snap \
                      snapt herken herkent heb hebt ga gaat maak maakt durf beheers beheerst \
                      oefen ontdek onderzoek will";

/// Verbs of knowing and doing behind a pupil who comes later in the sentence: "Can-do: I can …",
/// "At the end you know …".
const BEHIND: &str = "can know will";

/// Whether a goal says from the pupil's side what the pupil can do, knows or learns: "Je", "Ik",
/// "You" or "I" with a verb behind it, or further on with a verb of knowing or doing beside it.
pub(crate) fn is_worded_for_pupil(goal: &str) -> bool {
    let mut words = words(goal);
    let (Some(first), second) = (words.next(), words.next()) else {
        return false;
    };
    let begins = match &second {
        Some(second) if among(PUPIL, &first) => !among(NO_VERB, second),
        // "I'm", "you've"
        _ => first
            .split_once('\'')
            .is_some_and(|(pupil, verb)| among(PUPIL, pupil) && !verb.is_empty()),
    };
    if begins {
        return true;
    }
    let words: Vec<Cow<'_, str>> = [first].into_iter().chain(second).chain(words).collect();
    let turned = |pair: &[Cow<'_, str>]| among(PUPIL, &pair[1]) && among(BEFORE, &pair[0]);
    let later = |pair: &[Cow<'_, str>]| among(PUPIL, &pair[0]) && among(BEHIND, &pair[1]);
    words.windows(2).any(|pair| turned(pair) || later(pair))
}

/// The words of a goal in lower case, without what is around them; none is made before it is asked
/// for.
fn words(goal: &str) -> impl Iterator<Item = Cow<'_, str>> {
    let straight = |word: &str| word.replace('’', "'").to_lowercase();
    goal.split(|c: char| c.is_whitespace() || c == '/')
        .map(|word| word.trim_matches(is_dressing))
        .map(move |word| {
            if word.contains('’') {
                Cow::Owned(straight(word))
            } else {
                crate::words::lower(word)
            }
        })
        .filter(|word| word.contains(char::is_alphabetic))
}

fn among(list: &str, word: &str) -> bool {
    list.split(' ').any(|one| one == word)
}

/// Signs around words: Markdown, quotes, bullets, punctuation.
fn is_dressing(c: char) -> bool {
    !c.is_alphanumeric() && !matches!(c, '\'' | '’')
}
