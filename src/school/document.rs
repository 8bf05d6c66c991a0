//! A document in its folder.

use std::collections::HashSet;
use std::sync::OnceLock;

use crate::model::part::Id;
use crate::model::{Content, Kleur, Soort};
use crate::yaml::{Fault, Path, Segment, Tree};

/// The number of a document in its school, in order of path.
pub type DocumentNumber = usize;

/// A YAML file of a school folder.
#[derive(Debug)]
pub struct Document {
    /// The path from the school folder, with `/`.
    pub path: String,
    /// The positioned values of the file.
    #[doc(hidden)]
    pub tree: Tree,
    /// The document; absent where the file or its `soort` cannot be read.
    pub content: Option<Content>,
    /// The id: of the document itself or else from its file name.
    pub id: Id,
    /// What is wrong with its shape.
    #[doc(hidden)]
    pub faults: Vec<Fault>,
    /// Whether the school ignores it (`[bestanden] negeer`): its ids count, but it is not checked.
    pub is_ignored: bool,
    /// Whether it is a list of names, or cannot be read and lies where these are kept: nothing of it is
    /// shown, on no page and in no report.
    pub is_private: bool,
    /// The colour that `leerplan.toml` or a nearer one gives it, or its own.
    pub kleur: Option<Kleur>,
    /// The paths of the faults, computed on first use.
    pub(super) faulty_paths: OnceLock<Box<FaultyPaths>>,
}

/// The paths of faults of shape, for look-ups: a question about one of thousands of values does not walk
/// thousands of faults.
#[derive(Debug, Default)]
pub(super) struct FaultyPaths {
    /// The values with a fault, but for the document as a whole.
    at: HashSet<Vec<Segment>>,
    /// The values with a fault, and all those around them.
    above: HashSet<Vec<Segment>>,
}

impl FaultyPaths {
    fn of(faults: &[Fault]) -> Self {
        let mut paths = Self::default();
        for fault in faults {
            let mut around = fault.path.segments();
            if !around.is_empty() {
                paths.at.insert(around.to_vec());
            }
            while paths.above.insert(around.to_vec()) {
                around = around.split_last().map_or(around, |(_, rest)| rest);
            }
        }
        paths
    }

    /// Whether a path is, or leads into, a value with a fault.
    fn covers(&self, path: &Path) -> bool {
        let segments = path.segments();
        let around = (1..=segments.len()).map(|length| &segments[..length]);
        !self.at.is_empty() && around.into_iter().any(|part| self.at.contains(part))
    }
}

impl Document {
    /// The soort, where it is known.
    #[must_use]
    pub fn soort(&self) -> Option<Soort> {
        self.content.as_ref().map(Content::soort)
    }

    /// The keys of the map at a path, in the order of the format: where an edit puts new fields.
    #[must_use]
    pub fn keys_at(&self, path: &Path) -> Vec<&'static str> {
        self.soort()
            .map_or_else(Vec::new, |soort| soort.group().keys_at(path))
    }

    /// Whether another reading of the same file gave the same document.
    pub(super) fn reads_as(&self, other: &Self) -> bool {
        self.tree.text() == other.tree.text()
            && self.faults == other.faults
            && self.content.is_some() == other.content.is_some()
            && self.is_ignored == other.is_ignored
    }

    /// Whether a value and all in it could be read: no fault of shape at, in or above it.
    #[must_use]
    #[doc(hidden)]
    pub fn is_sound(&self, path: &Path) -> bool {
        self.faulty_paths()
            .is_none_or(|faulty| !faulty.above.contains(path.segments()) && !faulty.covers(path))
    }

    /// Whether a value is, or lies in, one that could not be read: nothing may rest on it.
    #[must_use]
    #[doc(hidden)]
    pub fn is_at_fault(&self, path: &Path) -> bool {
        self.faulty_paths()
            .is_some_and(|faulty| faulty.covers(path))
    }

    /// The paths of the faults; `None` where there are none.
    fn faulty_paths(&self) -> Option<&FaultyPaths> {
        let made = || Box::new(FaultyPaths::of(&self.faults));
        (!self.faults.is_empty()).then(|| &**self.faulty_paths.get_or_init(made))
    }

    /// The id that a file name gives: without folders and extension.
    #[must_use]
    #[doc(hidden)]
    pub fn id_from_path(path: &str) -> Id {
        let name = path.rsplit('/').next().unwrap_or(path);
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        Id::from_name(stem)
    }

    /// The folder that the document is in, from the school folder; empty at the top.
    #[must_use]
    pub fn folder(&self) -> &str {
        self.path.rsplit_once('/').map_or("", |(folder, _)| folder)
    }
}
