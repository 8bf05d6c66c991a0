//! Items and fields that come and go in a list or map without brackets: whole lines.

use std::rc::Rc;

use super::draft::{Added, Changed, What};
use super::emit::Emit;
use super::entry::{Entry, Extent, before_on_line, column, comments, extent, line};
use super::moved::{self, behind};
use super::op::Comments;
use super::pieces::{Noted, Piece};
use super::refusal::Reason;
use super::write::dash_gap;
use crate::yaml::node::NodeId;

/// A list or map without brackets that changes.
struct Block<'c> {
    node: NodeId,
    changed: &'c Changed,
    entries: Rc<[Entry]>,
    /// The column of its dashes or names.
    indent: usize,
    /// How many of its first entries go while the first stands behind the dash of what it is in,
    /// so that there is no line that goes.
    from_dash: usize,
    depth: usize,
}

impl Emit<'_> {
    /// Changes a list or map without brackets.
    pub(super) fn block(&mut self, node: NodeId, changed: &Changed) -> Result<(), Reason> {
        let entries = self.entries_of(node);
        let first = entries.first().ok_or(Reason::Unusual)?;
        let first = extent(self.tree, *first, false)?;
        let before = before_on_line(self.tree, first.begin);
        if !before.chars().all(|c| matches!(c, ' ' | '-')) {
            return Err(Reason::Unusual);
        }
        let is_compact = self.is_compact(first.begin);
        let going = (0..entries.len()).take_while(|at| changed.removed.contains_key(at));
        let block = Block {
            node,
            changed,
            indent: column(self.tree, first.begin),
            from_dash: if is_compact { going.count() } else { 0 },
            depth: changed.found.depth + 1,
            entries,
        };
        if block.changed.removed.len() == block.entries.len() && changed.inserted.is_empty() {
            return self.emptied(&block, is_compact);
        }
        if block.from_dash > 0 {
            self.behind_dash(&block)?;
        }
        for (at, added) in &changed.inserted {
            if block.from_dash == 0 || *at > block.from_dash {
                self.come(&block, *at, added, is_compact)?;
            }
        }
        for (at, comments) in changed.removed.range(block.from_dash..) {
            self.go(&block, *at, *comments)?;
        }
        Ok(())
    }

    fn extent_of(&self, block: &Block<'_>, at: usize) -> Result<Extent, Reason> {
        let entry = block.entries.get(at).ok_or(Reason::Unusual)?;
        extent(self.tree, *entry, false)
    }

    /// The lines of new entries, with their comments.
    fn written(
        &self,
        block: &Block<'_>,
        at: usize,
        added: &[Added],
    ) -> Result<(Vec<String>, Vec<Noted>, bool), Reason> {
        let (mut lines, mut noted, mut begins) = (Vec::new(), Vec::new(), false);
        let dash = dash_gap(self.tree, block.node);
        for added in added {
            match &added.what {
                What::New(value) => {
                    let key = added.key.as_deref();
                    let similar = &self.writer.similar;
                    let like = similar.neighbour(block.node, &block.entries, at, key, value);
                    let new = self.writer.entry(key, value, block.indent, like, dash)?;
                    lines.extend(new);
                }
                What::Moved(found) => {
                    let name = self.name(added, found, false)?;
                    let copy = moved::lines(self.tree, found, name.as_deref(), block.indent)?;
                    begins |= lines.is_empty() && copy.begins_with_comment;
                    lines.extend(copy.lines);
                    noted.extend(copy.comments);
                }
            }
        }
        Ok((lines, noted, begins))
    }

    /// Puts new entries before a position: right below what stands before it, or below the name or
    /// dash of the list or map.
    fn come(
        &mut self,
        block: &Block<'_>,
        at: usize,
        added: &[Added],
        is_compact: bool,
    ) -> Result<(), Reason> {
        let tree = self.tree;
        let (lines, noted, begins_with_comment) = self.written(block, at, added)?;
        let piece = match at.checked_sub(1) {
            Some(before) => {
                let last = self.extent_of(block, before)?.last;
                let place = line(tree, last).next;
                Piece::lines(place, &lines, self.line_break(), block.depth)
            }
            None if is_compact => {
                if begins_with_comment {
                    return Err(Reason::Commented);
                }
                let begin = self.extent_of(block, 0)?.begin;
                let text = self.joined(&lines) + self.line_break() + &" ".repeat(block.indent);
                Piece::new(begin, begin, text, block.depth)
            }
            None => {
                let place = if block.changed.found.parent.is_none() {
                    line(tree, self.extent_of(block, 0)?.begin).start
                } else {
                    let holder = extent(tree, block.changed.found.entry(), false)?;
                    line(tree, holder.lead).next
                };
                Piece::lines(place, &lines, self.line_break(), block.depth)
            }
        };
        self.push(piece.with(noted), None);
        Ok(())
    }

    /// Lines that begin in the middle of one.
    fn joined(&self, lines: &[String]) -> String {
        let text = lines.join(self.line_break());
        text.trim_start_matches(' ').to_owned()
    }

    /// Takes away the lines of an entry.
    fn go(&mut self, block: &Block<'_>, at: usize, policy: Comments) -> Result<(), Reason> {
        let tree = self.tree;
        let extent = self.extent_of(block, at)?;
        let (first, last) = (line(tree, extent.begin), line(tree, extent.last));
        let rest = tree
            .text()
            .get(extent.last..last.end)
            .unwrap_or_default()
            .trim_start();
        if self.is_compact(extent.begin) || !(rest.is_empty() || rest.starts_with('#')) {
            return Err(Reason::Unusual);
        }
        let is_head = block.changed.found.parent.is_none() && at == 0;
        let top = moved::top(tree, &extent, is_head);
        let inside = comments(tree, extent.begin..last.end).iter();
        let inside: Vec<Noted> = inside.map(|comment| Noted::of(tree, comment)).collect();
        let mut piece = match policy {
            Comments::Refuse if top < first.start || !inside.is_empty() => {
                return Err(Reason::Commented);
            }
            Comments::Drop => Piece::new(top, last.next, "", block.depth),
            Comments::Keep | Comments::Refuse => {
                let pad = " ".repeat(block.indent);
                let lines = inside
                    .iter()
                    .map(|comment| format!("{pad}{}", comment.text));
                let lines: Vec<String> = lines.collect();
                let kept = Piece::lines(first.start, &lines, self.line_break(), block.depth);
                let own = |comment: Noted| Noted {
                    own_line: true,
                    ..comment
                };
                kept.with(inside.into_iter().map(own).collect())
            }
        };
        piece.end = last.next;
        self.push(piece, None);
        Ok(())
    }

    /// Takes away the first entries of a list or map that begins behind a dash; what comes next
    /// takes their place there.
    fn behind_dash(&mut self, block: &Block<'_>) -> Result<(), Reason> {
        let tree = self.tree;
        let begin = self.extent_of(block, 0)?.begin;
        let last = self.extent_of(block, block.from_dash - 1)?;
        let next = block
            .entries
            .get(block.from_dash)
            .map(|next| extent(tree, *next, false));
        let next = next.transpose()?.map(|next| next.begin);
        let mut added = block.changed.inserted.range(..=block.from_dash);
        let added = added.by_ref().flat_map(|(_, added)| added).cloned();
        let (lines, noted, begins_with_comment) =
            self.written(block, block.from_dash, &added.collect::<Vec<_>>())?;
        let policies = block.changed.removed.range(..block.from_dash);
        let drops = policies
            .into_iter()
            .all(|(_, policy)| *policy == Comments::Drop);
        let line_end = line(tree, last.last).end;
        let own = !comments(tree, begin..line_end).is_empty();
        let next_has = next.is_some_and(|next| !comments(tree, line_end..next).is_empty());
        if own && !drops || next_has || begins_with_comment {
            return Err(Reason::Commented);
        }
        let mut text = self.joined(&lines);
        if !text.is_empty() && next.is_some() {
            text = text + self.line_break() + &" ".repeat(block.indent);
        }
        let end = next.unwrap_or_else(|| behind(tree, &last).map_or(last.last, |(_, end)| end));
        self.push(Piece::new(begin, end, text, block.depth).with(noted), None);
        Ok(())
    }

    /// Takes away all entries, so that an empty list or map is left.
    fn emptied(&mut self, block: &Block<'_>, is_compact: bool) -> Result<(), Reason> {
        let tree = self.tree;
        let found = &block.changed.found;
        if found.parent.is_none() {
            return Err(Reason::NothingLeft);
        }
        let nothing = if tree.is_list(block.node) { "[]" } else { "{}" };
        if is_compact {
            let begin = self.extent_of(block, 0)?.begin;
            let last = self.extent_of(block, block.entries.len() - 1)?;
            let drops = block
                .changed
                .removed
                .values()
                .all(|policy| *policy == Comments::Drop);
            let line_end = line(tree, last.last).end;
            if !drops && !comments(tree, begin..line_end).is_empty() {
                return Err(Reason::Commented);
            }
            let end = behind(tree, &last).map_or(last.last, |(_, end)| end);
            self.push(Piece::new(begin, end, nothing, block.depth), None);
            return Ok(());
        }
        let holder = extent(tree, found.entry(), false)?;
        let text = format!(" {nothing}");
        self.push(
            Piece::new(holder.lead, holder.lead, text, block.depth),
            None,
        );
        for (at, comments) in &block.changed.removed {
            self.go(block, *at, *comments)?;
        }
        Ok(())
    }
}
