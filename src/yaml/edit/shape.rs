//! The values of a file without their places: what must be equal before and after an edit.

use serde_yaml::Value as Other;

use super::op::Value;
use crate::yaml::node::{NodeId, Style};
use crate::yaml::signs;
use crate::yaml::tree::Tree;

/// A value without its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Shape {
    /// A scalar, and how it is spelled.
    Scalar {
        text: String,
        spelling: Spelling,
    },
    List(Vec<Shape>),
    Map(Vec<(Shape, Shape)>),
}

/// How a scalar is spelled, as far as that says what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spelling {
    /// Without quotes: other readers may see a number, a yes or no, or nothing.
    Plain,
    /// With quotes or as a block: a text.
    Quoted,
    /// With or without quotes, as long as every reader sees a text.
    Text,
}

impl Shape {
    /// A node with all that is in it.
    pub(super) fn of(tree: &Tree, id: NodeId) -> Self {
        if let Some(items) = tree.items(id) {
            return Self::List(items.map(|item| Self::of(tree, item)).collect());
        }
        if let Some(entries) = tree.entries(id) {
            let both = entries.map(|(key, value)| (Self::of(tree, key), Self::of(tree, value)));
            return Self::Map(both.collect());
        }
        let is_plain = tree.style(id) == Some(Style::Plain);
        Self::Scalar {
            text: tree.scalar(id).unwrap_or_default().to_owned(),
            spelling: if is_plain {
                Spelling::Plain
            } else {
                Spelling::Quoted
            },
        }
    }

    /// A text in whatever spelling.
    pub(super) fn text(text: &str) -> Self {
        Self::Scalar {
            text: text.to_owned(),
            spelling: Spelling::Text,
        }
    }

    /// The same text in the spelling of another scalar.
    pub(super) fn spelled_as(self, other: &Self) -> Self {
        match (self, other) {
            (Self::Scalar { text, .. }, Self::Scalar { spelling, .. }) => Self::Scalar {
                text,
                spelling: *spelling,
            },
            (shape, _) => shape,
        }
    }

    /// What a file must say for a new value.
    pub(super) fn of_value(value: &Value) -> Self {
        match value {
            Value::Text(text) => Self::text(text),
            Value::Plain(text) => Self::Scalar {
                text: text.clone(),
                spelling: Spelling::Plain,
            },
            Value::List(items) => Self::List(items.iter().map(Self::of_value).collect()),
            Value::Map(fields) => {
                let both =
                    |(key, value): &(String, Value)| (Self::text(key), Self::of_value(value));
                Self::Map(fields.iter().map(both).collect())
            }
        }
    }

    /// Whether a file that says `read` says this.
    pub(super) fn is_met_by(&self, read: &Self) -> bool {
        match (self, read) {
            (
                Self::Scalar { text, spelling },
                Self::Scalar {
                    text: other,
                    spelling: read,
                },
            ) => text == other && (spelling == read || *spelling == Spelling::Text),
            (Self::List(items), Self::List(others)) => {
                let mut pairs = items.iter().zip(others);
                items.len() == others.len() && pairs.all(|(item, other)| item.is_met_by(other))
            }
            (Self::Map(fields), Self::Map(others)) => {
                let mut pairs = fields.iter().zip(others);
                let mut same = |((key, value), (k, v)): (&(Self, Self), &(Self, Self))| {
                    key.is_met_by(k) && value.is_met_by(v)
                };
                fields.len() == others.len() && pairs.all(&mut same)
            }
            _ => false,
        }
    }

    /// Whether another reader, which knows types, sees the same values.
    pub(super) fn agrees(&self, value: &Other) -> bool {
        match (self, value) {
            (Self::Scalar { text, .. }, Other::String(other)) => text == other,
            (Self::Scalar { spelling, .. }, Other::Null | Other::Bool(_) | Other::Number(_)) => {
                *spelling == Spelling::Plain
            }
            (Self::List(items), Other::Sequence(others)) => {
                let mut pairs = items.iter().zip(others);
                items.len() == others.len() && pairs.all(|(item, other)| item.agrees(other))
            }
            (Self::Map(entries), Other::Mapping(others)) => {
                let mut pairs = entries.iter().zip(others);
                entries.len() == others.len()
                    && pairs.all(|((key, value), (k, v))| key.names(k) && value.agrees(v))
            }
            _ => false,
        }
    }

    /// Whether another reader sees the same name of a field: here it is read without signs that nobody
    /// sees.
    fn names(&self, other: &Other) -> bool {
        match (self, other) {
            (Self::Scalar { text, .. }, Other::String(other)) => {
                text == other || *text == signs::clean(other)
            }
            _ => self.agrees(other),
        }
    }
}

/// A node as a new value, to be written in another style: texts stay texts and what other readers
/// see as a number, a yes or no, or nothing stays that.
pub(super) fn value_of(tree: &Tree, id: NodeId) -> Value {
    if let Some(items) = tree.items(id) {
        return Value::List(items.map(|item| value_of(tree, item)).collect());
    }
    if let Some(entries) = tree.entries(id) {
        let name = |key| tree.scalar(key).unwrap_or_default().to_owned();
        let both = entries.map(|(key, value)| (name(key), value_of(tree, value)));
        return Value::Map(both.collect());
    }
    let text = tree.scalar(id).unwrap_or_default().to_owned();
    let is_typed = tree.style(id) == Some(Style::Plain)
        && !matches!(serde_yaml::from_str(&text), Ok(Other::String(_)));
    if is_typed {
        Value::Plain(text)
    } else {
        Value::Text(text)
    }
}

/// Whether a node says a new value already, so that nothing needs to change.
pub(super) fn says(tree: &Tree, id: NodeId, value: &Value) -> bool {
    match value {
        Value::Text(text) => {
            tree.scalar(id) == Some(text) && matches!(value_of(tree, id), Value::Text(_))
        }
        Value::Plain(text) => tree.style(id) == Some(Style::Plain) && tree.scalar(id) == Some(text),
        Value::List(values) => tree.items(id).is_some_and(|items| {
            items.clone().count() == values.len()
                && items
                    .zip(values)
                    .all(|(item, value)| says(tree, item, value))
        }),
        Value::Map(fields) => tree.entries(id).is_some_and(|entries| {
            let same = |((key, value), (name, new)): ((NodeId, NodeId), &(String, Value))| {
                tree.scalar(key) == Some(name) && says(tree, value, new)
            };
            entries.clone().count() == fields.len() && entries.zip(fields).all(same)
        }),
    }
}
