//! How a goal is worded.

mod code;
mod language;
mod task;
mod words;

use std::borrow::Cow;

use code::without_code;
use language::is_in_language_of;
use task::is_task;
use words::{PUPIL, among, words};

/// What a text that should be a goal says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wording {
    /// What the pupil can do, knows or learns; or it is in the language of its subject, and then it is
    /// not judged.
    Goal,
    /// What the pupil has to do: an exercise, a page to read.
    Task,
    Other,
}

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

/// How a goal of a subject is worded. It is a goal where it says "Je", "Ik", "You" or "I" with a verb
/// behind it, or further on with a verb of knowing or doing beside it. `subject` is the form in which
/// subjects are compared. Without `strictly` no goal is a task, and what looks like a code may also be
/// the begin of the sentence: "I) know" as in edition 2026.
pub(crate) fn wording(goal: &str, subject: Option<&str>, strictly: bool) -> Wording {
    let stripped = words(without_code(goal));
    match says_of_pupil(&stripped) {
        Some(at) if strictly && is_task(&stripped, at) => Wording::Task,
        Some(_) => Wording::Goal,
        None if !strictly && says_of_pupil(&words(goal)).is_some() => Wording::Goal,
        None if is_in_language_of(goal, subject) => Wording::Goal,
        None => Wording::Other,
    }
}

/// Where a sentence says something of its reader: the position of the verb.
fn says_of_pupil(words: &[Cow<'_, str>]) -> Option<usize> {
    let first = words.first()?;
    let begins = match words.get(1) {
        Some(second) if among(PUPIL, first) => !among(NO_VERB, second),
        // "I'm", "you've"
        Some(_) => first
            .split_once('\'')
            .is_some_and(|(pupil, verb)| among(PUPIL, pupil) && !verb.is_empty()),
        None => false,
    };
    if begins {
        return Some(1);
    }
    let turned = |pair: &[Cow<'_, str>]| among(PUPIL, &pair[1]) && among(BEFORE, &pair[0]);
    let later = |pair: &[Cow<'_, str>]| among(PUPIL, &pair[0]) && among(BEHIND, &pair[1]);
    let mut pairs = words.windows(2);
    let at = pairs.position(|pair| turned(pair) || later(pair))?;
    Some(if turned(&words[at..at + 2]) {
        at
    } else {
        at + 1
    })
}
