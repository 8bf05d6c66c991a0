//! From a draft to the bytes that it takes.

use std::cell::OnceCell;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use super::draft::{Added, Changed, Draft, What};
use super::entry::{self, Entry, comment_end, extent, is_flow, line};
use super::find::LocatedNode;
use super::moved;
use super::op::Value;
use super::pieces::{LAST, Noted, Piece};
use super::refusal::Reason;
use super::shape::value_of;
use super::spell;
use super::write::Writer;
use crate::yaml::node::NodeId;
use crate::yaml::tree::Tree;

/// Makes the pieces of a draft.
pub(super) struct Emit<'t> {
    pub(super) tree: &'t Tree,
    pub(super) writer: Writer<'t>,
    pub(super) pieces: Vec<Piece>,
    entries: HashMap<NodeId, Rc<[Entry]>>,
    line_break: OnceCell<&'static str>,
}

impl<'t> Emit<'t> {
    pub(super) fn new(tree: &'t Tree) -> Self {
        Self {
            tree,
            writer: Writer::new(tree),
            pieces: Vec::new(),
            entries: HashMap::new(),
            line_break: OnceCell::new(),
        }
    }

    /// Makes the pieces of all that a draft changes.
    ///
    /// # Errors
    /// Where something cannot be written at its place.
    pub(super) fn all(&mut self, draft: &Draft<'_>) -> Result<(), Reason> {
        for (node, (spelled, found)) in &draft.scalars {
            let here = self.tree.node(*node);
            let piece = Piece::new(here.start(), here.end(), &spelled.source, found.depth + 1);
            self.push(piece, found.brackets);
        }
        for (at, text) in &draft.comments {
            self.comment(*at, text.as_deref());
        }
        for replaced in draft.values.values() {
            self.replace(&replaced.found, &replaced.value)?;
        }
        for (node, changed) in &draft.containers {
            self.container(*node, changed)?;
        }
        for (found, text) in &draft.notes {
            self.note(found, text)?;
        }
        Ok(())
    }

    fn container(&mut self, node: NodeId, changed: &Changed) -> Result<(), Reason> {
        if changed.inserted.is_empty() && changed.removed.is_empty() {
            return Ok(());
        }
        let is_empty = self.entries_of(node).is_empty();
        if is_empty
            && !changed.found.flow
            && changed.found.parent.is_some()
            && let Some(value) = new_value(self.tree, node, changed)
        {
            return self.replace(&changed.found, &value);
        }
        if is_flow(self.tree, node) {
            return self.flow(node, changed);
        }
        // A map of one field in a list with brackets has none of its own.
        if changed.found.flow || is_empty {
            return Err(Reason::Unusual);
        }
        self.block(node, changed)
    }

    pub(super) fn push(&mut self, mut piece: Piece, brackets: Option<NodeId>) {
        piece.brackets = brackets;
        self.pieces.push(piece);
    }

    /// The items or fields of a list or map.
    pub(super) fn entries_of(&mut self, node: NodeId) -> Rc<[Entry]> {
        let tree = self.tree;
        let entries = self.entries.entry(node);
        let entries = entries.or_insert_with(|| entry::entries(tree, node).into());
        Rc::clone(entries)
    }

    /// The line break of the file.
    pub(super) fn line_break(&self) -> &'static str {
        self.line_break.get_or_init(|| {
            let text = self.tree.text();
            if text.contains("\r\n") {
                "\r\n"
            } else if text.contains('\r') && !text.contains('\n') {
                "\r"
            } else {
                "\n"
            }
        })
    }

    /// The name of a field as it is written; nothing where a moved field keeps its own.
    pub(super) fn name(
        &self,
        added: &Added,
        found: &LocatedNode,
        flow: bool,
    ) -> Result<Option<String>, Reason> {
        let old = found.key.and_then(|key| self.tree.scalar(key));
        let new = added.key.as_deref().filter(|name| old != Some(name));
        new.map(|name| spell::text(name, None, flow)).transpose()
    }

    /// Changes a comment. One that goes takes its line where it has one of its own, else the white
    /// space before it.
    fn comment(&mut self, at: usize, text: Option<&str>) {
        let Some(comment) = self.tree.comments().get(at) else {
            return;
        };
        let start = comment.span.start.offset as usize;
        let end = comment_end(self.tree, comment);
        let before = entry::before_on_line(self.tree, start);
        let piece = match text {
            Some(text) => {
                let mut noted = Noted::of(self.tree, comment);
                text.trim_end().clone_into(&mut noted.text);
                Piece::new(start, end, text, LAST).with(vec![noted])
            }
            None if before.trim().is_empty() => {
                let whole = line(self.tree, start);
                Piece::new(whole.start, whole.next, "", LAST)
            }
            None => {
                let spaces = before.len() - before.trim_end_matches([' ', '\t']).len();
                Piece::new(start - spaces, end, "", LAST)
            }
        };
        self.push(piece, None);
    }

    /// Puts a comment above the line that an item or field begins on.
    fn note(&mut self, found: &LocatedNode, text: &str) -> Result<(), Reason> {
        let begin = match found.parent {
            Some(_) => extent(self.tree, found.entry(), found.flow)?.begin,
            None => self.tree.node(found.node).start(),
        };
        let whole = line(self.tree, begin);
        let before = self.tree.text().get(whole.start..begin).unwrap_or_default();
        let indent = before.len() - before.trim_start_matches(' ').len();
        let lines = [format!("{}{text}", " ".repeat(indent))];
        let noted = Noted {
            text: text.trim_end().to_owned(),
            own_line: true,
        };
        let piece = Piece::lines(whole.start, &lines, self.line_break(), LAST);
        self.push(piece.with(vec![noted]), None);
        Ok(())
    }
}

/// The new value of an empty list or map, where nothing is moved into it.
fn new_value(tree: &Tree, node: NodeId, changed: &Changed) -> Option<Value> {
    let added = changed.inserted.values().flatten();
    if tree.is_list(node) {
        let items = added.map(|added| new(added).cloned());
        return items.collect::<Option<Vec<_>>>().map(Value::List);
    }
    let fields = added.map(|added| Some((added.key.clone()?, new(added)?.clone())));
    fields.collect::<Option<Vec<_>>>().map(Value::Map)
}

fn new(added: &Added) -> Option<&Value> {
    match &added.what {
        What::New(value) => Some(value),
        What::Moved(_) => None,
    }
}

/// Gives what is put in a map its position, and what is moved to another style its value.
///
/// # Errors
/// Where a comment would be lost by that.
pub(super) fn arrange(draft: &mut Draft<'_>, order: super::op::Order<'_>) -> Result<(), Reason> {
    let tree = draft.tree;
    for (node, changed) in &mut draft.containers {
        let put = std::mem::take(&mut changed.put);
        if !put.is_empty() {
            let gaps = positions(tree, *node, changed, put, &order(&changed.path));
            changed.inserted.extend(gaps);
        }
        let is_flow = changed.found.is_flow_inside(tree);
        for added in changed.inserted.values_mut().flatten() {
            let What::Moved(found) = &added.what else {
                continue;
            };
            if found.flow == is_flow && found.key.is_some() == added.key.is_some() {
                continue;
            }
            if moved::has_comments(tree, found)? {
                return Err(Reason::Commented);
            }
            added.what = What::New(value_of(tree, found.node));
        }
    }
    Ok(())
}

/// The positions of new fields: each behind the field that comes before it in the order of the
/// format, as far as there is one.
fn positions(
    tree: &Tree,
    node: NodeId,
    changed: &Changed,
    put: Vec<Added>,
    order: &[&str],
) -> BTreeMap<usize, Vec<Added>> {
    let ranks: HashMap<&str, usize> = order.iter().copied().zip(0..).collect();
    let rank = |name: Option<&str>| name.and_then(|name| ranks.get(name)).copied();
    let entries = entry::entries(tree, node);
    let there = entries.iter().enumerate().filter_map(|(at, entry)| {
        let name = entry.key.and_then(|key| tree.scalar(key));
        let stays = !changed.removed.contains_key(&at);
        rank(name).filter(|_| stays).map(|rank| (rank, at + 1))
    });
    let there: BTreeMap<usize, usize> = there.collect();
    let mut gaps: BTreeMap<usize, Vec<(usize, Added)>> = BTreeMap::new();
    for added in put {
        let rank = rank(added.key.as_deref());
        let before = |rank| there.range(..rank).next_back().map(|(_, at)| *at);
        let at = match rank {
            Some(rank) => before(rank).unwrap_or(if there.is_empty() { entries.len() } else { 0 }),
            None => entries.len(),
        };
        let rank = rank.unwrap_or(usize::MAX);
        gaps.entry(at).or_default().push((rank, added));
    }
    let sorted = gaps.into_iter().map(|(at, mut added)| {
        added.sort_by_key(|(rank, _)| *rank);
        (at, added.into_iter().map(|(_, added)| added).collect())
    });
    sorted.collect()
}
