//! What is not edited, with the reason as data, and the lines that a person can paste.

use leerplan::internals::yaml::edit::{
    self, Comments, Op, Quotes, Reason, Refusal, Value, replace, unordered,
};
use leerplan::internals::yaml::{Path, Tree, parse_toml, parse_yaml};
use leerplan::path;

fn refusal(tree: &Tree, ops: &[Op]) -> Refusal {
    edit::apply(tree, ops, &unordered)
        .map(|edited| edited.text)
        .unwrap_err()
}

fn reason(text: &str, ops: &[Op]) -> Reason {
    let tree = parse_yaml(text.to_owned()).unwrap_or_else(|(fault, _)| panic!("{fault:?}\n{text}"));
    refusal(&tree, ops).reason
}

fn set(path: Path, text: &str) -> Op {
    let value = Value::text(text);
    Op::Set { path, value }
}

fn put(path: Path, key: &str) -> Op {
    let (key, value) = (key.to_owned(), Value::text("x"));
    Op::Put { path, key, value }
}

fn append(path: Path) -> Op {
    let value = Value::text("x");
    Op::Append { path, value }
}

fn remove(path: Path) -> Op {
    let comments = Comments::Drop;
    Op::Remove { path, comments }
}

fn relocate(from: Path, to: Path) -> Op {
    Op::Move { from, to }
}

#[test]
fn a_place_that_is_not_there_is_no_place() {
    let text = "a: {b: [1, 2]}\nc: x\n";
    let missing = [
        set(path!["z"], "x"),
        set(path!["a", "b", 2], "x"),
        set(path!["a", "b", "c"], "x"),
        set(path!["c", "d"], "x"),
        remove(path!["a", 1]),
        append(path!["z", "y"]),
        relocate(path!["z"], path!["a", "z"]),
        relocate(path!["c"], path!["z", "c"]),
        Op::Annotate {
            path: path!["z"],
            text: "# x".to_owned(),
        },
        Op::Rename {
            path: path!["a", "b", 0],
            name: "x".to_owned(),
        },
    ];
    for op in missing {
        assert_eq!(
            reason(text, std::slice::from_ref(&op)),
            Reason::NotFound,
            "{op:?}"
        );
    }
    let insert = Op::Insert {
        path: path!["a", "b"],
        at: 3,
        value: Value::text("x"),
    };
    assert_eq!(
        reason(text, &[insert]),
        Reason::Position { at: 3, length: 2 }
    );
    assert_eq!(reason(text, &[put(path!["a", "b"], "x")]), Reason::NotAMap);
    assert_eq!(reason(text, &[append(path!["a"])]), Reason::NotAList);
    assert_eq!(reason(text, &[remove(path!["c", 0])]), Reason::NotAList);
    assert_eq!(reason(text, &[set(path![], "x")]), Reason::WholeFile);
    assert_eq!(
        reason(text, &[relocate(path!["c"], path!["a", "b"])]),
        Reason::Taken("b".to_owned())
    );
    assert_eq!(reason("a: 1\n", &[remove(path!["a"])]), Reason::NothingLeft);
    let nothing = parse_yaml("# leeg\n".to_owned()).unwrap();
    assert_eq!(
        refusal(&nothing, &[put(path![], "a")]).reason,
        Reason::NotFound
    );
}

#[test]
fn two_operations_that_want_the_same_place_clash_in_either_order() {
    let text = "a:\n  - b: 1\n    c: [x, y]\n  - d: 2\ne: f\n";
    let pairs = [
        [remove(path!["a", 0]), set(path!["a", 0, "b"], "x")],
        [remove(path!["a", 0]), append(path!["a", 0, "c"])],
        [remove(path!["a", 0]), remove(path!["a", 0])],
        [remove(path!["a", 0]), put(path!["a", 0], "z")],
        [
            remove(path!["a", 0]),
            relocate(path!["a", 0, "b"], path!["a", 1, "b"]),
        ],
        [
            remove(path!["a", 1]),
            relocate(path!["a", 0, "b"], path!["a", 1, "b"]),
        ],
        [
            remove(path!["e"]),
            Op::Rename {
                path: path!["e"],
                name: "g".to_owned(),
            },
        ],
        [set(path!["a"], "x"), append(path!["a", 0, "c"])],
        [set(path!["e"], "x"), set(path!["e"], "y")],
        [set(path!["e"], "x"), append(path!["e"])],
        [set(path!["e"], "x"), relocate(path!["e"], path!["a", 0])],
        [put(path!["a", 1], "z"), put(path!["a", 1], "z")],
        [
            relocate(path!["a", 0], path!["a", 0]),
            remove(path!["a", 0]),
        ],
    ];
    for pair in pairs {
        assert_eq!(reason(text, &pair), Reason::Clash, "{pair:?}");
        let [one, other] = pair;
        let pair = [other, one];
        assert_eq!(reason(text, &pair), Reason::Clash, "{pair:?}");
    }
    let same = [Op::respell(path!["e"], "x"), Op::respell(path!["e"], "y")];
    assert_eq!(reason(text, &same), Reason::Overlap);
}

#[test]
fn a_text_that_no_file_can_hold_is_refused_by_name() {
    for bad in ['\0', '\u{7}', '\u{1b}', '\u{7f}', '\u{9f}', '\u{fffe}'] {
        let op = set(path!["a"], &format!("x{bad}y"));
        assert_eq!(reason("a: b\n", &[op]), Reason::Character(bad));
    }
    let plain = |text: &str| Op::Set {
        path: path!["a"],
        value: Value::plain(text),
    };
    for text in ["a: b", "x # y", "[1", "&a", " x", "- x", "x\ny"] {
        assert_eq!(
            reason("a: b\n", &[plain(text)]),
            Reason::NeedsQuotes,
            "{text}"
        );
    }
    let drop = Op::Respell {
        path: path!["a"],
        text: "- x".to_owned(),
        quotes: Quotes::Drop,
    };
    assert_eq!(reason("a: b\n", &[drop]), Reason::NeedsQuotes);
    let note = |text: &str| Op::Annotate {
        path: path!["a"],
        text: text.to_owned(),
    };
    assert_eq!(reason("a: b\n", &[note("geen")]), Reason::NotAComment);
    assert_eq!(
        reason("a: b\n", &[note("# een\nb: c")]),
        Reason::NotAComment
    );
}

#[test]
fn what_only_people_edit_is_left_to_them() {
    assert_eq!(
        reason("? a\n: b\n? c\n: d\n", &[remove(path!["a"])]),
        Reason::Unusual
    );
    assert_eq!(
        reason("a: [b: c]\n", &[put(path!["a", 0], "d")]),
        Reason::Unusual
    );
    assert_eq!(
        reason("<<: {a: 1}\nb: 2\n", &[set(path!["b"], "x")]),
        Reason::Merge
    );
    let twice = "a: {b: 1}\na: {b: 2}\nc: 3\n";
    for op in [
        set(path!["a", "b"], "x"),
        put(path!["a"], "z"),
        remove(path!["a"]),
        append(path!["a", "z"]),
    ] {
        assert_eq!(
            reason(twice, std::slice::from_ref(&op)),
            Reason::Twice("a".to_owned()),
            "{op:?}"
        );
    }
    let settings = parse_toml("school = \"x\"\n".to_owned()).unwrap();
    assert_eq!(
        refusal(&settings, &[put(path![], "a")]).reason,
        Reason::Settings
    );
    // Anchors, aliases, tags and more documents are not read.
    for text in ["a: &x 1\nb: *x\n", "a: !t 1\n", "a: 1\n---\nb: 2\n"] {
        let refused = edit::apply_to_bytes(text.as_bytes(), &[set(path!["a"], "x")], &unordered);
        assert!(
            matches!(refused.unwrap_err().reason, Reason::Unread(_)),
            "{text}"
        );
    }
    let refused = edit::apply_to_bytes(b"a: \xff\n", &[set(path!["a"], "x")], &unordered);
    assert_eq!(
        refused.unwrap_err().to_string(),
        "het bestand is niet te lezen: het is geen UTF-8"
    );
}

#[test]
fn a_refusal_says_in_dutch_why_and_what_can_be_pasted() {
    let text = "metingen:\n  - datum: 2026-10-07 # x\n    aspect: inzicht\n";
    let value = Value::map([
        ("datum", Value::text("2026-10-08")),
        ("paragraaf", Value::text("1.2")),
    ]);
    let tree = parse_yaml(text.to_owned()).unwrap();
    let refused = refusal(
        &tree,
        &[
            set(path!["metingen", 0], "x"),
            Op::Append {
                path: path!["metingen"],
                value,
            },
        ],
    );
    assert_eq!(refused.to_string(), "er staat commentaar bij");
    assert_eq!(
        refused.paste.unwrap(),
        "- x\n- datum: 2026-10-08\n  paragraaf: \"1.2\"\n"
    );
    let lost = refusal(&tree, &[put(path!["metingen", 4], "datum")]);
    assert_eq!(
        (lost.to_string().as_str(), lost.paste.as_deref()),
        ("de plek is niet te vinden", Some("datum: x\n"))
    );
}

#[test]
fn a_file_of_mixed_style_is_edited_as_what_stands_nearest() {
    let text = "\
a:
- {x: '1', y: 2}
-   x: \"3\"
    y: 4
b: [ c,
  d ]
e:
      f: g
";
    let tree = parse_yaml(text.to_owned()).unwrap();
    let value = || Value::map([("x", Value::text("5"))]);
    let ops = [
        Op::Append {
            path: path!["a"],
            value: value(),
        },
        Op::Insert {
            path: path!["a"],
            at: 1,
            value: value(),
        },
        append(path!["b"]),
        put(path!["e"], "h"),
    ];
    let edited = edit::apply(&tree, &ops, &unordered).unwrap();
    assert_eq!(
        edited.text,
        "\
a:
- {x: '1', y: 2}
- {x: '5'}
-   x: \"3\"
    y: 4
- x: \"5\"
b: [ c,
  d,
  x ]
e:
      f: g
      h: x
"
    );
    assert_eq!(replace(&edited.text, &edited.inverse), text);
}

#[test]
fn ten_thousand_operations_in_one_file_are_made_at_once() {
    let rows: String = (0..10_000)
        .map(|n| format!("  - {{naam: x{n}}}\n"))
        .collect();
    let text = format!("soort: klas\nleerlingen:\n{rows}");
    let tree = parse_yaml(text.clone()).unwrap();
    let each = |n: usize| match n % 4 {
        0 => set(path!["leerlingen", n, "naam"], "y"),
        1 => put(path!["leerlingen", n], "van"),
        2 => remove(path!["leerlingen", n]),
        _ => append(path!["leerlingen"]),
    };
    let ops: Vec<Op> = (0..10_000).map(each).collect();
    let edited = edit::apply(&tree, &ops, &unordered).unwrap();
    assert_eq!(edited.text.matches("naam: y").count(), 2500);
    assert_eq!(edited.text.matches("van: x").count(), 2500);
    assert_eq!(edited.text.matches("  - x\n").count(), 2500);
    assert_eq!(edited.text.lines().count(), 10_002);
    assert_eq!(replace(&edited.text, &edited.inverse), text);
    let one_line = format!("a: [{}]\n", vec!["x"; 10_000].join(", "));
    let tree = parse_yaml(one_line).unwrap();
    let ops: Vec<Op> = (0..10_000).map(|n| set(path!["a", n], "y")).collect();
    let edited = edit::apply(&tree, &ops, &unordered).unwrap();
    assert_eq!(edited.text.matches('y').count(), 10_000);
}

#[test]
fn a_text_that_the_other_reader_reads_otherwise_stays_readable_to_it() {
    // A line separator ends a line for the one reader and not for the other.
    let nested = "\u{2028}a:\n  -ne}:\n  - \u{2028}b:\n  - \u{2028}c :{d.e: d}}s";
    let list = Value::List(vec![Value::text(":\n  -"), Value::text("x")]);
    let path = path!["\u{2028}a", "-ne}", 0, "\u{2028}b"];
    let op = Op::Set { path, value: list };
    assert_eq!(reason(nested, &[op]), Reason::SecondOpinion);
    let between = "toets: {vorm:\u{2028}mmatief, datum: }";
    let op = set(path!["toets", "vorm: mmatief"], &"lang: \n".repeat(200));
    assert_eq!(reason(between, &[op]), Reason::SecondOpinion);
}
