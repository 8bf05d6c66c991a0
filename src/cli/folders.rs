//! The folder for the pages of each school.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::report::path_from;

use super::open::{self, Opened};
use super::output::several_sheets;

/// The folder for the pages of each school.
pub(super) struct Folders {
    pub(super) all: Vec<PathBuf>,
    /// Where there are several in one folder: that folder, and the name of each in it.
    pub(super) shared: Option<(PathBuf, Vec<String>)>,
}

/// The folder that is named, or else the one in each school. Several schools each have a folder of their
/// own in the one that is named.
pub(super) fn of(named: Option<&Path>, schools: &[&Opened]) -> Result<Folders> {
    let (Some(named), [_, _, ..]) = (named, schools) else {
        let folder = |one: &&Opened| open::output_folder(named, Some(&one.root));
        return Ok(Folders {
            all: schools.iter().map(folder).collect::<Result<_>>()?,
            shared: None,
        });
    };
    if named == Path::new("-") {
        return Err(several_sheets().into());
    }
    let folders = names(schools);
    Ok(Folders {
        all: folders.iter().map(|name| named.join(name)).collect(),
        shared: Some((named.to_owned(), folders)),
    })
}

/// A name for each school, from its path from the folder that all lie in: `bestuur-oost`.
fn names(schools: &[&Opened]) -> Vec<String> {
    let above = schools.iter().filter_map(|one| one.root.parent());
    let shared = above.reduce(shared).unwrap_or(Path::new(""));
    let mut taken = HashSet::new();
    let name = |one: &&Opened| {
        let name = path_from(shared, &one.root).replace('/', "-");
        let numbered = (2..).map(|number| format!("{name}-{number}"));
        let mut free = std::iter::once(name.clone()).chain(numbered);
        let free = free.find(|name| taken.insert(name.to_lowercase()));
        free.unwrap_or(name)
    };
    schools.iter().map(name).collect()
}

/// The deepest folder that two lie in.
fn shared<'p>(one: &'p Path, other: &'p Path) -> &'p Path {
    let mut above = one.ancestors();
    above
        .find(|folder| other.starts_with(folder))
        .unwrap_or(one)
}
