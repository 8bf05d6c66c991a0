//! Selects the documents that `leerplan check` looks at.

use std::collections::BTreeSet;
use std::io::Write;

use anyhow::Result;

use crate::check::{ChangedReferents, touched};
use crate::cli::args::Check;
use crate::cli::console::{Console, NOTE};
use crate::cli::here::here;
use crate::cli::lookalikes;
use crate::cli::open::{self, Opened};
use crate::cli::schools::{Asked, OfSchool, Schools, open_all};
use crate::git::{Changes, Repo, StagedFiles, changed_since, staged_changes};
use crate::school::{School, is_document};
use crate::words;

use super::stdin::StdinDocument;

/// The opened school, and what must live as long as the check.
pub(super) struct Selection {
    pub(super) opened: Opened,
    /// The checkout of the index, in which rules look for files.
    pub(super) index: Option<StagedFiles>,
    pub(super) stdin: Option<StdinDocument>,
    /// Whether nothing changed of what is asked for.
    is_unchanged: bool,
    /// Whether git left documents out of the work tree that is looked at.
    is_sparse: bool,
}

impl OfSchool for Selection {
    fn school(&self) -> &School {
        &self.opened.school
    }
}

impl From<Opened> for Selection {
    fn from(opened: Opened) -> Self {
        Self {
            opened,
            index: None,
            stdin: None,
            is_unchanged: false,
            is_sparse: false,
        }
    }
}

/// Reads each school: as it is, with the document from standard input, or as it is staged. With `--sinds`
/// and `--staged` only the files that a change affects are selected.
pub(super) fn open(command: &Check, console: &mut Console) -> Result<Schools<Selection>> {
    if let Some(file) = &command.stdin_filename {
        let stdin = StdinDocument::read()?;
        let text = stdin.document().to_owned();
        let opened = open::open_with(command.load(), file, text, console)?;
        return Ok(Schools::one(Selection {
            stdin: Some(stdin),
            ..opened.into()
        }));
    }
    let mut schools = open_all(&command.paths, |asked| select(command, asked))?;
    let all = &mut schools.all;
    if all.iter().any(|school| school.is_sparse) {
        let note = "git heeft hier niet alle documenten neergezet (een sparse checkout), dus \
                    verwijzingen daarnaar vind ik niet\n  zet alles neer met `git sparse-checkout disable`";
        writeln!(console.err, "{NOTE}: {note}")?;
    }
    for (school, label) in all.iter_mut().zip(&schools.labels) {
        school.opened.label.clone_from(label);
        open::notes(&school.opened.school, label.as_deref(), console)?;
    }
    if !command.staged && command.sinds.is_none() {
        let files = all
            .iter()
            .flat_map(|school| school.opened.lookalikes.clone());
        lookalikes::tell(&files.collect::<Vec<_>>(), &here()?, console)?;
    }
    if all.iter().all(|school| school.is_unchanged) {
        writeln!(console.err, "{NOTE}: er is niets veranderd aan documenten")?;
    }
    schools.tell_unreadable(console)?;
    Ok(schools)
}

/// Reads a school, and selects what is asked for.
fn select(command: &Check, asked: &Asked) -> Result<Selection> {
    if !command.staged && command.sinds.is_none() {
        return Ok(open::open_from(None, command.load(), asked)?.into());
    }
    let repo = Repo::around(&asked.root)?;
    let (changes, index) = match &command.sinds {
        Some(name) => (changed_since(&repo, name, is_document)?, None),
        None => (
            staged_changes(&repo, is_document)?,
            Some(StagedFiles::write(&repo, is_read)?),
        ),
    };
    let is_sparse = index.is_none() && repo.is_sparse(is_document)?;
    let from = index.as_ref().map(StagedFiles::root);
    let mut opened = open::open_from(from, command.load(), asked)?;
    let mut is_unchanged = false;
    if let Some(files) = affected(&opened.school, changes) {
        is_unchanged = files.is_empty();
        opened.files = Some(match opened.files.take() {
            Some(named) => files
                .into_iter()
                .filter(|file| named.contains(file))
                .collect(),
            None => files.into_iter().collect(),
        });
    }
    Ok(Selection {
        index,
        is_unchanged,
        is_sparse,
        ..opened.into()
    })
}

/// The files that a change affects; `None` for all, where settings changed.
fn affected(school: &School, mut changes: Changes) -> Option<BTreeSet<String>> {
    changes.paths = changes
        .paths
        .into_iter()
        .map(|path| as_in_school(school, path))
        .collect();
    let settings = school.subconfigs.iter().map(|sub| &sub.path);
    let plans = school.own_plans.iter().map(|plan| &plan.path);
    let mut settings = settings.chain(plans).chain([&school.config.path]);
    if settings.any(|path| changes.paths.contains(path)) {
        return None;
    }
    let mut about = ChangedReferents::default();
    for (path, text) in changes.before {
        about.add_text(&path, text);
    }
    Some(touched(school, &changes.paths, about))
}

/// The path of a document as the school has it: git may compose accents in another way than the disk.
fn as_in_school(school: &School, path: String) -> String {
    if path.is_ascii() {
        return path;
    }
    let mut documents = school.all_documents().map(|(_, document)| &document.path);
    let same = documents.find(|other| words::composed(other) == words::composed(&path));
    same.cloned().unwrap_or(path)
}

/// Whether the content of a staged file matters: documents and settings of the school folder, and
/// everywhere the files that say what git ignores.
fn is_read(name: &str, inside: bool) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name);
    let extension = file.rsplit('.').next().unwrap_or(file).to_lowercase();
    let document = matches!(extension.as_str(), "yaml" | "yml" | "toml");
    matches!(file, ".gitignore" | ".ignore") || (inside && document)
}
