//! Whether what somebody wrote in a field is an answer: one notion for rules, overviews and pages.

mod fill_in;
mod phrases;

use std::sync::LazyLock;

use foldhash::HashSet;

use fill_in::PLACEHOLDERS;
pub use fill_in::is_fill_in_text;

use crate::model::part::Tekst;
use crate::school::School;
use crate::words::lower;
use phrases::{NOTHING, OPENINGS, SAYS_NOTHING, UNDECIDED, WITHOUT_MEANING};

/// What a field asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerKind {
    /// Something that is there: an idea, a goal, a result, a report, evidence. "Niets" is no answer.
    Substance,
    /// Something that may well be none: people, needs, materials, costs, attention points, what was
    /// changed, a question of yes or no. "Niets" is an answer.
    OrNone,
}

/// Whether a text answers a field of a kind. No answer are: nothing, only punctuation, "x", "volgt",
/// "weet ik nog niet" and the like, and the opening words of our own forms with nothing behind them.
/// A sentence that merely begins with such words is an answer.
#[must_use]
pub fn is_answer(text: &str, kind: AnswerKind) -> bool {
    if is_fill_in_text(text) {
        return false;
    }
    if text.len() > LONG && text.contains(char::is_alphanumeric) || has_other_word(text) {
        return true;
    }
    let words = bare_words(text);
    if words.is_empty() {
        return text.chars().any(is_meaningful_sign);
    }
    let is_x = |word: &String| word.chars().all(|c| c == 'x');
    let whole = words.join(" ");
    let lists = [SAYS_NOTHING, OPENINGS, PLACEHOLDERS];
    if words.iter().all(is_x) || lists.iter().any(|list| list.contains(&whole.as_str())) {
        return false;
    }
    let mut rest = words;
    rest.retain(|word| !WITHOUT_MEANING.contains(&word.as_str()));
    let rest = rest.join(" ");
    if rest.is_empty() || UNDECIDED.contains(&rest.as_str()) {
        return false;
    }
    kind == AnswerKind::OrNone || !NOTHING.contains(&rest.as_str())
}

/// No phrase that leaves a field open is longer, in bytes.
const LONG: usize = 64;

/// Whether a text has a word that stands in no phrase: then it is an answer, whatever else it says. Most
/// texts are told so without a look at the phrases. Words with signs in them are left to that look.
fn has_other_word(text: &str) -> bool {
    static WORDS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
        let lists = [
            SAYS_NOTHING,
            OPENINGS,
            PLACEHOLDERS,
            UNDECIDED,
            WITHOUT_MEANING,
            NOTHING,
        ];
        let phrases = lists.into_iter().flatten();
        phrases.flat_map(|phrase| phrase.split(' ')).collect()
    });
    let mut words = text.split_whitespace();
    words.any(|word| {
        word.chars().all(char::is_alphanumeric) && {
            let word = lower(word);
            !WORDS.contains(&*word) && word.chars().any(|c| c != 'x')
        }
    })
}

/// The words of a text in lower case, without signs: "n.v.t." is "nvt", "weet ik (nog) niet" four
/// words.
fn bare_words(text: &str) -> Vec<String> {
    let letters = text.chars().filter(|c| *c != '.');
    let spaced = letters.map(|c| if c.is_alphanumeric() { c } else { ' ' });
    let spaced: String = spaced.collect();
    lower(&spaced)
        .split_whitespace()
        .map(str::to_owned)
        .collect()
}

/// Whether a sign says something by itself, as an emoji does; an empty box or a line does not.
fn is_meaningful_sign(c: char) -> bool {
    matches!(c, '\u{2613}'..='\u{27bf}' | '\u{1f000}'..='\u{1faff}')
}

/// How a school judges answers. Before edition 2027 every text that was not empty was one, and a
/// school that holds to that edition gets no other findings of a new version.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Answers {
    any_text: bool,
}

impl Answers {
    pub(crate) fn of(school: &School) -> Self {
        Self {
            any_text: !school.looks_closely(),
        }
    }

    /// Whether an optional text is an answer.
    pub(crate) fn given(self, text: Option<&Tekst>, kind: AnswerKind) -> bool {
        text.is_some_and(|text| self.is_answer(text, kind))
    }

    /// Whether a list holds an answer.
    pub(crate) fn any<'t>(
        self,
        texts: impl IntoIterator<Item = &'t Tekst>,
        kind: AnswerKind,
    ) -> bool {
        let mut texts = texts.into_iter();
        texts.any(|text| self.is_answer(text, kind))
    }

    pub(crate) fn is_answer(self, text: &str, kind: AnswerKind) -> bool {
        if self.any_text {
            return !text.trim().is_empty();
        }
        is_answer(text, kind)
    }
}
