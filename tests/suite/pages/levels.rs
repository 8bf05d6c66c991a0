//! Goals of some levels only, and the short names of goals.

use leerplan::model::Kleur;

use crate::pages::results::spoken;
use crate::pages::support::{page, texts};
use crate::support::{Folder, TODAY};

const PLANNING: &str = "\
soort: planning
vak: bi
klas: 3h1
niveau: [havo, vwo]
leerjaar: 3
titel: Cellen
paragrafen:
  - nummer: '1.1'
    week: 37
    leerdoelen:
      - {doel: Je kunt een cel tekenen, id: a}
      - {doel: Je kunt weefsels herkennen, id: b, niveau: vwo}
      - {doel: Je kunt de delen van een cel noemen, id: c, niveau: [havo, vwo], kort: delen van de cel}
toets: {vorm: summatief, datum: 2026-10-14}
";

const RESULTS: &str = "\
soort: voortgang
planning: cellen
klas: 3h1
metingen:
  - {datum: 2026-09-11, paragraaf: '1.1', resultaten: {abe: n, bo: n}}
";

fn klas(naam: &str, niveau: &str) -> String {
    format!(
        "soort: klas\nklas: {naam}\nniveau: {niveau}\nleerjaar: 3\nleerlingen: [{{id: abe}}, {{id: bo}}]\n"
    )
}

/// A school with the planning for these classes, the first of level havo, the second of vwo.
fn school(classes: &str) -> Folder {
    let folder = Folder::school(Kleur::Blauw);
    let planning = PLANNING.replace("klas: 3h1", &format!("klas: {classes}"));
    folder
        .write("klassen/3h1.yaml", &klas("3h1", "havo"))
        .write("klassen/3v1.yaml", &klas("3v1", "vwo"))
        .write("planningen/cellen.yaml", &planning)
        .write("voortgang/cellen.yaml", RESULTS);
    folder
}

#[test]
fn the_sheet_of_a_class_leaves_out_goals_of_other_levels() {
    let html = page(&school("3h1"), "planningen/cellen.html");
    assert!(html.contains("Je kunt een cel tekenen") && !html.contains("weefsels"));
    let goals = texts(&html, "td");
    assert!(goals.contains(&"Je kunt de delen van een cel noemen havo en vwo".to_owned()));
    let md = page(&school("3h1"), "planningen/cellen.md");
    assert!(md.contains("noemen (havo en vwo)") && !md.contains("weefsels"));
}

#[test]
fn every_goal_is_shown_with_its_levels_to_classes_of_both_or_unknown_levels() {
    for classes in ["[3h1, 3v1]", "[3h1, 3v9]", "[]"] {
        let html = page(&school(classes), "planningen/cellen.html");
        let goals = texts(&html, "td");
        let levels = "Je kunt weefsels herkennen vwo".to_owned();
        assert!(goals.contains(&levels), "{classes}: {goals:?}");
    }
}

#[test]
fn narrow_columns_have_the_short_name_of_a_goal() {
    let html = page(&school("3h1"), "planningen/cellen-weken.html");
    let rows = texts(&html, "th");
    assert!(
        rows.contains(&"delen van de cel havo en vwo".to_owned()),
        "{rows:?}"
    );
    assert!(!html.contains("weefsels"));
    let html = page(&school("3h1"), "klassen/3h1-voortgang.html");
    assert!(
        html.contains("delen van de cel") && !html.contains("noemen"),
        "{html}"
    );
}

#[test]
fn results_of_a_class_have_no_column_for_goals_of_other_levels() {
    let heads = spoken(&page(&school("3h1"), "voortgang/cellen.html"), "th");
    let expected = ["1.1a: Je kunt een cel tekenen", "1.1b: delen van de cel"];
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    assert_eq!(heads[3..5], expected);
}

#[test]
fn a_goal_that_no_class_has_needs_no_test() {
    let planning = |classes: &str| {
        let folder = school(classes);
        let text = PLANNING.replace("klas: 3h1", &format!("klas: {classes}"));
        let text = text.replace("2026-10-14}", "2026-10-14, leerdoelen: [a, c]}");
        folder.write("planningen/cellen.yaml", &text);
        let found = folder
            .check_only(TODAY, &["toetsmoment-ontbreekt"])
            .findings;
        found
            .iter()
            .map(|one| one.message.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(planning("3h1"), [""; 0]);
    assert_eq!(
        planning("[3h1, 3v1]"),
        ["leerdoel `b` heeft geen toetsmoment"]
    );
}

#[test]
fn a_short_name_of_more_than_forty_characters_is_refused() {
    let folder = school("3h1");
    let long = "é".repeat(40);
    folder.write(
        "planningen/cellen.yaml",
        &PLANNING.replace("delen van de cel", &long),
    );
    assert_eq!(
        folder
            .check_only(TODAY, &["verkeerde-waarde"])
            .findings
            .len(),
        0
    );
    folder.write(
        "planningen/cellen.yaml",
        &PLANNING.replace("delen van de cel", &format!("{long}é")),
    );
    let found = folder.check_only(TODAY, &["verkeerde-waarde"]).findings;
    assert_eq!(found.len(), 1);
    assert!(
        found[0].message.ends_with("is 41 tekens lang"),
        "{}",
        found[0].message
    );
}
