//! What comes: items, maps and fields, in the style of what stands around them.

use leerplan::internals::yaml::edit::{self, Op, Value};
use leerplan::internals::yaml::{Path, parse_yaml};
use leerplan::path;

use super::support::{append, applied, each, insert, put, t};

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
