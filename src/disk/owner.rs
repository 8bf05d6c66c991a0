//! Whose a file is.

use std::fs::{File, Metadata};

/// Gives a new file the owner and the group of the one whose place it takes; false where that may
/// not be done.
#[cfg(unix)]
pub(super) fn keep(new: &File, old: &Metadata) -> bool {
    use std::os::unix::fs::{MetadataExt, fchown};
    let both = |of: &Metadata| (of.uid(), of.gid());
    let same = new.metadata().is_ok_and(|new| both(&new) == both(old));
    same || fchown(new, Some(old.uid()), Some(old.gid())).is_ok()
}

/// Gives a new file the owner of the one whose place it takes: here it has that of the folder.
#[cfg(not(unix))]
pub(super) fn keep(_: &File, _: &Metadata) -> bool {
    true
}
