//! The forms in which the name of a pupil may be written, and finding them in a text.

use std::ops::Range;

use crate::words;

/// A text in which the words of a name stand apart by spaces, whatever is between them: hyphens,
/// underscores, the marks of Markdown, dots in an address and behind an initial. Capitals stay.
pub(crate) fn loosened(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    // How many letters the word has that was read last.
    let mut letters = 0;
    while let Some(c) = chars.next() {
        let next = chars.peek().copied();
        let loose = match c {
            '-' | '‐' | '–' | '_' | '*' | '~' | '`' | '\\' | '+' | '[' | ']' | '(' | ')' | '"'
            | '“' | '”' | '„' => ' ',
            '’' | '‘' | 'ʼ' | '´' => '\'',
            '.' if letters == 1 || next.is_some_and(char::is_alphanumeric) => ' ',
            _ => c,
        };
        letters = if loose.is_alphanumeric() {
            letters + 1
        } else {
            0
        };
        out.push(loose);
    }
    out
}

/// The forms of a name of two words or more, with the first name in front: as it is, without what is in
/// the middle, with one half of a double name, and with the `s` of possession.
pub(crate) fn in_order(name: &str) -> Vec<String> {
    let mut forms = Vec::new();
    for written in halves(name) {
        let loose = loosened(&written);
        let words: Vec<&str> = loose.split_whitespace().collect();
        for first in 1..words.len() {
            for last in first..words.len() {
                let form = [&words[..first], &words[last..]].concat().join(" ");
                forms.push(format!("{form}s"));
                forms.push(form);
            }
        }
    }
    forms
}

/// The first and last name the other way around, as a list has them: "Wit, Sanne de".
pub(crate) fn turned(name: &str) -> Option<String> {
    let loose = loosened(name);
    let mut words = loose.split_whitespace();
    let (first, last) = (words.next()?, words.next_back()?);
    Some(format!("{last} {first}"))
}

/// The name, and where its last word is a double name, with each half of it.
fn halves(name: &str) -> Vec<String> {
    let mut all = vec![name.to_owned()];
    if let Some((before, last)) = name.trim().rsplit_once(char::is_whitespace) {
        let halves = last.split(['-', '‐']).filter(|half| *half != last);
        all.extend(halves.map(|half| format!("{before} {half}")));
    }
    all
}

/// A text in [plain letters](words::plain_letters) and [loosened], with the way back to the text itself.
pub(crate) struct Loose {
    /// The text in which names are looked for.
    pub(crate) text: String,
    /// For each character of it where it begins, in bytes, and where the character that it was begins.
    from: Vec<(usize, usize)>,
    end: usize,
}

impl Loose {
    pub(crate) fn new(text: &str) -> Self {
        let (plain, origins) = plain(text);
        Self::with(text, loosened(&plain), origins)
    }

    /// The same in lower case and with every sign as it is: ids have signs in them.
    pub(crate) fn of_letters(text: &str) -> Self {
        let (plain, origins) = plain(text);
        let lower = |c: char| c.to_lowercase().next().unwrap_or(c);
        Self::with(text, plain.chars().map(lower).collect(), origins)
    }

    /// Each character of `loose` stands for one of the plain text.
    fn with(text: &str, loose: String, origins: Vec<usize>) -> Self {
        let starts = loose.char_indices().map(|(at, _)| at);
        Self {
            from: starts.zip(origins).collect(),
            text: loose,
            end: text.len(),
        }
    }

    /// The bytes of the text itself that some bytes of the loosened one stand for, with the accents that
    /// belong to its last letter.
    pub(crate) fn origin(&self, at: &Range<usize>) -> Range<usize> {
        let place = |at: usize| {
            let next = self.from.partition_point(|(start, _)| *start < at);
            self.from.get(next).map_or(self.end, |(_, origin)| *origin)
        };
        place(at.start)..place(at.end)
    }
}

/// A text in plain letters, and where each of its characters comes from, in bytes.
fn plain(text: &str) -> (String, Vec<usize>) {
    let mut plain = String::with_capacity(text.len());
    let mut origins = Vec::with_capacity(text.len());
    let mut letter = [0; 4];
    for (at, c) in text.char_indices() {
        let spelled = words::plain_letters(c.encode_utf8(&mut letter)).into_owned();
        origins.extend(spelled.chars().map(|_| at));
        plain.push_str(&spelled);
    }
    (plain, origins)
}
