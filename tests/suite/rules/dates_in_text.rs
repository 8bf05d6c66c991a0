//! A day beside a date in a text.

use leerplan::internals::calendar::written_days;
use leerplan::model::Kleur;

use crate::support::{Folder, TODAY};

/// What the rule says of a text in a remark.
fn said(text: &str) -> Vec<String> {
    let folder = Folder::school(Kleur::Geel);
    folder.write(
        "w.yaml",
        &format!("soort: studiewijzer\nvak: en\nklas: 1a\nweken:\n  - week: 41\n    opmerking: >-\n      {text}\n"),
    );
    let report = folder.check_only(TODAY, &["dag-klopt-niet"]);
    report.findings.into_iter().map(|one| one.message).collect()
}

const NONE: [&str; 0] = [];

#[test]
fn a_day_that_is_another_one_is_told_with_the_day_that_it_is() {
    // 4 October 2026 is a Sunday, 9 October a Friday, 15 January 2027 a Friday.
    let sunday = ["4 oktober 2026 is een zondag, geen donderdag"];
    for text in [
        "Inleveren op do 4 okt",
        "Inleveren: donderdag 4 oktober",
        "Donderdag 4 oktober 2026 inleveren",
        "(do 4 okt.)",
        "do. 4 okt",
        "do 04-10",
        "do 4-10-2026",
        "do 2026-10-04",
        "Uiterlijk do 4/10/2026 klaar",
    ] {
        assert_eq!(said(text), sunday, "{text}");
    }
    assert_eq!(
        said("Excursie ma 12 t/m do 16 okt"),
        ["16 oktober 2026 is een vrijdag, geen donderdag"]
    );
    assert_eq!(
        said("op wo 15 januari"),
        ["15 januari 2027 is een vrijdag, geen woensdag"]
    );
    assert_eq!(
        said("vr 9 okt 2025"),
        ["9 oktober 2025 is een donderdag, geen vrijdag"]
    );
}

#[test]
fn a_day_that_is_right_is_let_be() {
    for text in [
        "zo 4 okt",
        "op zondag 4 oktober",
        "vr 9 okt en ma 12 okt",
        "vr 09-10",
        "vr 15-01-2027",
        "do 9 oktober 2025",
    ] {
        assert_eq!(said(text), NONE, "{text}");
    }
}

#[test]
fn what_may_be_something_else_is_let_be() {
    for text in [
        "ma 2-6 maken",
        "wo 3-5 lezen",
        "do 4-10",
        "di 1.2 en 1.3",
        "wo 2 opgaven",
        "vr 10 minuten leestijd",
        "do 4 of vr 5 okt",
        "wo of do 4 okt",
        "di en do 4 okt",
        "WO 2 mei 1940",
        "De WO 1 oktober",
        "Zo 4 mei vieren we samen",
        "want zo 4 mei is het stil",
        "mijn ma 8 mei jarig",
        "Maandagmiddag 4 okt",
        "elke donderdag",
        "do 34 okt",
        "do 4 oktoberfeest",
        "zaterdagochtend 3 okt",
        "https://x.nl/do-4-okt/vr",
        "vrijdag, 10 vragen",
        "ma-do 4 okt",
        "woensdag de 4e",
    ] {
        assert_eq!(said(text), NONE, "{text}");
    }
}

#[test]
fn days_are_found_where_they_stand() {
    let text = "Tot vr 9 okt. en daarna (ma 12 oktober 2026)";
    let found: Vec<&str> = written_days(text)
        .iter()
        .map(|one| &text[one.at.clone()])
        .collect();
    assert_eq!(found, ["vr 9 okt", "ma 12 oktober 2026"]);
}
