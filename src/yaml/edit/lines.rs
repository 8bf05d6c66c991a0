//! Whole lines: which ones an item, a field or a comment takes, and where a new one goes.

use super::fix::Refusal;
use super::plan::Found;
use crate::yaml::tree::{Comment, NodeId, Style, Syntax, Tree};

/// A stretch of bytes; the end is exclusive.
type Range = (usize, usize);

/// Whether a list or map is written between brackets.
pub(super) fn is_flow(tree: &Tree, node: NodeId) -> bool {
    let container = tree.is_list(node) || tree.is_map(node);
    container && tree.slice(tree.span(node)).starts_with(['[', '{'])
}

/// The bytes of a comment that goes: its line where it has one of its own, else from the white
/// space before it to the end of its line.
pub(super) fn of_comment(tree: &Tree, comment: &Comment) -> Range {
    let text = tree.text();
    let start = comment.span.start.offset as usize;
    let end = start + tree.slice(comment.span).trim_end().len();
    let before = text.get(..start).unwrap_or_default();
    let begin = line_start(text, start);
    if before.get(begin..).is_some_and(|b| b.trim().is_empty()) {
        return (begin, line_end(text, end).1);
    }
    (before.trim_end_matches([' ', '\t']).len(), end)
}

/// The lines of an item or a field that goes. Refused where they are not its own, or where a
/// comment stands with it: a person must say what becomes of that.
pub(super) fn of_entry(tree: &Tree, found: &Found) -> Result<Range, Refusal> {
    let (parent, _) = found
        .parent
        .ok_or_else(|| Refusal::new("dit is het hele bestand"))?;
    let siblings = tree.items(parent).map_or(0, Iterator::count)
        + tree.entries(parent).map_or(0, Iterator::count);
    if siblings < 2 {
        return Err(Refusal::new("daarna zou er niets meer staan"));
    }
    let text = tree.text();
    let neighbour = Neighbour::of(tree, found)?;
    let start = neighbour.first_line;
    let indent_is_its_own = text
        .get(start..neighbour.begin)
        .is_some_and(|before| before.trim().is_empty());
    let rest = text.get(neighbour.last..neighbour.line.0);
    if !indent_is_its_own || rest.is_none_or(|rest| !rest.trim().is_empty()) {
        return Err(Refusal::new("er staat nog iets op dezelfde regel"));
    }
    let end = neighbour.line.1;
    let above = text
        .get(..start)
        .unwrap_or_default()
        .trim_end_matches(['\n', '\r'])
        .len();
    let with_it = |comment: &Comment| {
        let at = comment.span.start.offset as usize;
        let just_above = comment.own_line && at >= line_start(text, above) && at < start;
        (start..end).contains(&at) || just_above
    };
    if tree.comments().iter().any(with_it) {
        return Err(Refusal::new("er staat commentaar bij"));
    }
    Ok((start, end))
}

/// An item or a field of a list or map without brackets, as lines.
pub(super) struct Neighbour {
    /// What stands before it on its first line, up to its dash or name: white space, or the dash
    /// of the item that it begins.
    indent: String,
    /// The line break of its file.
    line_break: String,
    /// Where its first line begins.
    first_line: usize,
    /// Where it begins itself: at its dash or its name.
    begin: usize,
    /// Where the last of it ends.
    last: usize,
    /// The end of its last line, without and with the line break.
    line: Range,
}

impl Neighbour {
    pub(super) fn of(tree: &Tree, found: &Found) -> Result<Self, Refusal> {
        if found.flow || tree.syntax == Syntax::Toml {
            return Err(Refusal::new("hier staan geen losse regels"));
        }
        let text = tree.text();
        let begin = match found.key {
            Some(key) => tree.span(key).start.offset as usize,
            None => dash(text, item_start(tree, found.node))?,
        };
        let first_line = line_start(text, begin);
        let before = text.get(first_line..begin).unwrap_or_default();
        let last = last_offset(tree, found.node, found.key);
        let line_break = if text.contains("\r\n") { "\r\n" } else { "\n" };
        Ok(Self {
            indent: before.chars().map(|_| ' ').collect(),
            line_break: line_break.to_owned(),
            first_line,
            begin,
            last,
            line: line_end(text, last),
        })
    }

    /// Where a line below it goes, and the bytes to put there.
    pub(super) fn line_below(&self, line: &str) -> (usize, String) {
        let Self {
            indent, line_break, ..
        } = self;
        let (end, next) = self.line;
        if end == next {
            return (end, format!("{line_break}{indent}{line}"));
        }
        (next, format!("{indent}{line}{line_break}"))
    }
}

/// Where an item begins: a block scalar at its `|` or `>`, though its text is on the lines below.
fn item_start(tree: &Tree, item: NodeId) -> usize {
    let start = tree.span(item).start.offset as usize;
    if tree.style(item) != Some(Style::Block) {
        return start;
    }
    let before = tree.text().get(..start).unwrap_or_default().trim_end();
    let header = line_start(before, before.len());
    let sign = before.get(header..).and_then(|line| line.find(['|', '>']));
    sign.map_or(start, |at| header + at)
}

/// The dash of an item that begins at an offset, on the same line.
fn dash(text: &str, item: usize) -> Result<usize, Refusal> {
    let before = text.get(..item).unwrap_or_default();
    let at = before.trim_end_matches([' ', '\t']).len();
    let is_dash = before.get(..at).is_some_and(|b| b.ends_with('-'));
    is_dash
        .then(|| at - 1)
        .ok_or_else(|| Refusal::new("ik zie het streepje van dit deel niet"))
}

/// Where the last thing of a value ends: collections without brackets end where their last scalar
/// does, not where the parser stopped looking.
fn last_offset(tree: &Tree, node: NodeId, key: Option<NodeId>) -> usize {
    let end = |node: NodeId| tree.span(node).end.offset as usize;
    let own = if is_flow(tree, node) || tree.scalar(node).is_some() {
        end(node)
    } else if let Some(items) = tree.items(node) {
        items.last().map_or(0, |item| last_offset(tree, item, None))
    } else {
        let entries = tree.entries(node).into_iter().flatten();
        entries
            .last()
            .map_or(0, |(key, value)| last_offset(tree, value, Some(key)))
    };
    let own = if tree.style(node) == Some(Style::Block) {
        tree.text()
            .get(..own)
            .unwrap_or_default()
            .trim_end_matches(['\n', '\r'])
            .len()
    } else {
        own
    };
    // An empty value stands at its colon, or nowhere.
    let key = key.map_or(0, |key| {
        let behind = tree.text().get(end(key)..).unwrap_or_default();
        let colon = behind.trim_start_matches([' ', '\t']).starts_with(':');
        end(key) + behind.find(':').filter(|_| colon).map_or(0, |at| at + 1)
    });
    own.max(key)
}

fn line_start(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    before.rfind('\n').map_or(0, |at| at + 1)
}

/// The end of the line that an offset is on, without and with its line break.
fn line_end(text: &str, at: usize) -> Range {
    let rest = text.get(at..).unwrap_or_default();
    let Some(length) = rest.find('\n') else {
        return (text.len(), text.len());
    };
    let end = at + length;
    let cr = usize::from(length > 0 && rest.get(..length).is_some_and(|r| r.ends_with('\r')));
    (end - cr, end + 1)
}
