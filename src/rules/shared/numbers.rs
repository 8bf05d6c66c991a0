//! Numbers in a text that identify somebody: nine digits, and phone numbers.

use std::ops::Range;

use crate::rules::texts::Piece;

/// Some digits, with what stands before them.
struct Group<'t> {
    digits: &'t str,
    at: Range<usize>,
    /// The text between this and the group before it, where the two may be one number.
    joint: Option<&'t str>,
}

/// What may stand between the digits of one number.
const JOINTS: &[char] = &[' ', '\u{a0}', '-', '–', '.', '/', '(', ')'];

fn groups(text: &str) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(|c: char| c.is_ascii_digit()) {
        let start = from + start;
        let length = text[start..].find(|c: char| !c.is_ascii_digit());
        let end = length.map_or(text.len(), |length| start + length);
        let joint = groups.last().map(|group| &text[group.at.end..start]);
        groups.push(Group {
            digits: &text[start..end],
            at: start..end,
            joint: joint.filter(|joint| {
                joint.chars().count() <= 3 && joint.chars().all(|c| JOINTS.contains(&c))
            }),
        });
        from = end;
    }
    groups
}

/// Whether a stretch of groups stands alone: no letter or digit is stuck to it.
fn stands_alone(text: &str, groups: &[Group<'_>], first: usize, last: usize) -> bool {
    let sticks = |c: char| c.is_alphanumeric() || matches!(c, '_' | '=');
    let spaced = |joint: &str| joint.contains(char::is_whitespace);
    let before = text[..groups[first].at.start].chars().next_back();
    let after = text[groups[last].at.end..].chars().next();
    let next = groups.get(last + 1).and_then(|group| group.joint);
    !before.is_some_and(sticks)
        && !after.is_some_and(sticks)
        && groups[first].joint.is_none_or(spaced)
        && next.is_none_or(spaced)
}

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

fn equal_joints(rest: &[Group<'_>], allowed: &[&str]) -> bool {
    let Some(first) = rest.first() else {
        return true;
    };
    rest.iter().all(|group| group.joint == first.joint)
        && first.joint.is_some_and(|joint| allowed.contains(&joint))
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

/// How the digits of a phone number of ten digits are grouped behind the first group.
const NATIONAL: &[&[usize]] = &[
    &[8],
    &[4, 4],
    &[2, 2, 2, 2],
    &[3, 3, 2],
    &[2, 3, 3],
    &[3, 2, 3],
    &[7],
    &[3, 4],
    &[3, 2, 2],
    &[4, 3],
    &[2, 2, 3],
    &[2, 3, 2],
    &[6],
    &[2, 2, 2],
    &[3, 3],
];

/// Every phone number in a text, in bytes: Dutch ones, and those of the neighbours with `+`.
pub(crate) fn phones(text: &str) -> Vec<Range<usize>> {
    if text.bytes().filter(u8::is_ascii_digit).count() < 9 {
        return Vec::new();
    }
    let groups = groups(text);
    let mut found: Vec<Range<usize>> = Vec::new();
    for first in 0..groups.len() {
        let start = groups[first].at.start;
        if found.last().is_some_and(|last| start < last.end) {
            continue;
        }
        let last = international(text, &groups, first).or_else(|| national(&groups, first));
        if let Some(last) = last.filter(|last| stands_alone(text, &groups, first, *last)) {
            found.push(start..groups[last].at.end);
        }
    }
    found
}

/// The last group of a number such as `06-12345678` or `0182 12 34 56`.
fn national(groups: &[Group<'_>], first: usize) -> Option<usize> {
    let area = groups[first].digits;
    let mobile = area.starts_with("06");
    if mobile && area.len() == 10 {
        return Some(first);
    }
    let landline = area.len() >= 3 && matches!(area.as_bytes()[1], b'1'..=b'5' | b'7' | b'8');
    let fits = if mobile {
        matches!(area.len(), 2 | 4)
    } else {
        landline && area.len() <= 4
    };
    if !area.starts_with('0') || !fits {
        return None;
    }
    let rest = groups.get(first + 1..)?;
    let joints = ["-", " ", " - ", "–", " – ", ") ", ")", ")-", ".", "/"];
    if !rest
        .first()?
        .joint
        .is_some_and(|joint| joints.contains(&joint))
    {
        return None;
    }
    NATIONAL.iter().find_map(|shape| {
        let stretch = rest.get(..shape.len())?;
        let lengths = stretch.iter().map(|group| group.digits.len());
        let total = area.len() + shape.iter().sum::<usize>();
        let same = lengths.eq(shape.iter().copied());
        (total == 10 && same && equal_joints(&stretch[1..], &[" ", ".", "-"]))
            .then_some(first + shape.len())
    })
}

/// The last group of a number with the code of the country: `+31 6 12345678`, `0031612345678`.
fn international(text: &str, groups: &[Group<'_>], first: usize) -> Option<usize> {
    let plus = text[..groups[first].at.start].ends_with('+');
    let codes = if plus {
        ["31", "32", "49"]
    } else {
        ["0031", "0032", "0049"]
    };
    let code = codes
        .iter()
        .find(|code| groups[first].digits.starts_with(**code))?;
    let mut digits = groups[first].digits.len() - code.len();
    let mut last = first;
    for (at, group) in groups.iter().enumerate().skip(first + 1) {
        let trunk = usize::from(group.digits == "0");
        if group.joint.is_none() || digits + group.digits.len() - trunk > 9 {
            break;
        }
        digits += group.digits.len() - trunk;
        last = at;
    }
    matches!(digits, 8 | 9).then_some(last)
}
