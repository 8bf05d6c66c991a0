//! An id as a word in a text.

use std::borrow::Cow;

use crate::model::part::Id;
use crate::words;

/// A word that is looked for in texts. One of letters alone is only found as it is written: `sanne` is the
/// id, and "Sanne" is somebody's name.
pub(super) struct Word {
    word: String,
    any_case: bool,
}

impl Word {
    pub(super) fn of(id: &Id) -> Self {
        let any_case = id.as_str().chars().any(|c| !c.is_alphabetic());
        let word = if any_case {
            id.key()
        } else {
            words::composed(id.as_str()).into_owned()
        };
        Self { word, any_case }
    }

    /// The same, in any case.
    pub(super) fn in_any_case(id: &Id) -> Self {
        Self {
            word: id.key(),
            any_case: true,
        }
    }

    /// Whether a text has the word: not as a part of another, or of another id.
    pub(super) fn is_in(&self, text: &str) -> bool {
        let goes_on = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
        // Behind it a full stop ends a sentence, or begins the end of the name of a file.
        self.is_between(text, |before, after| {
            !before.ends_with(goes_on) && !before.ends_with('.') && !after.starts_with(goes_on)
        })
    }

    /// Whether an id or the name of a file has the word in it, between signs.
    pub(super) fn is_part_of(&self, text: &str) -> bool {
        self.is_between(text, |before, after| {
            !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
        })
    }

    /// Whether the word stands in a text where what is before and behind it fits.
    fn is_between(&self, text: &str, fits: impl Fn(&str, &str) -> bool) -> bool {
        let text = self.spelled(text);
        let text = &*text;
        let mut from = 0;
        while let Some(at) = text.get(from..).and_then(|rest| rest.find(&self.word)) {
            let (start, end) = (from + at, from + at + self.word.len());
            if fits(&text[..start], &text[end..]) {
                return true;
            }
            from = start + self.word.chars().next().map_or(1, char::len_utf8);
        }
        false
    }

    fn spelled<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.any_case {
            words::lower(text)
        } else {
            words::composed(text)
        }
    }
}
