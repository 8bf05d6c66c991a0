//! The tests of a planning.

use crate::model::Planning;
use crate::model::planning::Toets;
use crate::path;
use crate::yaml::Path;

/// The tests of the paragraphs in order, then that of the chapter, each with its path.
pub(crate) fn planning_tests(planning: &Planning) -> impl Iterator<Item = (Path, &Toets)> {
    let paragraphs = planning.paragrafen.iter().enumerate();
    let of_paragraphs = paragraphs
        .filter_map(|(at, one)| Some((path!["paragrafen", at, "toets"], one.toets.as_ref()?)));
    let of_chapter = planning.toets.iter().map(|test| (path!["toets"], test));
    of_paragraphs.chain(of_chapter)
}
