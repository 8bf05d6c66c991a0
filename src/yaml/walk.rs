//! Every text of a tree, with the way to it.

use super::node::{Kind, NodeId};
use super::path::{Path, Segment};
use super::tree::Tree;

/// A scalar of a tree: a value, or the name of a field.
#[derive(Debug)]
pub struct Text<'w, 't> {
    /// The node of the scalar in the tree.
    pub node: NodeId,
    /// Its value, without quotes and escapes.
    pub text: &'t str,
    /// Whether it is the name of a field.
    pub is_key: bool,
    steps: &'w [Step<'t>],
}

#[derive(Debug, Clone, Copy)]
enum Step<'t> {
    Key(&'t str),
    Index(usize),
}

impl Text<'_, '_> {
    /// The path of the value; of the name of a field the path of what it names.
    #[must_use]
    pub fn path(&self) -> Path {
        let segments = self.steps.iter().map(|step| match step {
            Step::Key(key) => Segment::from((*key).to_owned()),
            Step::Index(index) => Segment::Index(*index),
        });
        segments.collect()
    }

    /// The names of the fields that it is in, outermost first; numbers in lists are left out.
    #[must_use]
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.steps.iter().filter_map(|step| match step {
            Step::Key(key) => Some(*key),
            Step::Index(_) => None,
        })
    }
}

impl Tree {
    /// Calls `visit` with every scalar in the order of the file: names of fields and values that
    /// are not empty.
    pub fn walk<'t>(&'t self, visit: &mut dyn FnMut(&Text<'_, 't>)) {
        if let Some(root) = self.root() {
            self.walk_from(root, &mut Vec::new(), visit);
        }
    }

    fn walk_from<'t>(
        &'t self,
        node: NodeId,
        steps: &mut Vec<Step<'t>>,
        visit: &mut dyn FnMut(&Text<'_, 't>),
    ) {
        match self.node(node).kind() {
            Kind::List(_) => {
                for (index, item) in self.items(node).into_iter().flatten().enumerate() {
                    steps.push(Step::Index(index));
                    self.walk_from(item, steps, visit);
                    steps.pop();
                }
            }
            Kind::Map(_) => {
                for (key, value) in self.entries(node).into_iter().flatten() {
                    let name = self.scalar(key).unwrap_or_default();
                    steps.push(Step::Key(name));
                    visit(&Text {
                        node: key,
                        text: name,
                        is_key: true,
                        steps,
                    });
                    self.walk_from(value, steps, visit);
                    steps.pop();
                }
            }
            Kind::Literal(_) | Kind::Spelled(..) => {
                if let Some(text) = self.scalar(node).filter(|_| !self.is_null(node)) {
                    visit(&Text {
                        node,
                        text,
                        is_key: false,
                        steps,
                    });
                }
            }
        }
    }
}
