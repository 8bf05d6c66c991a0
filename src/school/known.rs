//! What is known besides who is who: ids to suggest, names of pupils, files that hide ids.

use std::sync::OnceLock;

use foldhash::{HashMap, HashSet};

use crate::model::part::Id;
use crate::model::{Content, Entry, Soort};
use crate::typing::Lexicon;

use super::dependency::{self, Dependency, record};
use super::document::Document;
use super::names::Names;

/// What the documents of a school name, in order of path.
#[derive(Debug, Default)]
pub struct Known {
    documents: HashMap<Soort, Ids>,
    pupils: Ids,
    goals: Ids,
    hidden: HashSet<Soort>,
    unread: usize,
    earlier_rounds: HashSet<String>,
    names: Names,
}

/// Ids that can be meant where one is unknown.
#[derive(Debug, Default)]
struct Ids {
    ids: Vec<Id>,
    /// Made when the first unknown one is met.
    lexicon: OnceLock<Lexicon>,
}

impl Ids {
    fn lexicon(&self) -> &Lexicon {
        let names = || Lexicon::new(self.ids.iter().map(Id::as_str));
        self.lexicon.get_or_init(names)
    }
}

impl Known {
    /// What documents in order of path name.
    pub(super) fn new(documents: &[Document]) -> Self {
        let mut known = Self::default();
        for document in documents {
            if let Some(content) = &document.content {
                known.add(document, content);
            } else {
                known.unread += 1;
                known.hidden.extend(written_soort(document.tree.text()));
            }
        }
        known
    }

    fn add(&mut self, document: &Document, content: &Content) {
        let ids = self.documents.entry(content.soort()).or_default();
        ids.ids.push(document.id.clone());
        content.entries(|entry| match entry {
            Entry::Pupil(id, name) => {
                self.pupils.ids.push(id.clone());
                if let Some(name) = name {
                    self.names.add(name, id);
                }
            }
            Entry::Name(id, Some(name)) => self.names.add(name, &Id::from_name(id.trim())),
            Entry::Goal(id) => self.goals.ids.push(id.clone()),
            Entry::EarlierRound(id) => {
                self.earlier_rounds.insert(id.key());
            }
            _ => {}
        });
    }

    /// The ids of the documents of a soort; nothing where there are none.
    pub fn documents(&self, soort: Soort) -> Option<&Lexicon> {
        record(Dependency::Every(soort));
        self.documents.get(&soort).map(Ids::lexicon)
    }

    /// The ids of pupils in klas documents.
    pub fn pupils(&self) -> &Lexicon {
        record(Dependency::Every(Soort::Klas));
        self.pupils.lexicon()
    }

    /// The ids of goals in leerlijnen.
    pub fn goals(&self) -> &Lexicon {
        record(Dependency::Every(Soort::Leerlijn));
        self.goals.lexicon()
    }

    /// Whether a file of this soort could not be read: ids that seem unknown may be in it.
    #[must_use]
    pub fn is_hidden(&self, soort: Soort) -> bool {
        record(Dependency::Hidden(soort));
        self.hidden.contains(&soort)
    }

    /// Whether every document could be read.
    #[must_use]
    pub fn is_all_read(&self) -> bool {
        record(Dependency::AllRead);
        self.unread == 0
    }

    /// Whether an invoeringsplan names this one as the round before.
    #[must_use]
    pub fn is_earlier_round(&self, id: &Id) -> bool {
        record(Dependency::EarlierRound(&id.key()));
        self.earlier_rounds.contains(&id.key())
    }

    /// The full names of pupils.
    #[must_use]
    pub fn names(&self) -> &Names {
        dependency::record_names();
        &self.names
    }
}

/// The soort that a file which is no YAML seems to have.
pub(super) fn written_soort(text: &str) -> Option<Soort> {
    let line = text.lines().find_map(|line| line.strip_prefix("soort:"))?;
    let word = line.split('#').next().unwrap_or_default();
    word.trim().trim_matches(['"', '\'']).parse().ok()
}
