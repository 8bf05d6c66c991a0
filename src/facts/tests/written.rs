//! The tests and deadlines of a document as they are written, each with its place.

use crate::model::Planning;
use crate::model::part::{Inleveren, Toets, Toetsen};
use crate::model::planning::Paragraaf;
use crate::model::studiewijzer::Les;
use crate::path;
use crate::school::RowIn;
use crate::yaml::Path;

/// A test of a planning.
#[derive(Debug, Clone)]
pub(crate) struct PlannedTest<'p> {
    /// Where it stands in the planning.
    pub(crate) path: Path,
    pub(crate) test: &'p Toets,
    /// The paragraph that it closes; none for a test of the chapter.
    pub(crate) paragraph: Option<&'p Paragraaf>,
}

/// A test of a studiewijzer.
#[derive(Debug, Clone)]
pub(crate) struct WrittenTest<'s> {
    /// Where it stands in the studiewijzer.
    pub(crate) path: Path,
    pub(crate) test: &'s Toets,
    /// The position and the lesson that it stands in.
    pub(crate) lesson: Option<(usize, &'s Les)>,
}

/// Something to hand in of a studiewijzer.
#[derive(Debug, Clone)]
pub(crate) struct WrittenWork<'s> {
    /// Where it stands in the studiewijzer.
    pub(crate) path: Path,
    pub(crate) work: &'s Inleveren,
    /// The position and the lesson that it stands in.
    pub(crate) lesson: Option<(usize, &'s Les)>,
}

/// The tests of the paragraphs in order, then those of the chapter.
pub(crate) fn in_planning(planning: &Planning) -> impl Iterator<Item = PlannedTest<'_>> {
    let paragraphs = planning.paragrafen.iter().enumerate();
    let of_paragraphs = paragraphs.flat_map(|(at, one)| {
        let field = path!["paragrafen", at, "toets"];
        placed(field, &one.toets, Some(one))
    });
    of_paragraphs.chain(placed(path!["toets"], &planning.toets, None))
}

fn placed<'p>(
    field: Path,
    tests: &'p Toetsen,
    paragraph: Option<&'p Paragraaf>,
) -> impl Iterator<Item = PlannedTest<'p>> {
    let tests = tests.iter().enumerate();
    tests.map(move |(at, test)| PlannedTest {
        path: field.then(at),
        test,
        paragraph,
    })
}

/// The tests of a row of a studiewijzer, then those of its lessons.
pub(crate) fn in_row<'s>(row: &RowIn<'s>) -> impl Iterator<Item = WrittenTest<'s>> {
    let tests = row.toetsen().into_iter();
    tests.map(|(path, lesson, test)| WrittenTest { path, test, lesson })
}

/// What is handed in of a row of a studiewijzer, then of its lessons.
pub(crate) fn work_in_row<'s>(row: &RowIn<'s>) -> impl Iterator<Item = WrittenWork<'s>> {
    let work = row.inleveren().into_iter();
    work.map(|(path, lesson, work)| WrittenWork { path, work, lesson })
}
