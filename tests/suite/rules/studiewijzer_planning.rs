//! Whether the paragraphs of a planning come back in the studiewijzer, however they are written.

use crate::rules::studiewijzer::{found, school, write};

/// Whether the paragraph 1.3 with a number and a chapter as given is found in a row.
fn is_mentioned(nummer: &str, hoofdstuk: &str, row: &str) -> bool {
    let folder = school();
    folder.write(
        "planning.yaml",
        &format!(
            "soort: planning\nvak: na\nklas: 1a\nniveau: vwo\nleerjaar: 1\nhoofdstuk: {hoofdstuk}\n\
             titel: Krachten\nparagrafen:\n  - {{nummer: \"{nummer}\", titel: Op de maan, week: 39}}\n"
        ),
    );
    write(
        &folder,
        "na.yaml",
        "vak: na\nklas: 1a",
        &[&format!("week: 39, {row}")],
    );
    found(&folder, "planning-niet-in-studiewijzer").is_empty()
}

#[test]
fn a_paragraph_is_recognised_however_teachers_write_it() {
    for row in [
        "lesstof: 1.3 Zwaartekracht",
        "lesstof: \"§1.3\"",
        "lesstof: \"H1 §3\"",
        "lesstof: H1, verplicht: [\"§3 maken\"]",
        "verplicht: [Par. 3 lezen]",
        "verplicht: [\"Hoofdstuk 1, paragraaf 2 en 3\"]",
        "leren: [1.2 t/m 1.4]",
        "leren: [\"§1 tot en met 3\"]",
        "lesstof: 1.2/3",
        "lesstof: \"3/4\"",
        "lesstof: \"§2 – §4\"",
        "lesstof: H1.3",
        "opmerking: we gaan OP DE MAAN kijken",
        "toets: [{naam: SO 1.3}]",
        "lesstof: Hoofdstuk 1, maken: [1 t/m 8]",
    ] {
        assert!(is_mentioned("1.3", "H1", row), "1.3 in {row}");
        assert!(is_mentioned("3", "Hoofdstuk 1", row), "3 in {row}");
    }
    assert!(is_mentioned("U1.3", "Unit 1", "lesstof: U1.3 Moon"));
    assert!(is_mentioned("3a", "H1", "verplicht: [\"§3a\"]"));
    assert!(is_mentioned("1C", "Unit 1", "lesstof: Unit 1 lesson A-C"));
    assert!(is_mentioned(
        "1B",
        "Unit 1",
        "lesstof: \"Lesson A, B en C\""
    ));
    assert!(is_mentioned("1B", "Unit 1", "lesstof: 1A/B"));
    assert!(!is_mentioned("1B", "Unit 1", "lesstof: Unit 1 lesson A"));
    assert!(!is_mentioned("1B", "Unit 1", "lesstof: Unit 2 lesson B"));
    assert!(is_mentioned("3", "Crisis", "lesstof: Crisis 3.4"));
    assert!(is_mentioned("3", "Krachten", "lesstof: \"H2 §3\""));
}

#[test]
fn another_paragraph_or_an_exercise_is_no_mention() {
    for row in [
        "lesstof: 1.2 Evenwicht",
        "lesstof: 1.30",
        "lesstof: 11.3",
        "lesstof: \"H2 §3\"",
        "lesstof: 2.3",
        "lesstof: \"H1 §4, opgave 3\"",
        "lesstof: \"H1, §1 t/m 2\"",
        "lesstof: Hoofdstuk 2",
        "lesstof: \"§1, opdr. 2 t/m 5\"",
        "opmerking: Toetsweek",
    ] {
        assert!(!is_mentioned("1.3", "H1", row), "1.3 in {row}");
        assert!(!is_mentioned("3", "H1", row), "3 in {row}");
    }
}

#[test]
fn a_planning_waits_for_the_rows_of_its_subject() {
    let folder = school();
    folder.write(
        "planning.yaml",
        "soort: planning\nvak: na\nklas: [1a, 1b]\nniveau: vwo\nleerjaar: 1\ntitel: Krachten\nparagrafen:\n  \
         - {nummer: \"1.1\", week: [38, 39, 40]}\n  - {nummer: \"1.2\", week: 40}\n",
    );
    write(
        &folder,
        "mentor.yaml",
        "klas: 1a",
        &["week: 38, vakken: [{vakken: [na, wi], titel: Trap}]"],
    );
    write(
        &folder,
        "nat.yaml",
        "vak: nat\nklas: 1A",
        &["week: 39, lesstof: 1.1", "week: 40, lesstof: 1.3"],
    );
    assert_eq!(
        found(&folder, "planning-niet-in-studiewijzer"),
        ["planning.yaml:9 paragraaf `1.2` (week 40) staat niet in de studiewijzer van `1a`"]
    );
}
