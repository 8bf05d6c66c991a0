//! The documents that are now at the paths that changed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::outcome::is_at;
use crate::error::{Error, Result};
use crate::school::document::Document;
use crate::school::load::{Reader, faulty, left_aside};
use crate::school::own_plan::Erft;
use crate::school::read::Texts;
use crate::school::walk::{self, CONFIG, Files};
use crate::school::{LoadOptions, School};
use crate::words;

/// The names of files by which a folder says which files do not count.
const IGNORES: [&str; 2] = [".gitignore", ".ignore"];

/// Documents by path; those that are gone as `None`.
pub(super) type ChangedDocuments = BTreeMap<String, Option<Document>>;

impl School {
    /// The documents that are now at or below some paths; `None` where settings, own step plans or
    /// what git ignores may have changed.
    pub(super) fn files_at(&self, changed: &BTreeSet<PathBuf>) -> Option<Files> {
        if changed.iter().any(|path| self.is_setting(path)) {
            return None;
        }
        let mut files = Files::default();
        let mut unknown = BTreeSet::new();
        for path in changed {
            let relative = walk::relative(&self.root, path);
            if self.number_of(&relative).is_some() && is_plain_file(path) {
                files.documents.push(path.clone());
            } else {
                unknown.insert(path.clone());
            }
        }
        if !unknown.is_empty() {
            let left_aside = left_aside(self.config.config.as_ref());
            let names = self.names_folder.to_read(&self.root, &self.root);
            let more = walk::files_at(&self.root, &names, unknown, &left_aside);
            let is_known =
                |school: &PathBuf| self.inner.contains(&walk::relative(&self.root, school));
            if !more.configs.is_empty() || !more.schools.iter().all(is_known) {
                return None;
            }
            files.documents.extend(more.documents);
            files.stray_links = more.stray_links;
            files.nameless = more.nameless;
            files.unreadable = more.unreadable;
        }
        Some(files)
    }

    /// Whether a path is that of settings, of an own step plan, or of a folder with any of these.
    fn is_setting(&self, path: &Path) -> bool {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let named = |plan: &str| {
            let plan = Path::new(plan).file_name().unwrap_or_default();
            words::lower(&plan.to_string_lossy()) == words::lower(&name)
        };
        let relative = walk::relative(&self.root, path);
        let config = self.config.config.as_ref();
        let plan = config.and_then(|config| config.stappenplan.as_ref());
        let builds_on = self.own_plans.iter().filter_map(|file| {
            let plan = file.plan.as_ref()?;
            match &plan.erft {
                Some(Erft::Bestand(file)) => Some(file.as_str()),
                _ => None,
            }
        });
        let plan = plan.map(|plan| plan.bestand.as_str()).into_iter();
        let mut plans = plan.chain(builds_on);
        let subs = self.subconfigs.iter().map(|sub| &sub.path);
        let mut settings = subs.chain(self.own_plans.iter().map(|plan| &plan.path));
        name == CONFIG
            || relative.is_empty()
            || self.names_folder.is_moved_by(path)
            || IGNORES.contains(&&*name)
            || relative == ".git/info/exclude"
            || plans.any(named)
            || settings.any(|setting| is_at(setting, &relative))
    }

    /// The documents that are new or other than before, by path; those that are gone as `None`.
    pub(super) fn changed_documents(
        &mut self,
        options: LoadOptions,
        found: &Files,
        changed: &BTreeSet<PathBuf>,
    ) -> ChangedDocuments {
        let texts = Texts::default();
        let config = self.config.config.as_ref();
        let root = &self.root;
        let known = (&self.subconfigs[..], &self.names_folder);
        let reader = Reader::new(root, &texts, config, known, options);
        let read = found.documents.par_iter().map(|path| reader.document(path));
        let mut read: Vec<Result<Document>> = read.collect();
        read.extend(faulty(root, found).map(Ok));
        let mut fresh = ChangedDocuments::new();
        for path in changed {
            let gone = self.below(&walk::relative(root, path)).iter();
            fresh.extend(gone.map(|document| (document.path.clone(), None)));
        }
        self.unreadable.retain(|error| !is_below(error, changed));
        for document in read {
            match document {
                Ok(document) => {
                    fresh.insert(document.path.clone(), Some(document));
                }
                // It went while it was read.
                Err(Error::Vanished(_)) => {}
                Err(error) => self.unreadable.push(error),
            }
        }
        fresh.retain(|path, document| {
            let old = self.number_of(path).map(|number| &self.documents[number]);
            match (old, document) {
                (Some(old), Some(new)) => !old.reads_as(new),
                (old, new) => old.is_some() || new.is_some(),
            }
        });
        fresh
    }

    /// Whether a full path is that of a document, or of settings, as they were read.
    #[must_use]
    #[doc(hidden)]
    pub fn has_file(&self, path: &Path) -> bool {
        let relative = walk::relative(&self.root, path);
        !self.below(&relative).is_empty() || self.tree(&relative).is_some()
    }

    /// The documents at or below a path.
    fn below(&self, relative: &str) -> &[Document] {
        if let Some(number) = self.number_of(relative) {
            return std::slice::from_ref(&self.documents[number]);
        }
        let folder = format!("{relative}/");
        let from = self.documents.partition_point(|one| one.path < folder);
        let rest = &self.documents[from..];
        let length = rest.partition_point(|one| one.path.starts_with(&folder));
        &rest[..length]
    }
}

/// Whether there is a file of exactly this name, and no link on the way.
fn is_plain_file(path: &Path) -> bool {
    path.symlink_metadata().is_ok_and(|found| found.is_file())
        && path.canonicalize().is_ok_and(|real| real == path)
}

/// Whether an error is about a file at or below some paths.
fn is_below(error: &Error, changed: &BTreeSet<PathBuf>) -> bool {
    let Error::Read { path, .. } = error else {
        return false;
    };
    changed.iter().any(|one| path.starts_with(one))
}
