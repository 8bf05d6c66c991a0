//! The index (what is staged for the next commit) as a folder of files.

use std::path::{Component, Path, PathBuf};

use super::blobs;
use super::repo::Repo;
use crate::disk::{ScratchFolder, write_error};
use crate::error::Result;

/// The staged files below a folder, in a temporary folder that is removed when this is dropped.
#[derive(Debug)]
pub(crate) struct StagedFiles {
    folder: ScratchFolder,
    root: PathBuf,
}

/// A file in the index.
#[derive(Debug)]
struct Entry {
    /// From the top of the repository.
    path: PathBuf,
    /// The same as a text.
    name: String,
    blob: String,
    is_link: bool,
}

impl StagedFiles {
    /// Writes what is staged, byte for byte as it will be committed. Files for which `is_read` holds get
    /// their staged contents; it is given the path from the top and whether that lies in the folder of
    /// the repository. Of the others in the folder only the names count: they are empty.
    ///
    /// # Errors
    /// Where there is no git, git fails, a merge is not finished, or the folder cannot be made.
    pub(crate) fn write(
        repo: &Repo,
        is_read: fn(path: &str, inside: bool) -> bool,
    ) -> Result<Self> {
        let below = std::env::temp_dir();
        let folder = ScratchFolder::new("leerplan-git-", &below);
        let folder = folder.map_err(|source| write_error(&below, source))?;
        let real = folder.path().canonicalize();
        let top = real.map_err(|source| write_error(folder.path(), source))?;
        let mut wanted = Vec::new();
        for entry in entries(repo)? {
            let inside = entry.name.starts_with(&repo.prefix);
            if is_read(&entry.name, inside) {
                wanted.push(entry);
            } else if inside {
                write(&top.join(&entry.path), b"", false)?;
            }
        }
        let names: Vec<&str> = wanted.iter().map(|entry| entry.blob.as_str()).collect();
        let contents = blobs::contents(repo, &names)?;
        let (links, files): (Vec<_>, Vec<_>) = wanted
            .iter()
            .zip(contents)
            .partition(|(entry, _)| entry.is_link);
        // Links come last, so that no file is written through one.
        for (entry, content) in files.into_iter().chain(links) {
            let content = content.ok_or_else(|| repo.lacks_history(&entry.blob))?;
            write(&top.join(&entry.path), &content, entry.is_link)?;
        }
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

/// The files in the index, those of a sparse checkout too.
fn entries(repo: &Repo) -> Result<Vec<Entry>> {
    let list = repo.run(&["ls-files", "--cached", "--stage", "-z"])?;
    let mut found = Vec::new();
    for line in list.split(|byte| *byte == 0) {
        // `100644 <blob> 0<tab>path`
        let Some(tab) = line.iter().position(|byte| *byte == b'\t') else {
            continue;
        };
        let (about, path) = line.split_at(tab);
        let (about, path) = (String::from_utf8_lossy(about), as_path(&path[1..]));
        let mut about = about.split(' ');
        let (mode, blob) = (about.next(), about.next().unwrap_or_default());
        if about.next() != Some("0") {
            return Err(repo.has_open_merge());
        }
        // A submodule has no content here; no git writes a path that leads out of the repository.
        let mut parts = path.components();
        let is_inside = parts.all(|part| matches!(part, Component::Normal(_)));
        if mode != Some("160000") && is_inside {
            found.push(Entry {
                name: path.to_string_lossy().into_owned(),
                path,
                blob: blob.to_owned(),
                is_link: mode == Some("120000"),
            });
        }
    }
    Ok(found)
}

fn write(path: &Path, content: &[u8], is_link: bool) -> Result<()> {
    let failed = |source| write_error(path, source);
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(failed)?;
    }
    #[cfg(unix)]
    if is_link {
        return std::os::unix::fs::symlink(as_path(content), path).map_err(failed);
    }
    // Where a system has no links, git writes the path in a file as well.
    let _ = is_link;
    std::fs::write(path, content).map_err(failed)
}

/// A path of git, which may be no text.
fn as_path(bytes: &[u8]) -> PathBuf {
    #[cfg(unix)]
    let path: &std::ffi::OsStr = std::os::unix::ffi::OsStrExt::from_bytes(bytes);
    #[cfg(not(unix))]
    let path = String::from_utf8_lossy(bytes).into_owned();
    PathBuf::from(path)
}
