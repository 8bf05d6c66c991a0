//! The files that changed since a commit or in the index.

use std::collections::BTreeSet;
use std::io::{Seek, Write};
use std::path::Path;
use std::process::Stdio;

use super::reason;
use super::repo::{Repo, not_started};
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
        "-z",
        what,
        "--",
    ];
    let list = repo.run(&args)?;
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
    let texts = contents(repo, &blobs)?;
    let before = old.into_iter().map(|(path, _)| path).zip(texts);
    changes.before = before
        .filter_map(|(path, text)| Some((path, text?)))
        .collect();
    Ok(changes)
}

/// The texts of blobs, in their order; `None` for what is not UTF-8.
fn contents(repo: &Repo, blobs: &[&str]) -> Result<Vec<Option<String>>> {
    if blobs.is_empty() {
        return Ok(Vec::new());
    }
    let mut command = repo.command(&["cat-file", "--batch"]);
    command.stdin(list_of(blobs).map_err(|error| not_started(&error))?);
    let output = command.output().map_err(|error| not_started(&error))?;
    let mut rest = output.stdout.as_slice();
    Ok(blobs.iter().map(|_| next_text(&mut rest)).collect())
}

/// Lines in a file that a program reads as its standard input.
fn list_of(lines: &[&str]) -> std::io::Result<Stdio> {
    let mut file = tempfile::tempfile()?;
    for line in lines {
        writeln!(file, "{line}")?;
    }
    file.rewind()?;
    Ok(file.into())
}

/// Takes the next entry of `git cat-file --batch`: a line with name, kind and length, the content and a
/// line break; or a line that says that the object is missing.
fn next_text(rest: &mut &[u8]) -> Option<String> {
    let end = rest.iter().position(|byte| *byte == b'\n')?;
    let (head, body) = rest.split_at(end + 1);
    *rest = body;
    let length: usize = text(head).split(' ').nth(2)?.parse().ok()?;
    let content = body.get(..length)?;
    *rest = body.get(length + 1..).unwrap_or_default();
    String::from_utf8(content.to_owned()).ok()
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
