//! Finding a school folder and the files in it.

use std::path::{Path, PathBuf};

use ignore::WalkBuilder;

use super::read::Texts;
use crate::error::{Error, Result};

/// The name of the settings file.
pub const CONFIG: &str = "leerplan.toml";

/// The school folder that `start` is in: the nearest folder at or above it whose
/// `leerplan.toml` has a `schooljaar`, or else the nearest with any `leerplan.toml`.
///
/// # Errors
/// [`Error::NotFound`] where `start` does not exist, [`Error::NoSchool`] where there is none.
pub fn find_root(start: &Path) -> Result<PathBuf> {
    let start = std::fs::canonicalize(start).map_err(|source| match source.kind() {
        std::io::ErrorKind::NotFound => Error::NotFound(start.to_owned()),
        _ => Error::Read {
            path: start.to_owned(),
            source,
        },
    })?;
    let folders = start
        .ancestors()
        .filter(|folder| folder.join(CONFIG).is_file());
    let folders: Vec<&Path> = folders.collect();
    let with_year = folders.iter().find(|folder| {
        std::fs::read_to_string(folder.join(CONFIG)).is_ok_and(|text| has_year(&text))
    });
    with_year
        .or(folders.first())
        .map(|folder| (*folder).to_owned())
        .ok_or(Error::NoSchool(start))
}

/// Whether a settings file gives a school year. Looks at lines, so that a file with a mistake
/// elsewhere still makes a school folder.
fn has_year(text: &str) -> bool {
    text.lines()
        .any(|line| line.trim_start().starts_with("schooljaar"))
}

/// The files of a school folder that matter, each sorted by path.
#[derive(Debug, Default)]
pub(super) struct Files {
    /// Documents: `*.yaml` and `*.yml`.
    pub(super) documents: Vec<PathBuf>,
    /// Settings files in subfolders.
    pub(super) configs: Vec<PathBuf>,
    /// Links that lead out of the folder or to nothing.
    pub(super) stray_links: Vec<PathBuf>,
    /// Documents whose path is no text, so that nothing can refer to them.
    pub(super) nameless: Vec<PathBuf>,
    /// Folders that cannot be read.
    pub(super) unreadable: Vec<Error>,
}

/// Walks a school folder: without hidden files and what git ignores, and without following links.
/// Documents whose text is given are there even so.
pub(super) fn files(root: &Path, texts: &Texts) -> Files {
    let mut files = Files::default();
    let walk = WalkBuilder::new(root)
        .require_git(false)
        .follow_links(false)
        .sort_by_file_name(Ord::cmp)
        .build();
    for entry in walk {
        match entry {
            Ok(entry) => sort_in(root, entry.path(), entry.file_type(), &mut files),
            Err(error) => {
                let path = path_of(&error).unwrap_or_else(|| root.to_owned());
                if let Some(source) = error.into_io_error() {
                    files.unreadable.push(Error::unread(path, source));
                }
            }
        }
    }
    let given = texts.paths().into_iter().filter(|path| is_document(path));
    files.documents.extend(given.cloned());
    files.documents.sort();
    files.documents.dedup();
    files
}

/// Whether a file is a document by its name.
#[must_use]
pub fn is_document(path: &Path) -> bool {
    let extension = path.extension().map(|e| e.to_string_lossy().to_lowercase());
    matches!(extension.as_deref(), Some("yaml" | "yml"))
}

fn sort_in(root: &Path, path: &Path, kind: Option<std::fs::FileType>, files: &mut Files) {
    let Some(kind) = kind.filter(|kind| !kind.is_dir()) else {
        return;
    };
    let is_document = is_document(path);
    if kind.is_symlink() {
        let inside = std::fs::canonicalize(path).is_ok_and(|target| target.starts_with(root));
        if is_document && !inside {
            files.stray_links.push(path.to_owned());
        }
    } else if kind.is_file() && is_document {
        let inside = path.strip_prefix(root).unwrap_or(path);
        if inside.to_str().is_some() {
            files.documents.push(path.to_owned());
        } else {
            files.nameless.push(path.to_owned());
        }
    } else if kind.is_file() && path.file_name().is_some_and(|name| name == CONFIG) {
        files.configs.push(path.to_owned());
    }
}

fn path_of(error: &ignore::Error) -> Option<PathBuf> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path.clone()),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => {
            path_of(err)
        }
        _ => None,
    }
}

/// A path from the school folder as findings show it: with `/`.
pub(super) fn relative(root: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = inside
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    parts.join("/")
}
