//! JSON Schema, draft-07: the keywords that are used here.

use indexmap::IndexMap;
use serde::Serialize;

/// The dialect that editors and validators know best.
pub(super) const DIALECT: &str = "http://json-schema.org/draft-07/schema#";

/// A schema; what is empty is left out.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Schema {
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub(super) dialect: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<String>,
    #[serde(rename = "$ref", skip_serializing_if = "Option::is_none")]
    pub(super) reference: Option<String>,
    #[serde(rename = "type", skip_serializing_if = "Vec::is_empty")]
    pub(super) kinds: Vec<Kind>,
    #[serde(rename = "enum", skip_serializing_if = "Vec::is_empty")]
    pub(super) words: Vec<Word>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) minimum: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) maximum: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) pattern: Option<String>,
    /// What the editors that speak YAML say where the pattern does not fit.
    #[serde(
        rename = "patternErrorMessage",
        skip_serializing_if = "Option::is_none"
    )]
    pub(super) pattern_message: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) items: Option<Box<Self>>,
    #[serde(skip_serializing_if = "IndexMap::is_empty")]
    pub(super) properties: IndexMap<String, Self>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) required: Vec<String>,
    #[serde(
        rename = "additionalProperties",
        skip_serializing_if = "Option::is_none"
    )]
    pub(super) others: Option<Others>,
    #[serde(rename = "maxProperties", skip_serializing_if = "Option::is_none")]
    pub(super) most: Option<u8>,
    #[serde(rename = "anyOf", skip_serializing_if = "Vec::is_empty")]
    pub(super) any_of: Vec<Self>,
    #[serde(rename = "allOf", skip_serializing_if = "Vec::is_empty")]
    pub(super) all_of: Vec<Self>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) not: Option<Box<Self>>,
    #[serde(skip_serializing_if = "IndexMap::is_empty")]
    pub(super) definitions: IndexMap<String, Self>,
}

/// The type of a JSON value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Kind {
    Null,
    Boolean,
    Integer,
    Number,
    String,
    Array,
    Object,
}

/// A value that a field may have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub(super) enum Word {
    Text(&'static str),
    Bool(bool),
}

/// What keys of the writer's own hold.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub(super) enum Others {
    /// `false`: there may be none.
    Allowed(bool),
    Each(Box<Schema>),
}

impl Schema {
    /// A value of one of these types.
    pub(super) fn of(kinds: &[Kind]) -> Self {
        Self {
            kinds: kinds.to_vec(),
            ..Self::default()
        }
    }

    /// Nothing at all: an empty value.
    pub(super) fn null() -> Self {
        Self::of(&[Kind::Null])
    }

    /// A value that is one of these words.
    pub(super) fn one_of(words: &[&'static str]) -> Self {
        Self {
            words: words.iter().map(|word| Word::Text(word)).collect(),
            ..Self::default()
        }
    }

    /// What one of these takes.
    pub(super) fn any(options: Vec<Self>) -> Self {
        Self {
            any_of: options,
            ..Self::default()
        }
    }

    /// What another schema does not take.
    pub(super) fn but(other: Self) -> Self {
        Self {
            not: Some(Box::new(other)),
            ..Self::default()
        }
    }

    /// The schema of this name among the definitions.
    pub(super) fn named(name: &str) -> Self {
        Self {
            reference: Some(format!("#/definitions/{name}")),
            ..Self::default()
        }
    }

    /// With a pattern for its texts, and what is said where that does not fit.
    pub(super) fn spelled(self, pattern: &str, expected: &str) -> Self {
        Self {
            pattern: Some(pattern.to_owned()),
            pattern_message: Some(format!("Hier hoort {expected}.")),
            ..self
        }
    }
}
