//! The place of a run beside the output folder: its lock, and room to build in.

use std::fs::File;
use std::path::{Path, PathBuf};

use crate::cli::write::lock::{Hold, hold};
use crate::error::{Error, Result};

/// The file in the workspace that is locked.
const LOCK: &str = "slot";

/// The new folder while it is built; the old one after they changed places.
const NEW: &str = "nieuw";

/// The old folder, where folders cannot change places in one step.
const OLD: &str = "oud";

/// A folder for this run alone; it is taken away at the end. A run that is killed leaves it, and the
/// next one clears it.
pub(super) struct Workspace {
    folder: PathBuf,
    beside: bool,
    _lock: File,
}

impl Workspace {
    /// Takes the workspace of an output folder: beside it, or in it where nothing can be made
    /// beside it.
    ///
    /// # Errors
    /// Where another run has it, or it cannot be made.
    pub(super) fn take(out: &Path) -> Result<Self> {
        let name = out.file_name().map(|name| name.to_string_lossy());
        let beside = out.parent().zip(name);
        let beside = beside.map(|(above, name)| above.join(format!(".{name}.leerplan")));
        let made = beside.filter(|folder| std::fs::create_dir_all(folder).is_ok());
        let (folder, beside) = match made {
            Some(folder) => (folder, true),
            None => (out.join(".leerplan-bezig"), false),
        };
        for path in [folder.clone(), folder.join(LOCK), folder.join(OLD)] {
            refuse_link(&path)?;
        }
        // A run that ends takes the folder away between our steps: then we begin again.
        for _ in 0..20 {
            if let Some(lock) = lock(&folder, out)? {
                let workspace = Self {
                    folder,
                    beside,
                    _lock: lock,
                };
                workspace.clear(out);
                return Ok(workspace);
            }
        }
        Err(busy(out))
    }

    /// Whether it is beside the output folder, so on the same disk.
    pub(super) fn is_beside(&self) -> bool {
        self.beside
    }

    /// Where the new folder is built.
    pub(super) fn new_folder(&self) -> PathBuf {
        self.folder.join(NEW)
    }

    /// Where the old folder goes for a moment.
    pub(super) fn old_folder(&self) -> PathBuf {
        self.folder.join(OLD)
    }

    /// Takes away what a killed run left. Where it was killed between the two steps in which
    /// folders change places, the old one goes back first.
    fn clear(&self, out: &Path) {
        let old = self.old_folder();
        if old.is_dir() && !out.exists() {
            let _ = std::fs::rename(&old, out);
        }
        let _ = std::fs::remove_dir_all(self.new_folder());
        let _ = std::fs::remove_dir_all(old);
    }
}

impl Drop for Workspace {
    /// What cannot be taken away is cleared by the next run.
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// The lock of a workspace; `None` where the workspace was taken away meanwhile.
fn lock(folder: &Path, out: &Path) -> Result<Option<File>> {
    let path = folder.join(LOCK);
    let failed = |source| Error::Write {
        path: out.to_owned(),
        source,
    };
    std::fs::create_dir_all(folder).map_err(failed)?;
    let mut options = File::options();
    let Ok(file) = options.create(true).append(true).open(&path) else {
        // Once more, so that what stands in the way is told.
        std::fs::create_dir_all(folder).map_err(failed)?;
        return options.open(&path).map(|_| None).map_err(failed);
    };
    match hold(&file, &path) {
        Hold::Busy => Err(busy(out)),
        Hold::Held | Hold::Unknown => Ok(Some(file)),
        Hold::Gone => Ok(None),
    }
}

/// The workspace is cleared when the run begins and ends. A link in its place would let that, and the
/// lock, touch what lies elsewhere.
pub(super) fn refuse_link(path: &Path) -> Result<()> {
    if !path.is_symlink() {
        return Ok(());
    }
    Err(Error::Usage(format!(
        "{} is een koppeling, en daar werk ik niet in\n  haal die koppeling weg",
        path.display()
    )))
}

fn busy(out: &Path) -> Error {
    Error::Usage(format!(
        "een andere opdracht van leerplan schrijft nu in {}\n  wacht tot die klaar is, of kies met `--out` een andere map",
        out.display()
    ))
}
