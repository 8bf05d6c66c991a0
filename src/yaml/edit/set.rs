//! A value that becomes another, as bytes.

use super::emit::Emit;
use super::entry::{begins_line, column, comment_behind, comments, extent, line};
use super::find::LocatedNode;
use super::op::Value;
use super::pieces::Piece;
use super::refusal::Reason;
use super::similar::is_like;
use super::write::{Place, Written, dash_gap};
use crate::yaml::node::NodeId;

impl Emit<'_> {
    pub(super) fn replace(&mut self, found: &LocatedNode, value: &Value) -> Result<(), Reason> {
        let like = self.style_of(found, value)?;
        if found.flow {
            return self.replace_in_brackets(found, value, like);
        }
        let tree = self.tree;
        let extent = extent(tree, found.entry(), false)?;
        let comment = comment_behind(tree, extent.last).is_some();
        if !comments(tree, extent.lead..extent.last).is_empty() {
            return Err(Reason::Commented);
        }
        let dash = match (found.key, found.parent) {
            (None, Some((list, _))) => Some(dash_gap(tree, list)),
            _ => None,
        };
        let indent = column(tree, extent.begin);
        let width = indent
            + tree
                .text()
                .get(extent.begin..extent.lead)
                .map_or(0, |lead| lead.chars().count());
        let place = Place {
            indent,
            dash,
            width,
        };
        let mut written = self.writer.value(value, place, like)?;
        if let Some(gap) = dash.filter(|_| comment && !matches!(value, Value::Text(_))) {
            below(&mut written, indent + 1 + gap);
        }
        let depth = found.depth + 1;
        let is_beside = extent.value > extent.lead
            && line(tree, extent.value).start == line(tree, extent.lead).start;
        let piece = if is_beside && !written.head.is_empty() {
            Piece::new(
                extent.value,
                extent.last,
                written.head.trim_start_matches(' '),
                depth,
            )
        } else {
            Piece::new(extent.lead, extent.last, written.head, depth)
        };
        self.push(piece, None);
        if !written.lines.is_empty() {
            let at = line(tree, extent.last).next;
            let lines = Piece::lines(at, &written.lines, self.line_break(), depth);
            self.push(lines, None);
        }
        Ok(())
    }

    fn replace_in_brackets(
        &mut self,
        found: &LocatedNode,
        value: &Value,
        like: Option<NodeId>,
    ) -> Result<(), Reason> {
        let extent = extent(self.tree, found.entry(), true)?;
        if !comments(self.tree, extent.lead..extent.last).is_empty() {
            return Err(Reason::Commented);
        }
        let text = self.writer.flow(value, like)?;
        let depth = found.depth + 1;
        let piece = if text.is_empty() && found.key.is_none() {
            return Err(Reason::NeedsQuotes);
        } else if found
            .key
            .is_some_and(|key| self.tree.node(key).end() == extent.lead)
        {
            Piece::new(extent.lead, extent.last, format!(": {text}"), depth)
        } else if extent.value == extent.lead && found.key.is_some() {
            Piece::new(extent.lead, extent.last, format!(" {text}"), depth)
        } else {
            Piece::new(extent.value, extent.last, text, depth)
        };
        self.push(piece, found.brackets);
        Ok(())
    }

    /// What a replaced value is to look like: itself where it is of the same kind, else what stands
    /// at the same kind of place.
    fn style_of(&mut self, found: &LocatedNode, value: &Value) -> Result<Option<NodeId>, Reason> {
        if is_like(self.tree, found.node, value) {
            return Ok(Some(found.node));
        }
        let (parent, at) = found.parent.ok_or(Reason::WholeFile)?;
        let entries = self.entries_of(parent);
        let key = found.key.and_then(|key| self.tree.scalar(key));
        let similar = &self.writer.similar;
        Ok(similar.neighbour(parent, &entries, at, key, value))
    }

    /// Whether a list or map without brackets begins behind the dash of what it is in.
    pub(super) fn is_compact(&self, begin: usize) -> bool {
        !begins_line(self.tree, begin)
    }
}

/// Puts a list or map that begins behind a dash on the lines below it, so that the comment behind
/// the dash stays there.
fn below(written: &mut Written, indent: usize) {
    if !written.lines.is_empty() {
        let first = format!(
            "{}{}",
            " ".repeat(indent),
            written.head.trim_start_matches(' ')
        );
        written.lines.insert(0, first);
        written.head.clear();
    }
}
