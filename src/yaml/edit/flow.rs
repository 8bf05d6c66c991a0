//! Items and fields that come and go between brackets.

use std::rc::Rc;

use super::draft::{Added, Changed, What};
use super::emit::Emit;
use super::entry::{Entry, Extent, before_on_line, begins_line, comments, extent, line};
use super::moved;
use super::op::Comments;
use super::pieces::Piece;
use super::refusal::Reason;
use crate::yaml::node::NodeId;

/// A list or map with brackets that changes.
struct Flow<'c> {
    node: NodeId,
    changed: &'c Changed,
    entries: Rc<[Entry]>,
    depth: usize,
    /// The outermost list or map with brackets.
    brackets: Option<NodeId>,
}

/// What lies between two entries that stay, or between one and a bracket.
struct Site {
    /// The entry before it.
    before: Option<Extent>,
    /// The entry behind it.
    behind: Option<Extent>,
    /// The entries that go: from the first up to and without the last.
    going: (usize, usize),
    /// What comes.
    new: Vec<String>,
}

impl Emit<'_> {
    /// Changes a list or map with brackets.
    pub(super) fn flow(&mut self, node: NodeId, changed: &Changed) -> Result<(), Reason> {
        let flow = Flow {
            node,
            changed,
            entries: self.entries_of(node),
            depth: changed.found.depth + 1,
            brackets: changed.found.brackets.or(Some(node)),
        };
        let length = flow.entries.len();
        let stays = (0..length).filter(|at| !changed.removed.contains_key(at));
        let (mut before, mut from) = (None, 0);
        for to in stays.chain([length]) {
            let is_changed = from < to || changed.inserted.range(from..=to).next().is_some();
            if is_changed {
                let mut new = Vec::new();
                for (at, added) in changed.inserted.range(from..=to) {
                    new.extend(self.between(&flow, *at, added)?);
                }
                let site = Site {
                    before: before.map(|at| self.part(&flow, at)).transpose()?,
                    behind: (to < length).then(|| self.part(&flow, to)).transpose()?,
                    going: (from, to),
                    new,
                };
                self.site(&flow, &site)?;
            }
            (before, from) = (Some(to), to + 1);
        }
        Ok(())
    }

    fn part(&self, flow: &Flow<'_>, at: usize) -> Result<Extent, Reason> {
        let entry = flow.entries.get(at).ok_or(Reason::Unusual)?;
        extent(self.tree, *entry, true)
    }

    /// New entries as they stand between brackets.
    fn between(&self, flow: &Flow<'_>, at: usize, added: &[Added]) -> Result<Vec<String>, Reason> {
        let one = |added: &Added| match &added.what {
            What::New(value) => {
                let key = added.key.as_deref();
                let similar = &self.writer.similar;
                let like = similar.neighbour(flow.node, &flow.entries, at, key, value);
                self.writer.flow_entry(key, value, like)
            }
            What::Moved(found) => {
                let name = self.name(added, found, true)?;
                moved::between_brackets(self.tree, found, name.as_deref())
            }
        };
        added.iter().map(one).collect()
    }

    fn site(&mut self, flow: &Flow<'_>, site: &Site) -> Result<(), Reason> {
        let (from, to) = site.going;
        if from == to {
            return self.only_new(flow, site);
        }
        let tree = self.tree;
        let (first, last) = (self.part(flow, from)?, self.part(flow, to - 1)?);
        let (start, end) = match (site.new.is_empty(), site.behind, site.before) {
            (false, _, _) => (first.begin, last.last),
            (true, Some(behind), _) => (first.begin, behind.begin),
            (true, None, Some(before)) => (before.last, last.last),
            (true, None, None) => {
                let here = tree.node(flow.node);
                (here.start() + 1, here.end().saturating_sub(1))
            }
        };
        let all = comments(tree, start..end);
        let mut policies = flow.changed.removed.range(from..to);
        let drops = policies.all(|(_, policy)| *policy == Comments::Drop);
        let own_end = line(tree, last.last).end;
        let is_own = |at: usize| (first.begin..own_end).contains(&at);
        let own = all
            .iter()
            .all(|comment| is_own(comment.span.start.offset as usize));
        let next = site
            .behind
            .map_or(tree.node(flow.node).end(), |behind| behind.begin);
        let is_left = !comments(tree, last.last.max(end)..next.min(own_end)).is_empty();
        if is_left || !(all.is_empty() || drops && own) {
            return Err(Reason::Commented);
        }
        let text = site.new.join(&self.separator(first.begin));
        let piece = Piece::new(start, end, text, flow.depth);
        self.push(piece.of(flow.node), flow.brackets);
        Ok(())
    }

    /// The comma behind an entry, and what comes before the next: where it stands at the beginning
    /// of a line, another line.
    fn separator(&self, begin: usize) -> String {
        if begins_line(self.tree, begin) {
            let indent = before_on_line(self.tree, begin);
            return format!(",{}{indent}", self.line_break());
        }
        ", ".to_owned()
    }

    fn only_new(&mut self, flow: &Flow<'_>, site: &Site) -> Result<(), Reason> {
        let tree = self.tree;
        let here = tree.node(flow.node);
        let close = here.end().saturating_sub(1);
        let (at, end, text) = match (site.before, site.behind) {
            (Some(before), behind) => {
                let end = behind.map_or(close, |behind| behind.begin);
                if !comments(tree, before.last..end).is_empty() {
                    return self.past_comment(flow, site, before, end);
                }
                let separator = self.separator(before.begin);
                let new = site.new.iter();
                let text: String = new.flat_map(|new| [separator.as_str(), new]).collect();
                (before.last, before.last, text)
            }
            (None, Some(behind)) => {
                let above = comments(tree, here.start()..behind.begin);
                if above.iter().any(|comment| comment.own_line) {
                    return Err(Reason::Commented);
                }
                let separator = self.separator(behind.begin);
                let new = site.new.iter();
                let text = new.flat_map(|new| [new.as_str(), &separator]).collect();
                (behind.begin, behind.begin, text)
            }
            (None, None) => {
                let inner = here.start() + 1;
                if !comments(tree, inner..close).is_empty() {
                    return Err(Reason::Commented);
                }
                let pad = match tree.text().get(inner..close) {
                    Some(" ") => " ",
                    _ => self
                        .writer
                        .similar
                        .around(flow.node)
                        .next()
                        .map_or("", |like| self.writer.pad(like)),
                };
                (inner, close, format!("{pad}{}{pad}", site.new.join(", ")))
            }
        };
        let piece = Piece::new(at, end, text, flow.depth);
        self.push(piece.of(flow.node), flow.brackets);
        Ok(())
    }

    /// Puts new entries behind one that has a comment behind it: on lines of their own below that.
    fn past_comment(
        &mut self,
        flow: &Flow<'_>,
        site: &Site,
        before: Extent,
        end: usize,
    ) -> Result<(), Reason> {
        let tree = self.tree;
        let own = line(tree, before.last);
        if !comments(tree, own.end..end).is_empty() || end < own.next {
            return Err(Reason::Commented);
        }
        let mut begins = [Some(before), site.behind].into_iter().flatten();
        let first = begins.find(|extent| begins_line(tree, extent.begin));
        let indent = before_on_line(tree, first.ok_or(Reason::Commented)?.begin);
        let comment = comments(tree, before.last..own.end).first();
        let comment = comment.map_or(own.end, |comment| comment.span.start.offset as usize);
        let has_comma = tree
            .text()
            .get(before.last..comment)
            .is_some_and(|t| t.contains(','));
        let count = site.new.len();
        let lines = site.new.iter().enumerate().map(|(at, new)| {
            let comma = if has_comma || at + 1 < count { "," } else { "" };
            format!("{indent}{new}{comma}")
        });
        let lines = Piece::lines(
            own.next,
            &lines.collect::<Vec<_>>(),
            self.line_break(),
            flow.depth,
        );
        self.push(lines.of(flow.node), flow.brackets);
        if !has_comma {
            if site.behind.is_some() {
                return Err(Reason::Commented);
            }
            let comma = Piece::new(before.last, before.last, ",", flow.depth);
            self.push(comma.of(flow.node), flow.brackets);
        }
        Ok(())
    }
}
