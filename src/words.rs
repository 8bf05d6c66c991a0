//! Dutch words for messages: numbers that agree with their noun, lists and quoting.
//!
//! Everything a person reads about amounts goes through here, so that "1 les" and "2 lessen" are
//! right everywhere.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// A noun in singular and plural, ready to be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Noun(pub &'static str, pub &'static str);

/// A finding of level "fout".
pub const FOUT: Noun = Noun("fout", "fouten");
/// A finding of level "waarschuwing".
pub const WAARSCHUWING: Noun = Noun("waarschuwing", "waarschuwingen");
/// A finding of level "tip".
pub const TIP: Noun = Noun("tip", "tips");
/// What a rule finds.
pub const BEVINDING: Noun = Noun("bevinding", "bevindingen");
/// A pupil.
pub const LEERLING: Noun = Noun("leerling", "leerlingen");
/// An action of a draaiboek.
pub const ACTIE: Noun = Noun("actie", "acties");
/// An evaluation of a draaiboek.
pub const EVALUATIE: Noun = Noun("evaluatie", "evaluaties");
/// A document of a school folder.
pub const DOCUMENT: Noun = Noun("document", "documenten");
/// "1 bestand", "2 bestanden".
pub const FILE: Noun = Noun("bestand", "bestanden");

/// The number with the noun that agrees with it: "1 fout", "2 fouten", "0 fouten".
#[must_use]
pub fn count(number: usize, noun: Noun) -> String {
    format!("{number} {}", agree(number, noun))
}

/// Only the noun that agrees with the number.
#[must_use]
pub fn agree(number: usize, noun: Noun) -> &'static str {
    if number == 1 { noun.0 } else { noun.1 }
}

/// A path or a name as it is typed in a shell: between quotes where it has a space.
#[must_use]
pub fn typed(text: &str) -> String {
    if text.contains(' ') {
        format!("\"{text}\"")
    } else {
        text.to_owned()
    }
}

/// The longest piece of a value that a message quotes, in characters.
const QUOTE_LIMIT: usize = 40;

/// A value between backticks, on one line, without control characters and not longer than a
/// message can bear.
#[must_use]
pub fn quote(value: &str) -> String {
    let mut shown: String = value
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(QUOTE_LIMIT)
        .collect();
    if value.chars().count() > QUOTE_LIMIT {
        shown.push('…');
    }
    format!("`{}`", shown.trim_end())
}

/// A text in lower case with composed letters, the form in which names are compared: without a copy
/// where it is so already, as most words are.
#[must_use]
pub fn lower(text: &str) -> Cow<'_, str> {
    let is_lower = |byte: u8| byte.is_ascii() && !byte.is_ascii_uppercase();
    if text.bytes().all(is_lower) {
        return Cow::Borrowed(text);
    }
    if text.is_ascii() {
        return Cow::Owned(text.to_ascii_lowercase());
    }
    Cow::Owned(text.nfc().collect::<String>().to_lowercase())
}

/// A text in which each letter with its accents is one character (NFC): macOS writes names of files
/// with the accents apart, and what people type has them together.
#[must_use]
pub fn composed(text: &str) -> Cow<'_, str> {
    if unicode_normalization::is_nfc(text) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.nfc().collect())
}

/// A text with plain letters for those with accents, of full width or joined, and without characters that
/// nobody sees, such as the places where a word may be broken. Capitals stay.
#[must_use]
pub fn plain_letters(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_accent(*c) && !is_unseen(*c)) {
        match c {
            'ß' => plain.push_str("ss"),
            'æ' => plain.push_str("ae"),
            'Æ' => plain.push_str("AE"),
            'œ' => plain.push_str("oe"),
            'Œ' => plain.push_str("OE"),
            'ø' => plain.push('o'),
            'Ø' => plain.push('O'),
            'ł' => plain.push('l'),
            'Ł' => plain.push('L'),
            'đ' | 'ð' => plain.push('d'),
            'Đ' | 'Ð' => plain.push('D'),
            'ı' => plain.push('i'),
            'þ' => plain.push_str("th"),
            'Þ' => plain.push_str("Th"),
            _ => plain.push(c),
        }
    }
    Cow::Owned(plain)
}

/// Whether a character is there without being seen.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

/// Whether a character is an accent that belongs to the letter before it.
#[must_use]
pub fn is_accent(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// The words of a text in lower case: stretches of letters, digits and apostrophes.
pub(crate) fn lower_words(text: &str) -> Vec<String> {
    let is_separator = |c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’'));
    let lower = lower(text);
    let words = lower.split(is_separator).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// A character as a terminal may show it: the picture of a control character, and a sign for what
/// turns the direction of writing or is there without being seen. Lines and tabs stay, and so do the
/// joiners that hold an emoji or a word together.
#[must_use]
pub fn harmless(c: char) -> char {
    match c {
        '\n' | '\t' => c,
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
        '\u{7f}' => '\u{2421}',
        '\u{80}'..='\u{9f}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}' => '\u{fffd}',
        _ => c,
    }
}

/// A text on one line of which every character is [`harmless`].
#[must_use]
pub fn shown(text: &str) -> String {
    let one_line = |c| {
        if matches!(c, '\n' | '\t') {
            ' '
        } else {
            harmless(c)
        }
    };
    text.chars().map(one_line).collect()
}

/// "a", "a en b", "a, b en c".
#[must_use]
pub fn and<S: AsRef<str>>(items: &[S]) -> String {
    join(items, "en")
}

/// The first of some items, and how many there are besides: "a, b en nog 3".
#[must_use]
pub fn and_more(mut items: Vec<String>, most: usize) -> String {
    let more = items.len().saturating_sub(most);
    items.truncate(most);
    items.extend((more > 0).then(|| format!("nog {more}")));
    and(&items)
}

/// "a", "a of b", "a, b of c".
#[must_use]
pub fn or<S: AsRef<str>>(items: &[S]) -> String {
    join(items, "of")
}

fn join<S: AsRef<str>>(items: &[S], word: &str) -> String {
    match items {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [init @ .., last] => {
            let init: Vec<&str> = init.iter().map(AsRef::as_ref).collect();
            format!("{} {word} {}", init.join(", "), last.as_ref())
        }
    }
}

/// The parts of a text that seems to be several values in one: "1a, 1b", "havo/vwo".
#[must_use]
pub fn several(text: &str) -> Option<Vec<&str>> {
    let signs = [',', ';', '/', '+', '&'];
    let parts: Vec<&str> = text
        .split(signs)
        .flat_map(|part| part.split(" en "))
        .map(str::trim)
        .collect();
    (parts.len() > 1 && parts.iter().all(|part| !part.is_empty())).then_some(parts)
}

/// The longest range that [`number_list`] writes out.
const LONGEST: u8 = 20;

/// Numbers and ranges in one text as a list in YAML: "36/37" and "36 t/m 37" are `[36, 37]`.
#[must_use]
pub fn number_list(text: &str) -> Option<String> {
    let text = text.to_lowercase().replace("tot en met", "-");
    let text = text.replace("t/m", "-").replace('–', "-");
    let parts = several(&text).unwrap_or_else(|| vec![text.as_str()]);
    let mut numbers: Vec<String> = Vec::new();
    for part in parts {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        let (first, last) = (first.trim().parse().ok()?, last.trim().parse().ok()?);
        let range: std::ops::RangeInclusive<u8> = first..=last;
        let short = last.checked_sub(first)? <= LONGEST;
        numbers.extend(short.then_some(range)?.map(|number| number.to_string()));
    }
    (numbers.len() > 1).then(|| format!("[{}]", numbers.join(", ")))
}
