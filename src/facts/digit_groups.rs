//! Groups of digits in a text that may be one number together.

use std::ops::Range;

/// Some digits, with what stands before them.
pub(crate) struct Group<'t> {
    pub(crate) digits: &'t str,
    pub(crate) at: Range<usize>,
    /// The text between this and the group before it, where the two may be one number.
    pub(crate) joint: Option<&'t str>,
}

/// What may stand between the digits of one number.
const JOINTS: &[char] = &[' ', '\u{a0}', '-', '–', '.', '/', '(', ')'];

/// The groups of digits in a text, in order.
pub(crate) fn groups(text: &str) -> Vec<Group<'_>> {
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
pub(crate) fn stands_alone(text: &str, groups: &[Group<'_>], first: usize, last: usize) -> bool {
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

/// Whether the same joint, one of some, stands before each of these groups.
pub(crate) fn equal_joints(rest: &[Group<'_>], allowed: &[&str]) -> bool {
    let Some(first) = rest.first() else {
        return true;
    };
    rest.iter().all(|group| group.joint == first.joint)
        && first.joint.is_some_and(|joint| allowed.contains(&joint))
}
