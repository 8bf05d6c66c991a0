//! Reading the files that changed again, and nothing else.

use std::collections::{BTreeSet, HashSet};
use std::path::PathBuf;

use super::changed::ChangedDocuments;
use super::outcome::{Update, UpdatedDocuments};
use super::whole::WholeAnswers;
use crate::model::Content;
use crate::school::dependency::Dependency;
use crate::school::load::Reader;
use crate::school::provided::{IndexInputs, provided_by};
use crate::school::read::Texts;
use crate::school::reindex::StaleIndexes;
use crate::school::{LoadOptions, School, colours, walk};

impl School {
    /// Reads again what is at some full paths in the folder: files or folders, which may be new or
    /// gone. Afterwards the school is as if it was loaded again.
    pub(crate) fn update(&mut self, options: LoadOptions, changed: &BTreeSet<PathBuf>) -> Update {
        let Some(found) = self.files_at(changed) else {
            return Update::Reload;
        };
        let all_read = self.unreadable.is_empty();
        let fresh = self.changed_documents(options, &found, changed);
        let files = changed.iter();
        let mut updated = UpdatedDocuments {
            files: files.map(|path| walk::relative(&self.root, path)).collect(),
            ..UpdatedDocuments::default()
        };
        if self.unreadable.is_empty() != all_read {
            updated.answers.insert(Dependency::AllRead.number());
        }
        if !fresh.is_empty() {
            let before = WholeAnswers::of(self);
            let people = self.people_number();
            let stale = self.replace(fresh, &mut updated);
            self.share_colours(options, &mut updated);
            let old = self.reindex(stale);
            before.compare(old.as_ref(), self, &mut updated);
            self.forget_people();
            if self.people_number() != people {
                updated.answers.insert(Dependency::People.number());
            }
            let home = self.root.clone();
            if self.ask_git(&home, options.surroundings) {
                updated.answers.insert(Dependency::Repository.number());
            }
            // Dropping a large index takes long, and no result depends on it.
            rayon::spawn(move || drop(old));
        }
        Update::Partial(updated)
    }

    /// Puts documents in the place of those before, and collects what both provide. Gives the look-ups
    /// that are stale then.
    fn replace(&mut self, fresh: ChangedDocuments, updated: &mut UpdatedDocuments) -> StaleIndexes {
        let mut stale = StaleIndexes::default();
        let mut gone = HashSet::new();
        let mut added = Vec::new();
        for (path, new) in fresh {
            let number = self.number_of(&path);
            let old = number.and_then(|number| self.documents.get(number));
            for document in old.into_iter().chain(&new) {
                provided_by(document, &mut updated.answers);
            }
            updated.documents.insert(path.clone());
            match (number, new) {
                (Some(number), Some(new)) => {
                    let old = std::mem::replace(&mut self.documents[number], new);
                    stale.add(
                        &IndexInputs::of(&old),
                        &IndexInputs::of(&self.documents[number]),
                    );
                }
                (_, Some(new)) => {
                    stale = StaleIndexes::ALL;
                    added.push(new);
                }
                (_, None) => {
                    stale = StaleIndexes::ALL;
                    gone.insert(path);
                }
            }
        }
        if !gone.is_empty() || !added.is_empty() {
            self.documents.retain(|one| !gone.contains(&one.path));
            self.documents.extend(added);
            self.documents.sort_by(|a, b| a.path.cmp(&b.path));
        }
        stale
    }

    /// Gives draaiboeken of an invoeringsplan its colour again, where it changed.
    fn share_colours(&mut self, options: LoadOptions, updated: &mut UpdatedDocuments) {
        if options.kleur.is_some() {
            return;
        }
        let texts = Texts::default();
        let config = self.config.config.as_ref();
        let known = (&self.subconfigs[..], &self.names_folder);
        let reader = Reader::new(&self.root, &texts, config, known, options);
        let mut before = Vec::new();
        for (number, document) in self.documents.iter_mut().enumerate() {
            if let Some(Content::Draaiboek(book)) = &document.content
                && book.invoeringsplan.is_some()
            {
                before.push((number, document.kleur));
                document.kleur = reader.colours.of(&document.path, document.content.as_ref());
            }
        }
        colours::share(&mut self.documents);
        for (number, kleur) in before {
            let document = &self.documents[number];
            if document.kleur != kleur {
                provided_by(document, &mut updated.answers);
                updated.documents.insert(document.path.clone());
            }
        }
    }
}
