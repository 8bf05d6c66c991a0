//! Edits of a file: they are made exactly and nothing else changes, or they are refused.

#![no_main]

use leerplan::internals::yaml::edit::{self, Comments, Op, Quotes, Value, replace, unordered};
use leerplan::internals::yaml::{NodeId, Path, Tree, parse_toml, parse_yaml};
use libfuzzer_sys::fuzz_target;

/// Whether the file is TOML; which operations, each with two places and a text; the file.
type Input<'a> = (bool, Vec<(u8, u16, u16, &'a str)>, &'a str);

fuzz_target!(|input: Input<'_>| {
    let (toml, choices, text) = input;
    let parse = if toml { parse_toml } else { parse_yaml };
    let Ok(tree) = parse(text.to_owned()) else {
        return;
    };
    // What another reader refuses is not mended; a name that stands twice leads nowhere for sure.
    if !toml && serde_yaml::from_str::<serde_yaml::Value>(text).is_err() {
        return;
    }
    let places = places(&tree);
    let ops = choices.iter().take(8);
    let ops: Vec<Op> = ops
        .filter_map(|choice| op(&tree, &places, *choice))
        .collect();
    let Ok(edited) = edit::apply(&tree, &ops, &unordered) else {
        return;
    };
    assert_eq!(replace(text, &edited.replacements), edited.text, "{ops:?}");
    assert_eq!(replace(&edited.text, &edited.inverse), text, "{ops:?}");
    let again = parse(edited.text.clone());
    let again =
        again.unwrap_or_else(|(fault, _)| panic!("{:?} is not read: {fault:?}", edited.text));
    if !toml {
        let read = serde_yaml::from_str::<serde_yaml::Value>(&edited.text);
        assert!(read.is_ok(), "{ops:?} of {text:?}: {:?}", edited.text);
    }
    let touches = |op: &Op| {
        matches!(
            op,
            Op::Comment { .. } | Op::Annotate { .. } | Op::Remove { .. } | Op::Move { .. }
        )
    };
    if !ops.iter().any(touches) {
        assert_eq!(comments(&tree), comments(&again), "{ops:?} of {text:?}");
    }
    if let [
        op @ (Op::Set {
            path,
            value: Value::Text(new),
        }
        | Op::Respell {
            path, text: new, ..
        }),
    ] = ops.as_slice()
    {
        let node = again.find(path).expect("what was edited");
        assert_eq!(again.scalar(node), Some(new.as_str()));
        let twice = edit::apply(&again, std::slice::from_ref(op), &unordered);
        assert_eq!(twice.expect("what could be done once").text, edited.text);
    }
});

/// Every value of a file with its path; of a name that stands twice the first.
fn places(tree: &Tree) -> Vec<(Path, NodeId)> {
    let mut found = Vec::new();
    if let Some(root) = tree.root() {
        add(tree, root, &Path::root(), &mut found);
    }
    found
}

fn add(tree: &Tree, node: NodeId, path: &Path, found: &mut Vec<(Path, NodeId)>) {
    found.push((path.clone(), node));
    for (at, item) in tree.items(node).into_iter().flatten().enumerate() {
        add(tree, item, &path.then(at), found);
    }
    for (key, value) in tree.entries(node).into_iter().flatten() {
        let name = tree.scalar(key).unwrap_or_default();
        if tree.entry(node, name) == Some((key, value)) {
            add(tree, value, &path.then(name.to_owned()), found);
        }
    }
}

/// One of all operations.
fn op(tree: &Tree, places: &[(Path, NodeId)], choice: (u8, u16, u16, &str)) -> Option<Op> {
    let (kind, one, other, text) = choice;
    let pick = |number: u16| {
        places
            .get(usize::from(number) % places.len().max(1))
            .cloned()
    };
    let text = text.to_owned();
    let value = match other % 5 {
        0 => Value::plain(&text),
        1 => Value::List(vec![Value::text(&text), Value::text("x")]),
        2 => Value::map([("a", Value::text(&text)), ("b", Value::List(Vec::new()))]),
        _ => Value::text(&text),
    };
    let (path, node) = pick(one)?;
    let length = tree.items(node).map_or(0, Iterator::count);
    Some(match kind % 12 {
        0 => Op::Set { path, value },
        1 => Op::Put {
            path,
            key: "nieuw".to_owned(),
            value,
        },
        2 => Op::Put {
            path,
            key: text,
            value,
        },
        3 => Op::Append { path, value },
        4 => Op::Insert {
            path,
            at: usize::from(other) % (length + 1),
            value,
        },
        5 => Op::Remove {
            path,
            comments: [Comments::Keep, Comments::Drop, Comments::Refuse][usize::from(other) % 3],
        },
        6 => {
            let (to, target) = pick(other)?;
            let at = usize::from(one / 7) % (tree.items(target).map_or(0, Iterator::count) + 1);
            let to = if tree.is_list(target) {
                to.then(at)
            } else {
                to.then("verhuisd")
            };
            Op::Move { from: path, to }
        }
        7 => Op::Rename { path, name: text },
        8 => Op::Respell {
            path,
            text,
            quotes: Quotes::Keep,
        },
        9 => Op::Respell {
            path,
            text,
            quotes: Quotes::Drop,
        },
        10 => Op::Annotate {
            path,
            text: format!("#{text}"),
        },
        _ => {
            let all = tree.comments();
            let span = all.get(usize::from(one) % all.len().max(1))?.span;
            let text = (other % 2 == 0).then(|| format!("#{text}"));
            Op::Comment { span, text }
        }
    })
}

fn comments(tree: &Tree) -> Vec<String> {
    let texts = tree
        .comments()
        .iter()
        .map(|comment| tree.slice(comment.span));
    texts.map(|text| text.trim_end().to_owned()).collect()
}
