//! Folders that exist for the time of a run.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use tempfile::TempDir;

use super::lock::{Hold, hold};
use super::temporary::{RANDOM, is_random};

/// The file in the folder that is locked.
const LOCK: &str = ".leerplan-slot";

/// Its name before it is locked.
const UNHELD: &str = ".leerplan-slot-nieuw";

/// A folder that is removed when this is dropped. What a killed run left of one, with pages of pupils
/// in it, is removed by the next run.
#[derive(Debug)]
pub(crate) struct ScratchFolder {
    _lock: File,
    folder: TempDir,
}

impl ScratchFolder {
    /// Creates a folder below this one that only its owner can read.
    ///
    /// # Errors
    /// Where it cannot be created.
    pub(crate) fn new(prefix: &str, below: &Path) -> io::Result<Self> {
        clear(prefix, below);
        let mut builder = tempfile::Builder::new();
        let folder = builder
            .prefix(prefix)
            .rand_bytes(RANDOM)
            .tempdir_in(below)?;
        // It gets its name when it is held: another run may look for what is left in between.
        let path = folder.path().join(UNHELD);
        let lock = File::create_new(&path)?;
        // Where a disk has no locks, `clear` removes nothing either.
        let _ = hold(&lock, &path);
        fs::rename(&path, folder.path().join(LOCK))?;
        Ok(Self {
            _lock: lock,
            folder,
        })
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }
}

/// Removes the folders that no run holds any more.
fn clear(prefix: &str, below: &Path) {
    for entry in fs::read_dir(below).into_iter().flatten().flatten() {
        let is_ours = is_random(&entry.file_name().to_string_lossy(), prefix);
        if !is_ours || !entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            continue;
        }
        let path = entry.path().join(LOCK);
        if File::open(&path).is_ok_and(|lock| hold(&lock, &path) == Hold::Held) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}
