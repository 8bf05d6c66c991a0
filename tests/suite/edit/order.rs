//! New fields stand where the format has them.

use std::collections::HashSet;

use leerplan::internals::yaml::edit::{self, Op, Value};
use leerplan::internals::yaml::{NodeId, Path, Tree, parse_yaml};
use leerplan::model::Soort;

use crate::edit::corpus::own;

/// The keys that a map has.
fn keys(tree: &Tree, map: NodeId) -> Vec<String> {
    let entries = tree.entries(map).into_iter().flatten();
    let names = entries.filter_map(|(key, _)| tree.scalar(key));
    names.map(str::to_owned).collect()
}

/// The paths of all maps of a document.
fn maps(tree: &Tree, node: NodeId, path: &Path, found: &mut Vec<Path>) {
    if let Some(entries) = tree.entries(node) {
        found.push(path.clone());
        for (key, value) in entries {
            let key = tree.scalar(key).unwrap().to_owned();
            maps(tree, value, &path.then(key), found);
        }
    }
    for (at, item) in tree.items(node).into_iter().flatten().enumerate() {
        maps(tree, item, &path.then(at), found);
    }
}

fn in_order(keys: &[String], order: &[&str]) -> bool {
    let ranks: Vec<_> = keys
        .iter()
        .filter_map(|key| order.iter().position(|name| name == key))
        .collect();
    ranks.is_sorted()
}

fn put(path: &Path, key: &str) -> Op {
    Op::Put {
        path: path.clone(),
        key: key.to_owned(),
        value: Value::text("nieuw"),
    }
}

#[test]
fn a_new_field_stands_where_the_format_has_it() {
    let mut tried = 0;
    for source in own() {
        let Ok(tree) = parse_yaml(source.text.clone()) else {
            continue;
        };
        let Some(root) = tree.root() else { continue };
        let soort = tree.find(&Path::root().then("soort"));
        let soort = soort.and_then(|node| tree.scalar(node));
        let Some(soort) = Soort::ALL.iter().find(|one| Some(one.as_str()) == soort) else {
            continue;
        };
        let group = soort.group();
        let mut all = Vec::new();
        maps(&tree, root, &Path::root(), &mut all);
        let mut seen = HashSet::new();
        for path in all {
            let order = group.keys_at(&path);
            let there = keys(&tree, tree.find(&path).unwrap());
            // each shape of a map once a file: every edit reads the whole file twice
            if !in_order(&there, &order) || !seen.insert((order.clone(), there.clone())) {
                continue;
            }
            let missing = order.iter().filter(|key| !there.iter().any(|k| k == *key));
            let puts: Vec<_> = missing.rev().map(|key| put(&path, key)).collect();
            let Ok(edited) = edit::apply(&tree, &puts, &|path| group.keys_at(path)) else {
                continue;
            };
            let after = parse_yaml(edited.text).unwrap();
            let now = keys(&after, after.find(&path).unwrap());
            assert!(in_order(&now, &order), "{} {path}: {now:?}", source.name);
            tried += puts.len();
        }
    }
    assert!(tried > 1000, "{tried} fields were put");
}

#[test]
fn every_map_of_the_format_has_its_keys() {
    let keys = |soort: Soort, path: &Path| soort.group().keys_at(path);
    let week = Path::root().then("weken").then(3);
    let first = |keys: Vec<&'static str>| keys.first().copied();
    assert_eq!(
        first(keys(Soort::Studiewijzer, &Path::root())),
        Some("soort")
    );
    assert_eq!(first(keys(Soort::Studiewijzer, &week)), Some("week"));
    let lesson = week.then("lessen").then(0);
    assert_eq!(first(keys(Soort::Studiewijzer, &lesson)), Some("les"));
    // a list of one may be written without brackets
    let goal = Path::root().then("doel");
    assert_eq!(
        keys(Soort::Invoeringsplan, &goal),
        keys(Soort::Invoeringsplan, &goal.then(0))
    );
    assert!(keys(Soort::Invoeringsplan, &goal).contains(&"meetbaar"));
    // pupils are keys of the writer's own
    let results = Path::root().then("metingen").then(0).then("resultaten");
    assert!(keys(Soort::Voortgang, &results).is_empty());
    assert!(keys(Soort::Voortgang, &Path::root().then("bestaat-niet")).is_empty());
}
