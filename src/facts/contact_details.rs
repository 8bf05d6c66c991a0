//! How to reach somebody, as a text says it: mail addresses and phone numbers.

use std::ops::Range;

use super::digit_groups::{Group, equal_joints, groups, stands_alone};
use crate::school::School;

/// The domains at which a school may be reached by everybody: those of `[privacy] domein`, in lower case.
pub(crate) fn own_domains(school: &School) -> impl Iterator<Item = String> {
    let own = school
        .privacy()
        .into_iter()
        .flat_map(|privacy| privacy.domein.iter());
    let own = own.map(|own| own.trim().trim_start_matches('@').to_lowercase());
    own.filter(|own| !own.is_empty())
}

/// Whether a mail address is at a domain, or at one below it.
pub(crate) fn is_at(mail: &str, domain: &str) -> bool {
    let host = mail.rsplit('@').next().unwrap_or_default().to_lowercase();
    let above = host.strip_suffix(domain);
    above.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

/// Whether a mail address is one of the school itself.
pub(crate) fn is_of_school(mail: &str, school: &School) -> bool {
    own_domains(school).any(|own| is_at(mail, &own))
}

/// Whether a place in a text, in bytes, lies in the address of a page.
pub(crate) fn is_link_at(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let word = before.rsplit(char::is_whitespace).next();
    word.is_some_and(|word| word.contains("://") || word.contains("www."))
}

/// Every mail address in a text, in bytes.
pub(crate) fn mails(text: &str) -> Vec<Range<usize>> {
    let local = |c: char| c.is_ascii_alphanumeric() || "._%+-".contains(c);
    let host = |c: char| c.is_ascii_alphanumeric() || ".-".contains(c);
    let mut found = Vec::new();
    for (at, _) in text.match_indices('@') {
        let before = text[..at].trim_end_matches(local).len();
        let behind = &text[at + 1..];
        let length = behind.len() - behind.trim_start_matches(host).len();
        let domain = behind[..length].trim_end_matches(['.', '-']);
        let ending = domain.rsplit_once('.').map_or("", |(_, ending)| ending);
        let real = ending.len() >= 2 && ending.chars().all(|c| c.is_ascii_alphabetic());
        if before < at && real {
            found.push(before..at + 1 + domain.len());
        }
    }
    found
}

/// The digits of a phone number, as within the country.
pub(crate) fn digits(number: &str) -> String {
    let digits = number.replace(|c: char| !c.is_ascii_digit(), "");
    let length = digits.len();
    let abroad = digits.strip_prefix("0031");
    let abroad = abroad.or_else(|| digits.strip_prefix("31").filter(|_| length > 10));
    match abroad {
        Some(rest) => format!("0{}", rest.trim_start_matches('0')),
        None => digits,
    }
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
