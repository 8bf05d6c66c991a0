//! Asking git about the repository that a folder lies in, through the program `git`. Knows nothing of
//! schools: which files matter is the caller's to say.

mod blobs;
mod changes;
mod history;
mod index;
mod kept;
mod reason;
mod repo;

pub(crate) use changes::{Changes, changed_since, staged_changes};
pub(crate) use history::commits_about;
pub(crate) use index::StagedFiles;
pub(crate) use kept::{has_remote, is_left_out, tracked};
pub(crate) use repo::{Repo, top};
