//! A school folder in which some files changed: the others are not read again.

mod found;
mod together;

use std::collections::{BTreeSet, HashSet};
use std::path::PathBuf;

use crate::model::Content;

use super::adds::{Share, topics_of};
use super::asked::{Asked, Topic, Topics};
use super::document::Document;
use super::goals::Goals;
use super::index::Index;
use super::load::Reader;
use super::names::First;
use super::read::Texts;
use super::weeks::WeekIndex;
use super::{LoadOptions, School, colours, walk};
use found::Fresh;
use together::Together;

/// What came of a change of files.
#[derive(Debug)]
pub enum Renewal {
    /// Something that all documents rest on changed: the folder must be loaded again.
    Whole,
    /// Some documents changed, or none.
    Part(Renewed),
}

/// Which documents a change added, changed or removed, and whose answers it may change.
#[derive(Debug, Default)]
pub struct Renewed {
    /// The paths of the documents, from the school folder.
    pub documents: BTreeSet<String>,
    topics: Topics,
    names: Vec<First>,
    files: Vec<String>,
}

impl Renewed {
    /// Whether anybody who asked this about a document may get another answer now.
    #[must_use]
    pub fn may_change(&self, document: &Document, asked: &Asked) -> bool {
        let mut topics = asked.topics.iter();
        let mut files = asked.files.iter();
        let text = document.tree.text();
        topics.any(|topic| self.topics.contains(topic))
            || self.documents.contains(&document.path)
            || asked.names && self.names.iter().any(|name| name.may_be_in(text))
            || files.any(|file| self.files.iter().any(|changed| is_at(file, changed)))
    }
}

/// Whether a path is that of a file or folder, or lies in it. Case makes no difference: on some
/// machines it does not.
fn is_at(path: &str, file: &str) -> bool {
    let (path, file) = (path.to_lowercase(), file.to_lowercase());
    let rest = path.strip_prefix(&file);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Which look-ups are not those of the documents any more.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Stale {
    index: bool,
    weeks: bool,
    goals: bool,
}

impl Stale {
    pub(super) const ALL: Self = Self {
        index: true,
        weeks: true,
        goals: true,
    };

    fn note(&mut self, old: &Share, new: &Share) {
        self.index |= old.index != new.index;
        self.weeks |= old.weeks != new.weeks;
        self.goals |= old.goals != new.goals;
    }
}

impl School {
    /// Reads again what is at some full paths in the folder: files or folders, which may be new or
    /// gone. Afterwards the school is as if it was loaded again.
    pub fn renew(&mut self, options: LoadOptions, changed: &BTreeSet<PathBuf>) -> Renewal {
        let Some(found) = self.files_at(changed) else {
            return Renewal::Whole;
        };
        let all_read = self.unreadable.is_empty();
        let fresh = self.fresh(options, &found, changed);
        let files = changed.iter();
        let mut renewed = Renewed {
            files: files.map(|path| walk::relative(&self.root, path)).collect(),
            ..Renewed::default()
        };
        if self.unreadable.is_empty() != all_read {
            renewed.topics.insert(Topic::AllRead.number());
        }
        if !fresh.is_empty() {
            let before = Together::of(self);
            let stale = self.replace(fresh, &mut renewed);
            self.share_colours(options, &mut renewed);
            let old = self.index_anew(stale);
            before.compare(old.as_ref(), self, &mut renewed);
            // Nobody needs to wait until all of it is cleared away.
            rayon::spawn(move || drop(old));
        }
        Renewal::Part(renewed)
    }

    /// Builds the look-ups of the documents again. They stay what they were: this is for measuring.
    pub fn rebuild_index(&mut self) {
        self.index_anew(Stale::ALL);
    }

    /// Looks up anew what the documents name, as far as it is stale; gives the index before.
    pub(super) fn index_anew(&mut self, stale: Stale) -> Option<Index> {
        let documents = &self.documents;
        let (index, (weeks, goals)) = rayon::join(
            || stale.index.then(|| Index::new(documents)),
            || {
                let weeks = || WeekIndex::new(documents, &self.calendar, &self.vakken);
                let goals = || Goals::new(documents);
                (stale.weeks.then(weeks), stale.goals.then(goals))
            },
        );
        self.weeks = weeks.unwrap_or_else(|| std::mem::take(&mut self.weeks));
        self.goals = goals.unwrap_or_else(|| std::mem::take(&mut self.goals));
        index.map(|index| std::mem::replace(&mut self.index, index))
    }

    /// Puts documents in the place of those before, and notes on which topics they were and are.
    /// Tells what is stale then.
    fn replace(&mut self, fresh: Fresh, renewed: &mut Renewed) -> Stale {
        let mut stale = Stale::default();
        let mut gone = HashSet::new();
        let mut added = Vec::new();
        for (path, new) in fresh {
            let number = self.number_of(&path);
            let old = number.and_then(|number| self.documents.get(number));
            for document in old.into_iter().chain(&new) {
                topics_of(document, &mut renewed.topics);
            }
            renewed.documents.insert(path.clone());
            match (number, new) {
                (Some(number), Some(new)) => {
                    let old = std::mem::replace(&mut self.documents[number], new);
                    stale.note(&Share::of(&old), &Share::of(&self.documents[number]));
                }
                (_, Some(new)) => {
                    stale = Stale::ALL;
                    added.push(new);
                }
                (_, None) => {
                    stale = Stale::ALL;
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
    fn share_colours(&mut self, options: LoadOptions, renewed: &mut Renewed) {
        if options.kleur.is_some() {
            return;
        }
        let texts = Texts::default();
        let config = self.config.config.as_ref();
        let reader = Reader::new(&self.root, &texts, config, &self.subconfigs, None);
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
                topics_of(document, &mut renewed.topics);
                renewed.documents.insert(document.path.clone());
            }
        }
    }
}
