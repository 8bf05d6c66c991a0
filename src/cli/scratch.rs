//! Folders for the time of a run, outside the school.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use tempfile::TempDir;

use super::write::lock::{Hold, hold};

/// The file in the folder that is locked.
const LOCK: &str = ".leerplan-slot";

/// How many letters and digits come behind the prefix.
const RANDOM: usize = 6;

/// A folder that goes when this goes. What a killed run left of it, with pages of pupils, the next
/// run takes away.
#[derive(Debug)]
pub(super) struct Scratch {
    _lock: File,
    folder: TempDir,
}

impl Scratch {
    /// Makes a folder below this one, that only its maker can look in.
    ///
    /// # Errors
    /// Where it cannot be made.
    pub(super) fn new(prefix: &str, below: &Path) -> io::Result<Self> {
        clear(prefix, below);
        let mut builder = tempfile::Builder::new();
        let folder = builder
            .prefix(prefix)
            .rand_bytes(RANDOM)
            .tempdir_in(below)?;
        let path = folder.path().join(LOCK);
        let lock = File::create_new(&path)?;
        // Where a disk knows no locks, nothing is taken away either.
        let _ = hold(&lock, &path);
        Ok(Self {
            _lock: lock,
            folder,
        })
    }

    pub(super) fn path(&self) -> &Path {
        self.folder.path()
    }
}

/// Takes away the folders that no run holds any more.
fn clear(prefix: &str, below: &Path) {
    for entry in fs::read_dir(below).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let rest = name.to_str().and_then(|name| name.strip_prefix(prefix));
        let ours = rest.is_some_and(|rest| {
            rest.len() == RANDOM && rest.bytes().all(|byte| byte.is_ascii_alphanumeric())
        });
        if !ours || !entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            continue;
        }
        let path = entry.path().join(LOCK);
        let left = File::open(&path).is_ok_and(|lock| hold(&lock, &path) == Hold::Held);
        if left {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}
