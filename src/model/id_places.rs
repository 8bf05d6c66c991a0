//! Every place in a document where an id stands.

use super::Content;
use super::id_roles::{Holds, IdKind, IdRole, id_role};
use super::part::{Form, Group, Id, Shape};
use crate::yaml::{NodeId, Path, Tree};

/// A place where an id stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdPlace<'t> {
    /// The path of the value; of a key that of the value under it.
    pub path: Path,
    /// The scalar in the tree.
    pub node: NodeId,
    /// The id as it is written there.
    pub text: &'t str,
    /// Whether it is a key.
    pub is_key: bool,
    /// What it is the id of.
    pub kind: IdKind,
    /// Whether it says what has this id, and does not name something elsewhere.
    pub is_own: bool,
}

impl IdPlace<'_> {
    /// The id, as ids are compared.
    #[must_use]
    pub fn id(&self) -> Id {
        Id::from_name(self.text.trim())
    }
}

/// Where ids stand in a document, and where running text does.
#[derive(Debug, Default)]
pub struct Words<'t> {
    /// The ids, in the order of the file.
    pub ids: Vec<IdPlace<'t>>,
    /// The scalars with text of people's own.
    pub texts: Vec<NodeId>,
}

/// Every id and every text of a document, by what the fields of its soort hold. What is in no field of the
/// format is not among them.
#[must_use]
pub fn words_of<'t>(content: &Content, tree: &'t Tree) -> Words<'t> {
    let of_leerplan = match content {
        Content::Voortgang(results) => results.leerplan.is_some(),
        _ => false,
    };
    let soort = content.soort();
    let mut walk = Walk {
        tree,
        role: &|group, field| id_role(soort, of_leerplan, group, field),
        words: Words::default(),
    };
    if let Some(root) = tree.root() {
        walk.fields(root, &soort.group(), &Path::root());
    }
    walk.words
}

struct Walk<'t, 'r> {
    tree: &'t Tree,
    role: &'r dyn Fn(&str, &str) -> Option<IdRole>,
    words: Words<'t>,
}

impl Walk<'_, '_> {
    fn fields(&mut self, map: NodeId, group: &Group, path: &Path) {
        for (key, value) in self.tree.entries(map).into_iter().flatten() {
            let name = self.tree.scalar(key).unwrap_or_default();
            let field = group.fields.iter().find(|field| field.name == name);
            if let Some(field) = field {
                let role = (self.role)(group.name, field.name);
                self.value(value, &field.shape, role, &path.then(field.name));
            }
        }
    }

    fn value(&mut self, node: NodeId, shape: &Shape, role: Option<IdRole>, path: &Path) {
        match shape {
            Shape::List(inner) | Shape::OneOrMany(inner) if self.tree.is_list(node) => {
                for (at, item) in self.tree.items(node).into_iter().flatten().enumerate() {
                    self.value(item, inner, role, &path.then(at));
                }
            }
            Shape::Optional(inner) | Shape::List(inner) | Shape::OneOrMany(inner) => {
                self.value(node, inner, role, path);
            }
            Shape::TextOr(_, inner) if self.tree.is_map(node) => {
                self.value(node, inner, role, path);
            }
            Shape::Fields(group) => self.fields(node, group, path),
            Shape::Map(inner) => self.map(node, inner, role, path),
            Shape::Text | Shape::Spelled(_) | Shape::TextOr(..) => {
                self.scalar(node, shape, role, path);
            }
            Shape::Word(_) | Shape::YesNo | Shape::Integer(..) | Shape::Decimal => {}
        }
    }

    fn map(&mut self, map: NodeId, inner: &Shape, role: Option<IdRole>, path: &Path) {
        let Some(entries) = self.tree.entries(map) else {
            return;
        };
        let keys = role.and_then(|role| match role.holds {
            Holds::Keys(within) => Some((role.kind, within)),
            _ => None,
        });
        let below = keys.and_then(|(_, within)| within).map(|kind| IdRole {
            kind,
            holds: Holds::Keys(None),
        });
        for (key, value) in entries {
            let name = self.tree.scalar(key).unwrap_or_default();
            let path = path.then(name.to_owned());
            if let Some((kind, _)) = keys {
                self.add(key, (kind, Holds::Named), true, &path);
            } else {
                self.words.texts.push(key);
            }
            self.value(value, inner, below, &path);
        }
    }

    fn scalar(&mut self, node: NodeId, shape: &Shape, role: Option<IdRole>, path: &Path) {
        match role.map(|role| (role.kind, role.holds)) {
            Some((_, Holds::Keys(_))) => {}
            Some(role) => self.add(node, role, false, path),
            None if is_running(shape) && self.tree.scalar(node).is_some() => {
                self.words.texts.push(node);
            }
            None => {}
        }
    }

    fn add(&mut self, node: NodeId, (kind, holds): (IdKind, Holds), is_key: bool, path: &Path) {
        let text = self.tree.scalar(node).filter(|_| !self.tree.is_null(node));
        let Some(text) = text.filter(|text| !text.trim().is_empty()) else {
            return;
        };
        if holds == Holds::NamedOrWords {
            self.words.texts.push(node);
        }
        self.words.ids.push(IdPlace {
            path: path.clone(),
            node,
            text,
            is_key,
            kind,
            is_own: holds == Holds::Own,
        });
    }
}

/// Whether values of a shape are text of people's own.
fn is_running(shape: &Shape) -> bool {
    match shape {
        Shape::Text => true,
        Shape::Spelled(spelling) | Shape::TextOr(spelling, _) => matches!(
            spelling.form,
            Form::Free | Form::UpToCharacters(_) | Form::Exercises | Form::TestName
        ),
        _ => false,
    }
}
