//! Which tests of a planning are about which goals.

use std::collections::HashSet;

use crate::model::Planning;
use crate::model::part::{Id, Leerdoel, Toets};
use crate::yaml::Path;

use super::written::in_planning;

/// The tests that may be about goals of the chapter as a whole: its own, those of paragraphs for which
/// these goals count, and those that name goals by id.
pub(crate) fn of_chapter(planning: &Planning) -> Vec<&Toets> {
    let counts = |paragraph: Option<&crate::model::planning::Paragraaf>, test: &Toets| {
        paragraph.is_none_or(|one| one.leerdoelen.is_empty()) || !test.leerdoelen.is_empty()
    };
    in_planning(planning)
        .filter(|one| counts(one.paragraph, one.test))
        .map(|one| one.test)
        .collect()
}

/// The goals that a test is about.
pub(crate) enum Tested {
    /// All of its paragraph or chapter.
    All,
    /// Those with an id of these.
    Listed(HashSet<String>),
}

impl Tested {
    /// What a test says itself, and what its parts say beside it.
    pub(crate) fn by(toets: &Toets) -> Self {
        if toets.leerdoelen.is_empty() {
            return Self::All;
        }
        let lists = lists(&Path::default(), toets).into_iter();
        let ids = lists.flat_map(|(_, ids)| ids.iter().map(Id::key));
        Self::Listed(ids.collect())
    }

    pub(crate) fn covers(&self, doel: &Leerdoel) -> bool {
        match (self, &doel.id) {
            (Self::All, _) => true,
            (Self::Listed(ids), Some(id)) => ids.contains(&id.key()),
            (Self::Listed(_), None) => false,
        }
    }
}

/// The lists of goals of a test at a path and of its parts, each with its own path, without those that
/// are empty.
pub(crate) fn lists<'t>(path: &Path, test: &'t Toets) -> Vec<(Path, &'t [Id])> {
    let parts = test.onderdelen.iter().enumerate();
    let of_parts = parts.map(|(at, part)| {
        let path = path.then("onderdelen").then(at);
        (path.then("leerdoelen"), &*part.leerdoelen)
    });
    let own = (path.then("leerdoelen"), &*test.leerdoelen);
    let all = std::iter::once(own).chain(of_parts);
    all.filter(|(_, ids)| !ids.is_empty()).collect()
}
