//! How many tests a class has in a week: what counts, for whom, and where it is told.

use leerplan::model::Kleur;

use super::studiewijzer::{found, write};
use crate::support::{Folder, TODAY, settings};

const NONE: [&str; 0] = [];

/// A school that agreed on so many tests a week, with a test week of all but vmbo in weeks 45 (from
/// Thursday) and 46.
fn school(most: &str) -> Folder {
    let folder = Folder::empty();
    let tests = "[[toetsweek]]\nnummer = 1\nvan = 2026-11-05\ntot = 2026-11-13\nniveau = [\"havo\", \"vwo\"]\n";
    let settings = settings(Kleur::Geel).replace("max_uren = 20\n", &format!("{most}\n"));
    folder.write("leerplan.toml", &format!("{settings}{tests}"));
    for (klas, niveau) in [("3h1", "havo"), ("3h2", "havo"), ("3b1", "vmbo-bb")] {
        folder.write(
            &format!("klassen/{klas}.yaml"),
            &format!("soort: klas\nklas: {klas}\nniveau: {niveau}\nleerjaar: 3\n"),
        );
    }
    folder
}

fn of(tests: &str) -> Vec<String> {
    let folder = school("max_toetsen = 1");
    let row =
        format!("week: 39, lesstof: A, toets: [{{naam: Toets A, datum: 2026-09-21}}, {tests}]");
    write(&folder, "w/a.yaml", "vak: en\nklas: 3h1", &[&row]);
    found(&folder, "toetsbelasting")
}

const TWO: &str = "w/a.yaml:5 `3h1` heeft 2 toetsen in week 39, meer dan `max_toetsen` (1)";

#[test]
fn without_the_setting_nothing_is_told() {
    let folder = school("");
    let row = "week: 39, toets: [A, B, C, D, E, F, G, H]";
    write(&folder, "w/a.yaml", "vak: en\nklas: 3h1", &[row]);
    assert_eq!(found(&folder, "toetsbelasting"), NONE);
}

#[test]
fn tests_of_all_documents_of_a_class_count_and_are_named_in_order_of_time() {
    let folder = school("max_toetsen = 2");
    write(
        &folder,
        "w/b.yaml",
        "vak: en\nklas: [3h1, 3h2, 3h1]",
        &[
            "week: 39, lesstof: A, toets: [{naam: SO woorden, datum: 2026-09-25}]",
            "week: 40, lesstof: A, toets: [{naam: Test 1, datum: 2026-09-29}]",
        ],
    );
    write(
        &folder,
        "w/c.yaml",
        "klas: 3h1",
        &[
            "week: 39, vakken: [{vak: wi, toets: [{naam: PW H1, week: 39}]}, {vakken: [ak, gs], titel: Stad, toets: [Presentatie]}]",
            "week: 40, vakken: [{vak: wi, toets: [{naam: PW H2, datum: 2026-09-30}]}]",
        ],
    );
    let planning = "soort: planning\nvak: na\nklas: [3h1, 3h2]\nniveau: havo\nleerjaar: 3\nhoofdstuk: H1\n\
                    titel: Krachten\ntoets: {vorm: summatief, datum: 2026-09-22}\n";
    folder.write("p/na.yaml", planning);
    assert_eq!(
        found(&folder, "toetsbelasting"),
        [
            "p/na.yaml:8 `3h1` heeft 4 toetsen in week 39, meer dan `max_toetsen` (2): `PW H1` (wi), \
             `Presentatie` (ak, gs), `toets H1 Krachten` (na) en `SO woorden` (en)"
        ]
    );
    let report = folder.check_only(TODAY, &["toetsbelasting"]);
    let related = &report.findings[0].related;
    let places: Vec<_> = related.iter().map(|one| one.file.as_str()).collect();
    assert_eq!(places, ["w/c.yaml", "w/c.yaml", "w/b.yaml"]);
}

#[test]
fn classes_with_the_same_tests_are_told_together_and_each_week_once() {
    let folder = school("max_toetsen = 1");
    let rows = [
        "week: 39, lesstof: A, toets: [{naam: A, datum: 2026-09-21}, {naam: B, datum: 2026-09-22}]",
        "week: 41, lesstof: A, toets: [{naam: C, datum: 2026-10-05}, {naam: D, datum: 2026-10-06, groep: 3h2}, E]",
    ];
    write(&folder, "w/a.yaml", "vak: en\nklas: [3h1, 3h2]", &rows);
    assert_eq!(
        found(&folder, "toetsbelasting"),
        [
            "w/a.yaml:5 `3h1` en `3h2` hebben 2 toetsen in week 39, meer dan `max_toetsen` (1): `A` (en) en `B` (en)",
            "w/a.yaml:6 `3h1` heeft 2 toetsen in week 41, meer dan `max_toetsen` (1): `C` (en) en `E` (en)",
            "w/a.yaml:6 `3h2` heeft 3 toetsen in week 41, meer dan `max_toetsen` (1): `C` (en), `E` (en) en `D` (en)",
        ]
    );
}

#[test]
fn a_test_counts_where_it_is_for_a_mark() {
    for test in [
        "{naam: Toets B, datum: 2026-09-22}",
        "{naam: Toets B}",
        "Toets B",
        "{naam: Oefentoets, vorm: summatief, datum: 2026-09-22}",
        "{naam: Toets B, datum: 2026-09-22, weging: {rapport: 0, se: 1}}",
        "{naam: Toets B, datum: 2026-09-22, groep: 3h1}",
        "{naam: Toets B, datum: 2026-09-22, groep: [3h1, 3h2]}",
        "{naam: Toets B, datum: 2026-09-22, groep: havo}",
    ] {
        let found = of(test);
        assert_eq!(found.len(), 1, "{test}");
        assert!(found[0].starts_with(TWO), "{test}: {found:?}");
    }
    for test in [
        "{naam: Toets B, vorm: formatief, datum: 2026-09-22}",
        "{naam: Oefentoets, datum: 2026-09-22}",
        "{naam: D-toets H1, datum: 2026-09-22}",
        "{naam: Diagnostische toets, datum: 2026-09-22}",
        "{naam: Herkansing H1, datum: 2026-09-22}",
        "{naam: Inhaaltoets, datum: 2026-09-22}",
        "{naam: Toets B, weging: 0, datum: 2026-09-22}",
        "{naam: Toets B, datum: 2026-09-22, groep: 3h2}",
        "{naam: Toets B, datum: 2026-09-29}",
        "{naam: Toets B, week: 40}",
        "{naam: Toets B, toetsweek: 1}",
        "{naam: Toets B, toetsweek: 9}",
        "{naam: Toets B, datum: morgen}",
    ] {
        assert_eq!(of(test), NONE, "{test}");
    }
}

#[test]
fn work_that_is_handed_in_and_practical_tests_of_the_gym_do_not_count() {
    let folder = school("max_toetsen = 1");
    let row =
        "week: 39, lesstof: A, toets: [{naam: A}], inleveren: [{wat: Verslag, datum: 2026-09-22}]";
    write(&folder, "w/a.yaml", "vak: en\nklas: 3h1", &[row]);
    let gym = "week: 39, lesstof: A, toets: [{naam: Turnen, wijze: praktisch}]";
    write(&folder, "w/b.yaml", "vak: lo\nklas: 3h1", &[gym]);
    assert_eq!(found(&folder, "toetsbelasting"), NONE);
}

#[test]
fn each_pupil_has_the_test_of_one_group_of_a_subject() {
    let folder = school("max_toetsen = 1");
    let row = "week: 39, lesstof: A, toets: [{naam: Mondeling, datum: 2026-09-21, groep: groep A}, \
               {naam: Mondeling, datum: 2026-09-23, groep: groep B}]";
    write(&folder, "w/a.yaml", "vak: en\nklas: 3h1", &[row]);
    assert_eq!(found(&folder, "toetsbelasting"), NONE);
    let row = "week: 39, lesstof: A, toets: [{naam: Mondeling, datum: 2026-09-21, groep: groep A}]";
    write(&folder, "w/b.yaml", "vak: du\nklas: 3h1", &[row]);
    assert_eq!(found(&folder, "toetsbelasting").len(), 1);
}

#[test]
fn a_test_of_a_planning_and_of_a_studiewijzer_is_one() {
    let planning = |test: &str| {
        format!(
            "soort: planning\nvak: na\nklas: 3h1\nniveau: havo\nleerjaar: 3\nhoofdstuk: H1\ntitel: Krachten\n\
             paragrafen: [{{nummer: '1.1', toets: {{week: 39}}}}]\ntoets: {test}\n"
        )
    };
    let told = |planned: &str, test: &str| {
        let folder = school("max_toetsen = 1");
        folder.write("p/na-h1.yaml", &planning(planned));
        let row = format!("week: 39, lesstof: A, toets: [{test}]");
        write(&folder, "w/a.yaml", "vak: na\nklas: 3h1", &[&row]);
        found(&folder, "toetsbelasting").len()
    };
    let day = "{vorm: summatief, datum: 2026-09-22}";
    let week = "{vorm: summatief, week: 39}";
    for (planned, test) in [
        (day, "{planning: na-h1}"),
        (day, "{naam: Toets H1}"),
        (day, "{naam: Proefwerk, datum: 2026-09-22}"),
        (week, "{naam: Proefwerk, datum: 2026-09-22}"),
        (week, "{weging: 2}"),
        ("{vorm: summatief, datum: 2026-09-29}", "{planning: na-h1}"),
        (day, "{planning: na-h1, paragraaf: '1.1'}"),
    ] {
        assert_eq!(told(planned, test), 0, "{planned} {test}");
    }
    for (planned, test) in [
        (day, "{naam: Practicum, datum: 2026-09-24}"),
        (
            day,
            "{planning: na-h1}, {naam: Practicum, datum: 2026-09-24}",
        ),
        (week, "{planning: na-h1, paragraaf: '1.1', vorm: summatief}"),
    ] {
        assert_eq!(told(planned, test), 1, "{planned} {test}");
    }
}

#[test]
fn days_of_a_test_week_do_not_count_for_the_classes_that_have_it() {
    let folder = school("max_toetsen = 1");
    let rows = [
        "week: 45, lesstof: A, toets: [{naam: A, datum: 2026-11-02}, {naam: B, datum: 2026-11-05}, {naam: C}]",
        "week: 46, lesstof: A, toets: [{naam: D, datum: 2026-11-09}, {naam: E, datum: 2026-11-10}]",
    ];
    write(&folder, "w/a.yaml", "vak: en\nklas: 3h1", &rows);
    assert_eq!(found(&folder, "toetsbelasting"), NONE);
    write(&folder, "w/a.yaml", "vak: en\nklas: [3h1, 3b1]", &rows);
    assert_eq!(
        found(&folder, "toetsbelasting"),
        [
            "w/a.yaml:5 `3b1` heeft 3 toetsen in week 45, meer dan `max_toetsen` (1): `A` (en), `C` (en) en `B` (en)",
            "w/a.yaml:6 `3b1` heeft 2 toetsen in week 46, meer dan `max_toetsen` (1): `D` (en) en `E` (en)",
        ]
    );
}

#[test]
fn a_row_of_several_weeks_says_in_which_week_a_test_is_by_its_day_alone() {
    let folder = school("max_toetsen = 1");
    let rows = ["week: [39, 40], lesstof: A, toets: [A, B, {naam: C, datum: 2026-09-21}]"];
    write(&folder, "w/a.yaml", "vak: en\nklas: 3h1", &rows);
    assert_eq!(found(&folder, "toetsbelasting"), NONE);
    let rows = [
        "week: [39, 40], lesstof: A, toets: [{naam: B, datum: 2026-10-01}, {naam: C, datum: 2026-09-29}]",
    ];
    write(&folder, "w/a.yaml", "vak: en\nklas: 3h1", &rows);
    assert_eq!(
        found(&folder, "toetsbelasting"),
        [
            "w/a.yaml:5 `3h1` heeft 2 toetsen in week 40, meer dan `max_toetsen` (1): `C` (en) en `B` (en)"
        ]
    );
}

#[test]
fn it_counts_from_the_edition_of_2027_on() {
    let folder = school("max_toetsen = 1");
    write(
        &folder,
        "w/a.yaml",
        "vak: en\nklas: 3h1",
        &["week: 39, toets: [A, B]"],
    );
    assert_eq!(folder.said_in("2026", TODAY, "toetsbelasting"), NONE);
    assert_eq!(folder.said_in("2027", TODAY, "toetsbelasting").len(), 1);
}
