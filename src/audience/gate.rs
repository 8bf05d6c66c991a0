//! The gate before what everybody may see.

use std::collections::BTreeSet;

use crate::facts::traces::{self, Kind, PublicContacts, Trace};
use crate::mentions::People;
use crate::school::School;

/// Knows what identifies pupils, and searches what everybody may see for it.
#[derive(Debug, Default)]
pub struct Gate {
    people: People,
    public: PublicContacts,
}

/// A page that everybody may see.
#[derive(Debug, Clone, Copy)]
pub struct Page<'p> {
    /// Its path in the output.
    pub path: &'p str,
    /// Its text.
    pub contents: &'p str,
}

impl Gate {
    /// The gate of these schools, which must be whole: of a school
    /// [without pupils](School::without_pupils) nobody is known.
    #[must_use]
    pub fn new<'s>(schools: impl IntoIterator<Item = &'s School>) -> Self {
        let mut gate = Self::default();
        for school in schools {
            school.add_people(&mut gate.people);
            gate.public.add(school);
        }
        gate
    }

    /// Whether there are pupils, and none of them has a name here.
    #[must_use]
    pub fn is_without_names(&self) -> bool {
        !self.people.is_empty() && !self.people.has_names()
    }

    /// What of pupils a page tells: in its text, in what is behind it, and in its path. A word about health
    /// counts where it also tells of a pupil.
    #[must_use]
    pub fn search(&self, path: &str, contents: &str) -> BTreeSet<Trace> {
        let mut found = self.find(contents);
        found.extend(self.find(path));
        if !found.iter().any(Trace::is_pupil) {
            found.retain(|trace| trace.kind != Kind::BijzonderWoord);
        }
        found
    }

    /// Whether the settings of a school let everybody see it.
    #[must_use]
    pub fn is_open(&self, trace: &Trace) -> bool {
        self.public.is_open(trace)
    }

    /// Everything of that kind in a text, also words about health by themselves.
    pub(super) fn find(&self, text: &str) -> BTreeSet<Trace> {
        traces::all_in(text, &self.people, &self.public)
    }
}
