//! Tests that are not written: a game, a work piece, an observation. In physical education and the arts
//! these are the tests, in the lessons themselves.

use crate::model::part::Toets;
use crate::school::School;

/// The subjects that are tested by what pupils do and make, as subjects are compared.
const PRACTICAL: [&str; 17] = [
    "lo", "lo2", "bsm", "te", "ha", "tex", "bv", "mu", "da", "dr", "ckv", "kc", "ku", "kubv",
    "kuda", "kudr", "kumu",
];

/// Ways of testing on paper or on a screen.
const WRITTEN: [&str; 6] = [
    "schriftelijk",
    "digitaal",
    "proefwerk",
    "toets",
    "overhoring",
    "so",
];

/// Whether a test shows in the lessons of a subject what a pupil can do: its `wijze` is a practical one,
/// and the subject is tested so.
pub(crate) fn is_in_lessons(school: &School, vak: &str, test: &Toets) -> bool {
    let key = school.vakken.key(vak);
    PRACTICAL.contains(&&*key) && is_unwritten(test)
}

/// Whether any of the ways of testing is not a written one.
fn is_unwritten(test: &Toets) -> bool {
    let ways = test.wijze.iter().map(|wijze| wijze.trim().to_lowercase());
    ways.filter(|way| !way.is_empty())
        .any(|way| !WRITTEN.contains(&way.as_str()))
}
