//! The files that changed since a commit or in the index.

use std::collections::BTreeSet;
use std::path::Path;

use super::repo::{Repo, not_started};
use super::{blobs, reason};
use crate::error::{Error, Result};

/// The files below a folder that changed, by path from it.
#[derive(Debug, Default)]
pub(crate) struct Changes {
    /// Every file that was added, changed or removed.
    pub(crate) paths: BTreeSet<String>,
    /// The earlier texts of the files among them that are asked for, in order of path.
    pub(crate) before: Vec<(String, String)>,
}

/// What changed since a ref: on this branch, in the work tree, and untracked files. Where branch and
/// ref diverged, their merge base counts. `wants_text` tells of which files the earlier text is needed.
///
/// # Errors
/// Where the ref is not there, there is no git, or git fails.
pub(crate) fn changed_since(
    repo: &Repo,
    name: &str,
    wants_text: fn(&Path) -> bool,
) -> Result<Changes> {
    let commit = commit(repo, name)?;
    let shared = repo.run(&["merge-base", &commit, "HEAD"]);
    let base = shared.map_or(commit, |shared| text(&shared));
    let mut changes = changed(repo, &base, wants_text)?;
    let new = repo.run(&["ls-files", "--others", "--exclude-standard", "-z"])?;
    changes.paths.extend(repo.inside(&new));
    Ok(changes)
}

/// What is staged for the next commit.
///
/// # Errors
/// Where there is no git, or git fails.
pub(crate) fn staged_changes(repo: &Repo, wants_text: fn(&Path) -> bool) -> Result<Changes> {
    changed(repo, "--cached", wants_text)
}

/// The changes of `git diff` for a commit or an option, with the earlier texts.
fn changed(repo: &Repo, what: &str, wants_text: fn(&Path) -> bool) -> Result<Changes> {
    let args = [
        "diff",
        "--raw",
        "--no-abbrev",
        "--no-renames",
        // Git would look into them with settings of their own.
        "--ignore-submodules=all",
        "-z",
        what,
        "--",
    ];
    let list = repo.run_unfiltered(&args)?;
    let mut fields = list.split(|byte| *byte == 0);
    let mut changes = Changes::default();
    let mut old = Vec::new();
    while let (Some(about), Some(path)) = (fields.next(), fields.next()) {
        let Some(path) = repo.inside(path).next() else {
            continue;
        };
        // `:100644 100644 <before> <after> M`
        let blob = text(about).split(' ').nth(2).unwrap_or_default().to_owned();
        if wants_text(Path::new(&path)) && blob.bytes().any(|digit| digit != b'0') {
            old.push((path.clone(), blob));
        }
        changes.paths.insert(path);
    }
    let blobs: Vec<&str> = old.iter().map(|(_, blob)| blob.as_str()).collect();
    let contents = blobs::contents(repo, &blobs)?;
    let before = old.into_iter().map(|(path, _)| path).zip(contents);
    changes.before = before
        .filter_map(|(path, content)| Some((path, String::from_utf8(content?).ok()?)))
        .collect();
    Ok(changes)
}

/// The commit that a ref stands for.
fn commit(repo: &Repo, name: &str) -> Result<String> {
    let why = match lookup(repo, name)? {
        Ok(commit) => return Ok(commit),
        Err(why) => reason::quoted(&why),
    };
    let shown = name.escape_debug();
    let elsewhere = format!("origin/{name}");
    let shallow = repo.run(&["rev-parse", "--is-shallow-repository"])?;
    let (told, remedy) = match lookup(repo, &elsewhere)? {
        Ok(_) => ("", format!("bedoel je `origin/{shown}`?")),
        Err(_) if text(&shallow) == "true" => (
            ": van de geschiedenis is maar een stuk opgehaald",
            "haal alles op met `git fetch --unshallow`; op een bouwserver met `fetch-depth: 0`"
                .to_owned(),
        ),
        Err(_) => ("", "noem een tak, een tag of een commit".to_owned()),
    };
    Err(Error::Usage(format!(
        "git kent hier geen `{shown}`{told}\n  {remedy}{why}"
    )))
}

/// The commit that a ref stands for, or what git says where it stands for none.
fn lookup(repo: &Repo, name: &str) -> Result<Result<String, String>> {
    let spec = format!("{name}^{{commit}}");
    let args = ["rev-parse", "--verify", "--end-of-options", &spec];
    let mut command = repo.command(&args);
    let output = command.output().map_err(|error| not_started(&error))?;
    Ok(if output.status.success() {
        Ok(text(&output.stdout))
    } else {
        Err(reason::line(&text(&output.stderr)))
    })
}

fn text(output: &[u8]) -> String {
    String::from_utf8_lossy(output).trim().to_owned()
}
