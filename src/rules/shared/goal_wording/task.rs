//! Sentences that say what a pupil has to do, and not what the pupil can, knows or learns from it.

use std::borrow::Cow;

use super::words::{PUPIL, among};

/// Verbs of having to.
const MUST: &str = "moet";

/// Verbs of getting something, and what is learned when a pupil "gets" it.
const GET: &str = "krijgt krijg";
const LEARNED: &str = "inzicht zicht overzicht grip begrip besef beeld idee kennis gevoel vertrouwen \
                       zelfvertrouwen vaardigheid vaardigheden ervaring";

/// Verbs of what is done with a book.
const DO: &str = "maakt maak leest lees doet doe bekijkt bekijk kijkt kijk luistert luister \
                  bestudeert bestudeer schrijft schrijf vult vul oefent oefen levert lever werkt \
                  werk beantwoordt beantwoord herhaalt herhaal bespreekt bespreek";

/// Verbs that make a task only of a part of the book that is their object: "Je leert hoofdstuk 3", but
/// "Je leert rekenen met de regels van hoofdstuk 3".
const DO_WITH: &str = "leert leer gaat ga hebt heb";

/// Verbs with which work as a whole needs no number.
const MAKE: &str = "maakt maak doet doe levert lever bekijkt bekijk kijkt kijk";

/// Exercises and pages: with a number behind them they make a task wherever they stand.
const NUMBERED: &str = "opdracht opdrachten opdr opgave opgaven opgaves opg som sommen oefening \
                        oefeningen oef vraag vragen exercise exercises ex ejercicio übung exercice \
                        blz bladzijde bladzijden bladzijdes bladzij pagina pagina's pag p";

/// Parts of a book that a goal may be of too: with a number behind them they make a task where they
/// are the object.
const PARTS: &str = "paragraaf paragrafen par hoofdstuk hoofdstukken hst h unit lesson les lessen \
                     werkblad werkbladen bron bronnen tekst teksten taak taken module blok deel";

/// Work that has a name of its own.
const WORK: &str = "huiswerk oefentoets toets d-toets proefwerk werkblad werkbladen weektaak \
                    weektaken overhoring praktijkopdracht filmpje filmpjes uitlegfilmpje \
                    instructiefilmpje";

/// Work that is one of many: a task where it is all of it, and not something to make up.
const EXERCISES: &str =
    "opdracht opdrachten opgave opgaven opgaves sommen oefening oefeningen vragen";

/// Words between a verb and its object.
const BETWEEN: &str = "eerst nu dan zelf ook samen thuis vandaag allemaal weer nog daarna";

/// Words before something that is known.
const KNOWN: &str = "de het deze die dit dat alle je jouw mijn al minstens";

/// Verbs of knowing: with one of these further on the task only leads to the goal.
const KNOWING: &str = "kunt kun kan weet kent ken begrijpt begrijp snapt snap leert leer can know";

/// Words between numbers.
const JOINING: &str = "en t m tm tot met of";

/// Whether a sentence that says something of the pupil, with its verb at a position, says what the
/// pupil has to do.
pub(super) fn is_task(words: &[Cow<'_, str>], verb: usize) -> bool {
    let Some(word) = words.get(verb) else {
        return false;
    };
    let after = &words[verb + 1..];
    // "maak je opdracht 4"
    let turned = after.first().is_some_and(|one| among(PUPIL, one)) && !is_pupil(words, verb);
    let rest = if turned { &after[1..] } else { after };
    if among(MUST, word) {
        return true;
    }
    if leads_to_goal(rest) {
        return false;
    }
    if among(GET, word) {
        return !rest.iter().take(5).any(|one| among(LEARNED, one));
    }
    let object = object(rest);
    let is_done = among(DO, word);
    (is_done || among(DO_WITH, word)) && (is_only_numbers(object) || begins_with_part(object))
        || is_done && names_exercise(rest)
        || among(MAKE, word) && is_work(rest, object)
}

/// Whether a pupil stands before the verb.
fn is_pupil(words: &[Cow<'_, str>], verb: usize) -> bool {
    let before = verb.checked_sub(1).and_then(|at| words.get(at));
    before.is_some_and(|one| among(PUPIL, one))
}

/// Whether it goes on with what the pupil can or knows: "… zodat je kunt rekenen".
fn leads_to_goal(rest: &[Cow<'_, str>]) -> bool {
    rest.windows(2).any(|pair| {
        let (first, second) = (&pair[0], &pair[1]);
        among(PUPIL, first) && among(KNOWING, second)
            || among(KNOWING, first) && among(PUPIL, second)
    })
}

/// What the verb is about, without the words before it that say nothing.
fn object<'w, 't>(rest: &'w [Cow<'t, str>]) -> &'w [Cow<'t, str>] {
    let skipped = |one: &&Cow<'_, str>| among(BETWEEN, one) || among(KNOWN, one);
    &rest[rest.iter().take_while(skipped).count()..]
}

/// "… op blz. 12", "… opdracht 4 …".
fn names_exercise(rest: &[Cow<'_, str>]) -> bool {
    let numbered = |pair: &[Cow<'_, str>]| among(NUMBERED, &pair[0]) && begins_with_digit(&pair[1]);
    rest.windows(2).any(numbered) || rest.iter().any(|word| is_in_one(word, NUMBERED))
}

/// "hoofdstuk 3 …", "H3", "blz. 12".
fn begins_with_part(object: &[Cow<'_, str>]) -> bool {
    let (Some(first), second) = (object.first(), object.get(1)) else {
        return false;
    };
    let is_part = |word: &str| among(NUMBERED, word) || among(PARTS, word);
    is_in_one(first, NUMBERED)
        || is_in_one(first, PARTS)
        || is_part(first) && second.is_some_and(|one| begins_with_digit(one))
}

/// A noun and its number in one word: "H3", "blz.12".
fn is_in_one(word: &str, nouns: &str) -> bool {
    let noun = word.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '-'));
    let number = word[noun.len()..].trim_start_matches('.');
    !noun.is_empty() && begins_with_digit(number) && among(nouns, noun)
}

/// Work as a whole: "de opdrachten", "je huiswerk", "een oefentoets".
fn is_work(rest: &[Cow<'_, str>], object: &[Cow<'_, str>]) -> bool {
    let (Some(first), second) = (object.first(), object.get(1)) else {
        return false;
    };
    let skipped = &rest[..rest.len() - object.len()];
    let is_known = skipped.iter().any(|one| among(KNOWN, one));
    among(WORK, first)
        || first == "een" && second.is_some_and(|one| among(WORK, one))
        || among(EXERCISES, first) && (is_known || second.is_none())
}

/// Nothing but numbers: "Je maakt 1 t/m 5".
fn is_only_numbers(object: &[Cow<'_, str>]) -> bool {
    let is_number = |one: &Cow<'_, str>| begins_with_digit(one) || among(JOINING, one);
    object.first().is_some_and(|one| begins_with_digit(one)) && object.iter().all(is_number)
}

fn begins_with_digit(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}
