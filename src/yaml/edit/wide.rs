//! A line with brackets that becomes too long, as lines without.

use std::collections::{BTreeMap, HashSet};

use super::draft::{Added, Draft, What};
use super::emit::Emit;
use super::entry::{Entry, column, comment_behind, comments, entries, extent, is_flow, line};
use super::pieces::{Piece, sort, spliced};
use super::refusal::Reason;
use super::write::WIDTH;
use crate::yaml::node::NodeId;
use crate::yaml::tree::Tree;

impl Emit<'_> {
    /// Writes each list or map with brackets that makes its line too long without them, unless
    /// neighbours are as long, or it is a row between rows with brackets. Where only scalars are spelled
    /// anew it stays as it is: nothing comes or goes, and what is undone must be undone to the byte.
    pub(super) fn widen(&mut self, draft: &Draft<'_>) -> Result<(), Reason> {
        let mut groups: BTreeMap<NodeId, Vec<Piece>> = BTreeMap::new();
        let mut others = Vec::new();
        for piece in std::mem::take(&mut self.pieces) {
            match piece.brackets {
                Some(node) => groups.entry(node).or_default().push(piece),
                None => others.push(piece),
            }
        }
        self.pieces = others;
        let respelled = draft.scalars.keys();
        let respelled: HashSet<usize> = respelled
            .map(|node| self.tree.node(*node).start())
            .collect();
        for (node, mut pieces) in groups {
            sort(&mut pieces)?;
            let is_respelled = |piece: &Piece| respelled.contains(&piece.start);
            let comes_or_goes = !pieces.iter().all(is_respelled);
            let lines = if comes_or_goes && self.is_too_wide(node, &pieces) {
                self.as_lines(draft, node, &pieces)?
            } else {
                None
            };
            self.pieces.extend(lines.unwrap_or(pieces));
        }
        Ok(())
    }

    fn is_too_wide(&self, node: NodeId, pieces: &[Piece]) -> bool {
        let tree = self.tree;
        let here = tree.node(node);
        let (start, end) = (here.start(), here.end());
        let own = line(tree, start);
        if end > own.end || !comments(tree, start..end).is_empty() {
            return false;
        }
        let text = spliced(tree.text(), (own.start, own.end), pieces);
        text.chars().count() > WIDTH
            && !text.contains(['\n', '\r'])
            && !self.is_row(node)
            && !self.writer.is_wide(node)
            && !self
                .writer
                .similar
                .around(node)
                .any(|other| self.writer.is_wide(other))
    }

    /// Whether it is an item of a list without brackets, as those before and behind it are.
    fn is_row(&self, node: NodeId) -> bool {
        let is_item = holder(self.tree, node).is_some_and(|(key, _)| key.is_none());
        let mut around = self.writer.similar.around(node).peekable();
        is_item && around.peek().is_some() && around.all(|item| is_flow(self.tree, item))
    }

    /// The pieces that put each entry on a line; `None` where that cannot be done.
    fn as_lines(
        &self,
        draft: &Draft<'_>,
        node: NodeId,
        pieces: &[Piece],
    ) -> Result<Option<Vec<Piece>>, Reason> {
        let tree = self.tree;
        let Some((key, lead)) = holder(tree, node) else {
            return Ok(None);
        };
        let begin = column(tree, key.map_or(lead - 1, |key| tree.node(key).start()));
        let habit = self.writer.similar.habit();
        let indent = match (key, tree.is_list(node)) {
            (None, _) => begin + 2,
            (Some(_), true) => begin + habit.list,
            (Some(_), false) => begin + habit.map,
        };
        let Some(mut lines) = self.entry_lines(draft, node, pieces, indent)? else {
            return Ok(None);
        };
        let here = tree.node(node);
        let depth = pieces.iter().map(|piece| piece.depth).max().unwrap_or(0);
        let mut head = String::new();
        let is_compact = key.is_none() && comment_behind(tree, here.end()).is_none();
        if is_compact && !lines.is_empty() {
            head = format!(" {}", lines.remove(0).trim_start_matches(' '));
        }
        let below = line(tree, here.end()).next;
        Ok(Some(vec![
            Piece::new(lead, here.end(), head, depth),
            Piece::lines(below, &lines, self.line_break(), depth),
        ]))
    }

    fn entry_lines(
        &self,
        draft: &Draft<'_>,
        node: NodeId,
        pieces: &[Piece],
        indent: usize,
    ) -> Result<Option<Vec<String>>, Reason> {
        let tree = self.tree;
        let pad = " ".repeat(indent);
        let lead = if tree.is_list(node) {
            format!("{pad}- ")
        } else {
            pad
        };
        let changed = draft.containers.get(&node);
        let mut lines = Vec::new();
        let all = entries(tree, node);
        for at in 0..=all.len() {
            let added = changed.and_then(|changed| changed.inserted.get(&at));
            for added in added.into_iter().flatten() {
                let Added {
                    key,
                    what: What::New(value),
                } = added
                else {
                    return Ok(None);
                };
                let like = self
                    .writer
                    .similar
                    .neighbour(node, &all, at, key.as_deref(), value);
                lines.extend(self.writer.entry(key.as_deref(), value, indent, like, 1)?);
            }
            let goes = changed.is_some_and(|changed| changed.removed.contains_key(&at));
            let Some(entry) = all.get(at).filter(|_| !goes) else {
                continue;
            };
            let extent = extent(tree, *entry, true)?;
            let is_field = entry.key.is_none_or(|key| {
                let has_space = extent.value > extent.lead || extent.last == extent.lead;
                tree.node(key).end() < extent.lead && has_space
            });
            let is_pair = tree.is_map(entry.value) && !is_flow(tree, entry.value);
            if !is_field || is_pair {
                return Ok(None);
            }
            let within = pieces.iter().filter(|piece| piece.container != Some(node));
            let text = spliced(tree.text(), (extent.begin, extent.last), within);
            lines.push(format!("{lead}{text}"));
        }
        Ok(Some(lines))
    }
}

/// The name of the field whose value a list or map with brackets is, or no name for an item of a
/// list without brackets; and where its colon or dash ends.
fn holder(tree: &Tree, node: NodeId) -> Option<(Option<NodeId>, usize)> {
    let start = tree.node(node).start();
    let before = tree.text().get(line(tree, start).start..start)?.trim_end();
    let end =
        start - (tree.text().get(..start)?.len() - tree.text().get(..start)?.trim_end().len());
    if before.ends_with('-') {
        return Some((None, end));
    }
    let key = NodeId(node.0.checked_sub(1)?);
    tree.scalar(key)?;
    let entry = Entry {
        key: Some(key),
        value: node,
    };
    let extent = extent(tree, entry, false).ok()?;
    (extent.lead == end).then_some((Some(key), extent.lead))
}
