//! Plain formulas that stay on one line.

/// The longest word before an equals sign that is taken for a quantity, in characters.
const QUANTITY: usize = 4;

/// The longest word after an equals sign that stays beside it, in characters.
const VALUE: usize = 8;

const SIGN: &str = " = ";

/// The text with unbreakable spaces around each `=` between short words: `F = m·g` does not break.
///
/// Where the text begins or ends at the sign, a formula or a multiplication sign stands there, and
/// the space is unbreakable too. A sign between words (`leerdoel = opgave`) may break.
pub(super) fn bind(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(SIGN) {
        let (before, after) = (&rest[..at], &rest[at + SIGN.len()..]);
        out.push_str(before);
        let short = last_word(&out) <= QUANTITY && first_word(after) <= VALUE;
        out.push_str(if short { "\u{A0}=\u{A0}" } else { SIGN });
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The length of the word that ends a text, in characters.
fn last_word(text: &str) -> usize {
    text.chars()
        .rev()
        .take_while(|c| !c.is_whitespace())
        .count()
}

/// The length of the word that begins a text, in characters.
fn first_word(text: &str) -> usize {
    text.chars().take_while(|c| !c.is_whitespace()).count()
}
