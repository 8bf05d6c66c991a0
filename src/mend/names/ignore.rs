//! The line by which git leaves the folder of names out.

use super::super::folder_change::FolderChange;
use super::super::outcome::MendedFile;
use super::class_text::first_break;
use crate::disk::NewFile;
use crate::error::{Error, Result};
use crate::school::School;

/// The file in which a folder says what git leaves out.
const FILE: &str = ".gitignore";

/// What makes git leave the folder of names of a school out; nothing where it does, or the pupils of the
/// school are invented.
///
/// # Errors
/// Where the folder is outside the school, or what git leaves out cannot be read.
pub fn leave_out(school: &School) -> Result<FolderChange> {
    let mut change = FolderChange::default();
    if !school.is_invented() {
        add(school, &school.writable_names()?, &mut change)?;
    }
    Ok(change)
}

/// Adds the line to `.gitignore` of the school folder, where it is not there.
pub(super) fn add(school: &School, folder: &str, change: &mut FolderChange) -> Result<()> {
    let path = school.root.join(FILE);
    let line = format!("/{folder}/");
    let before = match std::fs::read(&path) {
        Ok(before) => before,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            change.created.push(NewFile {
                path: FILE.to_owned(),
                contents: format!("{line}\n"),
            });
            return Ok(());
        }
        Err(source) => return Err(Error::Read { path, source }),
    };
    let text = String::from_utf8_lossy(&before);
    let is_there = |one: &str| one.trim().trim_matches('/') == folder;
    if text.lines().any(is_there) {
        return Ok(());
    }
    let breaks = first_break(&text);
    let open = !text.is_empty() && !text.ends_with('\n');
    let more = format!("{}{line}{breaks}", if open { breaks } else { "" });
    change.changed.push(MendedFile {
        path: FILE.to_owned(),
        after: [before.as_slice(), more.as_bytes()].concat(),
        before,
    });
    Ok(())
}
