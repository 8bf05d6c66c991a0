//! What changed in git.

use std::collections::BTreeSet;
use std::process::Stdio;

use super::Repo;
use crate::error::{Error, Result};

/// The files that changed in a school folder, by path from it.
#[derive(Debug, Default)]
pub(in crate::cli) struct Changes {
    /// Every file that was added, changed or taken away.
    pub(in crate::cli) paths: BTreeSet<String>,
    /// What the YAML files among them were before, in order of path.
    pub(in crate::cli) before: Vec<(String, String)>,
}

/// What changed since a ref: on this branch, in the work tree, and files that git does not know
/// yet. Where the branch and the ref parted ways, their last shared commit counts.
///
/// # Errors
/// Where the ref is not there, there is no git, or git fails.
pub(in crate::cli) fn since(repo: &Repo, name: &str) -> Result<Changes> {
    let commit = commit(repo, name)?;
    let shared = repo.run(&["merge-base", &commit, "HEAD"]);
    let base = shared.map_or(commit, |shared| text(&shared));
    let mut paths: BTreeSet<String> = BTreeSet::new();
    let changed = repo.run(&["diff", "--name-only", "--no-renames", "-z", &base, "--"])?;
    paths.extend(repo.inside(&changed));
    let new = repo.run(&["ls-files", "--others", "--exclude-standard", "-z"])?;
    paths.extend(repo.inside(&new));
    with_before(repo, paths, Some(&base))
}

/// What is staged for the next commit.
///
/// # Errors
/// Where there is no git, or git fails.
pub(in crate::cli) fn staged(repo: &Repo) -> Result<Changes> {
    let changed = repo.run(&[
        "diff",
        "--cached",
        "--name-only",
        "--no-renames",
        "-z",
        "--",
    ])?;
    let paths = repo.inside(&changed).collect();
    let head = commit(repo, "HEAD").ok();
    with_before(repo, paths, head.as_deref())
}

/// The commit that a ref stands for.
fn commit(repo: &Repo, name: &str) -> Result<String> {
    if let Some(commit) = lookup(repo, name)? {
        return Ok(commit);
    }
    let shown = name.escape_debug();
    let elsewhere = format!("origin/{name}");
    let remedy = match lookup(repo, &elsewhere)? {
        Some(_) => format!("bedoel je `origin/{shown}`?"),
        None => {
            "noem een tak, een tag of een commit; op een bouwserver: haal de hele geschiedenis op \
                 (`fetch-depth: 0`)"
                .to_owned()
        }
    };
    Err(Error::Usage(format!(
        "git kent hier geen `{shown}`\n  {remedy}"
    )))
}

/// The commit that a ref stands for, if it stands for one.
fn lookup(repo: &Repo, name: &str) -> Result<Option<String>> {
    let spec = format!("{name}^{{commit}}");
    let args = [
        "rev-parse",
        "--verify",
        "--quiet",
        "--end-of-options",
        &spec,
    ];
    let mut command = repo.command(&args);
    let output = command.output().map_err(|error| super::absent(&error))?;
    Ok(output.status.success().then(|| text(&output.stdout)))
}

fn text(output: &[u8]) -> String {
    String::from_utf8_lossy(output).trim().to_owned()
}

fn with_before(repo: &Repo, paths: BTreeSet<String>, base: Option<&str>) -> Result<Changes> {
    let yaml = |path: &&String| {
        let extension = path.rsplit('.').next().unwrap_or_default();
        extension.eq_ignore_ascii_case("yaml") || extension.eq_ignore_ascii_case("yml")
    };
    let documents: Vec<&String> = paths.iter().filter(yaml).collect();
    let mut before = Vec::new();
    for path in documents.into_iter().filter(|_| base.is_some()) {
        let spec = format!("{}:{}{path}", base.unwrap_or_default(), repo.prefix);
        let mut command = repo.command(&["cat-file", "blob", &spec]);
        command.stderr(Stdio::null());
        let output = command.output().map_err(|error| super::absent(&error))?;
        // A new file was nothing before.
        if output.status.success()
            && let Ok(text) = String::from_utf8(output.stdout)
        {
            before.push((path.clone(), text));
        }
    }
    Ok(Changes { paths, before })
}
