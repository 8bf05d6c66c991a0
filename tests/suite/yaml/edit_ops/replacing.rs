//! Values that take the place of others, and how they are written.

use leerplan::internals::yaml::Path;
use leerplan::internals::yaml::edit::Value;
use leerplan::path;

use super::support::{append, applied, each, put, set, t};

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
fn a_line_that_becomes_too_long_is_written_as_lines() {
    let pupils: Vec<String> = (10..28).map(|n| format!("n{n}: b")).collect();
    let line = format!("r: {{{}}} # wie\nx: 1\n", pupils.join(", "));
    let op = put(path!["r"], "n32", t("n"));
    let lines = pupils
        .iter()
        .map(|pupil| format!("  {pupil}\n"))
        .collect::<String>();
    assert_eq!(
        applied(&line, std::slice::from_ref(&op)).unwrap(),
        format!("r: # wie\n{lines}  n32: n\nx: 1\n")
    );
    let short = line.replace(", n27: b", "");
    assert_eq!(
        applied(&short, &[op]).unwrap(),
        short.replace('}', ", n32: n}")
    );
    // The only row has no neighbours that show how the school writes it.
    let row = format!("r:\n- {{{}}}\n", pupils.join(", "));
    let op = put(path!["r", 0], "n32", t("nog niet"));
    let lines = pupils.join("\n  ");
    assert_eq!(
        applied(&row, &[op]).unwrap(),
        format!("r:\n- {lines}\n  n32: nog niet\n")
    );
}

#[test]
fn a_line_stays_one_as_long_as_its_neighbours_or_in_a_table() {
    let pupils: Vec<String> = (10..28).map(|n| format!("n{n}: b")).collect();
    let pupils = pupils.join(", ");
    let behind = |text: &str, path: Path| {
        let new = applied(text, &[put(path, "n35", t("n"))]).unwrap();
        assert_eq!(new, text.replace("n34: b}", "n34: b, n35: n}"));
    };
    // A neighbour that is as long shows that the school writes it so.
    behind(
        &format!("r:\n- a: {{{pupils}, n32: b, n33: b}}\n- a: {{{pupils}, n34: b}}\n"),
        path!["r", 1, "a"],
    );
    // Rows with brackets before and behind it, however short.
    behind(
        &format!("r:\n- {{a: b}}\n- {{{pupils}, n34: b}}\n- {{}}\n"),
        path!["r", 1],
    );
    behind(
        &format!("r:\n- {{{pupils}, n34: b}} # wie\n- {{a: b}}\n"),
        path!["r", 0],
    );
    // A row without brackets shows that the school writes both.
    let mixed = format!("r:\n- a: b\n- {{{pupils}, n34: b}}\n");
    let new = applied(&mixed, &[put(path!["r", 1], "n35", t("n"))]).unwrap();
    assert_eq!(new.lines().count(), 2 + 20);
}
