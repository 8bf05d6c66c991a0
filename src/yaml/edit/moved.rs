//! What goes elsewhere in a file, as it is written.

use super::entry::{
    Extent, begins_line, column, comment_behind, comment_end, comments, comments_above, extent,
    line,
};
use super::find::LocatedNode;
use super::pieces::Noted;
use super::refusal::Reason;
use crate::yaml::tree::Tree;

/// The lines of an item or field, at a column, with its comments.
pub(super) struct Copied {
    pub(super) lines: Vec<String>,
    pub(super) comments: Vec<Noted>,
    /// Whether the first of them is a comment.
    pub(super) begins_with_comment: bool,
}

/// Copies the lines of an item or field without brackets around it to a column, with another name
/// where one is given.
pub(super) fn lines(
    tree: &Tree,
    found: &LocatedNode,
    name: Option<&str>,
    indent: usize,
) -> Result<Copied, Reason> {
    let text = tree.text();
    let extent = extent(tree, found.entry(), false)?;
    let own = column(tree, extent.begin);
    let first = line(tree, extent.begin);
    let top = top(tree, &extent, is_head(tree, found));
    let above = text.get(top..first.start).unwrap_or_default();
    let end = line(tree, extent.last).end;
    let body = text.get(extent.begin..end).unwrap_or_default();
    let body = match (found.key, name) {
        (Some(key), Some(name)) => {
            let behind = text.get(tree.node(key).end()..end).unwrap_or_default();
            format!("{name}{behind}")
        }
        _ => body.to_owned(),
    };
    let pad = " ".repeat(indent);
    let mut lines: Vec<String> = above
        .lines()
        .map(|line| format!("{pad}{}", line.trim()))
        .collect();
    for (at, line) in body.lines().enumerate() {
        let spaces = line.len() - line.trim_start_matches(' ').len();
        let rest = if at == 0 {
            line
        } else {
            line.get(spaces.min(own)..).unwrap_or_default()
        };
        let is_blank = rest.trim().is_empty();
        lines.push(if is_blank {
            rest.to_owned()
        } else {
            format!("{pad}{rest}")
        });
    }
    let with_it = comments(tree, top..end).iter();
    Ok(Copied {
        lines,
        comments: with_it.map(|comment| Noted::of(tree, comment)).collect(),
        begins_with_comment: top < first.start,
    })
}

/// Where an entry without brackets around it begins with the comments above it. Those above the
/// first field of a file, its head, are about the file.
pub(super) fn top(tree: &Tree, extent: &Extent, is_head: bool) -> usize {
    if is_head || !begins_line(tree, extent.begin) {
        return line(tree, extent.begin).start;
    }
    comments_above(tree, extent.begin, 0)
}

fn is_head(tree: &Tree, found: &LocatedNode) -> bool {
    found
        .parent
        .is_none_or(|(parent, at)| at == 0 && Some(parent) == tree.root())
}

/// The text of an item or field between brackets.
pub(super) fn between_brackets(
    tree: &Tree,
    found: &LocatedNode,
    name: Option<&str>,
) -> Result<String, Reason> {
    let extent = extent(tree, found.entry(), true)?;
    if !comments(tree, extent.begin..extent.last).is_empty() {
        return Err(Reason::Commented);
    }
    let text = tree.text();
    let whole = |from: usize| text.get(from..extent.last).unwrap_or_default();
    Ok(match (found.key, name) {
        (Some(key), Some(name)) => format!("{name}{}", whole(tree.node(key).end())),
        _ => whole(extent.begin).to_owned(),
    })
}

/// Whether an item or field has a comment above it, in it or behind it.
pub(super) fn has_comments(tree: &Tree, found: &LocatedNode) -> Result<bool, Reason> {
    let extent = extent(tree, found.entry(), found.flow)?;
    let inside = !comments(tree, extent.begin..extent.last).is_empty();
    if found.flow {
        return Ok(inside);
    }
    let above = top(tree, &extent, is_head(tree, found)) < line(tree, extent.begin).start;
    Ok(inside || above || behind(tree, &extent).is_some())
}

/// The comment behind an entry, with where its line ends.
pub(super) fn behind(tree: &Tree, extent: &Extent) -> Option<(Noted, usize)> {
    let comment = comment_behind(tree, extent.last)?;
    Some((Noted::of(tree, comment), comment_end(tree, comment)))
}
