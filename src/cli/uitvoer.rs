//! The output folder: only what changed is written, what is gone is taken away, and a run that is cut
//! off leaves the old files or the new ones.
//!
//! The run holds a workspace beside the folder, which is its lock as well. A folder that is the
//! tool's own is built anew in the workspace, out of links to what stays and files that changed, and
//! then changes places with the old one in one step. A folder that the tool shares with others is
//! changed in place, with all new files ready before the first takes its place.

mod disk;
mod in_place;
mod manifest;
mod plan;
mod survey;
mod swap;
mod workspace;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};

use crate::cli::write;
use crate::error::{Error, Result};

pub(super) use manifest::{Kind, hash};
use manifest::{MANIFEST, Manifest};
pub(super) use plan::Kept;
use plan::Plan;
use workspace::Workspace;

/// A file that the folder is to have.
pub(super) struct File {
    /// What is in it.
    pub(super) bytes: Vec<u8>,
    /// Which kind of run makes it.
    pub(super) kind: Kind,
    /// What it was made of, where that says more than its bytes.
    pub(super) source: Option<String>,
}

/// The output folder during a run.
pub(super) struct Uitvoer {
    out: PathBuf,
    workspace: Workspace,
    manifest: Manifest,
    files: BTreeMap<String, File>,
    whole: BTreeSet<Kind>,
    public: bool,
}

/// What a run did.
#[derive(Debug, Default)]
pub(super) struct Done {
    /// Files that were written.
    pub(super) written: Vec<String>,
    /// How many files were right already.
    pub(super) same: usize,
    /// Files that were taken away.
    pub(super) gone: usize,
    /// Files that were left as a person made them.
    pub(super) kept: Vec<Kept>,
    /// Files of others in a folder that everybody may see.
    pub(super) others: Vec<String>,
}

impl Uitvoer {
    /// Takes the folder for this run.
    ///
    /// # Errors
    /// Where another run has it, or it cannot be written.
    pub(super) fn open(out: &Path) -> Result<Self> {
        let out = here(out, absolute(out)?)?;
        workspace::refuse_link(&out.join(MANIFEST))?;
        let workspace = Workspace::take(&out)?;
        let manifest = Manifest::read(&out);
        Ok(Self {
            out,
            workspace,
            manifest,
            files: BTreeMap::new(),
            whole: BTreeSet::new(),
            public: false,
        })
    }

    /// Adds a file; the last one at a path counts.
    pub(super) fn put(&mut self, path: String, file: File) {
        self.files.insert(path, file);
    }

    /// The run makes every file of a kind: those that it does not make are gone.
    pub(super) fn whole(&mut self, kind: Kind) {
        self.whole.insert(kind);
    }

    /// Everybody may see the folder: of whatever kind, only what this run makes may be in it.
    pub(super) fn public(&mut self) {
        self.public = true;
    }

    /// A file of the folder that was made of this source and is still as it was made.
    pub(super) fn fresh(&self, path: &str, source: &str) -> Option<Vec<u8>> {
        let entry = self.manifest.bestanden.get(path)?;
        let bytes = std::fs::read(self.out.join(path)).ok()?;
        let same = entry.bron.as_deref() == Some(source) && entry.is_of(&bytes);
        same.then_some(bytes)
    }

    /// Brings the folder up to date.
    ///
    /// # Errors
    /// Where a file cannot be read or written; then all is as it was.
    pub(super) fn finish(self) -> Result<Done> {
        let plan = Plan::new(&self)?;
        if self.public {
            refuse_leftovers(&plan)?;
        }
        if plan.write.is_empty() && plan.remove.is_empty() && plan.manifest == self.manifest {
            return Ok(self.done(plan));
        }
        let survey = self.may_swap().then(|| survey::of(&self.out)).flatten();
        match survey {
            Some(survey) => swap::apply(&self.workspace, &self.out, &plan, &survey)?,
            None => in_place::apply(&self.out, &plan, &self.manifest)?,
        }
        Ok(self.done(plan))
    }

    /// What is told; of a folder for everybody also what else is in it.
    fn done(&self, plan: Plan<'_>) -> Done {
        let found = self.public.then(|| survey::of(&self.out)).flatten();
        let found = found.map_or_else(Vec::new, |survey| survey.files.into_keys().collect());
        let known = |path: &String| path == MANIFEST || plan.manifest.bestanden.contains_key(path);
        let others = found.into_iter().filter(|path| !known(path)).collect();
        Done {
            others,
            ..plan.done()
        }
    }

    /// Whether the folder is the tool's own, and nobody stands in it.
    fn may_swap(&self) -> bool {
        let here = std::env::current_dir().and_then(|here| here.canonicalize());
        let inside = here.is_ok_and(|here| here.starts_with(&self.out));
        self.workspace.is_beside() && !inside && is_own(&self.out, &self.manifest)
    }
}

/// Whether a folder is not there, is empty, or was so when the tool first wrote in it.
fn is_own(out: &Path, manifest: &Manifest) -> bool {
    if out.join(MANIFEST).is_file() {
        return manifest.eigen;
    }
    std::fs::read_dir(out).map_or(true, |mut entries| entries.next().is_none())
}

/// A folder for everybody cannot be made where pages of before cannot be taken away.
fn refuse_leftovers(plan: &Plan) -> Result<()> {
    let Some(first) = plan.leftovers.first() else {
        return Ok(());
    };
    let rest = plan.leftovers.len() - 1;
    let more = if rest > 0 {
        format!(" en nog {rest}")
    } else {
        String::new()
    };
    Err(Error::Usage(format!(
        "in de uitvoermap staan bladen van een eerdere keer die iemand daarna veranderde: {first}{more}\n  \
         daar kunnen gegevens van leerlingen in staan; haal ze weg, of kies met `--out` een nieuwe map"
    )))
}

/// The folder, where a name in this folder does not lead out of it: a link that came along with a
/// school folder does not choose where pages are written.
fn here(out: &Path, real: PathBuf) -> Result<PathBuf> {
    let mut parts = out.components();
    let plain = parts.all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    let folder = std::env::current_dir().and_then(|folder| folder.canonicalize());
    if !plain || folder.is_ok_and(|folder| real.starts_with(folder)) {
        return Ok(real);
    }
    Err(Error::Usage(format!(
        "{} is een koppeling naar een plek buiten deze map\n  wil je daar de bladen hebben, noem die plek dan zelf: `--out {}`",
        out.display(),
        real.display()
    )))
}

/// The folder by its real name; one that is not there yet by that of the folder above it.
fn absolute(out: &Path) -> Result<PathBuf> {
    let failed = |source| Error::Write {
        path: out.to_owned(),
        source,
    };
    if out.exists() {
        return out.canonicalize().map_err(failed);
    }
    let full = std::path::absolute(out).map_err(failed)?;
    let (Some(above), Some(name)) = (full.parent(), full.file_name()) else {
        return Ok(full);
    };
    write::make_folder(above).map_err(failed)?;
    Ok(above.canonicalize().map_err(failed)?.join(name))
}
