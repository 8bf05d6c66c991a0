//! Edits of generated files: the values change exactly as meant, every comment survives, and the
//! bytes elsewhere are the same.

use leerplan::internals::yaml::edit::{self, Op, Refusal, unordered};
use leerplan::internals::yaml::{Path, Style, Tree, parse_yaml};
use proptest::prelude::*;
use proptest::sample::select;

/// A value of a generated file.
#[derive(Debug, Clone)]
enum Value {
    Written(&'static str),
    Block(&'static str),
    List(Vec<(Value, Comments)>),
    Map(Vec<(Value, Comments)>),
}

/// A comment on the line above, and one behind.
type Comments = (Option<&'static str>, Option<&'static str>);

const WRITTEN: &[&str] = &[
    "tekst",
    "08:30 les",
    "https://voorbeeld.nl/x#y?a=1",
    "\"a: b # c\"",
    "'it''s ë'",
    "Renée de Boer",
    "raket 🚀 omhoog",
    "1.10",
    "012",
    "2026-09-14",
    "\"tab\\t en \\u00e9\"",
    "{naam: Renée, tijd: 08:30, \"k: l\": 'm, n'}",
    "[1, '2, 3', \"vier # vijf\", zés]",
    "[{a: 🚀, b: [c]}, d]",
    "~",
    "\"\"",
];
const KEYS: &[&str] = &["naam", "\"k: l\"", "'sleutel # 2'", "één", "🚀", "a b"];
const COMMENTS: &[&str] = &["# ë", "# a: b", "#", "# 🚀 {x: [", "#  - niets", "# 'open"];
const BLOCKS: &[&str] = &["|", ">-", "|2-", "|+"];
const NEW: &[&str] = &[
    "nieuw",
    "09:30 les",
    "a: b",
    "ë # 🚀",
    "it's \"x\"",
    "[1]",
    "null",
    "- x",
    "2-6, (8)",
    "é\\n",
];

fn comments() -> impl Strategy<Value = Comments> {
    let some = || proptest::option::weighted(0.3, select(COMMENTS));
    (some(), some())
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        5 => select(WRITTEN).prop_map(Value::Written),
        1 => select(BLOCKS).prop_map(Value::Block),
    ];
    leaf.prop_recursive(3, 24, 5, |inner| {
        let some = proptest::collection::vec((inner, comments()), 1..5);
        (some, any::<bool>()).prop_map(|(entries, is_map)| {
            if is_map {
                Value::Map(entries)
            } else {
                Value::List(entries)
            }
        })
    })
}

/// The lines of a list or map at an indent.
fn lines(value: &Value, indent: usize, out: &mut Vec<String>) {
    let pad = " ".repeat(indent);
    let (entries, is_map) = match value {
        Value::Map(entries) => (entries, true),
        Value::List(entries) => (entries, false),
        _ => return,
    };
    for (at, (value, (above, behind))) in entries.iter().enumerate() {
        out.extend(above.map(|comment| format!("{pad}{comment}")));
        let lead = if is_map {
            let key = KEYS[at % KEYS.len()];
            format!("{pad}{key}:")
        } else {
            format!("{pad}-")
        };
        let behind = behind.map_or(String::new(), |comment| format!("  {comment}"));
        match value {
            Value::Written(text) => out.push(format!("{lead} {text}{behind}")),
            Value::Block(sign) => {
                out.push(format!("{lead} {sign}{behind}"));
                let inner = " ".repeat(indent + 2);
                out.push(format!("{inner}Zet 08:30 klaar: # geen commentaar"));
                out.push(format!("{inner}- en ë"));
            }
            inner => {
                out.push(format!("{lead}{behind}"));
                lines(inner, indent + 2, out);
            }
        }
    }
}

/// A file of a generated map: with either line break, with or without one at the end.
fn file() -> impl Strategy<Value = String> {
    let entries = proptest::collection::vec((value(), comments()), 1..6);
    (entries, any::<bool>(), any::<bool>()).prop_map(|(entries, crlf, ended)| {
        let mut out = Vec::new();
        lines(&Value::Map(entries), 0, &mut out);
        let line_break = if crlf { "\r\n" } else { "\n" };
        let mut text = out.join(line_break);
        if ended {
            text.push_str(line_break);
        }
        text
    })
}

fn applied(tree: &Tree, op: &Op) -> Result<String, Refusal> {
    edit::apply(tree, std::slice::from_ref(op), &unordered).map(|edited| edited.text)
}

fn tree(text: &str) -> Tree {
    match parse_yaml(text.to_owned()) {
        Ok(tree) => tree,
        Err((fault, _)) => panic!("{fault:?}\n{text}"),
    }
}

/// A scalar of a file: its path, whether it names a field, what it says, and its place.
#[derive(Debug, Clone, PartialEq)]
struct Leaf {
    path: String,
    is_key: bool,
    text: String,
}

fn leaves(tree: &Tree) -> Vec<Leaf> {
    let mut leaves = Vec::new();
    tree.walk(&mut |text| {
        leaves.push(Leaf {
            path: text.path().to_string(),
            is_key: text.is_key,
            text: text.text.to_owned(),
        });
    });
    leaves
}

fn comments_of(tree: &Tree) -> Vec<(String, bool)> {
    let of = |c: &leerplan::internals::yaml::Comment| {
        (tree.slice(c.span).trim_end().to_owned(), c.own_line)
    };
    tree.comments().iter().map(of).collect()
}

/// The paths of the scalars that can be edited, with whether each names a field and its bytes.
fn editable(tree: &Tree) -> Vec<(Path, bool, (usize, usize))> {
    let mut found = Vec::new();
    tree.walk(&mut |text| {
        let span = tree.span(text.node);
        let one_line = tree.style(text.node) != Some(Style::Block);
        if one_line {
            let bytes = (span.start.offset as usize, span.end.offset as usize);
            found.push((text.path(), text.is_key, bytes));
        }
    });
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn one_scalar_changes_and_nothing_else(text in file(), which in any::<prop::sample::Index>(), new in select(NEW)) {
        let before = tree(&text);
        let all = editable(&before);
        let (path, is_key, (start, end)) = which.get(&all).clone();
        let edit = if is_key {
            Op::Rename { path: path.clone(), name: new.to_owned() }
        } else {
            Op::respell(path.clone(), new)
        };
        let edited = applied(&before, &edit).unwrap();
        let after = tree(&edited);

        prop_assert!(edited.starts_with(&text[..start]), "{edited}");
        prop_assert!(edited.ends_with(&text[end..]), "{edited}");
        prop_assert_eq!(comments_of(&before), comments_of(&after));

        let (old, now) = (leaves(&before), leaves(&after));
        prop_assert_eq!(old.len(), now.len());
        let differ: Vec<_> = old.iter().zip(&now).filter(|(a, b)| (&a.text, a.is_key) != (&b.text, b.is_key)).collect();
        prop_assert!(differ.len() <= 1, "{differ:?}");
        for (was, is) in differ {
            prop_assert_eq!((&was.path, was.is_key), (&path.to_string(), is_key));
            prop_assert_eq!(&is.text, new);
        }
        if !is_key {
            let again = applied(&after, &edit).unwrap();
            prop_assert_eq!(again, edited);
        }
    }

    #[test]
    fn a_comment_goes_and_nothing_else(text in file(), which in any::<prop::sample::Index>()) {
        let before = tree(&text);
        if before.comments().is_empty() {
            return Ok(());
        }
        let gone = which.index(before.comments().len());
        let span = before.comments()[gone].span;
        match applied(&before, &Op::Comment { span, text: None }) {
            Ok(edited) => {
                let after = tree(&edited);
                let mut kept = comments_of(&before);
                kept.remove(gone);
                prop_assert_eq!(kept, comments_of(&after));
                prop_assert_eq!(leaves(&before), leaves(&after));
                let same = text.bytes().zip(edited.bytes()).take_while(|(a, b)| a == b).count();
                let rest = text.len() - edited.len() + same;
                prop_assert_eq!(&text.as_bytes()[rest..], &edited.as_bytes()[same..]);
            }
            // A block that keeps its last line breaks may hold on to the line of the comment.
            Err(refusal) => prop_assert!(text.contains("|+"), "{refusal} in {text}"),
        }
    }
}
