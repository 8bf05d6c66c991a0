//! What a repository keeps, and whether it goes elsewhere.

use std::collections::BTreeSet;
use std::path::Path;

use super::repo::Repo;
use crate::error::Result;

/// Whether a repository has a remote.
///
/// # Errors
/// Where there is no git, or git fails.
pub(crate) fn has_remote(repo: &Repo) -> Result<bool> {
    Ok(!repo.run(&["remote"])?.trim_ascii().is_empty())
}

/// Whether git leaves a file that is there out of all that it keeps, because it was told so. One that it
/// keeps already is not left out.
///
/// # Errors
/// Where there is no git, or git fails.
pub(crate) fn is_left_out(repo: &Repo, path: &Path) -> Result<bool> {
    let Some(path) = path.to_str() else {
        return Ok(false);
    };
    let others = ["ls-files", "--others", "--ignored", "--exclude-standard"];
    let args = [&others[..], &["-z", "--", path]].concat();
    Ok(!repo.run(&args)?.is_empty())
}

/// The files among some of the folder that git keeps, or will keep with the next commit, by path from
/// the folder.
///
/// # Errors
/// Where there is no git, or git fails.
pub(crate) fn tracked(repo: &Repo, files: &[&str]) -> Result<BTreeSet<String>> {
    // Not the files themselves: there may be more than a command line takes.
    let inside = files.iter().filter(|file| !file.starts_with('/'));
    let above = inside.map(|file| file.rsplit_once('/').map_or(*file, |(folder, _)| folder));
    let asked: BTreeSet<String> = above
        .map(|folder| format!("{}{folder}", repo.prefix))
        .collect();
    if asked.is_empty() {
        return Ok(BTreeSet::new());
    }
    let mut args = vec!["ls-files", "--cached", "-z", "--"];
    args.extend(asked.iter().map(String::as_str));
    let list = repo.run(&args)?;
    let kept = repo.inside(&list);
    Ok(kept.filter(|path| files.contains(&path.as_str())).collect())
}
