//! Words by which a text says that a week has no ordinary lessons: tests, a holiday, a project, a camp.

use crate::facts::test_weeks;

/// Parts of words for a week of tests.
const TESTS: [&str; 6] = [
    "toetswe",
    "toetsenwe",
    "proefwerkwe",
    "tentamenwe",
    "examenwe",
    "testwe",
];

/// The begin of words for weeks with something else than lessons.
const OTHER: [&str; 8] = [
    "projectwe",
    "activiteitenwe",
    "introductiewe",
    "introwe",
    "werkwe",
    "kampwe",
    "reiswe",
    "excursiewe",
];

/// What stands before "vakantie" in the name of a holiday.
const HOLIDAYS: [&str; 14] = [
    "herfst",
    "najaars",
    "kerst",
    "winter",
    "voorjaars",
    "krokus",
    "carnavals",
    "paas",
    "mei",
    "pinkster",
    "hemelvaart",
    "zomer",
    "school",
    "",
];

/// Words for days without lessons, which only count where a text is about nothing else.
const NO_LESSONS: [&str; 8] = [
    "lesvrij",
    "lesvrije",
    "schoolvrij",
    "schoolvrije",
    "vrij",
    "vrije",
    "vakantieweek",
    "lesuitval",
];

/// Words that may stand around the name of a holiday without saying that there is something to do.
const AROUND: [&str; 46] = [
    "week", "weken", "wk", "dag", "dagen", "de", "het", "een", "geen", "les", "lessen", "ivm", "i",
    "v", "m", "wegens", "vanwege", "door", "in", "van", "t", "tot", "en", "met", "hele", "dus",
    "is", "school", "ma", "di", "wo", "do", "vr", "za", "zo", "jan", "feb", "mrt", "maart", "apr",
    "april", "mei", "okt", "oktober", "dec", "december",
];

/// Whether a text says that its week is one of tests, a holiday, a project or a camp.
pub(crate) fn names_special_week(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).collect();
    let apart = |pair: &[&str]| matches!(pair, ["se" | "pw" | "project", "week" | "weken"]);
    let other = |word: &&str| OTHER.iter().any(|other| word.starts_with(other));
    TESTS.iter().any(|word| lower.contains(word))
        || words.iter().any(other)
        || words.windows(2).any(apart)
        || is_abbreviated_test_week(text)
        || is_only_about_freedom(&words)
}

/// "TW1", "TW 2", "TE1": with nothing around it, and in capitals, for "te 1" are words.
fn is_abbreviated_test_week(text: &str) -> bool {
    let text = text.trim();
    let digits = text.trim_start_matches(|c: char| !c.is_ascii_digit());
    let word = text.strip_suffix(digits).unwrap_or_default().trim_end();
    let is_number = digits.len() == 1;
    (word == "TW" || word == "TE") && is_number || text == "TW"
}

/// Whether all that a text says is a holiday or days without lessons.
fn is_only_about_freedom(words: &[&str]) -> bool {
    let is_holiday = |word: &str| {
        let before = word
            .strip_suffix("vakantie")
            .or_else(|| word.strip_suffix("vakanties"));
        before.is_some_and(|before| HOLIDAYS.contains(&before))
    };
    let says = |word: &str| is_holiday(word) || NO_LESSONS.contains(&word);
    let fills = |word: &str| {
        word.is_empty() || AROUND.contains(&word) || word.bytes().all(|b| b.is_ascii_digit())
    };
    words.iter().any(|word| says(word)) && words.iter().all(|word| says(word) || fills(word))
}

/// The number of the test week that a text is about and nothing else: "Toetsweek 1", "TW2: geen lessen".
pub(crate) fn test_week_number(text: &str) -> Option<u8> {
    if is_abbreviated_test_week(text) {
        return test_weeks::number(text);
    }
    let begin = text.split(['(', ',', ';', ':', '.', '–']).next()?;
    let is_named = TESTS
        .iter()
        .any(|word| begin.trim().to_lowercase().starts_with(word));
    is_named.then(|| test_weeks::number(begin)).flatten()
}
