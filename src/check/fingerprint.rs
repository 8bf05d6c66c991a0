//! What a finding is known by from one check to the next, whatever the lines around it.

use std::collections::HashMap;

use crate::finding::Finding;
use crate::school::School;

/// Gives each finding its fingerprint: a hash of the rule, the file, the keys that lead to the
/// value, the value, and how many findings with the same of these come before it. Lines and
/// positions in lists do not count, so that a new paragraph does not make old findings new. The
/// findings must be in order of file and place.
pub(super) fn add(school: &School, findings: &mut [Finding]) {
    let mut seen: HashMap<u64, u32> = HashMap::new();
    for finding in findings {
        let tree = school.tree(&finding.file);
        let value = tree.map_or("", |tree| tree.slice(finding.span));
        let keys = without_positions(&finding.path);
        let about = hash(&[&finding.rule, &finding.file, &keys, value]);
        let before = seen.entry(about).or_default();
        finding.fingerprint = format!(
            "{:016x}",
            hash(&[&format!("{about:016x}"), &before.to_string()])
        );
        *before += 1;
    }
}

/// `paragrafen[1].titel` as `paragrafen[].titel`.
pub(super) fn without_positions(path: &str) -> String {
    let mut inside = false;
    let keep = |c: char| {
        match c {
            '[' => inside = true,
            ']' => inside = false,
            _ => {}
        }
        !(inside && c.is_ascii_digit())
    };
    path.chars()
        .filter({
            let mut keep = keep;
            move |c| keep(*c)
        })
        .collect()
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
