//! The findings before and after a rename, each with what it was before.

use std::collections::HashMap;

use super::super::folder_change::{CheckedChange, FolderChange, refused};
use crate::error::Result;
use crate::finding::Finding;

/// What a rename does to the paths of findings: files that get another name, and keys.
pub(super) struct NewPlaces<'c> {
    pub(super) change: &'c FolderChange,
    /// By file the paths of keys, before and after.
    pub(super) keys: HashMap<String, Vec<(String, String)>>,
}

/// What a finding is known by, whatever its words.
type Place<'f> = (&'f str, String, &'f str, &'static str);

/// The rule about an id that stands for nothing but a pupil, where everybody may see it.
const TELLING_ID: &str = "naam-in-openbaar-document";

impl NewPlaces<'_> {
    /// Refuses a rename with which a finding comes that was not there.
    ///
    /// # Errors
    /// The first that comes, with its place.
    pub(super) fn without_new(&self, checked: &CheckedChange) -> Result<()> {
        let mut counts: HashMap<Place<'_>, usize> = HashMap::new();
        for finding in &checked.before.findings {
            *counts.entry(self.after(finding)).or_default() += 1;
        }
        // The pupil stood in a public document before as well: that the new id says so is no fault of the rename.
        let all = checked.after.findings.iter();
        for finding in all.filter(|finding| finding.rule != TELLING_ID) {
            match counts.get_mut(&place(finding)) {
                Some(left) if *left > 0 => *left -= 1,
                _ => {
                    let line = finding.span.start.line;
                    let level = finding.level.as_str();
                    let reason = format!("daarna komt hier een {level} bij: {}", finding.message);
                    return Err(refused(&format!("{}:{line}", finding.file), &reason));
                }
            }
        }
        Ok(())
    }

    /// The findings that stay, each with what it becomes.
    pub(super) fn pairs<'f>(
        &self,
        checked: &'f CheckedChange,
    ) -> impl Iterator<Item = (&'f Finding, &'f Finding)> {
        let mut after: HashMap<Place<'_>, Vec<&'f Finding>> = HashMap::new();
        for finding in checked.after.findings.iter().rev() {
            after.entry(place(finding)).or_default().push(finding);
        }
        let before = checked.before.findings.iter();
        let pairs = before.filter_map(move |finding| {
            let same = after.get_mut(&self.after(finding))?;
            Some((finding, same.pop()?))
        });
        pairs.collect::<Vec<_>>().into_iter()
    }

    /// What a finding of before is known by after.
    fn after<'f>(&'f self, finding: &'f Finding) -> Place<'f> {
        let keys = self.keys.get(&finding.file).into_iter().flatten();
        let mut moved = keys.filter_map(|(old, new)| {
            let rest = finding.path.strip_prefix(old)?;
            let is_it = rest.is_empty() || rest.starts_with(['.', '[']);
            is_it.then(|| format!("{new}{rest}"))
        });
        let path = moved.next().unwrap_or_else(|| finding.path.clone());
        let file = self.change.new_path(&finding.file);
        (file, path, &finding.rule, finding.level.as_str())
    }
}

fn place(finding: &Finding) -> Place<'_> {
    let Finding {
        file, path, rule, ..
    } = finding;
    (file, path.clone(), rule, finding.level.as_str())
}
