//! A folder that the tool shares with others: its files change one by one.

use std::fs;
use std::path::Path;

use super::disk;
use super::manifest::{MANIFEST, Manifest};
use super::plan::Plan;
use crate::cli::write::{self, Made, failed};
use crate::error::Result;

/// Where new files wait, in the folder itself so that they are on the same disk.
const STAGE: &str = ".leerplan-klaar";

/// Writes every file beside its place first, and lets them take their places then. Before the first
/// does so the manifest knows both what was there and what comes, so that after a run that is killed
/// in between the next one finishes the work and takes nothing for a person's.
///
/// # Errors
/// Where a file cannot be written.
pub(super) fn apply(out: &Path, plan: &Plan<'_>, before: &Manifest) -> Result<()> {
    let stage = out.join(STAGE);
    let _ = fs::remove_dir_all(&stage);
    let result = change(out, &stage, plan, before);
    let _ = fs::remove_dir_all(&stage);
    result
}

/// Has every file ready in the stage, on the disk, and the folders where they go; where that cannot
/// be done no folder stays that was not there.
fn prepare(out: &Path, stage: &Path, plan: &Plan<'_>) -> Result<()> {
    if plan.write.is_empty() {
        return Ok(());
    }
    let mut folders = Made::default();
    let mut prepare = |number: usize, to: &Path, bytes: &[u8]| {
        fs::create_dir_all(stage)?;
        to.parent().map_or(Ok(()), |above| folders.folder(above))?;
        disk::write(&stage.join(number.to_string()), bytes)
    };
    let mut files = plan.write.iter().enumerate();
    let result = files.try_for_each(|(number, (path, bytes))| {
        let to = out.join(path);
        prepare(number, &to, bytes).map_err(|source| failed(&to, source))
    });
    let settle = || disk::settle(stage).map_err(|source| failed(out, source));
    let result = result.and_then(|()| settle());
    if result.is_err() {
        folders.undo();
    }
    result
}

fn change(out: &Path, stage: &Path, plan: &Plan<'_>, before: &Manifest) -> Result<()> {
    prepare(out, stage, plan)?;
    let manifest = out.join(MANIFEST);
    write::atomic(&manifest, between(plan, before).text().as_bytes())?;
    for (number, (path, _)) in plan.write.iter().enumerate() {
        let to = out.join(path);
        let moved = fs::rename(stage.join(number.to_string()), &to);
        moved.map_err(|source| failed(&to, source))?;
    }
    for path in &plan.remove {
        let full = out.join(path);
        fs::remove_file(&full).map_err(|source| failed(&full, source))?;
        remove_empty_folders(out, &full);
    }
    write::atomic(&manifest, plan.manifest.text().as_bytes())
}

/// The manifest while files take their places: what was there and what comes.
fn between(plan: &Plan<'_>, before: &Manifest) -> Manifest {
    let mut both = plan.manifest.clone();
    for (path, entry) in &before.bestanden {
        let kept = both
            .bestanden
            .entry(path.clone())
            .or_insert_with(|| entry.clone());
        if kept.hash != entry.hash {
            kept.straks = Some(std::mem::replace(&mut kept.hash, entry.hash.clone()));
        }
    }
    both
}

/// Takes away the folders above a file that nothing is left in.
fn remove_empty_folders(out: &Path, file: &Path) {
    let above = file.ancestors().skip(1).take_while(|folder| *folder != out);
    for folder in above {
        if fs::remove_dir(folder).is_err() {
            break;
        }
    }
}
