//! The ids in a document of names, which are keys.

use crate::path;
use crate::school::Document;
use crate::yaml::Span;

/// Where the id of a pupil stands in a document of names.
pub(crate) fn span(document: &Document, key: &str) -> Option<Span> {
    let tree = &document.tree;
    let names = tree.find(&path!["namen"])?;
    let (id, _) = tree.entry(names, key)?;
    Some(tree.span(id))
}

/// Whether a key is a name and not an id: it has a space in it.
pub(crate) fn is_name(key: &str) -> bool {
    key.trim().contains(char::is_whitespace)
}
