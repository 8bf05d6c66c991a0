//! The tests of a planning.

use crate::model::Planning;
use crate::model::part::{Toets, Toetsen};
use crate::path;
use crate::yaml::Path;

/// The tests of the paragraphs in order, then that of the chapter, each with its path.
pub(crate) fn planning_tests(planning: &Planning) -> impl Iterator<Item = (Path, &Toets)> {
    let paragraphs = planning.paragrafen.iter().enumerate();
    let of_paragraphs =
        paragraphs.flat_map(|(at, one)| placed(path!["paragrafen", at, "toets"], &one.toets));
    of_paragraphs.chain(placed(path!["toets"], &planning.toets))
}

/// Tests with their paths.
pub(crate) fn placed(field: Path, tests: &Toetsen) -> impl Iterator<Item = (Path, &Toets)> {
    let tests = tests.iter().enumerate();
    tests.map(move |(at, test)| (field.then(at), test))
}
