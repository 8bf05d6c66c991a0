//! What a finding is known by from one check to the next, whatever the lines around it.

use std::collections::HashMap;

use crate::finding::{Finding, Problem};
use crate::yaml::{NodeId, Path, Span, Tree};

/// The value that a problem is about, for the fingerprint: the text at fault. Of a group, and of
/// what is missing in one, only what the group is known by, so that a change beside it does not
/// make an old finding new.
pub(super) fn value(tree: &Tree, problem: &Problem, span: Span) -> String {
    let path = &problem.path;
    let group = match tree.find(path) {
        Some(node) if tree.scalar(node).is_some() => None,
        Some(node) => Some(node),
        None => above(tree, path),
    };
    match group {
        Some(group) if !path.segments().is_empty() => known_by(tree, group),
        _ => tree.slice(span).to_owned(),
    }
}

/// The deepest value above what is missing.
fn above(tree: &Tree, path: &Path) -> Option<NodeId> {
    let segments = path.segments();
    let lengths = (0..segments.len()).rev();
    lengths
        .map(|length| segments[..length].iter().cloned().collect())
        .find_map(|above: Path| tree.find(&above))
}

/// The first entry of a group that is no group itself: `nummer: 1.4`.
fn known_by(tree: &Tree, group: NodeId) -> String {
    let entries = tree.entries(group).into_iter().flatten();
    let mut texts =
        entries.filter_map(|(key, value)| Some((tree.scalar(key)?, tree.scalar(value)?)));
    let first = texts.next();
    first.map_or(String::new(), |(key, value)| format!("{key}: {value}"))
}

/// Gives each finding its fingerprint: a hash of the rule, the file, the keys that lead to the
/// value, the value, and how many findings with the same of these come before it. Lines and
/// positions in lists do not count, so that a new paragraph does not make old findings new. The
/// findings must be in order of file and place.
pub(super) fn add(findings: &mut [Finding]) {
    let mut prints = Prints::default();
    for finding in findings {
        finding.fingerprint = prints.next(finding, &finding.file);
    }
}

/// The fingerprints that findings of a file would have, had it another name.
pub(super) fn under<'f>(
    findings: &'f [&Finding],
    file: &'f str,
) -> impl Iterator<Item = String> + 'f {
    let mut prints = Prints::default();
    findings
        .iter()
        .map(move |finding| prints.next(finding, file))
}

/// Makes fingerprints, in order of place.
#[derive(Default)]
struct Prints {
    seen: HashMap<u64, u32>,
}

impl Prints {
    fn next(&mut self, finding: &Finding, file: &str) -> String {
        let keys = without_positions(&finding.path);
        let about = hash(&[&finding.rule, file, &keys, &finding.value]);
        let before = self.seen.entry(about).or_default();
        let print = hash(&[&format!("{about:016x}"), &before.to_string()]);
        *before += 1;
        format!("{print:016x}")
    }
}

/// A path without the numbers of list items: `paragrafen[1].titel` as `paragrafen[].titel`. A planning
/// and its paragraphs had one test each before they could have a list: what was known of that test
/// is still known.
pub(super) fn without_positions(path: &str) -> String {
    let mut inside = false;
    let keep = |c: &char| {
        match c {
            '[' => inside = true,
            ']' => inside = false,
            _ => {}
        }
        !(inside && c.is_ascii_digit())
    };
    let keys: String = path.chars().filter(keep).collect();
    let of_planning = ["toets[]", "paragrafen[].toets[]"];
    if of_planning.iter().any(|begin| keys.starts_with(begin)) {
        return keys.replacen("toets[]", "toets", 1);
    }
    keys
}

/// FNV-1a in 64 bits: small, and the same for ever. Parts are kept apart by a byte that no text
/// has.
fn hash(parts: &[&str]) -> u64 {
    let ends = std::iter::once(0xFF);
    let bytes = parts
        .iter()
        .flat_map(|part| part.bytes().chain(ends.clone()));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
