//! A new folder that takes the place of the old one in one step.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use super::disk;
use super::manifest::MANIFEST;
use super::plan::Plan;
use super::survey::{self, Survey};
use super::workspace::Workspace;
use crate::cli::write::failed;
use crate::error::Result;

/// Builds the folder as the plan wants it, out of links to the files that stay, and lets it take the
/// place of the old one.
///
/// # Errors
/// Where a file or folder cannot be made; then the old folder is as it was.
pub(super) fn apply(
    workspace: &Workspace,
    out: &Path,
    plan: &Plan<'_>,
    survey: &Survey,
) -> Result<()> {
    let new = workspace.new_folder();
    build(&new, out, plan, survey)?;
    let changed = if out.exists() {
        exchange(&new, out).or_else(|_| one_after_the_other(&new, out, &workspace.old_folder()))
    } else {
        fs::rename(&new, out)
    };
    changed.map_err(|source| failed(out, source))?;
    for old in [new, workspace.old_folder()] {
        bring_late_changes(&old, out, plan, survey);
    }
    Ok(())
}

fn build(new: &Path, out: &Path, plan: &Plan<'_>, survey: &Survey) -> Result<()> {
    fs::create_dir_all(new).map_err(|source| failed(out, source))?;
    let touched: BTreeSet<&str> = plan.write.iter().map(|(path, _)| *path).collect();
    let removed: BTreeSet<&str> = plan.remove.iter().map(String::as_str).collect();
    for folder in &survey.folders {
        let inside = format!("{folder}/");
        let of_ours = removed.iter().any(|path| path.starts_with(&inside));
        if !of_ours {
            let made = fs::create_dir_all(new.join(folder));
            made.map_err(|source| failed(&out.join(folder), source))?;
        }
    }
    for path in survey.files.keys() {
        if path != MANIFEST && !touched.contains(&path[..]) && !removed.contains(&path[..]) {
            let to = out.join(path);
            link(&to, &new.join(path)).map_err(|source| failed(&to, source))?;
        }
    }
    let manifest = plan.manifest.text();
    let written = plan.write.iter().copied();
    for (path, bytes) in written.chain([(MANIFEST, manifest.as_bytes())]) {
        let to = new.join(path);
        let written = make_folder_of(&to).and_then(|()| disk::write(&to, bytes));
        written.map_err(|source| failed(&out.join(path), source))?;
    }
    if let Ok(found) = fs::metadata(out) {
        fs::set_permissions(new, found.permissions()).map_err(|source| failed(out, source))?;
    }
    disk::settle(new).map_err(|source| failed(out, source))
}

/// The same file at another place; a copy of the same age where a disk knows no such links.
fn link(from: &Path, to: &Path) -> io::Result<()> {
    make_folder_of(to)?;
    if fs::hard_link(from, to).is_ok() {
        return Ok(());
    }
    fs::copy(from, to)?;
    let modified = fs::metadata(from)?.modified()?;
    fs::File::options()
        .write(true)
        .open(to)?
        .set_modified(modified)
}

fn make_folder_of(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)
}

/// Two folders change places in one step.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE).map_err(io::Error::from)
}

/// Two folders change places in one step: not on this system.
#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// The old folder goes away and the new one takes its place. A run that is killed in between leaves
/// no folder for a moment: the next one puts the old one back first.
fn one_after_the_other(new: &Path, out: &Path, old: &Path) -> io::Result<()> {
    fs::rename(out, old)?;
    fs::rename(new, out).inspect_err(|_| {
        let _ = fs::rename(old, out);
    })
}

/// What a person saved in the old folder while the new one was built goes along.
fn bring_late_changes(old: &Path, out: &Path, plan: &Plan<'_>, before: &Survey) {
    let Some(now) = survey::of(old) else {
        return;
    };
    for (path, seen) in &now.files {
        let late = before.files.get(path) != Some(seen);
        if late && !plan.touches(path) {
            let to = out.join(path);
            let _ = make_folder_of(&to);
            let _ = fs::rename(old.join(path), to);
        }
    }
}
