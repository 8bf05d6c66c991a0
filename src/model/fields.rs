//! The names of all fields of all soorten.

use std::collections::HashSet;
use std::sync::OnceLock;

use super::Soort;
use super::part::{Group, Shape};

/// Whether any soort has a field of this name, at any depth.
pub(crate) fn is_field(name: &str) -> bool {
    static NAMES: OnceLock<HashSet<&'static str>> = OnceLock::new();
    let names = NAMES.get_or_init(|| {
        let mut names = HashSet::from(["soort"]);
        for soort in Soort::ALL {
            add_group(&soort.group(), &mut names);
        }
        names
    });
    names.contains(name)
}

fn add_group(group: &Group, names: &mut HashSet<&'static str>) {
    for field in &group.fields {
        names.insert(field.name);
        add(&field.shape, names);
    }
}

fn add(shape: &Shape, names: &mut HashSet<&'static str>) {
    match shape {
        Shape::List(inner)
        | Shape::OneOrMany(inner)
        | Shape::TextOr(_, inner)
        | Shape::Optional(inner)
        | Shape::Map(inner) => add(inner, names),
        Shape::Fields(group) => add_group(group, names),
        Shape::Text
        | Shape::Spelled(_)
        | Shape::Word(_)
        | Shape::YesNo
        | Shape::Integer(..)
        | Shape::Decimal => {}
    }
}
