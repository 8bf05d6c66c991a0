//! A folder that the tool shares with others: its files change one by one.

use std::fs;
use std::io;
use std::path::Path;

use super::manifest::{MANIFEST, Manifest};
use super::plan::Plan;
use crate::cli::write;
use crate::error::{Error, Result};

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

fn change(out: &Path, stage: &Path, plan: &Plan<'_>, before: &Manifest) -> Result<()> {
    for (number, (path, bytes)) in plan.write.iter().enumerate() {
        let to = out.join(path);
        let staged = stage.join(number.to_string());
        let ready = fs::create_dir_all(stage)
            .and_then(|()| to.parent().map_or(Ok(()), fs::create_dir_all))
            .and_then(|()| fs::write(staged, bytes));
        ready.map_err(|source| failed(&to, source))?;
    }
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

fn failed(path: &Path, source: io::Error) -> Error {
    Error::Write {
        path: path.to_owned(),
        source,
    }
}
