//! Changes the files of a folder of output as a plan says.

use std::fs;
use std::path::Path;

use super::manifest::{MANIFEST, Manifest};
use super::plan::{Plan, modified};
use crate::disk::{Created, sync, write, write_error};
use crate::error::Result;

/// Where new files wait: in the folder itself, so that they are on the same disk.
const STAGE: &str = ".leerplan-klaar";

/// Writes every new file into the stage first, so that a disk that is too small changes nothing, and
/// then moves them to their places one by one. While they move the list holds both what was there
/// and what comes: after a run that is killed the next one takes nothing for a person's.
///
/// A file that a person saves meanwhile is kept.
///
/// # Errors
/// Where a file or folder cannot be written.
pub(super) fn apply(
    folder: &Path,
    plan: &mut Plan<'_>,
    before: &Manifest,
    created: &mut Created,
) -> Result<()> {
    let stage = folder.join(STAGE);
    let result = prepare(folder, &stage, plan, created).and_then(|()| {
        let list = folder.join(MANIFEST);
        write(&list, unfinished(&plan.manifest, before).text().as_bytes())?;
        place(folder, &stage, plan, before)?;
        remove(folder, plan, before)?;
        write(&list, plan.manifest.text().as_bytes())
    });
    clear(folder);
    result
}

/// Removes the stage, also one that a killed run left.
pub(super) fn clear(folder: &Path) {
    let _ = fs::remove_dir_all(folder.join(STAGE));
}

/// Writes every new file into the stage, and creates the folders that they go to.
fn prepare(folder: &Path, stage: &Path, plan: &Plan<'_>, created: &mut Created) -> Result<()> {
    if plan.write.is_empty() {
        return Ok(());
    }
    fs::create_dir(stage).map_err(|source| write_error(folder, source))?;
    for (number, file) in plan.write.iter().enumerate() {
        let to = folder.join(file.path);
        let above = to.parent().map_or(Ok(()), |above| created.folder(above));
        let staged = stage.join(number.to_string());
        let written = above.and_then(|()| sync::write(&staged, file.bytes));
        written.map_err(|source| write_error(&to, source))?;
    }
    sync::settle(stage).map_err(|source| write_error(folder, source))
}

/// The list while files change: what was there and what comes.
fn unfinished(after: &Manifest, before: &Manifest) -> Manifest {
    let mut both = after.clone();
    both.bezig = true;
    for (path, entry) in &before.bestanden {
        let listed = both
            .bestanden
            .entry(path.clone())
            .or_insert_with(|| entry.clone());
        if listed.hash != entry.hash {
            listed.straks = Some(std::mem::replace(&mut listed.hash, entry.hash.clone()));
        }
    }
    both
}

/// Moves the files of the stage to their places.
fn place(folder: &Path, stage: &Path, plan: &mut Plan<'_>, before: &Manifest) -> Result<()> {
    let files = std::mem::take(&mut plan.write);
    for (number, file) in files.into_iter().enumerate() {
        let to = folder.join(file.path);
        if modified(&to) == file.modified {
            let moved = fs::rename(stage.join(number.to_string()), &to);
            moved.map_err(|source| write_error(&to, source))?;
            plan.write.push(file);
        } else {
            plan.keep(file.path, before.bestanden.get(file.path), true);
        }
    }
    Ok(())
}

/// Removes what is gone, and the folders that are empty then.
fn remove(folder: &Path, plan: &mut Plan<'_>, before: &Manifest) -> Result<()> {
    for (path, seen) in std::mem::take(&mut plan.remove) {
        let full = folder.join(path);
        if modified(&full) != seen {
            plan.keep(path, before.bestanden.get(path), false);
            continue;
        }
        fs::remove_file(&full).map_err(|source| write_error(&full, source))?;
        let above = full.ancestors().skip(1);
        for above in above.take_while(|above| *above != folder) {
            if fs::remove_dir(above).is_err() {
                break;
            }
        }
        plan.remove.push((path, seen));
    }
    Ok(())
}
