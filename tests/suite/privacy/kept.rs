//! How long data of a pupil who left are kept: `[privacy] bewaren` and the rule `te-lang-bewaard`.

use crate::names::support::set;
use crate::support::{Folder, TODAY, school};

const RULE: &str = "te-lang-bewaard";

/// A school with somebody who left, somebody who is still there, and data of both.
fn left(tot: &str, bewaren: Option<&str>) -> Folder {
    let folder = school();
    folder.write(
        "klassen/3v.yaml",
        &format!("soort: klas\nklas: 3v\nniveau: vwo\nleerjaar: 3\nleerlingen:\n  - {{id: l-9x4hb}}\n  - {{id: l-k7f2q, tot: {tot}}}\n"),
    );
    if let Some(bewaren) = bewaren {
        set(&folder, &format!("[privacy]\nbewaren = \"{bewaren}\""));
    }
    folder
}

fn talk(pupil: &str, day: &str) -> String {
    format!(
        "soort: gesprek\nvorm: coach\nleerling: {pupil}\ndatum: {day}\nverslag: Zanne Qwoord.\n"
    )
}

fn places(folder: &Folder) -> Vec<String> {
    let report = folder.check_only(TODAY, &[RULE]);
    let found = report.findings.iter();
    found
        .map(|one| format!("{}:{}", one.file, one.span.start.line))
        .collect()
}

#[test]
fn it_is_about_what_is_older_than_the_school_says() {
    for (bewaren, day, is_old) in [
        ("2 jaar", "2024-10-06", true),
        ("2 jaar", "2024-10-07", false),
        ("1 jaar", "2025-10-06", true),
        ("18 maanden", "2025-04-06", true),
        ("18 maanden", "2025-04-07", false),
        ("1 maand", "2026-09-06", true),
        ("26 weken", "2026-04-07", true),
        ("26 weken", "2026-04-08", false),
        ("  2  Jaar ", "2024-10-06", true),
    ] {
        let folder = left("2026-09-30", Some(bewaren));
        folder.write("gesprekken/een.yaml", &talk("l-k7f2q", day));
        folder.write("gesprekken/twee.yaml", &talk("l-9x4hb", day));
        let expected: &[&str] = if is_old {
            &["gesprekken/een.yaml:3"]
        } else {
            &[]
        };
        assert_eq!(places(&folder), expected, "{bewaren}, {day}");
    }
}

#[test]
fn without_the_setting_it_is_silent() {
    let folder = left("2020-07-10", None);
    folder.write("gesprekken/een.yaml", &talk("l-k7f2q", "2020-01-10"));
    assert_eq!(places(&folder), Vec::<String>::new());
}

#[test]
fn each_document_has_one_finding_that_quotes_nothing() {
    let folder = left("2024-07-10", Some("2 jaar"));
    folder
        .write("gesprekken/een.yaml", &talk("l-k7f2q", "2024-01-10"))
        .write("leerplannen/raket.yaml", "soort: leerplan\nleerling: l-k7f2q\nvak: na\ndatum: 2023-09-14\n")
        .write("draaiboeken/raket.yaml", "soort: draaiboek\nleerplan: raket\ndatum: 2023-09-17\nlogboek:\n  - {datum: 2024-01-10, gedaan: x}\n")
        .write("draaiboeken/nieuw.yaml", "soort: draaiboek\nleerplan: raket\ndatum: 2023-09-17\nlogboek:\n  - {datum: 2025-01-10, gedaan: x}\n")
        .write("voortgang/eigen.yaml", "soort: voortgang\nleerplan: raket\nmetingen:\n  - {datum: 2023-09-30, resultaten: {d1: b}}\n")
        .write(
            "voortgang/klas.yaml",
            "soort: voortgang\nplanning: na-h1\nklas: 3v\nmetingen:\n  - {datum: 2025-09-30, resultaten: {l-k7f2q: b}}\n  \
             - {datum: 2023-09-30, resultaten: {l-9x4hb: b}}\n  - {datum: 2023-10-30, resultaten: {l-9x4hb: b, l-k7f2q: b}}\n  \
             - {datum: 2023-11-30, gemaakt: {l-k7f2q: \"2\"}}\n",
        )
        .write("namen/3v.yaml", "soort: namen\nklas: 3v\nnamen:\n  l-9x4hb: Tim Bakker\n  l-k7f2q: Zanne Qwoord\n");
    assert_eq!(
        places(&folder),
        [
            "draaiboeken/raket.yaml:2",
            "gesprekken/een.yaml:3",
            "klassen/3v.yaml:7",
            "leerplannen/raket.yaml:2",
            "namen/3v.yaml:5",
            "voortgang/eigen.yaml:2",
            "voortgang/klas.yaml:7",
        ]
    );
    for finding in folder.check_only(TODAY, &[RULE]).findings {
        let said = format!("{} {:?}", finding.message, finding.hint);
        assert!(
            !said.contains("l-k7f2q") && !said.contains("Qwoord"),
            "{said}"
        );
    }
}

#[test]
fn a_pupil_in_no_class_any_more_left_and_one_of_a_school_without_classes_may_not_have() {
    let folder = left("2024-07-10", Some("2 jaar"));
    folder.write("gesprekken/weg.yaml", &talk("l-weg00", "2023-01-10"));
    assert_eq!(
        places(&folder),
        ["gesprekken/weg.yaml:3", "klassen/3v.yaml:7"]
    );
    folder.write("klassen/stuk.yaml", "soort: klas\n  klas: x\n");
    assert_eq!(
        places(&folder),
        ["klassen/3v.yaml:7"],
        "a class that cannot be read may have the pupil"
    );
    std::fs::remove_dir_all(folder.path().join("klassen")).unwrap();
    assert_eq!(places(&folder), Vec::<String>::new());
    // Somebody who came back is there.
    let back = left("2023-07-10", Some("2 jaar"));
    back.write(
        "klassen/4v.yaml",
        "soort: klas\nklas: 4v\nniveau: vwo\nleerjaar: 4\nleerlingen:\n  - {id: l-k7f2q}\n",
    );
    back.write("gesprekken/een.yaml", &talk("l-k7f2q", "2023-01-10"));
    assert_eq!(places(&back), Vec::<String>::new());
}

#[test]
fn a_setting_that_says_no_time_is_a_finding_and_counts_for_nothing() {
    for (bad, told) in [
        ("\"lang\"", "`lang` zegt niet hoe lang"),
        ("\"0 jaar\"", "`0 jaar` zegt niet hoe lang"),
        ("\"2\"", "`2` zegt niet hoe lang"),
        ("\"2 dagen\"", "`2 dagen` zegt niet hoe lang"),
        ("\"1000 jaar\"", "`1000 jaar` zegt niet hoe lang"),
        ("[\"2 jaar\"]", "hier hoort hoe lang iets wordt bewaard"),
    ] {
        let folder = left("2020-07-10", None);
        set(&folder, &format!("[privacy]\nbewaren = {bad}"));
        folder.write("gesprekken/een.yaml", &talk("l-k7f2q", "2020-01-10"));
        assert_eq!(places(&folder), Vec::<String>::new(), "{bad}");
        let report = folder.check_only(TODAY, &["verkeerde-waarde"]);
        let said: Vec<&str> = report
            .findings
            .iter()
            .map(|one| one.message.as_str())
            .collect();
        assert!(
            said.len() == 1 && said[0].starts_with(told),
            "{bad}: {said:?}"
        );
    }
}

#[test]
fn it_counts_from_the_edition_of_2027_on() {
    let folder = left("2020-07-10", Some("2 jaar"));
    assert_eq!(folder.said_in("2026", TODAY, RULE), Vec::<String>::new());
    assert_eq!(folder.said_in("2027", TODAY, RULE).len(), 1);
}
