//! The forms in which the name of a pupil may be written.

/// A text in which the words of a name stand apart by spaces, whatever is between them: hyphens,
/// underscores, the marks of Markdown, dots in an address and behind an initial. Capitals stay.
pub(super) fn loosened(text: &str) -> String {
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
pub(super) fn in_order(name: &str) -> Vec<String> {
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
pub(super) fn turned(name: &str) -> Option<String> {
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
