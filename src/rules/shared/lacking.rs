//! Problems about what is lacking: one for many items, and its place where a list lacks an item.

use crate::finding::Problem;
use crate::words::{self, Noun};
use crate::yaml::Path;

/// One problem for all items that lack the same thing, at the first of them: `items` are the
/// places with the name of each ("1.2"), `noun` what they are, `lacks` what is said of them
/// ("geen leerdoelen"). None where nothing lacks.
pub(crate) fn summarize_lacking(
    items: &[(Path, String)],
    noun: Noun,
    lacks: &str,
) -> Option<Problem> {
    let (first, name) = items.first()?;
    let message = if items.len() == 1 {
        format!("{} {} heeft {lacks}", noun.0, words::quote(name))
    } else {
        let names: Vec<String> = items.iter().map(|(_, name)| words::quote(name)).collect();
        format!(
            "{} hebben {lacks}: {}",
            words::count(items.len(), noun),
            words::and(&names)
        )
    };
    Some(Problem::at(first.clone(), message))
}

/// The place at which a list that lacks an item is shown: its key, or the document where the
/// list is not there. `items` is how many it has.
pub(crate) fn end_of_list(list: &'static str, items: usize) -> Path {
    if items == 0 {
        crate::path![list]
    } else {
        crate::path![list, items]
    }
}
