//! What comes, goes and moves in a file, in the style of what stands around it.

use leerplan::internals::yaml::edit::{self, Comments, Op, Value, unordered};
use leerplan::internals::yaml::{Path, parse_yaml};
use leerplan::path;

fn applied(text: &str, ops: &[Op]) -> Result<String, String> {
    let tree = parse_yaml(text.to_owned()).unwrap_or_else(|(fault, _)| panic!("{fault:?}\n{text}"));
    let edited = edit::apply(&tree, ops, &unordered);
    edited
        .map(|edited| edited.text)
        .map_err(|refusal| refusal.to_string())
}

/// Holds each text after an operation against what a person would have written.
fn each(cases: &[(&str, Op, &str)]) {
    for (before, op, after) in cases {
        let edited = applied(before, std::slice::from_ref(op));
        assert_eq!(edited.as_deref(), Ok(*after), "{op:?} of\n{before}");
    }
}

fn t(text: &str) -> Value {
    Value::text(text)
}

fn set(path: Path, value: Value) -> Op {
    Op::Set { path, value }
}

fn put(path: Path, key: &str, value: Value) -> Op {
    let key = key.to_owned();
    Op::Put { path, key, value }
}

fn append(path: Path, value: Value) -> Op {
    Op::Append { path, value }
}

fn insert(path: Path, at: usize, value: Value) -> Op {
    Op::Insert { path, at, value }
}

fn remove(path: Path) -> Op {
    let comments = Comments::Refuse;
    Op::Remove { path, comments }
}

fn relocate(from: Path, to: Path) -> Op {
    Op::Move { from, to }
}

#[test]
fn an_item_comes_behind_the_last_and_before_the_comment_below() {
    let op = || append(path!["stappen"], t("drie"));
    each(&[
        (
            "stappen:\n  - een\n  - twee\n# na\n",
            op(),
            "stappen:\n  - een\n  - twee\n  - drie\n# na\n",
        ),
        (
            "stappen:\n  - een\n  - twee\n  # na\n",
            op(),
            "stappen:\n  - een\n  - twee\n  - drie\n  # na\n",
        ),
        (
            "ë: é\nstappen:\n  - één\n  - twee # erbij\n\nrest: 1\n",
            op(),
            "ë: é\nstappen:\n  - één\n  - twee # erbij\n  - drie\n\nrest: 1\n",
        ),
        (
            "stappen:\r\n- een\r\n- twee\r\n",
            op(),
            "stappen:\r\n- een\r\n- twee\r\n- drie\r\n",
        ),
        (
            "stappen:\n  - een\n  - |\n    twee\n    regels\n",
            op(),
            "stappen:\n  - een\n  - |\n    twee\n    regels\n  - drie\n",
        ),
        (
            "stappen:\n  - een\n  - twee",
            op(),
            "stappen:\n  - een\n  - twee\n  - drie",
        ),
        (
            "stappen: [een, twee] # x\n",
            op(),
            "stappen: [een, twee, drie] # x\n",
        ),
        (
            "stappen: [ een, twee ]\n",
            op(),
            "stappen: [ een, twee, drie ]\n",
        ),
        (
            "stappen: ['een', \"twee\"]\n",
            op(),
            "stappen: ['een', \"twee\", \"drie\"]\n",
        ),
        (
            "stappen: [een, twee,]\n",
            op(),
            "stappen: [een, twee, drie,]\n",
        ),
        (
            "stappen: [\n  een,\n  twee\n  ]\n",
            op(),
            "stappen: [\n  een,\n  twee,\n  drie\n  ]\n",
        ),
        (
            "stappen: [\n  een, # a\n  twee # b\n  ]\n",
            op(),
            "stappen: [\n  een, # a\n  twee, # b\n  drie\n  ]\n",
        ),
        (
            "stappen: [\n  een,\n  twee, # b\n  ]\n",
            op(),
            "stappen: [\n  een,\n  twee, # b\n  drie,\n  ]\n",
        ),
        (
            "stappen:\n  -   een\n",
            op(),
            "stappen:\n  -   een\n  -   drie\n",
        ),
    ]);
}

#[test]
fn a_list_begins_where_there_is_none() {
    let op = || append(path!["acties"], t("drie"));
    each(&[
        ("acties:\nb: 1\n", op(), "acties: [drie]\nb: 1\n"),
        (
            "acties:   # hier\n#  - zo\nb: 1\n",
            op(),
            "acties: [drie]   # hier\n#  - zo\nb: 1\n",
        ),
        ("acties: []\nb: 1\n", op(), "acties: [drie]\nb: 1\n"),
        ("acties: [ ]\n", op(), "acties: [drie]\n"),
        ("b: 1\n", op(), "b: 1\nacties: [drie]\n"),
        ("b: 1", op(), "b: 1\nacties: [drie]"),
        ("{b: 1}\n", op(), "{b: 1, acties: [drie]}\n"),
        ("acties: twee\n", op(), "acties: [twee, drie]\n"),
        ("acties: ~\n", op(), "acties: [drie]\n"),
        (
            "acties:   # hier\n#  - zo\nb: 1\n",
            append(
                path!["acties"],
                Value::map([("wat", t("x")), ("wie", t("y"))]),
            ),
            "acties:   # hier\n  - wat: x\n    wie: y\n#  - zo\nb: 1\n",
        ),
        (
            "weken:\n- week: 1\n  doen:\n  - x\n- week: 2\n",
            append(path!["weken", 1, "doen"], t("y")),
            "weken:\n- week: 1\n  doen:\n  - x\n- week: 2\n  doen:\n  - y\n",
        ),
    ]);
    let two = [
        op(),
        append(path!["acties"], t("vier")),
        append(path!["acties"], t("x, y")),
    ];
    for text in ["b: 1\n", "b: 1\nacties:\n", "b: 1\nacties: []\n"] {
        assert_eq!(
            applied(text, &two).unwrap(),
            "b: 1\nacties: [drie, vier, \"x, y\"]\n"
        );
    }
    assert_eq!(
        applied("acties: a\n", &two).unwrap(),
        "acties: [a, drie, vier, \"x, y\"]\n"
    );
}

#[test]
fn a_map_comes_as_the_one_beside_it_is_written() {
    let meting = Value::map([
        ("datum", t("2026-10-07")),
        ("paragraaf", t("1.3")),
        (
            "resultaten",
            Value::map([("sanne", t("b")), ("tim", t("n"))]),
        ),
    ]);
    let op = || append(path!["metingen"], meting.clone());
    each(&[
        (
            "metingen:\n  - datum: 2026-09-14\n    paragraaf: \"1.2\"\n    resultaten: {sanne: b}\nrest: 1\n",
            op(),
            "metingen:\n  - datum: 2026-09-14\n    paragraaf: \"1.2\"\n    resultaten: {sanne: b}\n  - datum: 2026-10-07\n    paragraaf: \"1.3\"\n    resultaten: {sanne: b, tim: n}\nrest: 1\n",
        ),
        (
            "metingen:\n- {datum: 2026-09-14, paragraaf: '1.2', resultaten: { sanne: b }}\n",
            op(),
            "metingen:\n- {datum: 2026-09-14, paragraaf: '1.2', resultaten: { sanne: b }}\n- {datum: 2026-10-07, paragraaf: '1.3', resultaten: { sanne: b, tim: n }}\n",
        ),
        (
            "metingen:\n  - datum: 2026-09-14\n    resultaten:\n      sanne: b\n",
            op(),
            "metingen:\n  - datum: 2026-09-14\n    resultaten:\n      sanne: b\n  - datum: 2026-10-07\n    paragraaf: \"1.3\"\n    resultaten:\n      sanne: b\n      tim: n\n",
        ),
        (
            "metingen:\n",
            op(),
            "metingen:\n  - datum: 2026-10-07\n    paragraaf: \"1.3\"\n    resultaten:\n      sanne: b\n      tim: n\n",
        ),
    ]);
}

#[test]
fn an_item_comes_before_another() {
    let text = "a:\n  # bij x\n  - x # 1\n  # bij y\n  - y\n";
    each(&[
        (
            text,
            insert(path!["a"], 0, t("n")),
            "a:\n  - n\n  # bij x\n  - x # 1\n  # bij y\n  - y\n",
        ),
        (
            text,
            insert(path!["a"], 1, t("n")),
            "a:\n  # bij x\n  - x # 1\n  - n\n  # bij y\n  - y\n",
        ),
        (
            text,
            insert(path!["a"], 2, t("n")),
            "a:\n  # bij x\n  - x # 1\n  # bij y\n  - y\n  - n\n",
        ),
        (
            "a: [x, y]\n",
            insert(path!["a"], 0, t("n")),
            "a: [n, x, y]\n",
        ),
        (
            "a: [x, y]\n",
            insert(path!["a"], 1, t("n")),
            "a: [x, n, y]\n",
        ),
        (
            "a: [[x]]\n",
            insert(path!["a", 0], 1, t("n")),
            "a: [[x, n]]\n",
        ),
        (
            "- - x\n  - y\n",
            insert(path![0], 0, t("n")),
            "- - n\n  - x\n  - y\n",
        ),
        ("a: x\n", insert(path!["a"], 0, t("n")), "a: [n, x]\n"),
    ]);
    let many = [
        insert(path!["a"], 1, t("n")),
        insert(path!["a"], 1, t("m")),
        insert(path!["a"], 0, t("l")),
    ];
    assert_eq!(
        applied("a: [x, y]\n", &many).unwrap(),
        "a: [l, x, n, m, y]\n"
    );
    assert_eq!(
        applied("a:\n- x\n- y\n", &many).unwrap(),
        "a:\n- l\n- x\n- n\n- m\n- y\n"
    );
}

#[test]
fn a_field_comes_where_the_format_has_it() {
    let order = |path: &Path| match path.to_string().as_str() {
        "" => vec!["soort", "vak", "titel", "weken"],
        "weken[1]" => vec!["week", "van", "lessen", "toets"],
        _ => Vec::new(),
    };
    let with = |text: &str, ops: &[Op]| {
        let tree = parse_yaml(text.to_owned()).unwrap();
        edit::apply(&tree, ops, &order).unwrap().text
    };
    let text = "# kop\nsoort: x\ntitel: T # t\n\nweken:\n  - week: 1\n  - week: 2\n    # de toets\n    toets: a\n";
    assert_eq!(
        with(text, &[put(path![], "vak", t("na"))]),
        text.replace("titel", "vak: na\ntitel")
    );
    assert_eq!(
        with(
            text,
            &[
                put(path!["weken", 1], "lessen", Value::plain("3")),
                put(path!["weken", 1], "van", t("2026-10-07"))
            ]
        ),
        text.replace(
            "  - week: 2\n",
            "  - week: 2\n    van: 2026-10-07\n    lessen: 3\n"
        )
    );
    let late = "titel: T\n";
    assert_eq!(
        with(late, &[put(path![], "soort", t("x"))]),
        "soort: x\ntitel: T\n"
    );
    assert_eq!(
        with(late, &[put(path![], "anders", t("x"))]),
        "titel: T\nanders: x\n"
    );
    assert_eq!(
        with("{titel: T}\n", &[put(path![], "soort", t("x"))]),
        "{soort: x, titel: T}\n"
    );
    assert_eq!(
        with(
            "weken:\n- week: 1\n- lessen: 3\n",
            &[put(path!["weken", 1], "week", Value::plain("2"))]
        ),
        "weken:\n- week: 1\n- week: 2\n  lessen: 3\n"
    );
    assert_eq!(
        with("soort: x\n", &[put(path![], "soort", t("y"))]),
        "soort: y\n"
    );
}

#[test]
fn a_value_of_any_kind_takes_the_place_of_another() {
    let day = || t("2026-10-07");
    let map = || Value::map([("snelheid", t("b")), ("kracht", t("n"))]);
    each(&[
        (
            "acties:\n  - wat: x\n    klaar:\n",
            set(path!["acties", 0, "klaar"], day()),
            "acties:\n  - wat: x\n    klaar: 2026-10-07\n",
        ),
        (
            "klaar:   # wanneer?\n",
            set(path!["klaar"], day()),
            "klaar: 2026-10-07   # wanneer?\n",
        ),
        ("klaar:", set(path!["klaar"], day()), "klaar: 2026-10-07"),
        (
            "{klaar: , x: 1}\n",
            set(path!["klaar"], day()),
            "{klaar: 2026-10-07 , x: 1}\n",
        ),
        (
            "{klaar, x: 1}\n",
            set(path!["klaar"], day()),
            "{klaar: 2026-10-07, x: 1}\n",
        ),
        ("-\n- x\n", set(path![0], day()), "- 2026-10-07\n- x\n"),
        (
            "r: {tim: b, noor: a}\n",
            set(path!["r", "tim"], map()),
            "r: {tim: {snelheid: b, kracht: n}, noor: a}\n",
        ),
        (
            "r:\n  tim: b # x\n  noor: a\n",
            set(path!["r", "tim"], map()),
            "r:\n  tim: # x\n    snelheid: b\n    kracht: n\n  noor: a\n",
        ),
        (
            "r:\n  tim: b\n  noor: {snelheid: a}\n",
            set(path!["r", "tim"], map()),
            "r:\n  tim: {snelheid: b, kracht: n}\n  noor: {snelheid: a}\n",
        ),
        (
            "r:\n- b\n- a\n",
            set(path!["r", 0], map()),
            "r:\n- snelheid: b\n  kracht: n\n- a\n",
        ),
        (
            "r:\n- b # x\n- a\n",
            set(path!["r", 0], map()),
            "r:\n- # x\n  snelheid: b\n  kracht: n\n- a\n",
        ),
        (
            "r:\n  snelheid: b\n  kracht: n\nx: 1\n",
            set(path!["r"], t("b")),
            "r: b\nx: 1\n",
        ),
        (
            "r:\n- een\n- twee\nx: 1\n",
            set(path!["r"], Value::List(vec![t("drie")])),
            "r:\n- drie\nx: 1\n",
        ),
        (
            "r: |\n  een\n  twee\nx: 1\n",
            set(path!["r"], t("drie")),
            "r: drie\nx: 1\n",
        ),
        (
            "r: een\n  twee\nx: 1\n",
            set(path!["r"], t("drie")),
            "r: drie\nx: 1\n",
        ),
        (
            "r: [a, b]\n",
            set(path!["r"], Value::List(Vec::new())),
            "r: []\n",
        ),
        ("r: 3\n", set(path!["r"], Value::plain("4")), "r: 4\n"),
        ("r: \"3\"\n", set(path!["r"], Value::plain("4")), "r: 4\n"),
        ("r: 3\n", set(path!["r"], t("4")), "r: \"4\"\n"),
        ("r: x\n", set(path!["r"], Value::plain("")), "r:\n"),
        ("r: 'x'\n", set(path!["r"], t("it's")), "r: 'it''s'\n"),
    ]);
}

#[test]
fn several_lines_are_a_block() {
    each(&[
        (
            "a: x # c\nb: 1\n",
            set(path!["a"], t("een\n\n twee: 2 # x\n")),
            "a: | # c\n  een\n\n   twee: 2 # x\nb: 1\n",
        ),
        (
            "a:\r\n  - x\r\n",
            append(path!["a"], t("een\ntwee")),
            "a:\r\n  - x\r\n  - |-\r\n    een\r\n    twee\r\n",
        ),
        (
            "a: {b: x}\n",
            set(path!["a", "b"], t("een\ntwee")),
            "a: {b: \"een\\ntwee\"}\n",
        ),
        (
            "a: x",
            set(path!["a"], t("een\ntwee")),
            "a: |-\n  een\n  twee",
        ),
        (
            "a: x",
            set(path!["a"], t("een\ntwee\n")),
            "a: \"een\\ntwee\\n\"",
        ),
        (
            "a: x\n",
            set(path!["a"], t(" een\ntwee")),
            "a: \" een\\ntwee\"\n",
        ),
        (
            "a: x\n",
            set(path!["a"], t("een\r\ntwee")),
            "a: \"een\\r\\ntwee\"\n",
        ),
    ]);
}

#[test]
fn what_goes_takes_its_lines_or_its_comma() {
    each(&[
        (
            "a: 1\nb:\n  - x\n  - y\n# na\nc: 2\n",
            Op::Remove {
                path: path!["b"],
                comments: Comments::Refuse,
            },
            "a: 1\n# na\nc: 2\n",
        ),
        (
            "- a\r\n- b: 1\r\n  c: |\r\n    x\r\n- d",
            remove(path![1]),
            "- a\r\n- d",
        ),
        ("- a\n- d", remove(path![1]), "- a"),
        ("- a: 1\n  b: 2\n", remove(path![0, "a"]), "- b: 2\n"),
        ("- a: 1\n  b: 2\n", remove(path![0, "b"]), "- a: 1\n"),
        ("- - x\n  - y\n", remove(path![0, 0]), "- - y\n"),
        ("a: {b: 2, c: 3}\n", remove(path!["a", "b"]), "a: {c: 3}\n"),
        ("a: {b: 2, c: 3}\n", remove(path!["a", "c"]), "a: {b: 2}\n"),
        ("a: [x, y, z,]\n", remove(path!["a", 2]), "a: [x, y,]\n"),
        (
            "a: [\n  x,\n  y\n  ]\n",
            remove(path!["a", 1]),
            "a: [\n  x\n  ]\n",
        ),
        (
            "a: [\n  x,\n  y\n  ]\n",
            remove(path!["a", 0]),
            "a: [\n  y\n  ]\n",
        ),
        ("a: [ x ]\n", remove(path!["a", 0]), "a: []\n"),
        ("a:\n  - x\nb: 1\n", remove(path!["a", 0]), "a: []\nb: 1\n"),
        (
            "a: # c\n  - x\nb: 1\n",
            remove(path!["a", 0]),
            "a: [] # c\nb: 1\n",
        ),
        ("a:\n  b: 1\n", remove(path!["a", "b"]), "a: {}\n"),
        ("- - x\n- y\n", remove(path![0, 0]), "- []\n- y\n"),
    ]);
}

#[test]
fn of_a_comment_is_said_what_becomes_of_it() {
    let go = |text: &str, comments| {
        applied(
            text,
            &[Op::Remove {
                path: path!["b"],
                comments,
            }],
        )
    };
    let all = "a: 1\n# ver\n\n# boven\nb: # achter\n  # in\n  - 2 # laatste\n# onder\nc: 3\n";
    assert_eq!(
        go(all, Comments::Drop).unwrap(),
        "a: 1\n# ver\n\n# onder\nc: 3\n"
    );
    assert_eq!(
        go(all, Comments::Keep).unwrap(),
        "a: 1\n# ver\n\n# boven\n# achter\n# in\n# laatste\n# onder\nc: 3\n"
    );
    for text in [
        "a: 1\n# bij b\nb: 2\n",
        "a: 1\nb: # bij b\n  - 2\nc: 3\n",
        "a: 1\nb:\n  # bij b\n  - 2\nc: 3\n",
        "a: 1\nb: 2 # bij b\n",
    ] {
        assert_eq!(
            go(text, Comments::Refuse).unwrap_err(),
            "er staat commentaar bij",
            "{text}"
        );
    }
    // A comment between brackets has no line to keep.
    let flow = "x: {a: 1,\n  b: 2, # bij b\n  c: 3}\n";
    let go = |comments| {
        applied(
            flow,
            &[Op::Remove {
                path: path!["x", "b"],
                comments,
            }],
        )
    };
    assert_eq!(go(Comments::Drop).unwrap(), "x: {a: 1,\n  c: 3}\n");
    assert_eq!(go(Comments::Keep).unwrap_err(), "er staat commentaar bij");
}

#[test]
fn what_moves_takes_its_comments_along() {
    each(&[
        (
            "a:\n  # bij x\n  - x # 1\n  - y\nb:\n      - z\n",
            relocate(path!["a", 0], path!["b", 1]),
            "a:\n  - y\nb:\n      - z\n      # bij x\n      - x # 1\n",
        ),
        (
            "weken:\n  - week: 1\n    # wat\n    doen:\n      - x # 1\n      - |\n        regel\n  - week: 2\n",
            relocate(path!["weken", 0, "doen"], path!["weken", 1, "doen"]),
            "weken:\n  - week: 1\n  - week: 2\n    # wat\n    doen:\n      - x # 1\n      - |\n        regel\n",
        ),
        (
            "a: [x, y, z]\n",
            relocate(path!["a", 2], path!["a", 0]),
            "a: [z, x, y]\n",
        ),
        (
            "a: [x, y, z]\n",
            relocate(path!["a", 0], path!["a", 3]),
            "a: [y, z, x]\n",
        ),
        (
            "a: [x, y, z]\n",
            relocate(path!["a", 1], path!["a", 1]),
            "a: [x, y, z]\n",
        ),
        (
            "a: {x: 1, y: 2}\nb: {z: 3}\n",
            relocate(path!["a", "x"], path!["b", "w"]),
            "a: {y: 2}\nb: {z: 3, w: 1}\n",
        ),
        (
            "a: {x: 1, y: '2'}\nb:\n  z: 3\n",
            relocate(path!["a", "y"], path!["b", "y"]),
            "a: {x: 1}\nb:\n  z: 3\n  y: \"2\"\n",
        ),
        (
            "- a: 1\n  b: 2\n- c: 3\n",
            relocate(path![0, "a"], path![1, "a"]),
            "- b: 2\n- c: 3\n  a: 1\n",
        ),
        (
            "a:\n  - x\nb:\n  - y\n",
            relocate(path!["a", 0], path!["b", 0]),
            "a: []\nb:\n  - x\n  - y\n",
        ),
    ]);
    assert_eq!(
        applied("a: [x]\n", &[relocate(path!["a"], path!["a", 0])]).unwrap_err(),
        "een deel kan niet naar binnen in zichzelf"
    );
}

#[test]
fn a_line_that_becomes_too_long_is_written_as_lines() {
    let pupils: Vec<String> = (10..28).map(|n| format!("n{n}: b")).collect();
    let line = format!("r: {{{}}} # wie\nx: 1\n", pupils.join(", "));
    let op = put(path!["r"], "n32", t("n"));
    let lines = pupils
        .iter()
        .map(|pupil| format!("  {pupil}\n"))
        .collect::<String>();
    assert_eq!(
        applied(&line, &[op.clone()]).unwrap(),
        format!("r: # wie\n{lines}  n32: n\nx: 1\n")
    );
    let short = line.replace(", n27: b", "");
    assert_eq!(
        applied(&short, &[op]).unwrap(),
        short.replace("}", ", n32: n}")
    );
    // A neighbour that is as long shows that the school writes it so.
    let wide = format!(
        "r:\n- {{{0}, n32: b, n33: b}}\n- {{{0}, n34: b}}\n",
        pupils.join(", ")
    );
    let op = put(path!["r", 1], "n35", t("n"));
    assert_eq!(
        applied(&wide, &[op]).unwrap(),
        wide.replace("n34: b}", "n34: b, n35: n}")
    );
}

#[test]
fn a_comment_comes_above_what_it_is_about() {
    let note = |path| Op::Annotate {
        path,
        text: "# leerplan: negeer[x] y".to_owned(),
    };
    each(&[
        (
            "a: 1\n  # x\nb:\n  - c: 1\n",
            note(path!["b", 0, "c"]),
            "a: 1\n  # x\nb:\n  # leerplan: negeer[x] y\n  - c: 1\n",
        ),
        (
            "a: 1\r\nb: 2",
            note(path!["b"]),
            "a: 1\r\n# leerplan: negeer[x] y\r\nb: 2",
        ),
    ]);
}

#[test]
fn a_new_document_is_what_it_says() {
    let text = edit::document(&[
        ("soort".to_owned(), t("voortgang")),
        ("klas".to_owned(), t("3v2")),
        ("jaar".to_owned(), Value::plain("3")),
        ("leeg".to_owned(), Value::plain("")),
        ("tekst".to_owned(), t("een\ntwee\n")),
        (
            "metingen".to_owned(),
            Value::List(vec![Value::map([
                ("paragraaf", t("1.2")),
                ("tips", Value::List(vec![t("a"), t("b: c")])),
            ])]),
        ),
    ]);
    assert_eq!(
        text.unwrap(),
        "soort: voortgang\nklas: 3v2\njaar: 3\nleeg:\ntekst: |\n  een\n  twee\nmetingen:\n  - paragraaf: \"1.2\"\n    tips: [a, \"b: c\"]\n"
    );
}
