//! Findings that are known under the name that their file had before.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::baseline_entry::Entry;
use super::fingerprint;
use super::report::Report;
use crate::finding::Finding;
use crate::school::School;

/// Known findings by the fingerprint that they have now.
type Moved<'e> = HashMap<String, &'e Entry>;

/// For each file that a baseline does not know, what it knows of a file that is gone: the one with
/// the same name elsewhere, or else the one with the most findings that are the same but for the
/// name of their file.
pub(super) fn moved<'e>(entries: &'e [Entry], school: &School, report: &Report) -> Moved<'e> {
    let known: BTreeSet<&str> = entries.iter().map(|entry| entry.bestand.as_str()).collect();
    let gone = known.iter().filter(|file| school.tree(file).is_none());
    let mut gone: BTreeSet<&str> = gone.copied().collect();
    let mut moved = Moved::new();
    if gone.is_empty() {
        return moved;
    }
    let by_print = entries
        .iter()
        .map(|entry| (entry.vingerafdruk.as_str(), entry));
    let by_print: HashMap<&str, &Entry> = by_print.collect();
    let mut fresh: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
    for finding in report
        .findings
        .iter()
        .filter(|f| !known.contains(f.file.as_str()))
    {
        fresh.entry(&finding.file).or_default().push(finding);
    }
    for (file, findings) in fresh {
        let under = |old: &'e str| (old, known_under(&by_print, &findings, old));
        let all = || gone.iter().copied();
        let namesakes = all().filter(|old| name(old) == name(file));
        let best = most(namesakes.map(under)).or_else(|| most(all().map(under)));
        if let Some((old, same)) = best {
            gone.remove(old);
            moved.extend(same);
        }
    }
    moved
}

/// The one with the most that is known; of as many the first.
fn most<'e>(
    candidates: impl Iterator<Item = (&'e str, Moved<'e>)>,
) -> Option<(&'e str, Moved<'e>)> {
    let some = candidates.filter(|(_, known)| !known.is_empty());
    some.reduce(|best, other| {
        if other.1.len() > best.1.len() {
            other
        } else {
            best
        }
    })
}

/// What is known of the findings of a file, had it another name.
fn known_under<'e>(
    by_print: &HashMap<&str, &'e Entry>,
    findings: &[&Finding],
    old: &str,
) -> Moved<'e> {
    let prints = fingerprint::under(findings, old);
    let pairs = findings.iter().zip(prints);
    let known = pairs.filter_map(|(finding, print)| {
        let entry = by_print.get(print.as_str())?;
        Some((finding.fingerprint.clone(), *entry))
    });
    known.collect()
}

/// The name of a file without its folders.
fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}
