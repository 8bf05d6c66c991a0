//! The folder that paths for machines start from.

use std::path::{Path, PathBuf};

use crate::git;

/// The top of the git repository, or else the folder of the school. Of several schools the top of the
/// repository that all are in, or else the folder of the command where all lie below it, or else the
/// folder that all lie below.
pub(super) fn of<'p>(roots: &(impl Iterator<Item = &'p Path> + Clone), here: &Path) -> PathBuf {
    let mut tops = roots.clone().map(git::top);
    let top = tops.next().flatten();
    if let Some(top) = top.filter(|top| tops.all(|other| other.as_ref() == Some(top))) {
        return top;
    }
    let mut all = roots.clone();
    let first = all.next().unwrap_or(here);
    if all.next().is_none() {
        return first.to_owned();
    }
    let holds_all = |folder: &&Path| roots.clone().all(|root| root.starts_with(folder));
    let mut candidates = std::iter::once(here).chain(first.ancestors());
    candidates.find(holds_all).unwrap_or(first).to_owned()
}
