//! A text in plain letters, with the way back to the text itself.

use std::ops::Range;

use crate::words;

/// A text in [plain letters](words::plain_letters).
pub(crate) struct PlainText {
    /// The text in which people are looked for.
    pub(crate) text: String,
    /// For each character of it where it begins, in bytes, and where the character that it was begins.
    from: Vec<(usize, usize)>,
    end: usize,
}

impl PlainText {
    pub(crate) fn new(text: &str) -> Self {
        let mut plain = String::with_capacity(text.len());
        let mut from = Vec::with_capacity(text.len());
        let mut letter = [0; 4];
        for (at, c) in text.char_indices() {
            let spelled = words::plain_letters(c.encode_utf8(&mut letter)).into_owned();
            let start = plain.len();
            from.extend(
                spelled
                    .char_indices()
                    .map(|(inside, _)| (start + inside, at)),
            );
            plain.push_str(&spelled);
        }
        Self {
            text: plain,
            from,
            end: text.len(),
        }
    }

    /// The bytes of the text itself that some bytes of this one stand for, with the accents that belong to
    /// its last letter.
    pub(crate) fn origin(&self, at: &Range<usize>) -> Range<usize> {
        let place = |at: usize| {
            let next = self.from.partition_point(|(start, _)| *start < at);
            self.from.get(next).map_or(self.end, |(_, origin)| *origin)
        };
        place(at.start)..place(at.end)
    }
}
