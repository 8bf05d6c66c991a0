//! Files beside the documents: evidence and feedback that a document names.

use std::path::PathBuf;

use super::real_path::real_path;
use super::{Document, School, dependency};

/// Where a file is that a document names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NamedFile {
    /// It is there, in the school folder: by its real path, so that whoever opens it cannot be led
    /// elsewhere by a link on the way.
    Present(PathBuf),
    /// It is not there.
    Missing,
    /// It lies outside the school folder, or a link leads there.
    Outside,
}

impl School {
    /// Looks up a file that a document names by a path relative to itself, with `/`. A path that
    /// leads out of the school folder is not looked at; the content of a file is never read.
    #[must_use]
    pub(crate) fn named_file(&self, document: &Document, name: &str) -> NamedFile {
        let drive = name.as_bytes().get(1) == Some(&b':');
        if name.starts_with(['/', '\\', '~']) || drive {
            return NamedFile::Outside;
        }
        let mut parts: Vec<&str> = document.folder().split('/').collect();
        parts.retain(|part| !part.is_empty());
        for part in name.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    if parts.pop().is_none() {
                        return NamedFile::Outside;
                    }
                }
                part => parts.push(part),
            }
        }
        dependency::record_file(|| parts.join("/"));
        let path = self.root.join(parts.iter().collect::<PathBuf>());
        match (real_path(&path), self.root.canonicalize()) {
            (Ok(path), Ok(root)) if path.starts_with(&root) => NamedFile::Present(path),
            (Ok(_), _) => NamedFile::Outside,
            (Err(_), _) => NamedFile::Missing,
        }
    }
}
