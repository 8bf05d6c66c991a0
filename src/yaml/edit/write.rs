//! New values as text, in the style of what stands around them.

use super::entry::{Entry, entries, extent, is_flow, line};
use super::op::Value;
use super::refusal::Reason;
use super::similar::{Similar, indent_below};
use super::spell;
use crate::yaml::node::{NodeId, Style};
use crate::yaml::tree::Tree;

/// The longest line with brackets that is written where no neighbour is as long.
pub(super) const WIDTH: usize = 160;

/// Writes new values of a file.
pub(super) struct Writer<'t> {
    tree: &'t Tree,
    pub(super) similar: Similar<'t>,
    ends_with_break: bool,
}

/// A value behind its dash or colon: the rest of that line, with the space before it, and whole
/// lines below it without their line breaks.
pub(super) struct Written {
    pub(super) head: String,
    pub(super) lines: Vec<String>,
}

/// Where a value is written without brackets around it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// The column of its dash or name.
    pub(super) indent: usize,
    /// Whether it stands behind a dash, in which case how many spaces are between.
    pub(super) dash: Option<usize>,
    /// How much stands before it on its line.
    pub(super) width: usize,
}

impl<'t> Writer<'t> {
    pub(super) fn new(tree: &'t Tree) -> Self {
        Self {
            tree,
            similar: Similar::new(tree),
            ends_with_break: tree.text().ends_with(['\n', '\r']),
        }
    }

    /// The lines of an item or field.
    pub(super) fn entry(
        &self,
        key: Option<&str>,
        value: &Value,
        indent: usize,
        like: Option<NodeId>,
        dash: usize,
    ) -> Result<Vec<String>, Reason> {
        let pad = " ".repeat(indent);
        let lead = match key {
            Some(key) => format!("{pad}{}:", spell::text(key, None, false)?),
            None => format!("{pad}-"),
        };
        let place = Place {
            indent,
            dash: key.is_none().then_some(dash),
            width: lead.chars().count(),
        };
        let written = self.value(value, place, like)?;
        let mut lines = vec![lead + &written.head];
        lines.extend(written.lines);
        Ok(lines)
    }

    /// A value behind its dash or colon.
    pub(super) fn value(
        &self,
        value: &Value,
        place: Place,
        like: Option<NodeId>,
    ) -> Result<Written, Reason> {
        let gap = " ".repeat(place.dash.unwrap_or(1));
        if let Value::Text(text) = value
            && let Some((header, lines)) = self.literal(text, place)
        {
            let head = format!("{gap}{header}");
            return Ok(Written { head, lines });
        }
        if let Value::Text(_) | Value::Plain(_) = value {
            let text = self.scalar(value, like, false)?;
            let gap = if text.is_empty() { "" } else { &gap };
            let head = format!("{gap}{text}");
            let lines = Vec::new();
            return Ok(Written { head, lines });
        }
        if self.is_short(value, like) {
            let text = self.flow(value, like)?;
            let width = place.width + gap.len() + text.chars().count();
            if width <= WIDTH || is_empty(value) || like.is_some_and(|like| self.is_wide(like)) {
                let head = format!("{gap}{text}");
                let lines = Vec::new();
                return Ok(Written { head, lines });
            }
        }
        self.block(value, place, like)
    }

    /// Whether a list or map is to stand between brackets, as far as its length allows.
    fn is_short(&self, value: &Value, like: Option<NodeId>) -> bool {
        if is_empty(value) {
            return true;
        }
        if has_lines(value) {
            return false;
        }
        match (like, value) {
            (Some(like), _) => is_flow(self.tree, like),
            (None, Value::List(items)) => items
                .iter()
                .all(|item| matches!(item, Value::Text(_) | Value::Plain(_))),
            (None, _) => false,
        }
    }

    /// Whether a line of the file is wider than what is written.
    pub(super) fn is_wide(&self, node: NodeId) -> bool {
        let whole = line(self.tree, self.tree.node(node).start());
        let text = self.tree.text().get(whole.start..whole.end);
        text.is_some_and(|text| text.chars().count() > WIDTH)
    }

    fn scalar(&self, value: &Value, like: Option<NodeId>, flow: bool) -> Result<String, Reason> {
        match value {
            Value::Plain(text) => spell::bare(text, flow),
            Value::Text(text) => spell::text(text, self.quote(like), flow),
            Value::List(_) | Value::Map(_) => Err(Reason::Unusual),
        }
    }

    /// The quotes of a scalar of the file.
    fn quote(&self, like: Option<NodeId>) -> Option<char> {
        let like = like.filter(|like| self.tree.style(*like) == Some(Style::Quoted))?;
        let from = self.tree.text().get(self.tree.node(like).start()..)?;
        from.chars().next()
    }

    /// A list or map between brackets, or a scalar there.
    pub(super) fn flow(&self, value: &Value, like: Option<NodeId>) -> Result<String, Reason> {
        let (open, close, parts) = match value {
            Value::List(items) => {
                let parts = items.iter().map(|item| {
                    let like = self.similar.inner(like, None, item);
                    self.flow(item, like)
                });
                ('[', ']', parts.collect::<Result<Vec<_>, _>>()?)
            }
            Value::Map(fields) => {
                let parts = fields.iter().map(|(key, value)| {
                    let like = self.similar.inner(like, Some(key), value);
                    self.flow_entry(Some(key), value, like)
                });
                ('{', '}', parts.collect::<Result<Vec<_>, _>>()?)
            }
            scalar => return self.scalar(scalar, like, true),
        };
        let pad = like.map_or("", |like| self.pad(like));
        let pad = if parts.is_empty() { "" } else { pad };
        Ok(format!("{open}{pad}{}{pad}{close}", parts.join(", ")))
    }

    /// An item or field between brackets.
    pub(super) fn flow_entry(
        &self,
        key: Option<&str>,
        value: &Value,
        like: Option<NodeId>,
    ) -> Result<String, Reason> {
        let value = self.flow(value, like)?;
        match key {
            Some(key) => Ok(format!("{}: {value}", spell::text(key, None, true)?)),
            // Between commas there is nothing, not an empty item.
            None if value.is_empty() => Err(Reason::NeedsQuotes),
            None => Ok(value),
        }
    }

    /// The space inside the brackets of a list or map of the file.
    pub(super) fn pad(&self, like: NodeId) -> &'static str {
        let start = self.tree.node(like).start();
        let inner = self.tree.text().get(start + 1..).unwrap_or_default();
        let is_padded = is_flow(self.tree, like) && inner.starts_with(' ');
        if is_padded { " " } else { "" }
    }

    /// A list or map as lines.
    fn block(&self, value: &Value, place: Place, like: Option<NodeId>) -> Result<Written, Reason> {
        let dash = like.map_or(1, |like| dash_gap(self.tree, like));
        let indent = match place.dash {
            Some(gap) => place.indent + 1 + gap,
            None => place.indent + self.indent_of(value, like),
        };
        let mut lines = Vec::new();
        match value {
            Value::List(items) => {
                for item in items {
                    let like = self.similar.inner(like, None, item);
                    lines.extend(self.entry(None, item, indent, like, dash)?);
                }
            }
            Value::Map(fields) => {
                for (key, value) in fields {
                    let like = self.similar.inner(like, Some(key), value);
                    lines.extend(self.entry(Some(key), value, indent, like, dash)?);
                }
            }
            Value::Text(_) | Value::Plain(_) => return Err(Reason::Unusual),
        }
        let mut head = String::new();
        if let Some(gap) = place.dash {
            let first = lines.remove(0);
            head = " ".repeat(gap) + first.trim_start_matches(' ');
        }
        Ok(Written { head, lines })
    }

    /// How much further the lines of a value stand than its name.
    fn indent_of(&self, value: &Value, like: Option<NodeId>) -> usize {
        let tree = self.tree;
        let of_like = like.and_then(|like| {
            let first = *entries(tree, like).first()?;
            let begin = extent(tree, first, false).ok()?.begin;
            let key = key_before(tree, begin, like)?;
            indent_below(tree, key, like)
        });
        let habit = self.similar.habit();
        of_like.unwrap_or(match value {
            Value::List(_) => habit.list,
            _ => habit.map,
        })
    }

    /// A text of more lines behind `|`, where it is read back from there for sure.
    fn literal(&self, text: &str, place: Place) -> Option<(&'static str, Vec<String>)> {
        let body = text.strip_suffix('\n').unwrap_or(text);
        let is_blank = |line: &str| !line.is_empty() && line.trim().is_empty();
        let suits = text.contains('\n')
            && !body.ends_with('\n')
            && !text.starts_with([' ', '\t', '\n'])
            && !text
                .chars()
                .any(|c| !matches!(c, '\n' | '\t') && spell::is_escaped(c))
            && !body.split('\n').any(is_blank)
            && (self.ends_with_break || body.len() == text.len());
        if !suits || body.is_empty() {
            return None;
        }
        let header = if body.len() == text.len() { "|-" } else { "|" };
        let pad = " ".repeat(place.indent + place.dash.map_or(2, |gap| 1 + gap));
        let lines = body.split('\n').map(|line| match line {
            "" => String::new(),
            line => format!("{pad}{line}"),
        });
        Some((header, lines.collect()))
    }
}

/// The name of the field whose value a list or map without brackets is.
fn key_before(tree: &Tree, begin: usize, value: NodeId) -> Option<NodeId> {
    let before = NodeId(value.0.checked_sub(1)?);
    let is_key = tree.scalar(before).is_some() && tree.node(before).end() < begin;
    let behind = tree.text().get(tree.node(before).end()..begin)?;
    (is_key && behind.trim_start().starts_with(':')).then_some(before)
}

/// How many spaces stand between a dash of a list and what is behind it.
pub(super) fn dash_gap(tree: &Tree, list: NodeId) -> usize {
    let first = tree.items(list).and_then(|mut items| items.next());
    let gap = first.filter(|_| !is_flow(tree, list)).and_then(|value| {
        let extent = extent(tree, Entry { key: None, value }, false).ok()?;
        let between = tree.text().get(extent.lead..extent.value)?;
        let is_spaces = !between.is_empty() && between.chars().all(|c| c == ' ');
        is_spaces.then_some(between.len())
    });
    gap.unwrap_or(1)
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::List(items) => items.is_empty(),
        Value::Map(fields) => fields.is_empty(),
        Value::Text(_) | Value::Plain(_) => false,
    }
}

/// Whether a value has a text of more than one line.
fn has_lines(value: &Value) -> bool {
    match value {
        Value::Text(text) => text.contains('\n'),
        Value::Plain(_) => false,
        Value::List(items) => items.iter().any(has_lines),
        Value::Map(fields) => fields.iter().any(|(_, value)| has_lines(value)),
    }
}
