//! Which bytes an item or a field takes.

use std::ops::Range;

use super::refusal::Reason;
use crate::yaml::node::{NodeId, Style};
use crate::yaml::tree::{Comment, Tree};

/// An item of a list or a field of a map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry {
    /// The name of a field.
    pub(super) key: Option<NodeId>,
    pub(super) value: NodeId,
}

/// The bytes of an [`Entry`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Extent {
    /// Where it begins: at its dash or name, between brackets at its value.
    pub(super) begin: usize,
    /// Behind its dash or colon; between brackets where an item begins.
    pub(super) lead: usize,
    /// Where its value begins; `lead` for an empty value.
    pub(super) value: usize,
    /// Where the last of it ends.
    pub(super) last: usize,
}

/// A line of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) start: usize,
    /// Where it ends, without the line break.
    pub(super) end: usize,
    /// Where the next one begins.
    pub(super) next: usize,
}

/// The entries of a list or map.
pub(super) fn entries(tree: &Tree, container: NodeId) -> Vec<Entry> {
    if let Some(items) = tree.items(container) {
        return items.map(|value| Entry { key: None, value }).collect();
    }
    let entries = tree.entries(container).into_iter().flatten();
    let entry = |(key, value)| Entry {
        key: Some(key),
        value,
    };
    entries.map(entry).collect()
}

/// The last entry of a list or map.
fn last_entry(tree: &Tree, container: NodeId) -> Option<Entry> {
    if let Some(items) = tree.items(container) {
        return items.last().map(|value| Entry { key: None, value });
    }
    let (key, value) = tree.entries(container)?.last()?;
    let key = Some(key);
    Some(Entry { key, value })
}

/// Whether a list or map is written between brackets. The span of a list without indentation
/// begins at its first item, which may have brackets of its own.
pub(super) fn is_flow(tree: &Tree, node: NodeId) -> bool {
    let start = tree.node(node).start();
    let bracket = tree.text().as_bytes().get(start);
    match bracket {
        Some(b'{') => tree.is_map(node),
        Some(b'[') => {
            let first = tree.items(node).map(|mut items| items.next());
            first.is_some_and(|first| first.is_none_or(|item| tree.node(item).start() != start))
        }
        _ => false,
    }
}

/// The bytes of an entry; `flow` where it stands between brackets.
///
/// # Errors
/// [`Reason::Unusual`] where its dash or colon is not where people write it.
pub(super) fn extent(tree: &Tree, entry: Entry, flow: bool) -> Result<Extent, Reason> {
    let text = tree.text();
    let start = tree.node(entry.value).start();
    let (begin, lead) = match entry.key {
        Some(key) => {
            let node = tree.node(key);
            (node.start(), colon(text, node.end(), flow)?)
        }
        None if flow => (start, start),
        None => {
            let dash = dash(tree, entry.value).ok_or(Reason::Unusual)?;
            (dash, dash + 1)
        }
    };
    let value = match tree.style(entry.value) {
        Some(Style::Block) => block_header(text, lead).ok_or(Reason::Unusual)?.start,
        Some(_) if tree.node(entry.value).end() == start => lead,
        _ => start,
    };
    let last = match block_header(text, lead) {
        Some(header) if tree.style(entry.value) == Some(Style::Block) => {
            block_end(text, &header, tree.node(entry.value).end())
        }
        _ => last_of(tree, entry.value)?.max(lead),
    };
    Ok(Extent {
        begin,
        lead,
        value,
        last,
    })
}

/// Behind the colon of a name that ends at an offset; for a name between brackets that has none
/// where the name ends.
fn colon(text: &str, end: usize, flow: bool) -> Result<usize, Reason> {
    let behind = text.get(end..).unwrap_or_default();
    let rest = behind.trim_start_matches([' ', '\t']);
    if rest.starts_with(':') {
        return Ok(end + behind.len() - rest.len() + 1);
    }
    if flow && behind.trim_start().starts_with([',', '}', ']']) {
        return Ok(end);
    }
    Err(Reason::Unusual)
}

/// The dash before an item: on the same line, or above it with nothing but
/// comments between.
fn dash(tree: &Tree, item: NodeId) -> Option<usize> {
    let mut before = tree.text().get(..tree.node(item).start())?;
    if tree.style(item) == Some(Style::Block) {
        // It begins below its `|` or `>`, on the line where nothing but dashes stands before that.
        let header = line(tree, before.trim_end().len()).start;
        before = before.get(..header + before.get(header..)?.find(['|', '>'])?)?;
    }
    loop {
        before = before.trim_end();
        if before.is_empty() {
            return None;
        }
        let comments = comments(tree, 0..before.len());
        match comments.last() {
            Some(comment) if comment_end(tree, comment) >= before.len() => {
                before = before.get(..comment.span.start.offset as usize)?;
            }
            _ => return before.ends_with('-').then(|| before.len() - 1),
        }
    }
}

/// The `|` or `>` behind a dash or colon, with what belongs to it.
fn block_header(text: &str, lead: usize) -> Option<Range<usize>> {
    let behind = text.get(lead..)?;
    let header = behind.trim_start();
    let start = lead + behind.len() - header.len();
    if !header.starts_with(['|', '>']) {
        return None;
    }
    let signs = header.bytes().skip(1);
    let length = signs
        .take_while(|byte| byte.is_ascii_digit() || matches!(byte, b'+' | b'-'))
        .count();
    Some(start..start + 1 + length)
}

/// Where the lines of a block end: with those without text at its end only where its header keeps
/// them. The parser looks for its end up to what comes next.
fn block_end(text: &str, header: &Range<usize>, end: usize) -> usize {
    let whole = text.get(..end).unwrap_or_default();
    let mut lines = without_indent(whole);
    if text
        .get(header.clone())
        .is_some_and(|signs| signs.contains('+'))
    {
        let line = lines.strip_suffix('\n').unwrap_or(lines);
        lines = line.strip_suffix('\r').unwrap_or(line);
    } else {
        while lines.ends_with(['\n', '\r']) {
            lines = without_indent(lines.trim_end_matches(['\n', '\r']));
        }
    }
    lines.len().max(header.end)
}

/// A text without the spaces that its last line consists of, if it has nothing else.
fn without_indent(text: &str) -> &str {
    let lines = text.trim_end_matches(' ');
    if lines.ends_with(['\n', '\r']) {
        lines
    } else {
        text
    }
}

/// Where the last of a value ends: a list or map without brackets ends where its last scalar does,
/// not where the parser stopped looking.
pub(super) fn last_of(tree: &Tree, node: NodeId) -> Result<usize, Reason> {
    let end = tree.node(node).end();
    match tree.style(node) {
        Some(_) => Ok(end),
        None if is_flow(tree, node) => Ok(end),
        None => {
            let last = last_entry(tree, node).ok_or(Reason::Unusual)?;
            Ok(extent(tree, last, false)?.last)
        }
    }
}

/// The line that an offset is on.
pub(super) fn line(tree: &Tree, at: usize) -> Line {
    let text = tree.text();
    let (start, next) = tree.lines().around(text, at);
    let whole = text.get(start..next).unwrap_or_default();
    Line {
        start,
        end: start + whole.trim_end_matches(['\n', '\r']).len(),
        next,
    }
}

/// The bytes before an offset on its line.
pub(super) fn before_on_line(tree: &Tree, at: usize) -> &str {
    let start = line(tree, at).start;
    tree.text().get(start..at).unwrap_or_default()
}

/// Whether nothing but white space stands before an offset on its line.
pub(super) fn begins_line(tree: &Tree, at: usize) -> bool {
    before_on_line(tree, at).trim().is_empty()
}

/// The column of an offset in characters, from 0.
pub(super) fn column(tree: &Tree, at: usize) -> usize {
    before_on_line(tree, at).chars().count()
}

/// The comments that begin in some bytes.
pub(super) fn comments(tree: &Tree, bytes: Range<usize>) -> &[Comment] {
    let all = tree.comments();
    let until = |at: usize| all.partition_point(|c| (c.span.start.offset as usize) < at);
    let (from, to) = (until(bytes.start), until(bytes.end));
    all.get(from..to.max(from)).unwrap_or_default()
}

/// Where a comment ends, without white space behind it.
pub(super) fn comment_end(tree: &Tree, comment: &Comment) -> usize {
    comment.span.start.offset as usize + tree.slice(comment.span).trim_end().len()
}

/// Where the comments directly above a line begin that stand in the same column as what begins the
/// line; not above `floor`.
pub(super) fn comments_above(tree: &Tree, begin: usize, floor: usize) -> usize {
    let column = column(tree, begin);
    let mut top = line(tree, begin).start;
    let above = comments(tree, floor..top);
    for comment in above.iter().rev() {
        let start = comment.span.start.offset as usize;
        let own = line(tree, start);
        let is_adjacent = own.next == top && comment.own_line;
        if !is_adjacent || start - own.start != column {
            break;
        }
        top = own.start;
    }
    top
}

/// The comment behind the last of an entry, on the same line.
pub(super) fn comment_behind(tree: &Tree, last: usize) -> Option<&Comment> {
    comments(tree, last..line(tree, last).end).first()
}
