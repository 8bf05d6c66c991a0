//! Any text that is put in a field is read back from there by every reader, or refused.

use leerplan::internals::yaml::edit::{self, Op, Reason, Value, unordered};
use leerplan::internals::yaml::parse_yaml;
use leerplan::path;
use proptest::prelude::*;
use serde_yaml::Value as Other;

/// The places where a text can come: below a name, behind a dash, between brackets, with a comment
/// behind it, in quotes, in a block, deep, and where there was nothing.
const FILES: &[&str] = &[
    "a: {0: x}\n",
    "a: [x]\nb: 1\n",
    "a:\n  - x # c\n  - y\n",
    "a:\n  b: 'x'\n",
    "a:\n  b: \"x\" # c\n",
    "a:\n  b: |\n    x\n\nc: 1\n",
    "a:\n  b:\n",
    "a:\n- b:\n  - c: 1\n",
    "a:\r\n  b: x\r\nc: 1\r\n",
    "a:\n  b: x",
];

/// Texts that trip readers.
const AWKWARD: &[&str] = &[
    ": ",
    " #",
    "no",
    "1.10",
    "- x",
    "- ",
    "-",
    "?",
    "? ",
    ":",
    "a:",
    "a: ",
    "#",
    "# x",
    "x #y",
    "null",
    "~",
    "",
    " ",
    "  x",
    "x  ",
    "\tx",
    "x\t",
    "\n",
    "x\n",
    "x\n\n",
    "\nx",
    " \nx",
    "x\n y",
    "x\ny\n",
    "x\r\ny",
    "x\ry",
    "'",
    "\"",
    "''",
    "\\",
    "\\n",
    "\"x",
    "x\"",
    "[",
    "]",
    "{",
    "}",
    ",",
    "a, b",
    "[a]",
    "{a: b}",
    "&a",
    "*a",
    "!a",
    "|",
    ">",
    "%a",
    "@a",
    "`a",
    "---",
    "...",
    "--- x",
    "<<",
    "=",
    "true",
    "Ja",
    "0o7",
    "0x1F",
    "1e3",
    ".5",
    "+1",
    "-1",
    "08:30",
    "12:30:45",
    "2026-10-07",
    "1_000",
    "🚀",
    "👩‍🏫",
    "שלום",
    "ar: سلام",
    "e\u{301}",
    "\u{a0}",
    "\u{a0}x",
    "\u{85}",
    "\u{2028}",
    "\u{2029}",
    "\u{feff}",
    "\u{feff}x",
    "\u{202e}x",
    "\u{fffd}",
    "x\u{85}y",
    "|\n  x",
    "- a\n- b",
    "a: b\nc: d",
    "# a\n# b\n",
];

fn text() -> impl Strategy<Value = String> {
    let piece = || prop::sample::select(AWKWARD).prop_map(str::to_owned);
    prop_oneof![
        3 => piece(),
        2 => (piece(), piece()).prop_map(|(one, other)| one + &other),
        2 => (piece(), "[a-z é]{0,6}", piece()).prop_map(|(one, word, other)| one + &word + &other),
        2 => any::<String>(),
        1 => "[ -~\n]{0,200}",
    ]
}

/// Writes a text in a file in every way, and reads it back with both readers.
fn read_back(file: &str, text: &str) -> Result<(), TestCaseError> {
    let tree = parse_yaml(file.to_owned()).unwrap();
    let value = || Value::text(text);
    let list = tree.find(&path!["a"]).is_some_and(|a| tree.is_list(a));
    let ops = if list {
        vec![
            (
                Op::Append {
                    path: path!["a"],
                    value: value(),
                },
                path![
                    "a",
                    tree.items(tree.find(&path!["a"]).unwrap()).unwrap().count()
                ],
            ),
            (
                Op::Insert {
                    path: path!["a"],
                    at: 0,
                    value: value(),
                },
                path!["a", 0],
            ),
            (
                Op::Set {
                    path: path!["a", 0],
                    value: value(),
                },
                path!["a", 0],
            ),
        ]
    } else {
        vec![
            (
                Op::Put {
                    path: path!["a"],
                    key: "b".to_owned(),
                    value: value(),
                },
                path!["a", "b"],
            ),
            (
                Op::Put {
                    path: path!["a"],
                    key: "nieuw".to_owned(),
                    value: value(),
                },
                path!["a", "nieuw"],
            ),
            (
                Op::Append {
                    path: path!["lijst"],
                    value: value(),
                },
                path!["lijst", 0],
            ),
        ]
    };
    for (op, path) in ops {
        let edited = match edit::apply(&tree, std::slice::from_ref(&op), &unordered) {
            Ok(edited) => edited.text,
            Err(refusal) => {
                prop_assert!(
                    matches!(refusal.reason, Reason::Character(_)),
                    "{op:?} of {file:?}: {refusal}"
                );
                continue;
            }
        };
        let after = parse_yaml(edited.clone()).unwrap();
        let node = after.find(&path).unwrap();
        prop_assert_eq!(after.scalar(node), Some(text), "{}", edited);
        let other: Other = serde_yaml::from_str(&edited).unwrap();
        let read = path
            .segments()
            .iter()
            .try_fold(&other, |value, segment| match segment {
                leerplan::internals::yaml::Segment::Key(key) => value.get(key.as_ref()),
                leerplan::internals::yaml::Segment::Index(at) => value.get(at),
            });
        prop_assert_eq!(read.and_then(Other::as_str), Some(text), "{}", edited);
    }
    Ok(())
}

#[test]
fn awkward_texts_are_read_back() {
    for file in FILES {
        for text in AWKWARD {
            read_back(file, text).unwrap_or_else(|error| panic!("{text:?} in {file:?}: {error}"));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn any_text_is_read_back_or_refused(file in prop::sample::select(FILES), text in text()) {
        read_back(file, &text)?;
    }
}
