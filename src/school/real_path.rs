//! Paths as the disk has them, for paths that people or documents write.

use std::ffi::OsString;
use std::io;
use std::path::{Component, Path, PathBuf};

use crate::words;

/// The real path of a file or folder, without links. A name that is there with its accents composed
/// in another way is the same name, as it is on macOS.
///
/// # Errors
/// Where it is not there or cannot be reached.
pub fn real_path(path: &Path) -> io::Result<PathBuf> {
    path.canonicalize().or_else(|error| {
        let other = as_on_disk(path);
        if other == path {
            return Err(error);
        }
        other.canonicalize()
    })
}

/// A path with each name as the disk has it, as far as it is there.
#[must_use]
pub fn as_on_disk(path: &Path) -> PathBuf {
    if path.as_os_str().to_str().is_none_or(str::is_ascii) {
        return path.to_owned();
    }
    let mut found = PathBuf::new();
    for part in path.components() {
        let whole = found.join(part);
        let other = match part {
            Component::Normal(name) if !whole.exists() => name
                .to_str()
                .and_then(|name| composed_otherwise(&found, name)),
            _ => None,
        };
        found = other.map_or(whole, |other| found.join(other));
    }
    found
}

/// The name in a folder that differs in how its accents are composed; the first in order.
fn composed_otherwise(folder: &Path, name: &str) -> Option<OsString> {
    if name.is_ascii() {
        return None;
    }
    let folder = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    let wanted = words::composed(name);
    let entries = folder.read_dir().ok()?.filter_map(Result::ok);
    let names = entries.map(|entry| entry.file_name());
    let same = names.filter(|name| name.to_str().is_some_and(|n| words::composed(n) == wanted));
    same.min()
}
