//! Which documents `leerplan check` looks at.

use std::collections::BTreeSet;
use std::io::Write;

use anyhow::Result;

use crate::check::{About, touched};
use crate::cli::args::Check;
use crate::cli::console::{Console, NOTE};
use crate::cli::git::{self, Changes, Index, Repo};
use crate::cli::open::{self, Opened};
use crate::school::School;

/// Reads the school folder, as it is or as it is staged, and leaves of the files that were named
/// those that a change touches. The rules still look at the folder of what is staged, so that
/// comes along.
pub(super) fn open(command: &Check, console: &mut Console) -> Result<(Opened, Option<Index>)> {
    if !command.staged && command.sinds.is_none() {
        let opened = open::open(&command.common, &command.paths, console)?;
        return Ok((opened, None));
    }
    let root = open::root(&command.paths)?;
    let repo = Repo::around(&root)?;
    let (changes, index) = match &command.sinds {
        Some(name) => (git::since(&repo, name)?, None),
        None => (git::staged(&repo)?, Some(Index::of(&repo)?)),
    };
    let from = index.as_ref().map(Index::root);
    let mut opened = open::open_from(from, &command.common, &command.paths, console)?;
    if let Some(files) = reached(&opened.school, changes) {
        if files.is_empty() {
            writeln!(console.err, "{NOTE}: er is niets veranderd aan documenten")?;
        }
        opened.files = Some(match opened.files.take() {
            Some(named) => files
                .into_iter()
                .filter(|file| named.contains(file))
                .collect(),
            None => files.into_iter().collect(),
        });
    }
    Ok((opened, index))
}

/// The files that a change touches; `None` for all: settings are about every document.
fn reached(school: &School, changes: Changes) -> Option<BTreeSet<String>> {
    let settings = school.subconfigs.iter().map(|sub| &sub.path);
    let plans = school.own_plans.iter().map(|plan| &plan.path);
    let mut settings = settings.chain(plans).chain([&school.config.path]);
    if settings.any(|path| changes.paths.contains(path)) {
        return None;
    }
    let mut about = About::default();
    for (path, text) in changes.before {
        about.add_text(&path, text);
    }
    Some(touched(school, &changes.paths, about))
}
