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

use super::typed::Typed;

/// A school folder with what must live as long as the check.
pub(super) struct Scope {
    pub(super) opened: Opened,
    /// The folder of what is staged: the rules still look at it.
    pub(super) index: Option<Index>,
    /// What came in from standard input.
    pub(super) typed: Option<Typed>,
}

impl From<Opened> for Scope {
    fn from(opened: Opened) -> Self {
        Self {
            opened,
            index: None,
            typed: None,
        }
    }
}

/// Reads the school folder: as it is, with what is being typed, or as it is staged. Of the files that
/// were named it leaves those that a change touches.
pub(super) fn open(command: &Check, console: &mut Console) -> Result<Scope> {
    if let Some(file) = &command.stdin_filename {
        let typed = Typed::read()?;
        let text = typed.document().to_owned();
        let opened = open::open_with(&command.common, file, text, console)?;
        return Ok(Scope {
            typed: Some(typed),
            ..opened.into()
        });
    }
    if !command.staged && command.sinds.is_none() {
        return Ok(open::open(&command.common, &command.paths, console)?.into());
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
    Ok(Scope {
        index,
        ..opened.into()
    })
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
