//! Which findings of a baseline are of which school.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::check::Baseline;
use crate::cli::console::{Console, NOTE};
use crate::error::{Error, io_reason};
use crate::report::path_from;
use crate::words;

/// What a baseline calls the schools of a check.
pub(super) struct SchoolKeys {
    /// The folder of each school, from that of the baseline; `None` where there is one school and the
    /// baseline names none.
    pub(super) all: Vec<Option<String>>,
    /// The school that the baseline lies in: what does not say of which school it is, is of this one.
    owner: Option<usize>,
    file: PathBuf,
}

impl SchoolKeys {
    pub(super) fn new(file: &Path, known: &Baseline, roots: &[&Path]) -> Result<Self> {
        if roots.len() == 1 && !known.names_schools() {
            return Ok(Self {
                all: vec![None],
                owner: None,
                file: file.to_owned(),
            });
        }
        let folder = folder_of(file)?;
        let keys = roots.iter().map(|root| match path_from(&folder, root) {
            here if here.is_empty() => ".".to_owned(),
            shown => shown,
        });
        // A school inside another comes after it.
        let owner = roots.iter().rposition(|root| folder.starts_with(root));
        Ok(Self {
            all: keys.map(Some).collect(),
            owner,
            file: file.to_owned(),
        })
    }

    /// Whether the schools have a name in the baseline.
    pub(super) fn are_named(&self) -> bool {
        self.all.iter().all(Option::is_some)
    }

    /// What a baseline knows of a school.
    pub(super) fn known(&self, baseline: &Baseline, school: usize) -> Baseline {
        let key = self.all.get(school).and_then(Option::as_deref);
        let known = baseline.of_school(key);
        if key.is_some() && self.owner == Some(school) {
            return known.and(baseline.of_school(None));
        }
        known
    }

    /// Tells of findings that are of none of the schools.
    pub(super) fn tell_ownerless(&self, baseline: &Baseline, console: &mut Console) -> Result<()> {
        let number = baseline.of_school(None).len();
        if number == 0 || !self.are_named() || self.owner.is_some() {
            return Ok(());
        }
        let (number, file) = (words::count(number, words::BEVINDING), self.file.display());
        writeln!(
            console.err,
            "{NOTE}: van {number} in {file} weet ik niet van welke school; die tellen als nieuw\n  \
             maak het bestand opnieuw met `--write-baseline {file}`"
        )?;
        Ok(())
    }
}

/// The folder that a file is in, or would be in, without links.
fn folder_of(file: &Path) -> Result<PathBuf> {
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let real = folder.canonicalize();
    Ok(real.map_err(|error| {
        Error::Usage(format!(
            "ik kan niet bij {}: {}",
            folder.display(),
            io_reason(&error)
        ))
    })?)
}
