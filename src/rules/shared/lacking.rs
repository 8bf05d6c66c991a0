//! Problems about what is lacking: one for many items, and the fields of a group that say nothing.

use crate::finding::Problem;
use crate::rules::Scope;
use crate::rules::shared::unread::is_unread;
use crate::words::{self, Noun};
use crate::yaml::Path;

/// One problem for all items that lack the same thing, at the first of them. `items` are places with
/// names ("1.2"), `noun` is what they are, `lacks` what the message says of them ("geen leerdoelen").
/// `None` for an empty list.
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

/// The place of a problem about an item that a list lacks: behind its last item, or the list itself
/// where it is empty. `items` is its length.
pub(crate) fn end_of_list(list: &'static str, items: usize) -> Path {
    if items == 0 {
        crate::path![list]
    } else {
        crate::path![list, items]
    }
}

/// The empty fields of a group, and the place of the problem: the first of them, or the group itself
/// where it is absent. `fields` are names with whether each is empty.
pub(crate) fn lacking_fields(
    scope: &Scope<'_>,
    group: &Path,
    is_there: bool,
    fields: &[(&'static str, bool)],
) -> Option<(Path, Vec<&'static str>)> {
    let empty = fields.iter().filter(|(_, empty)| *empty);
    let names: Vec<&'static str> = empty
        .map(|(name, _)| *name)
        .filter(|name| !is_unread(scope, &group.then(*name)))
        .collect();
    let first = *names.first()?;
    let path = if is_there {
        group.then(first)
    } else {
        group.clone()
    };
    Some((path, names))
}

/// "ontbreekt `a`", "ontbreken `a` en `b`".
pub(crate) fn are_lacking(names: &[&str]) -> String {
    let verb = words::agree(names.len(), Noun("ontbreekt", "ontbreken"));
    let quoted: Vec<String> = names.iter().map(|name| words::quote(name)).collect();
    format!("{verb} {}", words::and(&quoted))
}
