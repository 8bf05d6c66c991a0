//! Numbers of nine digits in a text, which may identify somebody.

use std::ops::Range;

use crate::facts::digit_groups::{equal_joints, groups, stands_alone};
use crate::rules::texts::Piece;

/// A number of nine digits that passes the elfproef.
pub(crate) struct NineDigits {
    /// Where it stands, in bytes.
    pub(crate) at: Range<usize>,
    /// Whether its digits stand together, or as `1234.56.782`: not as a large number is written.
    pub(crate) is_plain: bool,
}

/// Every number of nine digits in a text that passes the elfproef.
pub(crate) fn nine_digit_numbers(text: &str) -> Vec<NineDigits> {
    if text.bytes().filter(u8::is_ascii_digit).count() < 9 {
        return Vec::new();
    }
    let groups = groups(text);
    let shapes: [&[usize]; 3] = [&[9], &[3, 3, 3], &[4, 2, 3]];
    let mut found = Vec::new();
    for first in 0..groups.len() {
        for shape in shapes {
            let last = first + shape.len() - 1;
            let Some(stretch) = groups.get(first..=last) else {
                continue;
            };
            let lengths = stretch.iter().map(|group| group.digits.len());
            let digits: String = stretch.iter().map(|group| group.digits).collect();
            let joined = equal_joints(&stretch[1..], &[" ", ".", "-"]);
            if lengths.eq(shape.iter().copied())
                && joined
                && stands_alone(text, &groups, first, last)
                && passes_elfproef(&digits)
            {
                found.push(NineDigits {
                    at: groups[first].at.start..groups[last].at.end,
                    is_plain: shape.len() == 1 || shape[0] == 4,
                });
            }
        }
    }
    found
}

/// How far a word may stand from the number that it is about, in characters.
const NEAR: usize = 60;

/// Words that say that a number is a BSN, in lower case.
const BSN_WORDS: &[&str] = &[
    "bsn",
    "burgerservicenummer",
    "burgerservice",
    "sofi",
    "persoonsgebonden nummer",
];

/// Whether one of some words, which are in lower case, stands near a number of nine digits or in the
/// name of the field.
pub(crate) fn is_called(nine: &NineDigits, words: &[&str], piece: &Piece<'_, '_>) -> bool {
    let says = |text: &str| {
        let lower = text.to_lowercase();
        words.iter().any(|word| lower.contains(word))
    };
    says(&around(piece.text, nine)) || piece.keys().last().is_some_and(|key| says(key))
}

/// Whether a word near the number, or the name of the field, says that it is a BSN.
pub(crate) fn is_called_bsn(piece: &Piece<'_, '_>, nine: &NineDigits) -> bool {
    is_called(nine, BSN_WORDS, piece)
}

/// The text around a number, without the number.
fn around(text: &str, nine: &NineDigits) -> String {
    let before = text.get(..nine.at.start).unwrap_or_default();
    let after = text.get(nine.at.end..).unwrap_or_default();
    let mut before: Vec<char> = before.chars().rev().take(NEAR).collect();
    before.reverse();
    before
        .into_iter()
        .chain([' '])
        .chain(after.chars().take(NEAR))
        .collect()
}

/// The test of eleven for a BSN: the digits times 9, 8, … 2 and −1 add up to a multiple of 11.
fn passes_elfproef(digits: &str) -> bool {
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let values = digits.bytes().map(|digit| i32::from(digit - b'0'));
    let sum: i32 = values
        .zip(weights)
        .map(|(value, weight)| value * weight)
        .sum();
    sum % 11 == 0 && sum != 0
}
