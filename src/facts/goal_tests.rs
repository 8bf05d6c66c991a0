//! Which tests of a planning are about which goals.

use crate::model::Planning;
use crate::model::planning::Toets;

/// The tests that may be about goals of the chapter as a whole: its own, those of paragraphs for which
/// these goals count, and those that name goals by id.
pub(crate) fn of_chapter(planning: &Planning) -> Vec<&Toets> {
    let paragraphs = planning.paragrafen.iter().filter_map(|paragraph| {
        let test = paragraph.toets.as_ref()?;
        let counts = paragraph.leerdoelen.is_empty() || !test.leerdoelen.is_empty();
        counts.then_some(test)
    });
    paragraphs.chain(&planning.toets).collect()
}
