//! Writes files with names: all of them or none.

use std::io::Write;

use anyhow::Result;

use super::console::{Console, NOTE};
use crate::disk::{self, NewFile, Replace};
use crate::mend::names::MovedNames;
use crate::school::School;

/// Writes all of it, or nothing; whether it could.
pub(super) fn write(moved: &MovedNames, school: &School, console: &mut Console) -> Result<bool> {
    let new = moved.created.iter().map(|(path, contents)| NewFile {
        path: path.clone(),
        contents: contents.clone(),
    });
    let new: Vec<NewFile> = new.collect();
    disk::create_all(&school.root, &new)?;
    let changed = moved.changed.iter().map(|file| Replace {
        path: school.root.join(&file.path),
        before: &file.before,
        after: &file.after,
    });
    let changed: Vec<_> = changed.collect();
    if let Err(errors) = disk::replace_all_unless_changed(&school.root, &changed) {
        for file in &new {
            // What cannot be removed has names that the classes still have too.
            let _ = std::fs::remove_file(school.root.join(&file.path));
        }
        for error in &errors {
            writeln!(console.err, "{NOTE}: {error}")?;
        }
        writeln!(console.err, "{NOTE}: daarom is er niets verhuisd")?;
        return Ok(false);
    }
    for file in &moved.removed {
        let path = school.root.join(&file.path);
        std::fs::remove_file(&path).map_err(|source| disk::write_error(&path, source))?;
    }
    Ok(true)
}
