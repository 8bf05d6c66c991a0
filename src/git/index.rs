//! The index (what is staged for the next commit) as a folder of files.

use std::path::{Path, PathBuf};

use super::repo::{Repo, not_started};
use crate::disk::{ScratchFolder, write_error};
use crate::error::Result;

/// The staged files below a folder, in a temporary folder that is removed when this is dropped.
#[derive(Debug)]
pub(crate) struct StagedFiles {
    folder: ScratchFolder,
    root: PathBuf,
}

impl StagedFiles {
    /// Checks out what is staged. Files for which `is_read` holds get their staged contents; it is
    /// given the path from the top and whether that lies in the folder of the repository. Of the
    /// others in the folder only the names count: they are empty.
    ///
    /// # Errors
    /// Where there is no git, git fails, or the folder cannot be made.
    pub(crate) fn check_out(
        repo: &Repo,
        is_read: fn(path: &str, inside: bool) -> bool,
    ) -> Result<Self> {
        let below = std::env::temp_dir();
        let folder = ScratchFolder::new("leerplan-git-", &below);
        let folder = folder.map_err(|source| write_error(&below, source))?;
        let real = folder.path().canonicalize();
        let top = real.map_err(|source| write_error(folder.path(), source))?;
        let list = repo.run(&["ls-files", "--cached", "-z"])?;
        let mut wanted = Vec::new();
        for path in list
            .split(|byte| *byte == 0)
            .filter(|path| !path.is_empty())
        {
            let name = String::from_utf8_lossy(path);
            let inside = name.starts_with(&repo.prefix);
            if is_read(&name, inside) {
                wanted.extend_from_slice(path);
                wanted.push(0);
            } else if inside {
                write_empty(&top.join(&*name))?;
            }
        }
        checkout(repo, &top, &wanted)?;
        let root = top.join(&repo.prefix);
        std::fs::create_dir_all(&root).map_err(|source| write_error(&root, source))?;
        Ok(Self { folder, root })
    }

    /// The folder of the repository among the staged files.
    pub(crate) fn root(&self) -> &Path {
        debug_assert!(self.folder.path().is_dir());
        &self.root
    }
}

fn write_empty(path: &Path) -> Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|source| write_error(folder, source))?;
    }
    std::fs::write(path, "").map_err(|source| write_error(path, source))
}

/// Lets git write staged files below a folder.
fn checkout(repo: &Repo, top: &Path, paths: &[u8]) -> Result<()> {
    let prefix = format!("--prefix={}/", top.display());
    let plain = ["checkout-index", "--force", "-z", "--stdin", &prefix];
    let Some(said) = checkout_with(repo, &plain, paths)? else {
        return Ok(());
    };
    // What a sparse checkout leaves out of the work tree is committed all the same. Versions of git
    // that do not know the option do not ask for it.
    let all = [
        "checkout-index",
        "--ignore-skip-worktree-bits",
        "--force",
        "-z",
        "--stdin",
        &prefix,
    ];
    let is_sparse = String::from_utf8_lossy(&said).contains("skip-worktree");
    let said = if is_sparse {
        checkout_with(repo, &all, paths)?
    } else {
        Some(said)
    };
    said.map_or(Ok(()), |said| {
        Err(repo.refused("laten zien wat klaarstaat", &said))
    })
}

/// Gives git paths to check out; what it says where it fails.
fn checkout_with(repo: &Repo, args: &[&str], paths: &[u8]) -> Result<Option<Vec<u8>>> {
    use std::io::Write;
    let mut command = repo.command(args);
    command.stdin(std::process::Stdio::piped());
    command.stdout(std::process::Stdio::null());
    command.stderr(std::process::Stdio::piped());
    let mut child = command.spawn().map_err(|error| not_started(&error))?;
    if let Some(mut stdin) = child.stdin.take() {
        // When git stops early, its exit code tells.
        let _ = stdin.write_all(paths);
    }
    let output = child.wait_with_output();
    let output = output.map_err(|error| not_started(&error))?;
    Ok((!output.status.success()).then_some(output.stderr))
}
