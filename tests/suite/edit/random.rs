//! Operations chosen by numbers, so that a failure shrinks to small ones.

use leerplan::internals::yaml::edit::{Comments, Op, Value};
use leerplan::internals::yaml::{NodeId, Path, Tree};
use leerplan::path;
use proptest::prelude::*;

use crate::edit::meaning::Meaning;

/// A value of a file with its path.
#[derive(Debug, Clone)]
pub struct Spot {
    pub path: Path,
    pub node: NodeId,
}

/// An operation before it is known of which file: which kind, two places and a value.
#[derive(Debug, Clone)]
pub struct Raw {
    pub kind: u8,
    pub at: u16,
    pub to: u16,
    pub value: Value,
}

/// How many kinds of operation there are.
pub const KINDS: u8 = 13;

const TEXTS: &[&str] = &[
    "nieuw",
    "2026-10-07",
    "1.10",
    "no",
    "null",
    "- x",
    "a: b",
    "x # y",
    "it's \"x\"",
    "{a}",
    "[1",
    "ë 🚀",
    "שלום",
    " voor",
    "na ",
    "een\ntwee\n",
    "een\n\n  twee",
    "\t",
    "",
    "012",
    "~",
    "# x",
    "a,b",
    "é\\n",
    "'",
    "\"",
    "@x",
    "100%",
    "%x",
    "? x",
    "<<",
    "---",
    "...",
    "\u{2028}",
];

fn scalar() -> impl Strategy<Value = Value> {
    prop_oneof![
        6 => prop::sample::select(TEXTS).prop_map(Value::text),
        1 => prop::sample::select(&["3", "true", "", "2.50", "-1", "woord"][..]).prop_map(Value::plain),
    ]
}

pub fn value() -> impl Strategy<Value = Value> {
    scalar().prop_recursive(2, 8, 3, |inner| {
        let fields = || prop::collection::vec(inner.clone(), 0..4);
        prop_oneof![
            fields().prop_map(Value::List),
            fields().prop_map(|values| Value::map(["naam", "b: c", "12"].into_iter().zip(values))),
        ]
    })
}

pub fn raw() -> impl Strategy<Value = Raw> {
    let numbers = (0..KINDS, any::<u16>(), any::<u16>());
    (numbers, value()).prop_map(|((kind, at, to), value)| Raw {
        kind,
        at,
        to,
        value,
    })
}

/// Every value of a file, the top one first.
pub fn spots(tree: &Tree) -> Vec<Spot> {
    let mut found = Vec::new();
    if let Some(root) = tree.root() {
        add(tree, root, &path![], &mut found);
    }
    found
}

fn add(tree: &Tree, node: NodeId, path: &Path, found: &mut Vec<Spot>) {
    found.push(Spot {
        path: path.clone(),
        node,
    });
    for (at, item) in tree.items(node).into_iter().flatten().enumerate() {
        add(tree, item, &path.then(at), found);
    }
    for (key, value) in tree.entries(node).into_iter().flatten() {
        let name = tree.scalar(key).unwrap().to_owned();
        add(tree, value, &path.then(name), found);
    }
}

fn pick<T>(all: &[T], number: u16) -> Option<&T> {
    all.get(usize::from(number) % all.len().max(1))
}

/// The operation of a file that some numbers choose.
pub fn op(tree: &Tree, raw: &Raw) -> Option<Op> {
    let all = spots(tree);
    let of = |wanted: &dyn Fn(&Spot) -> bool, number| {
        let some: Vec<&Spot> = all.iter().filter(|spot| wanted(spot)).collect();
        pick(&some, number).map(|spot| (*spot).clone())
    };
    let is_inner = |spot: &Spot| !spot.path.segments().is_empty();
    let is_list = |spot: &Spot| tree.is_list(spot.node);
    let is_map = |spot: &Spot| tree.is_map(spot.node);
    let value = raw.value.clone();
    let comments = [Comments::Keep, Comments::Drop, Comments::Refuse][usize::from(raw.to) % 3];
    Some(match raw.kind {
        0 => Op::Set {
            path: of(&is_inner, raw.at)?.path,
            value,
        },
        1 | 2 => {
            let is_scalar = |spot: &Spot| is_inner(spot) && tree.scalar(spot.node).is_some();
            Op::Set {
                path: of(&is_scalar, raw.at)?.path,
                value,
            }
        }
        3 => {
            let map = of(&|spot| is_map(spot) || tree.is_null(spot.node), raw.at)?;
            let key = ["nieuw", "ë", "a: b", "7"][usize::from(raw.to) % 4].to_owned();
            Op::Put {
                path: map.path,
                key,
                value,
            }
        }
        4 | 5 => {
            let list = of(
                &|spot| is_list(spot) || is_inner(spot) && tree.is_null(spot.node),
                raw.at,
            )?;
            Op::Append {
                path: list.path,
                value,
            }
        }
        6 => {
            let list = of(&is_list, raw.at)?;
            let length = tree.items(list.node)?.count();
            let at = usize::from(raw.to) % (length + 1);
            Op::Insert {
                path: list.path,
                at,
                value,
            }
        }
        7 | 8 => Op::Remove {
            path: of(&is_inner, raw.at)?.path,
            comments,
        },
        9 => {
            let from = of(&is_inner, raw.at)?;
            let to = of(&|spot| is_list(spot) || is_map(spot), raw.to)?;
            let to = match tree.items(to.node) {
                Some(items) => to.path.then(usize::from(raw.at / 7) % (items.count() + 1)),
                None => to.path.then("verhuisd"),
            };
            Op::Move {
                from: from.path,
                to,
            }
        }
        10 => {
            let named = of(
                &|spot| spot.path.to_string().ends_with(char::is_alphanumeric),
                raw.at,
            )?;
            Op::Rename {
                path: named.path,
                name: "hernoemd".to_owned(),
            }
        }
        11 => Op::Annotate {
            path: of(&is_inner, raw.at)?.path,
            text: "# nieuw".to_owned(),
        },
        _ => {
            let comment = pick(tree.comments(), raw.at)?;
            let text = raw.to.is_multiple_of(2).then(|| "# anders".to_owned());
            Op::Comment {
                span: comment.span,
                text,
            }
        }
    })
}

/// Whether a file has a name twice in one map.
pub fn has_doubles(meaning: &Meaning) -> bool {
    match meaning {
        Meaning::Scalar(..) => false,
        Meaning::List(items) => items.iter().any(has_doubles),
        Meaning::Map(fields) => {
            let is_again = |(at, (key, _)): (usize, &(String, Meaning))| {
                fields.iter().take(at).any(|(other, _)| other == key)
            };
            fields.iter().enumerate().any(is_again)
                || fields.iter().any(|(_, value)| has_doubles(value))
        }
    }
}
