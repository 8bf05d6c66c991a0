//! The rules about studiewijzers, where they are subtle.

use leerplan::model::Kleur;

use crate::support::{Folder, TODAY};

pub fn school() -> Folder {
    Folder::school(Kleur::Geel)
}

/// What one rule finds, as `file:line message`.
pub fn found(folder: &Folder, rule: &str) -> Vec<String> {
    let report = folder.check_only(TODAY, &[rule]);
    let findings = report.findings.into_iter();
    findings
        .map(|f| format!("{}:{} {}", f.file, f.span.start.line, f.message))
        .collect()
}

/// Writes a studiewijzer of one subject: each row is a line of flow YAML.
pub fn write(folder: &Folder, path: &str, top: &str, rows: &[&str]) {
    let rows: String = rows.iter().map(|row| format!("  - {{{row}}}\n")).collect();
    folder.write(path, &format!("soort: studiewijzer\n{top}\nweken:\n{rows}"));
}

#[test]
fn split_days_and_projects_are_no_doubles() {
    let folder = school();
    write(
        &folder,
        "klas.yaml",
        "klas: 1a",
        &[
            "week: 39, tot: 2026-09-22, vakken: [{vak: en, leren: [A]}]",
            "week: 39, van: 2026-09-23, vakken: [{vak: en, leren: [B]}, {vakken: [en, ak], titel: Kaart, leren: [C]}]",
            "week: 40, tot: 2026-09-30, vakken: [{vak: en, leren: [A]}]",
            "week: 40, van: 2026-09-30, vakken: [{vak: entl, leren: [B]}]",
        ],
    );
    assert_eq!(
        found(&folder, "week-dubbel"),
        ["klas.yaml:6 `en` heeft voor `1a` in week 40 meer dan één rij met `leren`"]
    );
}

#[test]
fn two_lines_of_a_subject_are_no_doubles_but_two_numbers_of_one_line_are() {
    let folder = school();
    write(
        &folder,
        "ne.yaml",
        "vak: ne\nklas: 1a",
        &[
            "week: 39, lesstof: Grammatica 2.1, maken: [1-5]",
            "week: 39, lesstof: [Lezen, Boek kiezen], maken: [lezen]",
            "week: 40, lesstof: Grammatica 2.2, maken: [6-9]",
            "week: 40, lesstof: Grammatica 2.3, maken: [10-12]",
            "week: 41, lesstof: Hoofdstuk 2, maken: [A]",
            "week: 41, lesstof: \"Unit 3, §1\", maken: [B]",
            "week: 42, vakken: [{vak: ne, titel: Spreken, maken: [A]}, {vak: ne, titel: Schrijven, maken: [B]}]",
        ],
    );
    assert_eq!(
        found(&folder, "week-dubbel"),
        [
            "ne.yaml:7 `ne` heeft voor `1a` in week 40 meer dan één rij met `lesstof` en `maken`",
            "ne.yaml:9 `ne` heeft voor `1a` in week 41 meer dan één rij met `lesstof` en `maken`",
        ]
    );
}

#[test]
fn a_file_that_doubles_another_is_one_finding() {
    let folder = school();
    let rows = [
        "week: 39, lesstof: A",
        "week: 40, lesstof: B",
        "week: 41, keuze: [C]",
    ];
    write(&folder, "a.yaml", "vak: en\nklas: [1a, 1b, 1c]", &rows);
    let others = ["week: [39, 40], lesstof: D", "week: 41, leren: [E]"];
    write(&folder, "b.yaml", "vak: en\nklas: [1b, 1a]", &others);
    assert_eq!(
        found(&folder, "week-dubbel"),
        ["a.yaml:5 `en` heeft voor `1a` en `1b` in week 39 en 40 meer dan één rij met `lesstof`"]
    );
}

#[test]
fn every_double_is_told_of_once() {
    let folder = school();
    write(
        &folder,
        "en.yaml",
        "vak: en\nklas: 1a",
        &[
            "week: 39, lesstof: A",
            "week: 39, lesstof: B, leren: [C]",
            "week: 39, leren: [D]",
        ],
    );
    assert_eq!(
        found(&folder, "week-dubbel"),
        [
            "en.yaml:5 `en` heeft voor `1a` in week 39 meer dan één rij met `lesstof`",
            "en.yaml:6 `en` heeft voor `1a` in week 39 meer dan één rij met `leren`",
        ]
    );
}

#[test]
fn week_53_depends_on_the_year() {
    let folder = school();
    write(
        &folder,
        "en.yaml",
        "vak: en\nklas: 1a",
        &["week: 53, lesstof: A"],
    );
    assert!(found(&folder, "week-klopt-niet").is_empty());
    folder.write(
        "leerplan.toml",
        "kleur = \"geel\"\nschooljaar = \"2027-2028\"\n",
    );
    assert_eq!(
        found(&folder, "week-klopt-niet"),
        ["en.yaml:5 week 53 is er niet in schooljaar 2027-2028"]
    );
}

#[test]
fn days_belong_in_the_first_and_the_last_week_of_a_row() {
    let folder = school();
    write(
        &folder,
        "en.yaml",
        "vak: en\nklas: 1a\nperiode: 1",
        &[
            "week: [37, 38], van: 2026-09-07, tot: 2026-09-20",
            "week: [39, 40], van: 2026-09-28",
            "lesweek: 6, tot: 2026-10-12",
            "week: 42, van: 2026-10-14, tot: 2026-10-13",
            "lesweek: 0",
        ],
    );
    assert_eq!(
        found(&folder, "week-klopt-niet"),
        [
            "en.yaml:7 `2026-09-28` valt niet in week 39",
            "en.yaml:8 `2026-10-12` valt niet in week 41",
            "en.yaml:9 `tot` (2026-10-13) ligt voor `van` (2026-10-14)",
            "en.yaml:10 lesweek 0 is er niet: periode 1 heeft 7 lesweken",
        ]
    );
}

#[test]
fn only_a_holiday_next_to_the_period_may_lie_outside_it() {
    let folder = school();
    let rows = [
        "week: 43, opmerking: Vakantie",
        "week: [44, 52], lesstof: A",
    ];
    write(&folder, "en.yaml", "vak: en\nklas: 1a\nperiode: 1", &rows);
    assert_eq!(
        found(&folder, "week-buiten-periode"),
        ["en.yaml:7 week 44 en 52 vallen buiten periode 1 (31 augustus – 16 oktober 2026)"]
    );
}

#[test]
fn files_of_one_subject_share_a_period_but_a_project_fills_no_week() {
    let folder = school();
    write(
        &folder,
        "en-1.yaml",
        "vak: en\nklas: [1a, 1b]\nperiode: 1",
        &["week: [36, 37, 38], lesstof: A"],
    );
    write(
        &folder,
        "en-2.yaml",
        "vak: Engels\nklas: 1a\nperiode: 1",
        &["week: [40, 41, 42], lesstof: B"],
    );
    write(
        &folder,
        "klas.yaml",
        "klas: 1a\nperiode: 1",
        &["week: 39, vakken: [{vakken: [en, ak], titel: Kaart}]"],
    );
    assert_eq!(
        found(&folder, "week-ontbreekt"),
        [
            "en-1.yaml:5 week 39 ontbreekt voor `1a`",
            "en-1.yaml:5 week 39 t/m 42 ontbreken voor `1b`",
        ]
    );
}

#[test]
fn a_studiewijzer_without_rows_lacks_all_school_weeks() {
    let folder = school();
    folder.write(
        "en.yaml",
        "soort: studiewijzer\nvak: en\nklas: 1a\nperiode: 2\n",
    );
    assert_eq!(
        found(&folder, "week-ontbreekt"),
        ["en.yaml:1 week 44 t/m 51 ontbreken voor `1a`"]
    );
}

#[test]
fn rest_weeks_need_nothing_compulsory() {
    let folder = school();
    write(
        &folder,
        "en.yaml",
        "vak: en\nklas: 1a",
        &[
            "week: 36, keuze: [Lees], opmerking: SE-week",
            "week: 37, toets: [{naam: Unit 1, datum: 2026-09-08}], opmerking: Neem je boek mee",
            "week: 38, opmerking: Excursie",
            "week: 43, keuze: [Lees]",
            "week: 39, extra: {Grammatica: Ablativus}",
            "week: 40, keuze: [Lees], leren: ['']",
            "week: 41, keuze: [Lees], opmerking: Deze week sluiten we af",
            "week: 42",
        ],
    );
    assert_eq!(
        found(&folder, "verplicht-ontbreekt"),
        ["en.yaml:10 2 rijen zeggen niet wat iedereen doet: week 40 en week 41"]
    );
    assert_eq!(
        found(&folder, "vak-leeg"),
        ["en.yaml:12 de rij van week 42 is leeg"]
    );
}

#[test]
fn what_a_class_lacks_is_told_once_at_its_first_studiewijzer() {
    let folder = school();
    write(
        &folder,
        "en.yaml",
        "vak: en\nklas: [1a, 1b]",
        &["week: 39, lesstof: A", "week: 40, lesstof: B"],
    );
    write(
        &folder,
        "ne.yaml",
        "vak: ne\nklas: [1a, 1b]",
        &[
            "week: 39, lesstof: C",
            "week: 40, lesstof: D",
            "week: 41, lesstof: E",
            "week: 42, lesstof: Toetsweek",
        ],
    );
    write(
        &folder,
        "mentor.yaml",
        "klas: 1b",
        &[
            "week: 39, vakken: [{vak: ml, keuze: [F]}]",
            "week: 40, coaching: Plannen",
        ],
    );
    assert_eq!(
        found(&folder, "keuzedelen-ontbreken"),
        [
            "en.yaml:5 in week 39 en 40 valt er voor `1a` niets te kiezen",
            "en.yaml:6 in week 40 valt er voor `1b` niets te kiezen",
            "ne.yaml:7 in week 41 valt er voor `1a` en `1b` niets te kiezen",
        ]
    );
    assert_eq!(
        found(&folder, "coaching-ontbreekt"),
        [
            "en.yaml:5 in week 39 en 40 staat er voor `1a` geen mentorles of coaching",
            "ne.yaml:7 in week 41 staat er voor `1a` en `1b` geen mentorles of coaching",
        ]
    );
}

#[test]
fn hours_add_up_over_studiewijzers_and_count_in_each_week_of_a_row() {
    let folder = school();
    write(
        &folder,
        "en.yaml",
        "vak: en\nklas: 1a",
        &["week: [39, 40], uren: 12.5"],
    );
    write(
        &folder,
        "klas.yaml",
        "klas: 1a",
        &[
            "week: 39, uren: 30, vakken: [{vak: ne, uren: 7.5}]",
            "week: 40, uren: 8, vakken: [{vak: ne, lesstof: A}]",
        ],
    );
    assert_eq!(
        found(&folder, "weekbelasting"),
        ["en.yaml:5 `1a` heeft meer werk dan `max_uren` (20 uur) in week 40 (20,5 uur)"]
    );
}

#[test]
fn a_week_of_another_year_is_named_in_full() {
    let folder = school();
    let rows = ["week: 2025-W39, lesstof: A"];
    write(&folder, "en.yaml", "vak: en\nklas: 1a\nperiode: 1", &rows);
    assert_eq!(
        found(&folder, "week-buiten-periode"),
        ["en.yaml:6 2025-W39 valt buiten periode 1 (31 augustus – 16 oktober 2026)"]
    );
}

#[test]
fn nothing_rests_on_a_week_that_cannot_be_read() {
    let folder = school();
    let rows = [
        "week: [39, x], van: 2026-09-21, tot: 2026-10-02, toets: [{naam: A, datum: 2026-10-01}]",
        "lesweek: [6, 99], tot: 2026-10-16, lesstof: B",
    ];
    write(&folder, "en.yaml", "vak: en\nklas: 1a\nperiode: 1", &rows);
    assert_eq!(
        found(&folder, "week-klopt-niet"),
        ["en.yaml:7 lesweek 99 is er niet: periode 1 heeft 7 lesweken"]
    );
    for rule in [
        "toets-zonder-datum",
        "week-ontbreekt",
        "week-buiten-periode",
    ] {
        assert!(found(&folder, rule).is_empty(), "{rule}");
    }
}

#[test]
fn a_section_alone_is_not_asked_for_the_mentor_lesson() {
    let folder = school();
    let rows = ["week: 39, lesstof: A, keuze: B"];
    write(&folder, "en.yaml", "vak: en\nklas: 1a", &rows);
    write(
        &folder,
        "engels.yaml",
        "vak: entl\nklas: 1a",
        &["week: 40, opmerking: C"],
    );
    assert!(found(&folder, "coaching-ontbreekt").is_empty());
    write(
        &folder,
        "wi.yaml",
        "vak: wi\nklas: 1a",
        &["week: 41, opmerking: vrij"],
    );
    assert_eq!(
        found(&folder, "coaching-ontbreekt"),
        ["en.yaml:5 in week 39 staat er voor `1a` geen mentorles of coaching"]
    );
}

#[test]
fn tests_projects_and_mentor_lessons_alone_make_no_ordinary_week() {
    let folder = school();
    write(
        &folder,
        "klas.yaml",
        "klas: 1a",
        &[
            "week: 36, vakken: [{vak: wi, lesstof: Toets H1}, {vak: en, lesstof: PW, toets: [{naam: U1}]}]",
            "week: 37, thema: Projectweek, vakken: [{vak: wi, lesstof: Bruggen}]",
            "week: 38, vakken: [{vak: ml, verplicht: [Agenda]}]",
            "week: 39, opmerking: Kamp, vakken: [{vak: en, opmerking: vrij}]",
            "week: 40, vakken: [{vak: wi, lesstof: Oefentoets H1}]",
            "week: 41, vakken: [{vak: wi, lesstof: H1, maken: [huiswerk voor de week]}]",
        ],
    );
    assert_eq!(
        found(&folder, "keuzedelen-ontbreken"),
        ["klas.yaml:8 in week 40 en 41 valt er voor `1a` niets te kiezen"]
    );
}
