//! Operations on the text of a file, and one way to hold them against what a person would have written.

use leerplan::internals::yaml::edit::{self, Comments, Op, Value, unordered};
use leerplan::internals::yaml::{Path, parse_yaml};

pub(super) fn applied(text: &str, ops: &[Op]) -> Result<String, String> {
    let tree = parse_yaml(text.to_owned()).unwrap_or_else(|(fault, _)| panic!("{fault:?}\n{text}"));
    let edited = edit::apply(&tree, ops, &unordered);
    edited
        .map(|edited| edited.text)
        .map_err(|refusal| refusal.to_string())
}

/// Holds each text after an operation against what a person would have written.
pub(super) fn each(cases: &[(&str, Op, &str)]) {
    for (before, op, after) in cases {
        let edited = applied(before, std::slice::from_ref(op));
        assert_eq!(edited.as_deref(), Ok(*after), "{op:?} of\n{before}");
    }
}

pub(super) fn t(text: &str) -> Value {
    Value::text(text)
}

pub(super) fn set(path: Path, value: Value) -> Op {
    Op::Set { path, value }
}

pub(super) fn put(path: Path, key: &str, value: Value) -> Op {
    let key = key.to_owned();
    Op::Put { path, key, value }
}

pub(super) fn append(path: Path, value: Value) -> Op {
    Op::Append { path, value }
}

pub(super) fn insert(path: Path, at: usize, value: Value) -> Op {
    Op::Insert { path, at, value }
}

pub(super) fn remove(path: Path) -> Op {
    let comments = Comments::Refuse;
    Op::Remove { path, comments }
}

pub(super) fn relocate(from: Path, to: Path) -> Op {
    Op::Move { from, to }
}
