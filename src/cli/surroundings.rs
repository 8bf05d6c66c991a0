//! What a school may ask about the machine around its folder: the variable with the folder of names, and
//! git.

use std::path::{Path, PathBuf};

use super::build_server;
use crate::git::{Repo, has_remote, top, tracked};
use crate::school::{NAMES_VARIABLE, Repository, Surroundings};

/// The machine that the command runs on.
pub(super) const AROUND: Surroundings = Surroundings {
    names,
    is_in_log: build_server::is_here,
    repository,
};

/// The folder that the variable names, seen from the current folder.
fn names() -> Option<PathBuf> {
    let named = std::env::var_os(NAMES_VARIABLE).filter(|named| !named.is_empty())?;
    let path = PathBuf::from(named);
    Some(std::path::absolute(&path).unwrap_or(path))
}

/// What git knows; nothing where there is no repository, or git does not say.
fn repository(folder: &Path, files: &[&str]) -> Repository {
    let Ok(folder) = folder.canonicalize() else {
        return Repository::default();
    };
    if top(&folder).is_none() {
        return Repository::default();
    }
    let Ok(repo) = Repo::around(&folder) else {
        return Repository::default();
    };
    Repository {
        has_remote: has_remote(&repo).unwrap_or_default(),
        tracked: tracked(&repo, files).unwrap_or_default(),
    }
}
