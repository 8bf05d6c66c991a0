//! The exercises of a planning.

use crate::model::Planning;
use crate::model::part::{Opdrachten, Tekst};
use crate::path;
use crate::yaml::Path;

/// The exercises and the enrichment of each paragraph in order, then those that close the chapter, with
/// the path of the group that has them.
pub(crate) fn exercise_lists(
    planning: &Planning,
) -> impl Iterator<Item = (Path, Option<&Opdrachten>, &[Tekst])> {
    let paragraphs = planning.paragrafen.iter().enumerate();
    let paragraphs = paragraphs.map(|(at, one)| {
        let path = path!["paragrafen", at];
        (path, one.opdrachten.as_ref(), &*one.verdieping)
    });
    let closing = planning.closing_parts().map(|(at, one)| {
        let path = path!["afsluiting", at];
        (path, one.opdrachten.as_ref(), &*one.verdieping)
    });
    paragraphs.chain(closing)
}
