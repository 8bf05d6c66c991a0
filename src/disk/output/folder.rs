//! A folder of output during a run.

use std::fs::{self, File};
use std::path::{Component, Path, PathBuf};

use super::apply::{apply, clear};
use super::manifest::{MANIFEST, Manifest, OutputKind};
use super::plan::{KeptFile, OutputFile, Plan, WantedFiles};
use crate::disk::{Created, lock_folder, write_error};
use crate::error::{Error, Result};

/// A folder that a run brings up to date.
pub(crate) struct OutputFolder {
    folder: PathBuf,
    manifest: Manifest,
    wanted: WantedFiles,
    /// Held until the end of the run; `None` as long as the folder does not exist.
    lock: Option<File>,
}

/// What a run changed.
#[derive(Debug, Default)]
pub(crate) struct OutputChanges {
    /// How many files were written.
    pub(crate) written: usize,
    /// How many files were right already.
    pub(crate) same: usize,
    /// How many files were removed.
    pub(crate) removed: usize,
    /// Files that a person made or changed.
    pub(crate) kept: Vec<KeptFile>,
    /// Files of others in a folder that everybody may see.
    pub(crate) others: Vec<String>,
}

impl OutputFolder {
    /// Takes the folder for this run. It is created only when there is something to write.
    ///
    /// # Errors
    /// Where another run has it, or its name leads elsewhere.
    pub(crate) fn open(named: &Path) -> Result<Self> {
        let folder = refuse_elsewhere(named, real_path(named)?)?;
        refuse_link(&folder.join(MANIFEST))?;
        let lock = if folder.is_dir() {
            lock_folder(&folder)?
        } else {
            None
        };
        let manifest = Manifest::read(&folder);
        Ok(Self {
            folder,
            manifest,
            wanted: WantedFiles::default(),
            lock,
        })
    }

    /// Adds a file; the last one at a path counts.
    pub(crate) fn add(&mut self, path: String, file: OutputFile) {
        self.wanted.files.insert(path, file);
    }

    /// The run makes every file of a kind: those that it does not make are removed.
    pub(crate) fn set_complete(&mut self, kind: OutputKind) {
        self.wanted.complete.insert(kind);
    }

    /// Everybody may see the folder: of whatever kind, only what this run makes may be in it.
    pub(crate) fn set_public(&mut self) {
        self.wanted.public = true;
    }

    /// The contents of a file that was made from this source and has not been changed since.
    pub(crate) fn unchanged(&self, path: &str, source: &str) -> Option<Vec<u8>> {
        let entry = self.manifest.bestanden.get(path)?;
        let bytes = fs::read(self.folder.join(path)).ok()?;
        let is_same = entry.bron.as_deref() == Some(source) && entry.matches(&bytes);
        is_same.then_some(bytes)
    }

    /// Brings the folder up to date.
    ///
    /// # Errors
    /// Where a file cannot be read or written. Where that is known before the first file takes its
    /// place, as on a disk that is full, nothing has changed.
    pub(crate) fn finish(mut self) -> Result<OutputChanges> {
        let mut created = Created::default();
        let result = self.update(&mut created);
        if result.is_err() {
            created.undo();
        }
        result
    }

    fn update(&mut self, created: &mut Created) -> Result<OutputChanges> {
        if self.lock.is_none() {
            let made = created.folder(&self.folder);
            made.map_err(|source| write_error(&self.folder, source))?;
            self.lock = lock_folder(&self.folder)?;
            // Another run may have filled it since `open`.
            self.manifest = Manifest::read(&self.folder);
        }
        clear(&self.folder);
        let mut plan = Plan::new(&self.folder, &self.manifest, &self.wanted)?;
        if self.wanted.public {
            refuse_leftovers(&plan.kept)?;
        }
        let is_right = plan.write.is_empty() && plan.remove.is_empty();
        if !is_right || plan.manifest != self.manifest {
            apply(&self.folder, &mut plan, &self.manifest, created)?;
        }
        let others = if self.wanted.public {
            others(&self.folder, "", &plan.manifest)
        } else {
            Vec::new()
        };
        Ok(OutputChanges {
            written: plan.write.len(),
            same: plan.same,
            removed: plan.remove.len(),
            kept: plan.kept,
            others,
        })
    }
}

/// The files below a folder that are not in the list, sorted; hidden folders are not looked into.
fn others(folder: &Path, inside: &str, manifest: &Manifest) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{inside}{name}");
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            if !name.starts_with('.') {
                found.extend(others(&entry.path(), &format!("{path}/"), manifest));
            }
        } else if path != MANIFEST && !manifest.bestanden.contains_key(&path) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// A folder for everybody cannot be made where pages of an earlier run cannot be removed.
fn refuse_leftovers(kept: &[KeptFile]) -> Result<()> {
    let mut leftovers = kept.iter().filter(|file| file.changed);
    let Some(first) = leftovers.next() else {
        return Ok(());
    };
    let rest = leftovers.count();
    let more = if rest > 0 {
        format!(" en nog {rest}")
    } else {
        String::new()
    };
    Err(Error::Usage(format!(
        "in de uitvoermap staan bladen van een eerdere keer die iemand daarna veranderde: {}{more}\n  \
         daar kunnen gegevens van leerlingen in staan; haal ze weg, of kies met `--out` een nieuwe map",
        first.path
    )))
}

/// Refuses a relative name that leads out of the current folder: a link that came along with a school
/// folder does not choose where pages are written.
fn refuse_elsewhere(named: &Path, real: PathBuf) -> Result<PathBuf> {
    let mut parts = named.components();
    let is_plain = parts.all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    let here = std::env::current_dir().and_then(|here| here.canonicalize());
    if !is_plain || here.is_ok_and(|here| real.starts_with(here)) {
        return Ok(real);
    }
    Err(Error::Usage(format!(
        "{} is een koppeling naar een plek buiten deze map\n  wil je daar de bladen hebben, noem die plek dan zelf: `--out {}`",
        named.display(),
        real.display()
    )))
}

/// A list that is a link would be read and written elsewhere.
fn refuse_link(path: &Path) -> Result<()> {
    if !path.is_symlink() {
        return Ok(());
    }
    Err(Error::Usage(format!(
        "{} is een koppeling, en daar werk ik niet in\n  haal die koppeling weg",
        path.display()
    )))
}

/// The path without links; of what does not exist yet, that of the nearest folder above it with the
/// rest of the name behind it.
fn real_path(named: &Path) -> Result<PathBuf> {
    let failed = |source| write_error(named, source);
    let full = std::path::absolute(named).map_err(failed)?;
    let existing = full.ancestors().find(|above| above.exists());
    let existing = existing.unwrap_or(&full);
    let real = existing.canonicalize().map_err(failed)?;
    Ok(match full.strip_prefix(existing) {
        Ok(rest) if rest.components().next().is_some() => real.join(rest),
        _ => real,
    })
}
