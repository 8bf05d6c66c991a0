//! The timetable of a class: on which days it has a subject.

use leerplan::model::Kleur;

use super::studiewijzer::{found, write};
use crate::support::{Folder, check, titles};

const NONE: [&str; 0] = [];

fn school(timetable: &str) -> Folder {
    let folder = Folder::school(Kleur::Geel);
    folder.write(
        "klassen/1a.yaml",
        &format!("soort: klas\nklas: 1a\nniveau: havo\nleerjaar: 1\nrooster: {timetable}\n"),
    );
    folder
}

#[test]
fn a_day_is_written_short_or_in_full() {
    let folder = school("{en: [ma, Woensdag, vrijdag], ne: di}");
    assert_eq!(
        titles(&check(&folder, &["--regel", "verkeerde-waarde"])),
        NONE
    );
    let folder = school("{en: [ma, woe]}");
    assert_eq!(
        titles(&check(&folder, &["--regel", "verkeerde-waarde"])),
        ["fout[verkeerde-waarde]: `woe` is geen dag"]
    );
}

#[test]
fn a_subject_of_the_timetable_is_one_of_the_school() {
    let folder = school("{en: ma, toverkunst: di}");
    assert_eq!(
        found(&folder, "onbekend-vak"),
        ["klassen/1a.yaml:5 het vak `toverkunst` is niet bekend"]
    );
    let report = folder.check_only(crate::support::TODAY, &["onbekend-vak"]);
    assert_eq!(report.findings[0].span.start.column, 19);
}

#[test]
fn tests_and_lessons_stand_on_days_with_a_lesson() {
    let folder = school("{entl: [ma, vr], ne: [di]}");
    let rows = [
        "week: 39, toets: [{naam: A, datum: 2026-09-24}], lessen: [{les: ma, datum: 2026-09-21}, {les: do, datum: 2026-09-24}]",
        "week: 40, toets: [{naam: B, datum: 2026-10-02}]",
        "week: 43, toets: [{naam: C, datum: 2026-10-21}]",
    ];
    write(&folder, "en.yaml", "vak: en\nklas: 1a", &rows);
    write(
        &folder,
        "wi.yaml",
        "vak: wi\nklas: 1a",
        &["week: 39, toets: [{naam: A, datum: 2026-09-24}]"],
    );
    write(
        &folder,
        "ne.yaml",
        "vak: ne\nklas: [1a, 1b]",
        &["week: 39, toets: [{naam: A, datum: 2026-09-24}]"],
    );
    assert_eq!(
        found(&folder, "dag-zonder-les"),
        [
            "en.yaml:5 de toets is op do 24 sep, en de klas heeft Engels op ma en vr",
            "en.yaml:5 de les is op do 24 sep, en de klas heeft Engels op ma en vr",
        ]
    );
}

#[test]
fn a_row_whose_days_all_lie_in_one_other_week_has_a_wrong_number() {
    let folder = school("{}");
    let rows = [
        "week: 39, van: 2026-09-28, tot: 2026-10-02, lesstof: A",
        "week: 40, van: 2026-09-21, tot: 2026-10-02, lesstof: B",
        "week: 41, lesstof: C, lessen: [{les: 1, datum: 2026-10-12}, {les: 2, datum: 2026-10-15}]",
        "week: 42, van: 2026-10-19, lesstof: D",
    ];
    write(&folder, "en.yaml", "vak: en\nklas: 1a", &rows);
    assert_eq!(
        found(&folder, "week-klopt-niet"),
        [
            "en.yaml:5 de dagen van deze rij vallen in week 40, niet in week 39",
            "en.yaml:6 `2026-09-21` valt niet in week 40",
            "en.yaml:7 de dagen van deze rij vallen in week 42, niet in week 41",
            "en.yaml:8 `2026-10-19` valt niet in week 42",
        ]
    );
}

#[test]
fn a_table_that_stands_twice_is_one_finding() {
    let folder = school("{}");
    let rows = [
        "week: 36, maken: [A]",
        "week: 37, maken: [B]",
        "week: 38, leren: [C]",
    ];
    let twice: Vec<&str> = rows.iter().chain(&rows).copied().collect();
    write(&folder, "en.yaml", "vak: en\nklas: 1a", &twice);
    assert_eq!(
        found(&folder, "week-dubbel"),
        [
            "en.yaml:5 `en` heeft voor `1a` in week 36 t/m 38 meer dan één rij met `maken` en `leren`"
        ]
    );
    let report = folder.check_only(crate::support::TODAY, &["week-dubbel"]);
    assert!(
        report.findings[0]
            .hint
            .as_ref()
            .unwrap()
            .contains("de hele tabel")
    );
    let two = [
        "week: 36, maken: [A]",
        "week: 37, maken: [B]",
        "week: 36, maken: [A]",
        "week: 37, maken: [B]",
    ];
    write(&folder, "en.yaml", "vak: en\nklas: 1a", &two);
    assert_eq!(found(&folder, "week-dubbel").len(), 2);
}
