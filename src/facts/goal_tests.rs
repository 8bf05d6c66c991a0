//! Which tests of a planning are about which goals.

use crate::model::Planning;
use crate::model::part::Toets;

/// The tests that may be about goals of the chapter as a whole: its own, those of paragraphs for which
/// these goals count, and those that name goals by id.
pub(crate) fn of_chapter(planning: &Planning) -> Vec<&Toets> {
    let paragraphs = planning.paragrafen.iter().flat_map(|paragraph| {
        let without = paragraph.leerdoelen.is_empty();
        let tests = paragraph.toets.iter();
        tests.filter(move |test| without || !test.leerdoelen.is_empty())
    });
    paragraphs.chain(planning.toets.iter()).collect()
}
