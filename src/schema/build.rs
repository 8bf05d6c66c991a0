//! From the shape that the reader wants to a schema that takes what the reader takes.

use indexmap::IndexMap;

use crate::model::part::{Group, Shape, Spelling};
use crate::yaml::{NO_WORDS, YES_WORDS};

use super::json::{Kind, Others, Schema, Word};
use super::spelling::{self, SCALAR};

/// Makes schemas and keeps the definitions that they refer to.
#[derive(Default)]
pub(super) struct Builder {
    definitions: IndexMap<String, Schema>,
}

impl Builder {
    /// The schema of a whole file.
    pub(super) fn file(mut self, group: &Group) -> Schema {
        let mut schema = self.group(group);
        schema.description = Some(group.help.to_owned());
        self.definitions.sort_keys();
        schema.definitions = self.definitions;
        schema
    }

    /// A value that must be there, or that may be empty.
    fn value(&mut self, shape: &Shape, required: bool) -> Schema {
        match shape {
            Shape::Optional(inner) => {
                let inner = self.value(inner, false);
                or_null(inner)
            }
            Shape::Text if required => filled(),
            Shape::Text => or_null(Schema::of(&SCALAR)),
            Shape::Word(words) => Schema::one_of(words),
            Shape::YesNo => yes_or_no(),
            Shape::Integer(first, last) => Schema {
                minimum: Some(*first),
                maximum: Some(*last),
                ..Schema::of(&[Kind::Integer])
            },
            Shape::Decimal => Schema::of(&[Kind::Number]),
            Shape::Spelled(spelling) => self.spelled(*spelling),
            Shape::TextOr(spelling, fields) => {
                let text = self.spelled(*spelling);
                Schema::any(vec![text, self.within(fields)])
            }
            Shape::Fields(group) => {
                let named = self.definition(group);
                if required { named } else { or_null(named) }
            }
            Shape::List(_) | Shape::OneOrMany(_) | Shape::Map(_) => {
                let many = self.many(shape);
                if required {
                    not_null(many)
                } else {
                    or_null(many)
                }
            }
        }
    }

    /// Lists and groups with keys of the writer's own, as they are when they are there.
    fn many(&mut self, shape: &Shape) -> Schema {
        match shape {
            Shape::List(item) => list_of(self.value(item, false)),
            Shape::OneOrMany(item) => {
                let one = self.value(item, false);
                Schema::any(vec![one.clone(), list_of(one)])
            }
            Shape::Map(value) => Schema {
                others: Some(Others::Each(Box::new(self.value(value, false)))),
                ..Schema::of(&[Kind::Object])
            },
            other => self.value(other, true),
        }
    }

    /// The group of fields that may stand for a text.
    fn within(&mut self, fields: &Shape) -> Schema {
        match fields {
            Shape::Fields(group) => self.definition(group),
            other => self.many(other),
        }
    }

    fn spelled(&mut self, spelled: Spelling) -> Schema {
        let name = spelled.name;
        let definition = self.definitions.entry(name.to_owned());
        definition.or_insert_with(|| spelling::of(spelled));
        Schema::named(name)
    }

    fn definition(&mut self, group: &Group) -> Schema {
        if !self.definitions.contains_key(group.name) {
            let schema = self.group(group);
            self.definitions.insert(group.name.to_owned(), schema);
        }
        Schema::named(group.name)
    }

    fn group(&mut self, group: &Group) -> Schema {
        let mut properties = IndexMap::new();
        for field in &group.fields {
            let mut schema = self.value(&field.shape, true);
            if schema.reference.is_some() {
                // What stands beside a reference does not count.
                schema = Schema {
                    all_of: vec![schema],
                    ..Schema::default()
                };
            }
            schema.description = Some(field.help.to_owned());
            properties.insert(field.name.to_owned(), schema);
        }
        let required = group
            .fields
            .iter()
            .filter(|field| field.shape.is_required());
        Schema {
            properties,
            required: required.map(|field| field.name.to_owned()).collect(),
            others: Some(Others::Allowed(false)),
            ..Schema::of(&[Kind::Object])
        }
    }
}

/// A text with something in it.
fn filled() -> Schema {
    Schema::of(&SCALAR).spelled(r"\S", "tekst")
}

fn yes_or_no() -> Schema {
    let words = YES_WORDS
        .iter()
        .chain(NO_WORDS)
        .map(|word| Word::Text(word));
    let truths = [true, false].map(Word::Bool);
    Schema {
        words: words.filter(|word| !is_json(word)).chain(truths).collect(),
        ..Schema::default()
    }
}

/// Whether YAML makes a word a truth value before a schema sees it.
fn is_json(word: &Word) -> bool {
    let Word::Text(text) = word else {
        return false;
    };
    ["true", "false"].contains(&text.to_lowercase().as_str())
}

fn list_of(item: Schema) -> Schema {
    Schema {
        items: Some(Box::new(item)),
        ..Schema::of(&[Kind::Array])
    }
}

/// The same schema, or an empty value.
fn or_null(schema: Schema) -> Schema {
    if schema.kinds.contains(&Kind::Null) || schema.any_of.contains(&Schema::null()) {
        return schema;
    }
    if !schema.kinds.is_empty() {
        let mut schema = schema;
        schema.kinds.push(Kind::Null);
        return schema;
    }
    if schema.any_of.is_empty() {
        return Schema::any(vec![schema, Schema::null()]);
    }
    let mut schema = schema;
    schema.any_of.push(Schema::null());
    schema
}

/// Never an empty value, whatever the schema says.
fn not_null(schema: Schema) -> Schema {
    Schema {
        not: Some(Box::new(Schema::null())),
        ..schema
    }
}
