//! Operations on the spelling of a scalar and on comments.

use super::draft::Draft;
use super::find::LocatedNode;
use super::op::Quotes;
use super::refusal::Reason;
use super::shape::Shape;
use super::spell::{self, Site};
use crate::yaml::node::{NodeId, Style};
use crate::yaml::path::Path;
use crate::yaml::place::Span;
use crate::yaml::tree::{Syntax, Tree};

impl Draft<'_> {
    pub(super) fn respell(
        &mut self,
        path: &Path,
        text: &str,
        quotes: Quotes,
    ) -> Result<(), Reason> {
        let found = self.find(path)?;
        self.touched.insert(found.node);
        self.spell(found.node, &found, text, quotes)
    }

    /// Gives a field another name.
    pub(super) fn rename(&mut self, path: &Path, name: &str) -> Result<(), Reason> {
        let found = self.find(path)?;
        let key = found.key.ok_or(Reason::NotFound)?;
        self.spell(key, &found, name, Quotes::Keep)
    }

    fn spell(
        &mut self,
        node: NodeId,
        found: &LocatedNode,
        text: &str,
        quotes: Quotes,
    ) -> Result<(), Reason> {
        let tree = self.tree;
        let old = source(tree, node)?;
        let site = Site {
            syntax: tree.syntax,
            flow: found.flow,
        };
        let mut new = spell::like(old, text, quotes, site)?;
        if tree.syntax == Syntax::Toml {
            new.shape = new.shape.spelled_as(&Shape::of(tree, node));
        }
        if self.values.contains_key(&node) || self.scalars.contains_key(&node) {
            return Err(Reason::Overlap);
        }
        self.scalars.insert(node, (new, found.clone()));
        Ok(())
    }

    /// Changes a comment, or takes it away.
    pub(super) fn comment(&mut self, span: Span, text: Option<&String>) -> Result<(), Reason> {
        let comments = self.tree.comments();
        let at = comments.binary_search_by_key(&span.start, |comment| comment.span.start);
        let at = at.ok().filter(|at| comments[*at].span == span);
        let at = at.ok_or(Reason::NotFound)?;
        if self.comments.insert(at, text.cloned()).is_some() {
            return Err(Reason::Overlap);
        }
        Ok(())
    }

    /// Adds a comment above an item or field.
    pub(super) fn annotate(&mut self, path: &Path, text: &str) -> Result<(), Reason> {
        if !text.starts_with('#') || text.contains(spell::is_escaped) {
            return Err(Reason::NotAComment);
        }
        let found = self.place(path)?;
        if found.is_bare_item {
            return Err(Reason::NotAList);
        }
        self.touched.insert(found.node);
        self.notes.push((found, text.to_owned()));
        Ok(())
    }
}

/// The bytes of a scalar, where they are exactly it and on one line.
fn source(tree: &Tree, node: NodeId) -> Result<&str, Reason> {
    let here = tree.node(node);
    let source = tree
        .text()
        .get(here.start()..here.end())
        .unwrap_or_default();
    let (Some(value), Some(style)) = (tree.scalar(node), tree.style(node)) else {
        return Err(Reason::NotAScalar);
    };
    if style == Style::Block {
        return Err(Reason::Block);
    }
    if source.contains(['\n', '\r']) {
        return Err(Reason::MoreLines);
    }
    let marks =
        |quote: char| source.len() > 1 && source.starts_with(quote) && source.ends_with(quote);
    let whole = match style {
        Style::Plain => !source.is_empty() && source == value,
        _ => marks('"') || marks('\'') || source == value,
    };
    whole.then_some(source).ok_or(Reason::Unrecognised)
}
