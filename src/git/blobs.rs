//! What git keeps of files, as it keeps it: no filter of the repository runs.

use std::io::{Seek, Write};
use std::process::Stdio;

use super::repo::{Repo, not_started};
use crate::error::Result;

/// The contents of blobs, in their order; `None` for what is not there.
///
/// # Errors
/// Where there is no git.
pub(super) fn contents(repo: &Repo, blobs: &[&str]) -> Result<Vec<Option<Vec<u8>>>> {
    if blobs.is_empty() {
        return Ok(Vec::new());
    }
    let mut command = repo.command(&["cat-file", "--batch"]);
    command.stdin(list_of(blobs).map_err(|error| not_started(&error))?);
    let output = command.output().map_err(|error| not_started(&error))?;
    let mut rest = output.stdout.as_slice();
    Ok(blobs.iter().map(|_| next_content(&mut rest)).collect())
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
fn next_content(rest: &mut &[u8]) -> Option<Vec<u8>> {
    let end = rest.iter().position(|byte| *byte == b'\n')?;
    let (head, body) = rest.split_at(end + 1);
    *rest = body;
    let head = String::from_utf8_lossy(head);
    let length: usize = head.trim().split(' ').nth(2)?.parse().ok()?;
    let content = body.get(..length)?;
    *rest = body.get(length + 1..).unwrap_or_default();
    Some(content.to_owned())
}
