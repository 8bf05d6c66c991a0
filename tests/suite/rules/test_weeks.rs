//! Test weeks: for whom they are, what rules ask in them, and how people write them.

use leerplan::model::Kleur;

use super::studiewijzer::{found, write};
use crate::support::{Folder, settings};

const HAVO: &str = "soort: klas\nklas: 4h\nniveau: havo\nleerjaar: 4\n";
const VWO: &str = "soort: klas\nklas: 4v\nniveau: vwo\nleerjaar: 4\n";
const BOTH: &str = "soort: klas\nklas: 4hv\nniveau: [havo, vwo]\nleerjaar: 4\n";

/// A school with test weeks: two for all in weeks 45 (from Thursday) and 46, and one of vwo in week 50.
fn school() -> Folder {
    let folder = Folder::empty();
    let tests = "[[toetsweek]]\nnummer = 1\nvan = 2026-11-05\ntot = 2026-11-13\n\
                 [[toetsweek]]\nnummer = 2\nnaam = \"Kersttoetsen\"\nvan = 2026-12-07\ntot = 2026-12-11\nniveau = \"vwo\"\n";
    folder.write(
        "leerplan.toml",
        &format!("{}{tests}", settings(Kleur::Geel)),
    );
    folder.write("klassen/4h.yaml", HAVO);
    folder.write("klassen/4v.yaml", VWO);
    folder.write("klassen/4hv.yaml", BOTH);
    folder
}

const ALL_BUT: &str = "week: [44, 45, 47, 48, 49, 51], lesstof: Unit 1, keuze: [lezen]";
const NONE: [&str; 0] = [];

#[test]
fn a_week_of_tests_need_not_be_there_for_the_classes_that_have_it() {
    let folder = school();
    write(
        &folder,
        "w/a.yaml",
        "vak: en\nklas: 4v\nperiode: 2",
        &[ALL_BUT],
    );
    write(
        &folder,
        "w/b.yaml",
        "vak: en\nklas: 4h\nperiode: 2",
        &[ALL_BUT],
    );
    write(
        &folder,
        "w/c.yaml",
        "vak: en\nklas: 4hv\nperiode: 2",
        &[ALL_BUT],
    );
    assert_eq!(
        found(&folder, "week-ontbreekt"),
        [
            "w/b.yaml:5 week 50 ontbreekt voor `4h`",
            "w/c.yaml:5 week 50 ontbreekt voor `4hv`",
        ]
    );
}

#[test]
fn a_week_of_which_only_some_days_are_of_tests_is_an_ordinary_one() {
    let folder = school();
    let rows = ["week: [44, 47, 48, 49, 51], lesstof: Unit 1"];
    write(&folder, "w/a.yaml", "vak: en\nklas: 4v\nperiode: 2", &rows);
    assert_eq!(
        found(&folder, "week-ontbreekt"),
        ["w/a.yaml:5 week 45 ontbreekt voor `4v`"]
    );
}

#[test]
fn nothing_is_asked_of_a_week_of_tests() {
    let folder = school();
    let rows = [
        "week: 46, keuze: [herhalen], uren: 30",
        "week: 50, vakken: [{vak: en}]",
        "week: 51, keuze: [herhalen], uren: 30",
        "week: 49, vakken: [{vak: en}]",
    ];
    write(&folder, "w/a.yaml", "vak: en\nklas: 4v", &rows);
    let place = |rule: &str| {
        let found = found(&folder, rule).into_iter();
        found
            .map(|one| one.split(' ').next().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(place("verplicht-ontbreekt"), ["w/a.yaml:7"]);
    assert_eq!(place("vak-leeg"), ["w/a.yaml:8"]);
    assert_eq!(place("weekbelasting"), ["w/a.yaml:7"]);
    write(
        &folder,
        "w/b.yaml",
        "vak: ne\nklas: 4h",
        &["week: 46, lesstof: A", "week: 48, lesstof: B"],
    );
    assert_eq!(place("keuzedelen-ontbreken"), ["w/b.yaml:6"]);
}

#[test]
fn a_week_of_tests_behind_the_period_belongs_to_it() {
    let folder = school();
    let settings = std::fs::read_to_string(folder.path().join("leerplan.toml")).unwrap();
    let early = settings.replace("tot = 2026-12-18", "tot = 2026-12-04");
    folder.write("leerplan.toml", &early);
    let rows = ["week: 50, opmerking: Kersttoetsen"];
    write(&folder, "w/a.yaml", "vak: en\nklas: 4v\nperiode: 2", &rows);
    write(&folder, "w/b.yaml", "vak: en\nklas: 4h\nperiode: 2", &rows);
    assert_eq!(
        found(&folder, "week-buiten-periode"),
        ["w/b.yaml:6 week 50 valt buiten periode 2 (26 oktober – 4 december 2026)"]
    );
}

#[test]
fn a_test_in_a_week_of_tests_has_its_moment() {
    let folder = school();
    let rows = [
        "week: 46, toets: [{naam: Toets H1}]",
        "week: 48, toets: [{naam: Toets H2}]",
        "week: 49, toets: [{naam: Toets H3, toetsweek: TW1}]",
    ];
    write(&folder, "w/a.yaml", "vak: en\nklas: 4v", &rows);
    assert_eq!(
        found(&folder, "toets-zonder-datum"),
        ["w/a.yaml:6 toets `Toets H2` heeft geen datum"]
    );
}

#[test]
fn a_test_week_is_known_by_its_number_its_name_and_what_people_write() {
    let folder = school();
    let names = |named: &[&str], klas: &str| {
        let rows: Vec<String> = named
            .iter()
            .map(|one| format!("week: 48, toets: [{{naam: T, toetsweek: {one}}}]"))
            .collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        write(
            &folder,
            "w/a.yaml",
            &format!("vak: en\nklas: {klas}"),
            &rows,
        );
        found(&folder, "onbekende-toetsweek")
    };
    let known = [
        "1",
        "TW1",
        "tw 1",
        "TE1",
        "Toetsweek 1",
        "toetsweek-1",
        "\"2\"",
        "kersttoetsen",
    ];
    assert_eq!(names(&known, "4v"), NONE);
    assert_eq!(
        names(&["3", "na de vakantie", "TW 12"], "4v"),
        [
            "w/a.yaml:5 er is geen toetsweek `3`",
            "w/a.yaml:6 er is geen toetsweek `na de vakantie`",
            "w/a.yaml:7 er is geen toetsweek `TW 12`",
        ]
    );
    assert_eq!(
        names(&["2"], "4h"),
        ["w/a.yaml:5 toetsweek `2` is er niet voor `4h`"]
    );
}

#[test]
fn lessons_in_a_holiday_are_those_of_another_year() {
    let folder = school();
    let rows = [
        "week: 43, lesstof: Unit 2, maken: [\"1-12\"]",
        "week: 53, toets: [{naam: SO}]",
        "week: [43, 44], lesstof: Unit 3",
        "week: 44, lesstof: Unit 4",
    ];
    write(&folder, "w/a.yaml", "vak: en\nklas: 4v", &rows);
    let right = [
        "week: 43, opmerking: Herfstvakantie, keuze: [lezen]",
        "week: 43, keuze: [\"Opdracht 1\"]",
        "week: 53, maken: [Leesboek uitlezen in de kerstvakantie]",
        "week: 53, lesstof: Vrij",
    ];
    write(&folder, "w/b.yaml", "vak: ne\nklas: 4v", &right);
    assert_eq!(
        found(&folder, "les-in-vakantie"),
        [
            "w/a.yaml:5 in week 43 en 53 staan lessen, maar er is geen school (herfstvakantie en kerstvakantie)"
        ]
    );
    let report = folder.check_only("2027-08-20", &["les-in-vakantie"]);
    assert!(
        report.findings.is_empty(),
        "nobody changes a year that is over"
    );
}

#[test]
fn sections_with_other_days_for_one_test_week_differ() {
    let folder = school();
    let bare = settings(Kleur::Geel);
    folder.write("leerplan.toml", &bare);
    write(
        &folder,
        "w/en.yaml",
        "vak: en\nklas: 4v",
        &["week: 45, thema: Toetsweek 1", "week: 50, thema: TW2"],
    );
    write(
        &folder,
        "w/ne.yaml",
        "vak: ne\nklas: 4v",
        &[
            "week: [45, 46], opmerking: TW1",
            "week: 49, lesstof: Toetsweek 2",
        ],
    );
    write(
        &folder,
        "w/wi.yaml",
        "vak: wi\nklas: 4h",
        &["week: 47, opmerking: TW1"],
    );
    write(
        &folder,
        "w/bi.yaml",
        "vak: bi\nklas: 4v",
        &["week: 47, opmerking: Leren voor toetsweek 1"],
    );
    assert_eq!(
        found(&folder, "toetsweek-verschilt"),
        [
            "w/ne.yaml:6 toetsweek 2 van `4v` staat bij Nederlands in week 49, en bij Engels in week 50"
        ]
    );
}

#[test]
fn the_days_of_the_settings_go_before_those_of_a_section() {
    let folder = school();
    write(
        &folder,
        "w/en.yaml",
        "vak: en\nklas: 4v",
        &["week: 45, tot: 2026-11-04, thema: Toetsweek 1"],
    );
    write(
        &folder,
        "w/ne.yaml",
        "vak: ne\nklas: 4v",
        &["week: 45, opmerking: TW1"],
    );
    write(
        &folder,
        "w/wi.yaml",
        "vak: wi\nklas: 4h",
        &["week: 49, opmerking: TW2"],
    );
    assert_eq!(
        found(&folder, "toetsweek-verschilt"),
        [
            "w/en.yaml:5 `Toetsweek 1` staat hier in week 45, en in `leerplan.toml` op 5 – 13 november 2026",
        ]
    );
}

/// Whether a class has nothing to choose in a week of which a row is about this.
fn is_ordinary(text: &str) -> bool {
    let folder = Folder::school(Kleur::Geel);
    let row = format!("week: 39, lesstof: \"{text}\", maken: [\"1-5\"]");
    write(&folder, "w/a.yaml", "vak: en\nklas: 4v", &[&row]);
    !found(&folder, "keuzedelen-ontbreken").is_empty()
}

#[test]
fn special_weeks_are_known_by_their_words() {
    for text in [
        "Toetsweek",
        "TW1",
        "TW 2",
        "TE1",
        "Proefwerkweek",
        "toetsenweek 2",
        "Herfstvakantie",
        "Week 39: kerstvakantie",
        "Voorjaarsvakantie (20 t/m 28 feb)",
        "Geen les i.v.m. meivakantie",
        "Vakantie",
        "lesvrij",
        "Lesvrije week",
        "Projectweek",
        "SE-week",
    ] {
        assert!(!is_ordinary(text), "{text}");
    }
}

#[test]
fn words_that_only_look_like_a_special_week_are_lessons() {
    for text in [
        "Voor de herfstvakantie: hoofdstuk 2 af",
        "Na de kerstvakantie beginnen we met verzet",
        "Vakantieverhalen schrijven",
        "Plan een vakantie naar Rome",
        "Vakantiefoto's beschrijven",
        "Werkwoorden in de tegenwoordige tijd",
        "Vrij lezen en boekverslag",
        "Vrijheid en gelijkheid",
        "Vrije val en zwaartekracht",
        "Vrijdag toets over hoofdstuk 1",
        "Oefentoets maken",
        "Toetsstof doornemen",
        "De twintigste eeuw",
        "Twee gedichten vergelijken",
        "Te lezen: blz. 1",
        "te 1: opgave 3",
        "TWEE opgaven",
        "Projectplan maken",
        "Weekplanning maken",
        "Meidagen 1940",
        "Kerstverhaal schrijven",
        "Zomer en winter: het klimaat",
    ] {
        assert!(is_ordinary(text), "{text}");
    }
}

/// Whether a plan that runs since August, with one finding on this day, has nothing written for three weeks
/// on 23 November.
fn is_not_kept(settings_of_tests: &str, day: &str) -> bool {
    let folder = Folder::empty();
    folder.write(
        "leerplan.toml",
        &format!("{}{settings_of_tests}", settings(Kleur::Geel)),
    );
    let plan = format!(
        "soort: invoeringsplan\ntitel: Route\nuitvoering:\n  - {{datum: {day}, werkt: Alles}}\n"
    );
    folder.write("route.yaml", &plan);
    let report = folder.check_only("2026-11-23", &["uitvoering-niet-bijgehouden"]);
    !report.findings.is_empty()
}

#[test]
fn weeks_of_tests_of_the_whole_school_are_none_in_which_a_plan_must_be_kept() {
    let of = |more: &str| {
        format!("[[toetsweek]]\nnummer = 1\nvan = 2026-11-09\ntot = 2026-11-13\n{more}")
    };
    // Fifteen school days before Monday 23 November is Monday 2 November, without tests.
    assert!(!is_not_kept("", "2026-11-02"));
    assert!(is_not_kept("", "2026-10-30"));
    // With a week of tests it is Monday 26 October; the week before is free.
    assert!(!is_not_kept(&of(""), "2026-10-26"));
    assert!(is_not_kept(&of(""), "2026-10-16"));
    assert!(is_not_kept(&of("leerjaar = 4\n"), "2026-10-30"));
}
