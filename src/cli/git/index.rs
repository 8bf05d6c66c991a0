//! What is staged, as a folder to read.

use std::path::{Path, PathBuf};

use super::Repo;
use crate::disk::{ScratchFolder, write_error};
use crate::error::{Error, Result};

/// The staged files of a school in a folder that goes when this goes.
#[derive(Debug)]
pub(in crate::cli) struct Index {
    folder: ScratchFolder,
    root: PathBuf,
}

impl Index {
    /// Lays out what is staged. Documents and settings are there as they are staged; of other
    /// files, of which only the names count, empty ones.
    ///
    /// # Errors
    /// Where there is no git, git fails, or the folder cannot be made.
    pub(in crate::cli) fn of(repo: &Repo) -> Result<Self> {
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
                empty(&top.join(&*name))?;
            }
        }
        checkout(repo, &top, &wanted)?;
        let root = top.join(&repo.prefix);
        std::fs::create_dir_all(&root).map_err(|source| write_error(&root, source))?;
        Ok(Self { folder, root })
    }

    /// The school folder among what is staged.
    pub(in crate::cli) fn root(&self) -> &Path {
        debug_assert!(self.folder.path().is_dir());
        &self.root
    }
}

/// Whether the content of a file counts: documents, settings, and everywhere above them too what
/// git ignores.
fn is_read(name: &str, inside: bool) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name);
    let extension = file.rsplit('.').next().unwrap_or(file).to_lowercase();
    let document = matches!(extension.as_str(), "yaml" | "yml" | "toml");
    matches!(file, ".gitignore" | ".ignore") || (inside && document)
}

fn empty(path: &Path) -> Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|source| write_error(folder, source))?;
    }
    std::fs::write(path, "").map_err(|source| write_error(path, source))
}

/// Has git write staged files below a folder.
fn checkout(repo: &Repo, top: &Path, paths: &[u8]) -> Result<()> {
    use std::io::Write;
    let prefix = format!("--prefix={}/", top.display());
    let mut command = repo.command(&["checkout-index", "--force", "-z", "--stdin", &prefix]);
    command.stdin(std::process::Stdio::piped());
    command.stdout(std::process::Stdio::null());
    command.stderr(std::process::Stdio::piped());
    let mut child = command.spawn().map_err(|error| super::absent(&error))?;
    if let Some(mut stdin) = child.stdin.take() {
        // When git stops early, its exit code tells.
        let _ = stdin.write_all(paths);
    }
    let output = child.wait_with_output();
    let output = output.map_err(|error| super::absent(&error))?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let first = said.lines().next().unwrap_or_default();
    Err(Error::Usage(format!(
        "git kan niet laten zien wat klaarstaat: {first}\n  los eerst een samenvoeging op die nog open staat"
    )))
}
