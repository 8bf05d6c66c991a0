//! What is told of a test in which something is wrong: one finding for one fault.

use leerplan::model::Kleur;

use super::studiewijzer::{found, write};
use crate::support::{Folder, TODAY, settings};

const NONE: [&str; 0] = [];

/// The rules about tests and about what cannot be read.
const RULES: [&str; 9] = [
    "verkeerde-waarde",
    "onbekende-verwijzing",
    "onbekende-toetsweek",
    "onbekende-groep",
    "toets-zonder-datum",
    "toetsdatum-verschilt",
    "toets-niet-gevonden",
    "toetsmoment-ontbreekt",
    "week-klopt-niet",
];

const CHAPTER: &str = "soort: planning\nvak: na\nklas: 3h1\nniveau: havo\nleerjaar: 3\nhoofdstuk: H1\n\
                       titel: Krachten\nparagrafen:\n  - {nummer: '1.1', week: 36, leerdoelen: [{doel: Je kunt tekenen, id: a}]}\n";

fn school(test_of_planning: &str) -> Folder {
    let folder = Folder::empty();
    let tests = "[[toetsweek]]\nnummer = 1\nvan = 2026-11-05\ntot = 2026-11-13\n";
    folder.write(
        "leerplan.toml",
        &format!("{}{tests}", settings(Kleur::Geel)),
    );
    folder.write(
        "k.yaml",
        "soort: klas\nklas: 3h1\nniveau: havo\nleerjaar: 3\nleerlingen: [{id: bo}]\n",
    );
    folder.write("p.yaml", &format!("{CHAPTER}{test_of_planning}"));
    folder
}

/// What is said of a test in week 42 of a studiewijzer and of one of a planning, as `rule file:line`.
fn said(planned: &str, test: &str) -> Vec<String> {
    let folder = school(planned);
    let row = format!("week: 42, lesstof: A, toets: [{test}]");
    write(&folder, "w.yaml", "vak: na\nklas: 3h1", &[&row]);
    let report = folder.check_only(TODAY, &RULES);
    let findings = report.findings.into_iter();
    findings
        .map(|one| format!("{} {}:{}", one.rule, one.file, one.span.start.line))
        .collect()
}

const PLANNED: &str = "toets: {vorm: summatief, datum: 2026-10-14}\n";

#[test]
fn a_test_of_which_the_planning_is_wrong_has_one_finding() {
    for (planned, test, rule) in [
        (
            PLANNED,
            "{planning: bestaat-niet}",
            "onbekende-verwijzing w.yaml:5",
        ),
        (
            PLANNED,
            "{naam: A, paragraaf: '1.1'}",
            "toets-niet-gevonden w.yaml:5",
        ),
        (
            PLANNED,
            "{planning: p, paragraaf: '1.1'}",
            "toets-niet-gevonden w.yaml:5",
        ),
        (
            PLANNED,
            "{planning: p, paragraaf: '9'}",
            "toets-niet-gevonden w.yaml:5",
        ),
        (
            "toets: [{naam: A, vorm: summatief, datum: 2026-10-14}, {naam: B, vorm: summatief, datum: 2026-10-15}]\n",
            "{planning: p}",
            "toets-niet-gevonden w.yaml:5",
        ),
        (
            "toets: {vorm: summatief, datum: morgen}\n",
            "{planning: p}",
            "verkeerde-waarde p.yaml:10",
        ),
        (
            PLANNED,
            "{naam: A, datum: morgen}",
            "verkeerde-waarde w.yaml:5",
        ),
        (
            PLANNED,
            "{naam: A, toetsweek: 9}",
            "onbekende-toetsweek w.yaml:5",
        ),
        (PLANNED, "{naam: A}", "toets-zonder-datum w.yaml:5"),
        (
            PLANNED,
            "{naam: A, datum: 2026-10-14, groep: 3h7}",
            "onbekende-groep w.yaml:5",
        ),
        (
            PLANNED,
            "{naam: A, datum: 2026-10-21}",
            "toets-zonder-datum w.yaml:5",
        ),
        (
            PLANNED,
            "{naam: A, datum: 2026-10-21, week: 42}",
            "toets-zonder-datum w.yaml:5",
        ),
        (
            PLANNED,
            "{naam: A, datum: 2026-10-14, week: 43}",
            "toetsdatum-verschilt w.yaml:5",
        ),
        (
            PLANNED,
            "{planning: p, datum: 2026-10-14, week: 43}",
            "toetsdatum-verschilt w.yaml:5",
        ),
        (
            PLANNED,
            "{naam: A, datum: 2026-10-14, toetsweek: 1}",
            "toetsdatum-verschilt w.yaml:5",
        ),
        (
            "toets: {vorm: summatief, datum: 2026-10-14, week: 41}\n",
            "{planning: p}",
            "toetsdatum-verschilt p.yaml:10",
        ),
        (
            "toets: {week: 42, leerdoelen: b}\n",
            "{planning: p}",
            "onbekende-verwijzing p.yaml:10",
        ),
    ] {
        assert_eq!(said(planned, test), [rule], "{planned}{test}");
    }
}

#[test]
fn a_test_in_order_has_none() {
    for test in [
        "{planning: p}",
        "{planning: p, week: 42}",
        "{naam: A, datum: 2026-10-14, week: 42}",
        "{naam: A, datum: 2026-10-14, groep: wie herkanst}",
    ] {
        assert_eq!(said(PLANNED, test), NONE, "{test}");
    }
    let in_test_week = "toets: {vorm: summatief, datum: 2026-11-06, toetsweek: TW1}\n";
    assert_eq!(said(in_test_week, "{naam: A, week: 42}"), NONE);
}

#[test]
fn a_test_with_two_days_says_both() {
    let folder = school("toets: {vorm: summatief, datum: 2026-10-14, toetsweek: 1}\n");
    assert_eq!(
        found(&folder, "toetsdatum-verschilt"),
        ["p.yaml:10 de toets is op wo 14 okt, en `toetsweek` is 5 – 13 nov"]
    );
    let folder = school("toets: {vorm: summatief, datum: 2026-10-14, week: 41}\n");
    assert_eq!(
        found(&folder, "toetsdatum-verschilt"),
        ["p.yaml:10 de toets is op wo 14 okt, en `week` is week 41"]
    );
}

#[test]
fn a_lesson_outside_its_week_and_test_weeks_that_cannot_be_are_told() {
    let folder = school(PLANNED);
    let settings = std::fs::read_to_string(folder.path().join("leerplan.toml")).unwrap();
    let more = "[[toetsweek]]\nnummer = 2\nvan = 2026-11-12\ntot = 2026-11-17\n\
                [[toetsweek]]\nnummer = 3\nvan = 2029-01-08\ntot = 2029-01-12\n";
    folder.write("leerplan.toml", &format!("{settings}{more}"));
    let row = "week: 42, lessen: [{les: ma, datum: 2026-10-05, lesstof: A}]";
    write(&folder, "w.yaml", "vak: na\nklas: 3h1", &[row]);
    assert_eq!(found(&folder, "week-klopt-niet").len(), 1);
    assert_eq!(found(&folder, "periodes-overlappen").len(), 1);
    assert_eq!(found(&folder, "instelling-buiten-schooljaar").len(), 1);
}

#[test]
fn goals_that_no_class_of_the_planning_sees_are_told_together() {
    let planning = |niveau: &str, goals: &str| {
        let folder = school("");
        folder.write(
            "p.yaml",
            &format!(
                "soort: planning\nvak: na\nniveau: {niveau}\nleerjaar: 3\ntitel: Krachten\n\
                 leerdoelen: [{{doel: Je kunt meten, id: h, niveau: vwo}}]\n\
                 paragrafen:\n  - nummer: '1.1'\n    leerdoelen: [{goals}]\n"
            ),
        );
        found(&folder, "niveau-past-niet")
    };
    let goals = "{doel: Je kunt tekenen, niveau: basis}, {doel: Je kunt rekenen, niveau: [kader, havo]}, Je kunt wegen";
    assert_eq!(
        planning("havo", goals),
        [
            "p.yaml:6 2 leerdoelen zijn niet voor het niveau van deze planning (`havo`): `h` en `Je kunt tekenen`"
        ]
    );
    assert_eq!(
        planning("[havo, vwo]", goals),
        [
            "p.yaml:9 leerdoel `Je kunt tekenen` is voor `vmbo-bb`, en deze planning is voor `havo` of `vwo`"
        ]
    );
    assert_eq!(planning("[vmbo, vwo]", goals), NONE);
    assert_eq!(planning("", goals), NONE);
    assert_eq!(planning("hoog", goals), NONE);
    assert_eq!(
        planning("[vwo]", "{doel: Je kunt tekenen, niveau: hoog}"),
        NONE
    );
}

/// `verwijzing-past-niet` tells of it, and no other rule at the same place.
#[test]
fn a_class_of_another_level_than_its_planning_is_told_once() {
    let told = |niveau: &str, rule: &str| {
        let folder = school("");
        folder.write(
            "k.yaml",
            &format!("soort: klas\nklas: 3h1\nniveau: {niveau}\nleerjaar: 3\n"),
        );
        found(&folder, rule)
    };
    let rule = "verwijzing-past-niet";
    assert_eq!(
        told("vwo", rule),
        ["p.yaml:3 klas `3h1` is vwo, en deze planning is voor havo"]
    );
    assert_eq!(told("vwo", "niveau-past-niet"), NONE);
    assert_eq!(told("[havo, vwo]", rule), NONE);
    assert_eq!(told("hoog", rule), NONE);
    assert_eq!(told("", rule), NONE);
}

#[test]
fn a_level_counts_from_the_edition_of_2027_on() {
    let folder = school("");
    folder.write(
        "p.yaml",
        "soort: planning\nvak: na\nniveau: havo\nleerjaar: 3\ntitel: Krachten\n\
         leerdoelen: [{doel: Je kunt meten, niveau: vwo}]\n",
    );
    assert_eq!(folder.said_in("2026", TODAY, "niveau-past-niet"), NONE);
    assert_eq!(folder.said_in("2027", TODAY, "niveau-past-niet").len(), 1);
}
