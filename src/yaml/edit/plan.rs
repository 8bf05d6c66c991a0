//! From edits to the bytes that they take and the values that they mean.

use super::fix::{Edit, Refusal, Replacement};
use super::lines::{self, Neighbour};
use super::shape::{Changes, Shape};
use super::spell::{self, Site, Spelled};
use crate::yaml::path::{Path, Segment};
use crate::yaml::place::Span;
use crate::yaml::tree::{NodeId, Style, Syntax, Tree};

/// The name of a field that stands for the fields of another map.
const MERGE: &str = "<<";

/// What some edits come down to.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// The bytes that change, in order of place.
    pub(super) replacements: Vec<Replacement>,
    /// The values and comments that change.
    pub(super) changes: Changes,
}

/// A value that a path leads to.
pub(super) struct Found {
    /// The value.
    pub(super) node: NodeId,
    /// The field that names it, where it is in a map.
    pub(super) key: Option<NodeId>,
    /// The list or map that it is in, and where in that.
    pub(super) parent: Option<(NodeId, usize)>,
    /// Whether it stands between brackets.
    pub(super) flow: bool,
}

impl Plan {
    /// Plans all of some edits.
    pub(super) fn new(tree: &Tree, edits: &[Edit]) -> Result<Self, Refusal> {
        let mut plan = Self::default();
        for edit in edits {
            plan.add(tree, edit)?;
        }
        plan.replacements.sort_by_key(Replacement::range);
        let mut pairs = plan
            .replacements
            .iter()
            .zip(plan.replacements.iter().skip(1));
        if pairs.any(|(first, second)| first.overlaps(second)) {
            return Err(Refusal::new("dit raakt aan iets anders dat ook verandert"));
        }
        Ok(plan)
    }

    fn add(&mut self, tree: &Tree, edit: &Edit) -> Result<(), Refusal> {
        match edit {
            Edit::Value { path, text } => {
                let found = find(tree, path)?;
                self.scalar(
                    tree,
                    found.node,
                    |old, site| spell::like(old, text, site),
                    &found,
                )
            }
            Edit::Number { path, text } => {
                let found = find(tree, path)?;
                self.scalar(tree, found.node, |_, site| spell::plain(text, site), &found)
            }
            Edit::Key { path, name } => {
                let found = find(tree, path)?;
                let key = found.key.ok_or_else(gone)?;
                self.scalar(tree, key, |old, site| spell::like(old, name, site), &found)
            }
            Edit::Comment { span, text } => self.comment(tree, *span, Some(text)),
            Edit::DropComment { span } => self.comment(tree, *span, None),
            Edit::InsertItem { after, text } => self.insert(tree, after, None, text),
            Edit::InsertField { after, key, text } => self.insert(tree, after, Some(key), text),
            Edit::Remove { path } => {
                let found = find(tree, path)?;
                let parent = found.parent.ok_or_else(gone)?;
                let range = lines::of_entry(tree, &found)?;
                self.changes.removed.insert(parent);
                self.replace(tree, range, String::new());
                Ok(())
            }
        }
    }

    fn scalar(
        &mut self,
        tree: &Tree,
        node: NodeId,
        spell: impl Fn(&str, Site) -> Result<Spelled, Refusal>,
        found: &Found,
    ) -> Result<(), Refusal> {
        let span = tree.span(node);
        let old = source(tree, node)?;
        let site = Site {
            syntax: tree.syntax,
            flow: found.flow,
        };
        let mut new = spell(old, site)?;
        if let (Shape::Scalar { plain, .. }, Syntax::Toml) = (&mut new.shape, tree.syntax) {
            *plain = tree.style(node) == Some(Style::Plain);
        }
        self.changes.scalars.insert(node, new.shape);
        let text = new.source;
        self.replacements.push(Replacement { span, text });
        Ok(())
    }

    fn comment(&mut self, tree: &Tree, span: Span, text: Option<&String>) -> Result<(), Refusal> {
        let comments = tree.comments();
        let at = comments.binary_search_by_key(&span.start, |comment| comment.span.start);
        let at = at.ok().filter(|at| comments[*at].span == span);
        let at = at.ok_or_else(gone)?;
        let comment = &comments[at];
        self.changes.comments.insert(at, text.cloned());
        match text {
            None => self.replace(tree, lines::of_comment(tree, comment), String::new()),
            Some(text) => {
                let start = span.start.offset as usize;
                let end = start + tree.slice(span).trim_end().len();
                self.replace(tree, (start, end), text.clone());
            }
        }
        Ok(())
    }

    fn insert(
        &mut self,
        tree: &Tree,
        after: &Path,
        key: Option<&String>,
        text: &str,
    ) -> Result<(), Refusal> {
        let found = find(tree, after)?;
        let parent = found.parent.ok_or_else(gone)?;
        if key.is_some() != found.key.is_some() {
            return Err(Refusal::new("hier staat een andere soort lijst"));
        }
        let site = Site {
            syntax: tree.syntax,
            flow: found.flow,
        };
        let neighbour = Neighbour::of(tree, &found)?;
        let value = spell::like("", text, site)?;
        let key = key.map(|key| spell::like("", key, site)).transpose()?;
        let line = match &key {
            Some(key) => format!("{}: {}", key.source, value.source),
            None => format!("- {}", value.source),
        };
        let (at, text) = neighbour.line_below(&line);
        self.replace(tree, (at, at), text);
        let entry = (key.map(|key| key.shape), value.shape);
        self.changes.inserted.insert(parent, entry);
        Ok(())
    }

    fn replace(&mut self, tree: &Tree, (from, to): (usize, usize), text: String) {
        let span = tree.stretch(from..to);
        self.replacements.push(Replacement { span, text });
    }
}

fn gone() -> Refusal {
    Refusal::new("de plek is niet te vinden")
}

/// The bytes of a scalar, where they are exactly it and on one line.
fn source(tree: &Tree, node: NodeId) -> Result<&str, Refusal> {
    let source = tree.slice(tree.span(node));
    let (Some(value), Some(style)) = (tree.scalar(node), tree.style(node)) else {
        return Err(Refusal::new("hier staat een lijst of groep velden"));
    };
    if style == Style::Block {
        return Err(Refusal::new("de tekst staat in een blok achter `|` of `>`"));
    }
    if source.contains(['\n', '\r']) {
        return Err(Refusal::new("de tekst staat over meer regels"));
    }
    let marks =
        |quote: char| source.len() > 1 && source.starts_with(quote) && source.ends_with(quote);
    let whole = match style {
        Style::Plain => !source.is_empty() && source == value,
        _ => marks('"') || marks('\'') || source == value,
    };
    whole
        .then_some(source)
        .ok_or_else(|| Refusal::new("hier staat niets, of iets dat ik niet zeker herken"))
}

/// The value that a path leads to, with what is around it.
fn find(tree: &Tree, path: &Path) -> Result<Found, Refusal> {
    let mut found = Found {
        node: tree.root().ok_or_else(gone)?,
        key: None,
        parent: None,
        flow: false,
    };
    for segment in path.segments() {
        let node = found.node;
        if tree.entry(node, MERGE).is_some() {
            return Err(Refusal::new(
                "bij deze velden staat `<<`; andere programma's lezen dat als meer velden",
            ));
        }
        let flow = found.flow || lines::is_flow(tree, node);
        found = match (segment, tree.is_list(node), tree.entries(node)) {
            (Segment::Index(at), true, _) => Found {
                node: tree.item(node, *at).ok_or_else(gone)?,
                key: None,
                parent: Some((node, *at)),
                flow,
            },
            (Segment::Index(0), false, _) => found,
            (Segment::Key(name), _, Some(_)) => {
                let (at, (key, value)) = tree.named(node, name).ok_or_else(gone)?;
                Found {
                    node: value,
                    key: Some(key),
                    parent: Some((node, at)),
                    flow,
                }
            }
            _ => return Err(gone()),
        };
    }
    Ok(found)
}
