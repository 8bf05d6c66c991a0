//! No field with an id is forgotten: the table of the ids holds every one that the format has.

use std::collections::BTreeSet;

use leerplan::model::part::{Form, Group, Shape};
use leerplan::model::{Soort, id_role};

/// Every group of fields of a soort, at any depth.
fn groups(group: &Group, all: &mut Vec<Group>) {
    if !all.contains(group) {
        all.push(group.clone());
        for field in &group.fields {
            inner(&field.shape, all);
        }
    }
}

fn inner(shape: &Shape, all: &mut Vec<Group>) {
    match shape {
        Shape::Fields(group) => groups(group, all),
        Shape::List(shape)
        | Shape::OneOrMany(shape)
        | Shape::TextOr(_, shape)
        | Shape::Optional(shape)
        | Shape::Map(shape) => inner(shape, all),
        _ => {}
    }
}

/// Whether values of a shape are ids.
fn is_of_ids(shape: &Shape) -> bool {
    match shape {
        Shape::Spelled(spelling) => spelling.form == Form::Id,
        Shape::List(shape) | Shape::OneOrMany(shape) | Shape::Optional(shape) => is_of_ids(shape),
        _ => false,
    }
}

/// Whether the help of a field speaks of an id, or of what every pupil has.
fn speaks_of_ids(help: &str) -> bool {
    let words: Vec<&str> = help
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .collect();
    let is_id = |word: &&str| ["id", "id's", "ids"].contains(word);
    words.iter().any(is_id) || help.contains("per leerling")
}

#[test]
fn every_field_with_an_id_is_known() {
    let (mut ids, mut told) = (BTreeSet::new(), BTreeSet::new());
    for soort in Soort::ALL {
        let mut all = Vec::new();
        groups(&soort.group(), &mut all);
        for group in &all {
            for field in &group.fields {
                let name = format!("{soort}: {}.{}", group.name, field.name);
                let is_known = [false, true]
                    .iter()
                    .all(|plan| id_role(*soort, *plan, group.name, field.name).is_some());
                if is_of_ids(&field.shape) {
                    assert!(is_known, "{name} holds an id");
                    ids.insert(name);
                } else if speaks_of_ids(&field.help.to_lowercase()) {
                    assert!(is_known, "{name} seems to hold an id");
                    told.insert(name);
                } else {
                    assert!(!is_known, "{name} holds no id");
                }
            }
        }
    }
    assert!(ids.len() > 30 && told.len() > 5, "{ids:?} {told:?}");
}
