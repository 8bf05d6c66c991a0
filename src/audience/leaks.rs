//! What pages tell of people, and what of it a school lets everybody see.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::gate::{Gate, Page};
use super::places::Places;
use crate::facts::traces::Trace;

/// Things that pages tell, each with these pages, by path.
pub type Found = BTreeMap<Trace, BTreeSet<String>>;

/// What pages that everybody may see tell of people.
#[derive(Debug, Default)]
pub struct Leaks {
    /// What must not be told.
    pub found: Found,
    /// What the school lets everybody see: by its settings, or by a comment with a reason at every place.
    pub allowed: Found,
}

impl Leaks {
    /// Searches pages, and adds what they tell to what others told.
    pub fn search(&mut self, gate: &Gate, pages: &[Page<'_>]) {
        let search = |page: &Page<'_>| gate.search(page.path, page.contents);
        let found: Vec<BTreeSet<Trace>> = pages.par_iter().map(search).collect();
        for (page, found) in pages.iter().zip(found) {
            for trace in found {
                let pages = self.found.entry(trace).or_default();
                pages.insert(page.path.to_owned());
            }
        }
    }

    /// Sets apart what the school lets everybody see. Its places are looked up where there is any.
    pub fn set_apart<'g>(&mut self, gate: &Gate, places: impl FnOnce() -> Option<Places<'g>>) {
        if self.found.is_empty() {
            return;
        }
        let places = places();
        let is_allowed = |trace: &Trace| {
            let is_ignored = places.as_ref().is_some_and(|one| one.is_ignored(trace));
            gate.is_open(trace) || is_ignored
        };
        let found = std::mem::take(&mut self.found);
        let (allowed, found): (Found, Found) =
            found.into_iter().partition(|(trace, _)| is_allowed(trace));
        self.found = found;
        for (trace, pages) in allowed {
            self.allowed.entry(trace).or_default().extend(pages);
        }
    }
}
