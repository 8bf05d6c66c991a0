//! A baseline whose findings are known by another place from now on.

use std::collections::HashMap;

use super::baseline::Baseline;
use super::baseline_entry::Entry;
use crate::finding::Finding;

impl Baseline {
    /// What the text of a baseline begins with.
    pub(crate) const BEGIN: &'static str = "{\"leerplan_baseline\":";

    /// The text of a baseline in which some findings, by their fingerprint, are what they are now. Every
    /// other line stays as it is.
    pub(crate) fn with_new_places(text: &str, now: &HashMap<&str, &Finding>) -> String {
        let lines = text.split_inclusive('\n');
        lines
            .map(|line| {
                let renamed = serde_json::from_str::<Entry>(line).ok().and_then(|entry| {
                    let finding = now.get(entry.vingerafdruk.as_str())?;
                    Some(entry.at(finding))
                });
                let end = line.trim_end_matches(['\n', '\r']).len();
                let written = renamed.and_then(|entry| serde_json::to_string(&entry).ok());
                written.map_or_else(|| line.to_owned(), |new| new + &line[end..])
            })
            .collect()
    }
}
