//! How a goal is worded.

/// Words by which a goal speaks of its reader.
const PUPIL: [&str; 6] = ["je", "jij", "ik", "you", "i", "'k"];

/// Words after "Je" that are no verb: then "Je" is "jouw", or the sentence has none.
const NO_VERB: [&str; 36] = [
    "de", "het", "een", "dit", "deze", "dat", "die", "van", "in", "op", "met", "bij", "over",
    "voor", "naar", "aan", "uit", "om", "te", "als", "en", "of", "eigen", "beste", "nieuwe",
    "niet", "ook", "zelf", "the", "a", "an", "of", "in", "with", "your", "my",
];

/// Verbs of knowing and doing as they stand before the pupil: "Aan het eind kun je …".
const BEFORE: [&str; 30] = [
    "kun",
    "kunt",
    "kan",
    "can",
    "weet",
    "ken",
    "kent",
    "know",
    "leer",
    "leert",
    "learn",
    "begrijp",
    "begrijpt",
    "snap",
    "snapt",
    "herken",
    "herkent",
    "heb",
    "hebt",
    "ga",
    "gaat",
    "maak",
    "maakt",
    "durf",
    "beheers",
    "beheerst",
    "oefen",
    "ontdek",
    "onderzoek",
    "will",
];

/// Whether a goal says from the pupil's side what the pupil can do, knows or learns: "Je", "Ik",
/// "You" or "I" with a verb behind it, or further on with a verb of knowing or doing before it.
pub(super) fn from_the_pupils_side(goal: &str) -> bool {
    let words: Vec<String> = goal
        .split_whitespace()
        .map(|word| {
            word.trim_matches(is_dressing)
                .to_lowercase()
                .replace('’', "'")
        })
        .filter(|word| word.contains(char::is_alphabetic))
        .collect();
    let is_pupil = |word: &str| PUPIL.contains(&word);
    let begins = match words.as_slice() {
        [first, second, ..] if is_pupil(first) => !NO_VERB.contains(&second.as_str()),
        // "I'm", "I've", "you're"
        [first, ..] => first
            .split_once('\'')
            .is_some_and(|(pupil, verb)| is_pupil(pupil) && !verb.is_empty()),
        [] => false,
    };
    let turned = |pair: &[String]| BEFORE.contains(&pair[0].as_str()) && is_pupil(&pair[1]);
    begins || words.windows(2).any(turned)
}

/// Signs around words: Markdown, quotes, bullets, punctuation.
fn is_dressing(c: char) -> bool {
    !c.is_alphanumeric() && c != '\''
}
