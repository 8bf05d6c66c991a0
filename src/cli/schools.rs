//! The school folders that the paths on the command line are about: each is looked at by itself, and
//! none is left out in silence.

use std::collections::BTreeMap;
use std::io::Write;
use std::ops::Bound;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::error::Error;
use crate::report::path_from;
use crate::school::{School, find_root, real_path, schools_below};

use super::console::{Console, NOTE};
use super::exit::{CLEAN, FAILED};
use super::here::here;

/// A school folder, and what of it is asked for.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    pub(super) root: PathBuf,
    /// The paths that are asked for; all of the school where there are none.
    pub(super) paths: Vec<PathBuf>,
}

impl Asked {
    /// Whether a file, or all of a folder, in the school is asked for.
    pub(super) fn includes(&self, path: &Path) -> bool {
        let mut paths = self.paths.iter().filter_map(|path| real_path(path).ok());
        self.paths.is_empty() || paths.any(|named| path.starts_with(named))
    }
}

/// What a command makes of a school folder.
pub(super) trait OfSchool {
    fn school(&self) -> &School;
}

/// The schools of a command line, in order of path.
pub(super) struct Schools<T> {
    pub(super) all: Vec<T>,
    /// The folder of each as people type it here, where there are several.
    pub(super) labels: Vec<Option<String>>,
    /// Folders in which schools were sought, and that cannot be read.
    pub(super) unreadable: Vec<Error>,
}

impl<T> Schools<T> {
    /// A single school.
    pub(super) fn one(school: T) -> Self {
        Self {
            all: vec![school],
            labels: vec![None],
            unreadable: Vec::new(),
        }
    }

    /// Tells of the folders that could not be looked into.
    pub(super) fn tell_unreadable(&self, console: &mut Console) -> Result<()> {
        for error in &self.unreadable {
            writeln!(console.err, "{NOTE}: {error}")?;
        }
        Ok(())
    }

    /// The exit code so far: failed where a folder could not be looked into.
    pub(super) fn code(&self) -> u8 {
        if self.unreadable.is_empty() {
            CLEAN
        } else {
            FAILED
        }
    }
}

/// Opens each school that the paths lie in, that lies below them, or that lies inside one of these.
///
/// # Errors
/// Where a path is not there or has to do with no school, or where one of the schools cannot be opened.
pub(super) fn open_all<T: OfSchool>(
    paths: &[PathBuf],
    mut open: impl FnMut(&Asked) -> Result<T>,
) -> Result<Schools<T>> {
    let mut search = Search::of(paths)?;
    let mut all = Vec::new();
    let mut roots: Vec<PathBuf> = Vec::new();
    // A school inside another comes after it in this order.
    while let Some(asked) = search.after(roots.last()) {
        let opened = open(&asked)?;
        for inner in &opened.school().inner {
            let inner = asked.root.join(inner);
            if asked.includes(&inner) {
                search.add_whole(inner);
            }
        }
        roots.push(asked.root);
        all.push(opened);
    }
    let labels = match &roots[..] {
        [_] => vec![None],
        several => {
            let here = here()?;
            several
                .iter()
                .map(|root| Some(label(&here, root)))
                .collect()
        }
    };
    Ok(Schools {
        all,
        labels,
        unreadable: search.unreadable,
    })
}

/// The school of a command that is about a single one; tells which where it was sought below the path.
///
/// # Errors
/// Where the path is not there, or has to do with no school or with more than one.
#[cfg(feature = "serve")]
pub(super) fn only_root(path: Option<&PathBuf>, console: &mut Console) -> Result<PathBuf> {
    let paths: Vec<PathBuf> = path.into_iter().cloned().collect();
    let search = Search::of(&paths)?;
    let roots: Vec<&PathBuf> = search.schools.keys().collect();
    let here = here()?;
    if let [only] = &roots[..] {
        let asked = path.map_or(Ok(here.clone()), |path| real_path(path));
        if asked.is_ok_and(|asked| !asked.starts_with(only)) {
            writeln!(
                console.err,
                "{NOTE}: dit is de schoolmap {}",
                label(&here, only)
            )?;
        }
        return Ok((*only).clone());
    }
    let names: Vec<String> = roots.iter().map(|root| label(&here, root)).collect();
    let message = format!(
        "hier liggen {} schoolmappen, en dit kan met een tegelijk\n  noem er een: {}",
        names.len(),
        names.join(", ")
    );
    Err(Error::Usage(message).into())
}

/// The folder of a school as people type it in this folder.
pub(super) fn label(here: &Path, root: &Path) -> String {
    let shown = path_from(here, root);
    if shown.is_empty() {
        return "deze map".to_owned();
    }
    shown
}

/// The schools that are found so far.
#[derive(Default)]
struct Search {
    /// What is asked of each, by its folder.
    schools: BTreeMap<PathBuf, What>,
    unreadable: Vec<Error>,
}

#[derive(Default)]
struct What {
    named: Vec<PathBuf>,
    whole: bool,
}

impl Search {
    fn of(paths: &[PathBuf]) -> Result<Self> {
        let mut search = Self::default();
        if paths.is_empty() {
            search.add(Path::new("."), None)?;
        }
        for path in paths {
            search.add(path, Some(path))?;
        }
        Ok(search)
    }

    /// Adds the school around a path, or else those below it.
    fn add(&mut self, path: &Path, named: Option<&PathBuf>) -> Result<()> {
        let outside = match find_root(path) {
            Ok(root) => {
                let what = self.schools.entry(root).or_default();
                what.named.extend(named.cloned());
                what.whole |= named.is_none();
                return Ok(());
            }
            Err(Error::NoSchool(outside)) => outside,
            Err(error) => return Err(error.into()),
        };
        let (below, unreadable) = if outside.is_dir() {
            schools_below(&outside)
        } else {
            Default::default()
        };
        self.unreadable.extend(unreadable);
        if below.is_empty() {
            return Err(Error::NoSchool(outside).into());
        }
        for root in below {
            self.add_whole(root);
        }
        Ok(())
    }

    fn add_whole(&mut self, root: PathBuf) {
        self.schools.entry(root).or_default().whole = true;
    }

    /// The first school after another in order of path.
    fn after(&self, last: Option<&PathBuf>) -> Option<Asked> {
        let from = last.map_or(Bound::Unbounded, Bound::Excluded);
        let mut rest = self.schools.range::<PathBuf, _>((from, Bound::Unbounded));
        let (root, what) = rest.next()?;
        let mut paths = what.named.clone();
        if what.whole && !paths.is_empty() {
            paths.push(root.clone());
        }
        Some(Asked {
            root: root.clone(),
            paths,
        })
    }
}
