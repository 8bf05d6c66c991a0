//! What the history of a repository holds.

use std::collections::BTreeSet;

use super::repo::Repo;
use crate::error::Result;

/// How many commits, on all branches and tags, touch some files, or add or take away some words.
///
/// # Errors
/// Where there is no git, or git fails.
pub(crate) fn commits_about(repo: &Repo, files: &[String], words: &[String]) -> Result<usize> {
    // What git shows is what is kept: no program of the repository makes another text of it.
    let plain = [
        "log",
        "--all",
        "--format=%H",
        "--no-ext-diff",
        "--no-textconv",
    ];
    let mut commits: BTreeSet<Vec<u8>> = BTreeSet::new();
    let mut add = |found: Vec<u8>| {
        let lines = found.split(|byte| *byte == b'\n');
        commits.extend(lines.filter(|line| !line.is_empty()).map(<[u8]>::to_vec));
    };
    for some in files.chunks(MOST) {
        let paths: Vec<String> = some.iter().map(|file| repo.below_top(file)).collect();
        let mut args = plain.to_vec();
        args.push("--");
        args.extend(paths.iter().map(String::as_str));
        add(repo.run(&args)?);
    }
    for word in words {
        let sought = format!("-S{word}");
        let mut args = plain.to_vec();
        args.extend([sought.as_str(), "--"]);
        add(repo.run(&args)?);
    }
    Ok(commits.len())
}

/// How many files are named at once: a command line takes no more than some.
const MOST: usize = 200;
