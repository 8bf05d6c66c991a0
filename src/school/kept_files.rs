//! All files of a school folder that git would keep, documents or not.

use std::path::{Path, PathBuf};

use ignore::WalkBuilder;

/// Every file of a folder that git would keep, hidden ones too, in order of path; also where there is no
/// repository. What cannot be listed is left out: reading the school tells of it.
#[must_use]
pub fn kept_files(root: &Path) -> Vec<PathBuf> {
    let walk = WalkBuilder::new(root)
        .hidden(false)
        .require_git(false)
        .follow_links(false)
        .sort_by_file_name(Ord::cmp)
        .filter_entry(|entry| entry.file_name() != ".git")
        .build();
    let files = walk
        .flatten()
        .filter(|entry| entry.file_type().is_some_and(|kind| kind.is_file()));
    files.map(ignore::DirEntry::into_path).collect()
}
