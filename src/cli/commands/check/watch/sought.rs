//! The schools that are watched, sought again after a change that may bring one or take one away.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::PathBuf;

use anyhow::Result;

use super::watched::{Watched, open, with_baseline};
use crate::cli::args::Check;
use crate::cli::console::Console;
use crate::cli::here::here;
use crate::cli::open::notes;
use crate::cli::schools::{self, OfSchool, open_all};
use crate::report::Format;
use crate::school::{CONFIG, School, find_root, real_path};
use crate::watch::{NoRequest, Watch};

/// A school that is there after a change.
enum Sought<'w> {
    /// One that was watched, by its position.
    Kept(usize, &'w Watched),
    New(Box<Watched>),
}

impl OfSchool for Sought<'_> {
    fn school(&self) -> &School {
        match self {
            Self::Kept(_, watched) => watched.school(),
            Self::New(watched) => watched.school(),
        }
    }
}

/// Where schools are sought, as the command line said it at the start: the folder of the command may go
/// elsewhere meanwhile.
pub(super) struct Sources {
    /// The named paths, or else the school around the folder of the command, or that folder.
    named: Vec<PathBuf>,
    here: PathBuf,
}

impl Sources {
    /// Watches the folders among them that lie in no school: one may appear below them.
    pub(super) fn new(paths: &[PathBuf], watch: &mut Watch<NoRequest>) -> Result<Self> {
        let here = here()?;
        let named = if paths.is_empty() {
            vec![find_root(&here).unwrap_or_else(|_| here.clone())]
        } else {
            paths.iter().map(|path| here.join(path)).collect()
        };
        for path in &named {
            if let (Err(_), Ok(folder)) = (find_root(path), real_path(path)) {
                watch.add(&folder)?;
            }
        }
        Ok(Self { named, here })
    }
}

/// Whether changes at these paths may bring a school or take one away.
pub(super) fn may_matter(all: &[Watched], paths: &BTreeSet<PathBuf>) -> bool {
    paths.iter().any(|path| {
        let holds = |one: &Watched| one.school().root.starts_with(path);
        path.is_dir() || path.ends_with(CONFIG) || all.iter().any(holds)
    })
}

/// Seeks the schools again: takes in new ones, and lets go of those that are gone. Where none is left
/// those that were there are waited for.
pub(super) fn again(
    command: &Check,
    format: Format,
    sources: &Sources,
    watch: &mut Watch<NoRequest>,
    all: &mut Vec<Watched>,
    console: &mut Console,
) -> Result<()> {
    let day = watch.day();
    let found = open_all(&sources.named, |asked| {
        let at = all.iter().position(|one| one.root() == asked.root);
        if let Some((at, kept)) = at.and_then(|at| Some((at, all.get(at)?))) {
            return Ok(Sought::Kept(at, kept));
        }
        watch.add(&asked.root)?;
        let new = open(command, format, day, asked)?;
        Ok(Sought::New(Box::new(new)))
    });
    // A school that is half written can be read at its next change.
    let Ok(found) = found else {
        return Ok(());
    };
    let found = found.all.into_iter().map(|one| match one {
        Sought::Kept(at, _) => (Some(at), None),
        Sought::New(watched) => (None, Some(*watched)),
    });
    let found: Vec<(Option<usize>, Option<Watched>)> = found.collect();
    let is_same = found.len() == all.len() && found.iter().all(|(kept, _)| kept.is_some());
    if is_same {
        return Ok(());
    }
    let mut before: Vec<Option<Watched>> = std::mem::take(all).into_iter().map(Some).collect();
    let mut are_new = Vec::new();
    for (kept, new) in found {
        are_new.push(new.is_some());
        all.extend(new.or_else(|| before.get_mut(kept?)?.take()));
    }
    with_baseline(command, all, &are_new, console)?;
    let are_several = all.len() > 1;
    let folder = |one: &Watched| schools::label(&sources.here, one.root());
    for gone in before.into_iter().flatten() {
        writeln!(console.out, "\nschoolmap {} is er niet meer", folder(&gone))?;
    }
    for (school, is_new) in all.iter_mut().zip(are_new) {
        let folder = folder(school);
        school.output.label = are_several.then(|| folder.clone());
        if is_new {
            writeln!(console.out, "\nschoolmap {folder} is erbij gekomen")?;
            let label = school.output.label.as_deref();
            notes(school.checked.school(), label, console)?;
            school.output.all(&school.checked, console)?;
        }
    }
    Ok(console.out.flush()?)
}
