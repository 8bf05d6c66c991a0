//! The positioned tree of a file: every value with the place where it stands.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::OnceLock;

use super::lines::Lines;
use super::node::{Entries, Items, Kind, Node, NodeId, Style, inner};
use super::path::{Path, Segment};
use super::place::{Point, Span, advance};

/// From this many fields on, a name in a map is looked up in a table instead of by walking.
const LOOKUP_FROM: usize = 64;

/// An entry of a map: which it is, its key and its value.
type Named = (usize, (NodeId, NodeId));

/// The entries of some maps by name.
type Names = HashMap<NodeId, HashMap<Box<str>, Named>>;

/// The format of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Syntax {
    /// YAML: documents and step plans.
    #[default]
    Yaml,
    /// TOML: `leerplan.toml` and those of subfolders.
    Toml,
}

/// A comment of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Where it stands, from the `#` to the end of the line.
    pub span: Span,
    /// Whether nothing but white space stands before it on its line.
    pub own_line: bool,
}

/// A key that stands twice in one map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Duplicate {
    pub(super) key: NodeId,
    pub(super) first: NodeId,
    pub(super) path: Path,
}

/// A file as positioned values. Owns the text it was read from.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    pub(super) syntax: Syntax,
    pub(super) text: String,
    /// Only made where a place is asked for, which most files never are.
    pub(super) lines: OnceLock<Box<Lines>>,
    /// Where names stand in large maps; only made where one is looked up.
    pub(super) names: OnceLock<Box<Names>>,
    pub(super) nodes: Vec<Node>,
    /// The items of long lists, by list: to find one is not to walk past all before it.
    pub(super) long: BTreeMap<NodeId, Box<[NodeId]>>,
    pub(super) texts: Vec<Box<str>>,
    pub(super) root: Option<NodeId>,
    pub(super) comments: Vec<Comment>,
    pub(super) duplicates: Vec<Duplicate>,
}

impl Tree {
    /// A tree without values over a text that could not be read, so that findings can still show
    /// an excerpt of it.
    #[must_use]
    pub fn unread(text: String) -> Self {
        Self {
            text,
            ..Self::default()
        }
    }

    /// The format of the file.
    #[must_use]
    pub fn syntax(&self) -> Syntax {
        self.syntax
    }

    /// The text of the file, without a byte order mark.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The top value; `None` for a file without values.
    #[must_use]
    pub fn root(&self) -> Option<NodeId> {
        self.root
    }

    /// The comments in order of place.
    #[must_use]
    pub fn comments(&self) -> &[Comment] {
        &self.comments
    }

    /// The text of a comment, behind the `#`.
    #[must_use]
    pub fn comment_text(&self, comment: &Comment) -> &str {
        self.slice(comment.span).trim_start_matches('#')
    }

    /// The stretch of text that a span covers.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        let (start, end) = (span.start.offset as usize, span.end.offset as usize);
        self.text.get(start..end).unwrap_or_default()
    }

    pub(super) fn node(&self, id: NodeId) -> Node {
        self.nodes[id.0 as usize]
    }

    /// The place of a value, with its quotes or brackets.
    #[must_use]
    pub fn span(&self, id: NodeId) -> Span {
        let node = self.node(id);
        self.stretch(node.start()..node.end())
    }

    pub(super) fn lines(&self) -> &Lines {
        let made = || Box::new(Lines::new(&self.text));
        self.lines.get_or_init(made)
    }

    /// The place of some bytes of the text.
    pub(super) fn stretch(&self, bytes: Range<usize>) -> Span {
        self.lines().span(&self.text, bytes)
    }

    /// The value of a scalar as text.
    #[must_use]
    pub fn scalar(&self, id: NodeId) -> Option<&str> {
        let node = self.node(id);
        match node.kind() {
            Kind::Literal(style) => self.text.get(inner(style, node.start(), node.end())?),
            Kind::Spelled(_, number) => self.texts.get(number as usize).map(AsRef::as_ref),
            Kind::List(..) | Kind::Map(..) => None,
        }
    }

    /// Whether a key between braces has no colon behind it: `les` in `{opmerking: ziek, les}`.
    pub(super) fn is_key_without_colon(&self, key: NodeId) -> bool {
        let end = self.node(key).end();
        let rest = self.text.get(end..).unwrap_or_default();
        rest.trim_start().starts_with([',', '}'])
    }

    /// The style of a scalar.
    #[must_use]
    pub fn style(&self, id: NodeId) -> Option<Style> {
        match self.node(id).kind() {
            Kind::Literal(style) | Kind::Spelled(style, _) => Some(style),
            Kind::List(..) | Kind::Map(..) => None,
        }
    }

    /// Whether a value is empty: nothing, `~` or `null` without quotes.
    #[must_use]
    pub fn is_null(&self, id: NodeId) -> bool {
        self.style(id) == Some(Style::Plain)
            && matches!(self.scalar(id), Some("" | "~" | "null" | "Null" | "NULL"))
    }

    /// The items of a list.
    #[must_use]
    pub fn items(&self, id: NodeId) -> Option<Items<'_>> {
        match self.node(id).kind() {
            Kind::List(after) => Some(Items::between(&self.nodes, id.0 + 1, after)),
            _ => None,
        }
    }

    /// An item of a list by position.
    #[must_use]
    pub fn item(&self, list: NodeId, at: usize) -> Option<NodeId> {
        match self.long.get(&list) {
            Some(items) => items.get(at).copied(),
            None => self.items(list)?.nth(at),
        }
    }

    /// The keys and values of a map.
    #[must_use]
    pub fn entries(&self, id: NodeId) -> Option<Entries<'_>> {
        match self.node(id).kind() {
            Kind::Map(after) => Some(Entries(Items::between(&self.nodes, id.0 + 1, after))),
            _ => None,
        }
    }

    /// Whether a value is a list.
    #[must_use]
    pub fn is_list(&self, id: NodeId) -> bool {
        matches!(self.node(id).kind(), Kind::List(_))
    }

    /// Whether a value is a map.
    #[must_use]
    pub fn is_map(&self, id: NodeId) -> bool {
        matches!(self.node(id).kind(), Kind::Map(_))
    }

    /// The key and the value under a name in a map; of duplicates the first.
    #[must_use]
    pub fn entry(&self, map: NodeId, name: &str) -> Option<(NodeId, NodeId)> {
        self.named(map, name).map(|(_, entry)| entry)
    }

    /// Where a name stands in a map, with its key and value; of duplicates the first.
    pub(super) fn named(&self, map: NodeId, name: &str) -> Option<Named> {
        let mut entries = self.entries(map)?.enumerate();
        let is_named = |(_, (key, _)): &Named| self.scalar(*key) == Some(name);
        let first = entries.by_ref().take(LOOKUP_FROM).find(is_named);
        if first.is_some() || entries.next().is_none() {
            return first;
        }
        let names = self.names.get_or_init(|| Box::new(self.names()));
        names.get(&map)?.get(name).copied()
    }

    /// Where each name stands in the large maps.
    fn names(&self) -> Names {
        let mut names = Names::new();
        let ids = (0..).map(NodeId).take(self.nodes.len());
        for (map, entries) in ids.filter_map(|id| Some((id, self.entries(id)?))) {
            if entries.clone().nth(LOOKUP_FROM).is_none() {
                continue;
            }
            let table = names.entry(map).or_default();
            for (at, (key, value)) in entries.enumerate() {
                let name = self.scalar(key).unwrap_or_default();
                table.entry(name.into()).or_insert((at, (key, value)));
            }
        }
        names
    }

    /// The value that a path leads to.
    #[must_use]
    pub fn find(&self, path: &Path) -> Option<NodeId> {
        path.segments()
            .iter()
            .try_fold(self.root?, |node, segment| self.child(node, segment))
    }

    fn child(&self, node: NodeId, segment: &Segment) -> Option<NodeId> {
        match segment {
            Segment::Key(key) => self.entry(node, key).map(|(_, value)| value),
            Segment::Index(index) if self.is_list(node) => self.item(node, *index),
            Segment::Index(index) => (*index == 0).then_some(node),
        }
    }

    /// Where a path leads: the value itself; for an empty value its key; for what is missing the
    /// deepest value above it that is there.
    #[must_use]
    pub fn place(&self, path: &Path) -> Span {
        let Some(root) = self.root else {
            return Span::START;
        };
        let mut node = root;
        let mut key_span = None;
        for segment in path.segments() {
            let Some(child) = self.child(node, segment) else {
                return self.place_of_parent(node, key_span);
            };
            if let Segment::Key(key) = segment {
                key_span = self.entry(node, key).map(|(key, _)| self.span(key));
            }
            node = child;
        }
        match key_span {
            Some(span) if self.is_null(node) => span,
            _ => self.span(node),
        }
    }

    /// A map that lacks something is shown from its first key on; a list, or an empty value, by
    /// the key that it stands under.
    fn place_of_parent(&self, node: NodeId, key_span: Option<Span>) -> Span {
        match key_span {
            Some(span) if self.is_list(node) => span,
            Some(span) if self.is_null(node) => span,
            _ => self.span(node),
        }
    }

    /// Whether a path could be meant: everything above its last step is there.
    #[must_use]
    pub fn has_parent_of(&self, path: &Path) -> bool {
        let segments = path.segments();
        let above = &segments[..segments.len().saturating_sub(1)];
        self.root.is_some_and(|root| {
            above
                .iter()
                .try_fold(root, |node, segment| self.child(node, segment))
                .is_some()
        })
    }

    /// The place of a part of a scalar: `chars` are character positions in its value. Falls back
    /// to the whole scalar where its spelling in the file differs from its value (escapes, more
    /// lines).
    #[must_use]
    pub fn part(&self, id: NodeId, chars: Range<usize>) -> Span {
        let whole = self.span(id);
        let (Some(value), Some(style)) = (self.scalar(id), self.style(id)) else {
            return whole;
        };
        let quote = usize::from(style == Style::Quoted);
        let source = self.slice(whole);
        let inner = source
            .get(quote..source.len().saturating_sub(quote))
            .unwrap_or_default();
        if inner != value || style == Style::Block {
            return whole;
        }
        let upto = |n: usize| -> usize { value.chars().take(n).map(char::len_utf8).sum() };
        let (from, to) = (quote + upto(chars.start), quote + upto(chars.end));
        let start = advance(whole.start, source.get(..from).unwrap_or_default());
        let end = advance(start, source.get(from..to).unwrap_or_default());
        Span { start, end }
    }

    /// The line of the last that stands before a point, white space left out: of a block scalar
    /// that of its `|`.
    #[must_use]
    pub fn last_written_line(&self, point: Point) -> u32 {
        let before = self.text.get(..point.offset as usize).unwrap_or_default();
        let end = before.trim_end().len();
        self.stretch(end..end).start.line
    }

    /// What stands before an offset on its line.
    pub(super) fn line_before(&self, offset: usize) -> &str {
        let (start, _) = self.lines().around(&self.text, offset);
        self.text.get(start..offset).unwrap_or_default()
    }

    /// The first point of a line, counted from 1.
    #[must_use]
    pub fn line_start(&self, line: u32) -> Point {
        Point {
            line,
            column: 1,
            offset: self.lines().start(line),
        }
    }
}
