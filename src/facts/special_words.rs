//! Words that point at the health, a diagnosis or the faith of a person.

use std::sync::LazyLock;

use foldhash::HashSet;

/// Whether a word, in lower case, may be a special category of personal data. The list is short: words
/// that mostly mean something else are not on it.
pub(crate) fn is_special(word: &str) -> bool {
    WORDS.contains(word)
}

/// Whole words, in lower case.
static WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    [
        "adhd",
        "allergie",
        "allergisch",
        "angststoornis",
        "anorexia",
        "antidepressiva",
        "asperger",
        "astma",
        "autisme",
        "autistisch",
        "autistische",
        "boulimia",
        "burn-out",
        "burnout",
        "depressie",
        "depressief",
        "depressieve",
        "diabetes",
        "diagnose",
        "diagnoses",
        "dyscalculie",
        "dyslectisch",
        "dyslectische",
        "dyslexie",
        "eetstoornis",
        "epilepsie",
        "gehandicapt",
        "geloofsovertuiging",
        "ggz",
        "handicap",
        "hersenschudding",
        "hindoe",
        "jeugdzorg",
        "jehova",
        "medicatie",
        "medicijn",
        "medicijnen",
        "methylfenidaat",
        "moslim",
        "moslima",
        "paniekaanval",
        "paniekaanvallen",
        "pdd-nos",
        "psychiater",
        "psychiatrisch",
        "psycholoog",
        "ptss",
        "ramadan",
        "ritalin",
        "slechthorend",
        "slechtziend",
        "suïcidaal",
        "therapeut",
        "therapie",
        "tourette",
        "zelfbeschadiging",
        "zwanger",
        "zwangerschap",
    ]
    .into_iter()
    .collect()
});
