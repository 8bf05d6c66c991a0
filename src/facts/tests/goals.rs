//! Which tests of a planning are about which goals.

use crate::model::Planning;
use crate::model::part::Toets;

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
