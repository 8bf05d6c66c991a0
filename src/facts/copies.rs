//! Which documents are copies of others: by their names, and where a name may mean something else by what
//! is in them.

use std::collections::HashMap;

use crate::school::{Document, DocumentNumber, School};

use super::copy_names;

/// The share of the lines of the shorter text that two texts have in common when they are alike, in
/// hundredths.
const ALIKE: usize = 70;

/// The document that another is a copy of, where it is one; both in use.
pub(crate) fn original(school: &School, number: DocumentNumber) -> Option<DocumentNumber> {
    let copy = school.document_in_use(number)?;
    let (stem, extension) = copy.path.rsplit_once('.')?;
    let folder = copy.folder();
    let name = stem
        .strip_prefix(folder)
        .unwrap_or(stem)
        .trim_start_matches('/');
    let mut names = copy_names::originals(name).into_iter();
    names.find_map(|name| {
        let here = |extension: &str| match folder {
            "" => format!("{}.{extension}", name.stem),
            folder => format!("{folder}/{}.{extension}", name.stem),
        };
        let mut found = [extension, "yaml", "yml"]
            .into_iter()
            .filter_map(|extension| {
                let (original, document) = school.document_at(&here(extension))?;
                let is_copy = !document.is_ignored
                    && original != number
                    && document.soort() == copy.soort()
                    && (name.is_sure || are_alike(copy, document));
                is_copy.then_some(original)
            });
        found.next()
    })
}

/// What comes first of documents that clash: originals before copies, and then by path.
pub(crate) fn rank(school: &School, number: DocumentNumber) -> (bool, DocumentNumber) {
    (original(school, number).is_some(), number)
}

/// Whether two documents say the same, whatever their comments and empty lines.
pub(crate) fn are_same(one: &Document, other: &Document) -> bool {
    lines(one).eq(lines(other))
}

fn are_alike(one: &Document, other: &Document) -> bool {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    let mut all = 0;
    for line in lines(other) {
        *counts.entry(line).or_default() += 1;
        all += 1;
    }
    let mut own = 0;
    let mut shared = 0;
    for line in lines(one) {
        own += 1;
        if let Some(left) = counts.get_mut(line).filter(|left| **left > 0) {
            *left -= 1;
            shared += 1;
        }
    }
    shared * 100 >= own.min(all) * ALIKE
}

fn lines(document: &Document) -> impl Iterator<Item = &str> {
    let lines = document.tree.text().lines().map(str::trim);
    lines.filter(|line| !line.is_empty() && !line.starts_with('#'))
}
