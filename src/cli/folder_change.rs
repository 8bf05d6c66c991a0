//! Writes or shows a change of several files.

use std::io::Write;

use anyhow::Result;

use super::console::{Console, NOTE};
use super::exit::{CLEAN, FINDINGS};
use super::here::here;
use crate::disk::{self, Changes, Replace};
use crate::mend::{FolderChange, unified_change};
use crate::report::path_from;
use crate::school::School;
use crate::words;

/// Makes all of a change on disk, or nothing; whether it could. What stands in the way is told, and that
/// nothing of it is `done`: "verhuisd".
pub(super) fn write(
    change: &FolderChange,
    school: &School,
    done: &str,
    console: &mut Console,
) -> Result<bool> {
    let at = |path: &str| school.root.join(path);
    let replaced = change.changed.iter().map(|file| Replace {
        path: at(&file.path),
        before: &file.before,
        after: &file.after,
    });
    let moved = change.moved.iter().map(|(from, to)| (at(from), at(to)));
    let removed = change.removed.iter();
    let changes = Changes {
        created: change.created.clone(),
        replaced: replaced.collect(),
        moved: moved.collect(),
        removed: removed
            .map(|file| (at(&file.path), &*file.before))
            .collect(),
    };
    let Err(errors) = disk::change_all(&school.root, &changes) else {
        return Ok(true);
    };
    for error in &errors {
        writeln!(console.err, "{NOTE}: {error}")?;
    }
    writeln!(console.err, "{NOTE}: daarom is er niets {done}")?;
    Ok(false)
}

/// Shows the diff of every file, new ones and those that go too. On a build server, where it could show
/// names to whoever may see the log, only which files they are.
pub(super) fn diff(change: &FolderChange, school: &School, console: &mut Console) -> Result<u8> {
    let here = here()?;
    let shown = |path: &str| path_from(&here, &school.root.join(path));
    if school.is_in_log() && !change.is_empty() {
        let note = "op een bouwserver toon ik niet wat er verandert, want er kunnen namen in staan; het gaat om";
        writeln!(console.err, "{NOTE}: {note}")?;
        for path in change.paths() {
            writeln!(console.err, "  {}", words::shown(&shown(path)))?;
        }
        return Ok(FINDINGS);
    }
    let text = unified_change(change, &shown);
    console.raw(text.as_bytes())?;
    Ok(if text.is_empty() { CLEAN } else { FINDINGS })
}
