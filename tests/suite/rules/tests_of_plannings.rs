//! Tests of a studiewijzer beside those of a planning: which is which, whether their days are the same,
//! and what `--fix` makes of it.

use leerplan::internals::yaml::edit::Safety;
use leerplan::model::Kleur;

use crate::support::{Folder, TODAY, check};

const CHAPTER: &str = "\
soort: planning
vak: na
klas: 3v1
niveau: vwo
leerjaar: 3
hoofdstuk: H1
titel: Bewegen en remmen
paragrafen:
  - {nummer: '1.1', titel: Snelheid, toets: {vorm: formatief, datum: 2026-10-09}}
  - {nummer: '1.2'}
toets: {vorm: summatief, datum: 2026-10-14}
";

/// A studiewijzer with rows in weeks 41 to 43 and a test in week 42.
fn guide(test: &str) -> String {
    format!(
        "soort: studiewijzer\nvak: natuurkunde\nklas: [3v1, 3v2]\nweken:\n\
         \x20 - {{week: 41, lesstof: a}}\n  - {{week: 42, lesstof: b, toets: [{test}]}}\n  - {{week: 43, lesstof: c}}\n"
    )
}

fn school(planning: &str, test: &str) -> Folder {
    let folder = Folder::school(Kleur::Blauw);
    folder
        .write("planningen/na-h1.yaml", planning)
        .write("studiewijzers/na.yaml", &guide(test));
    folder
}

/// What a rule says of the studiewijzer.
fn found(folder: &Folder, rule: &str) -> Vec<String> {
    let findings = folder.check_only(TODAY, &[rule]).findings;
    findings.into_iter().map(|one| one.message).collect()
}

fn differs(test: &str) -> bool {
    !found(&school(CHAPTER, test), "toetsdatum-verschilt").is_empty()
}

#[test]
fn a_name_that_says_no_more_than_the_chapter_is_the_test_of_the_chapter() {
    for name in [
        "Toets H1",
        "H1",
        "Proefwerk hoofdstuk 1",
        "PW H1 Bewegen en remmen",
        "toets bewegen en remmen",
        "Toets over hfst. 1",
        "SO 1.1",
        "Formatieve toets § 1.1",
        "Overhoring 1.1 Snelheid",
    ] {
        let test = format!("{{naam: {name:?}, datum: 2026-10-15}}");
        assert!(differs(&test), "{name}");
    }
}

#[test]
fn another_test_of_the_subject_is_not_taken_for_it() {
    for name in [
        "SO H1",
        "Oefentoets H1",
        "Diagnostische toets H1",
        "D-toets H1",
        "Proeftoets hoofdstuk 1",
        "Praktische toets H1",
        "Practicumtoets H1",
        "Herkansing H1",
        "Inhaaltoets H1",
        "Toets H1 deel 2",
        "Toets H1 en H2",
        "Toets H1-H3",
        "Toets H2",
        "Toets 1",
        "SO 1.2",
        "SO 1.1 en 1.2",
        "SO formules H1",
        "Presentatie Bewegen en remmen",
        "SO Snelheid meten",
        "Toets Bewegen",
        "Toets remmen",
        "Bespreken toets H1",
        "Toets H1 havo",
        "Voorbereiding toets H1",
        "SO woorden",
    ] {
        let test = format!("{{naam: {name:?}, datum: 2026-10-15}}");
        assert!(!differs(&test), "{name}");
    }
}

#[test]
fn only_a_near_test_of_the_same_subject_and_class_is_compared() {
    let near = |day: &str| differs(&format!("{{naam: Toets H1, datum: {day}}}"));
    assert!(!near("2026-10-14"));
    assert!(near("2026-09-30"));
    assert!(!near("2026-09-29"));
    let test = "{naam: Toets H1, datum: 2026-10-15}";
    for other in [
        CHAPTER.replace("vak: na", "vak: sk"),
        CHAPTER.replace("klas: 3v1", "klas: 4v1"),
        CHAPTER.replace("datum: 2026-10-14", "week: 42"),
        CHAPTER.replace(", datum: 2026-10-14", ""),
    ] {
        let folder = school(&other, test);
        assert_eq!(found(&folder, "toetsdatum-verschilt"), [""; 0], "{other}");
    }
    let two = school(CHAPTER, test);
    let other = CHAPTER.replace("2026-10-14", "2026-10-15");
    two.write("planningen/na-h1-b.yaml", &other);
    assert_eq!(found(&two, "toetsdatum-verschilt"), [""; 0]);
}

fn studiewijzer(folder: &Folder) -> String {
    std::fs::read_to_string(folder.path().join("studiewijzers/na.yaml")).unwrap()
}

#[test]
fn the_day_of_a_linked_test_goes_and_the_test_to_the_row_of_its_week() {
    let late = CHAPTER
        .replace("2026-10-14", "2026-10-23")
        .replace("vorm: summatief, ", "");
    let folder = school(&late, "{planning: na-h1, datum: 2026-10-15, weging: 2}");
    assert_eq!(
        found(&folder, "toetsdatum-verschilt"),
        ["toets `week 42` is hier op do 15 okt, en in planning `na-h1` op vr 23 okt"]
    );
    check(&folder, &["--fix"]);
    assert_eq!(studiewijzer(&folder), guide("{planning: na-h1, weging: 2}"));
    assert_eq!(
        found(&folder, "toetsdatum-verschilt"),
        [
            "toets `H1 Bewegen en remmen` staat in week 42, en in planning `na-h1` is hij op vr 23 okt"
        ]
    );
    check(&folder, &["--fix=alles"]);
    assert_eq!(found(&folder, "toetsdatum-verschilt"), [""; 0]);
    let text = studiewijzer(&folder);
    let rows: Vec<&str> = text.lines().filter(|line| line.contains("week:")).collect();
    assert!(!rows[1].contains("toets"), "{text}");
    assert!(rows[2].contains("planning: na-h1"), "{text}");
}

#[test]
fn a_day_of_a_test_that_is_only_recognised_stays() {
    let folder = school(CHAPTER, "{naam: Toets H1, datum: 2026-10-15}");
    check(&folder, &["--fix=alles"]);
    assert_eq!(
        studiewijzer(&folder),
        guide("{naam: Toets H1, datum: 2026-10-15}")
    );
}

#[test]
fn a_link_may_stand_for_the_day() {
    let table = [
        (
            "{naam: Toets H1, datum: 2026-10-14, weging: 2}",
            Some("{naam: Toets H1, planning: na-h1, weging: 2}"),
        ),
        (
            "{naam: Bewegen en remmen, datum: 2026-10-14}",
            Some("{naam: Bewegen en remmen, planning: na-h1}"),
        ),
        (
            "{naam: Practicumtoets H1, datum: 2026-10-14}",
            Some("{naam: Practicumtoets H1, planning: na-h1}"),
        ),
        ("{naam: SO formules, datum: 2026-10-14}", None),
        ("{naam: Toets H2, datum: 2026-10-14}", None),
        ("{naam: Toets H1, datum: 2026-10-15}", None),
        ("{naam: Toets H1, planning: na-h1}", None),
    ];
    for (test, expected) in table {
        let folder = school(CHAPTER, test);
        let tips = found(&folder, "toets-zonder-planning");
        assert_eq!(
            tips.len(),
            usize::from(expected.is_some()),
            "{test}: {tips:?}"
        );
        check(&folder, &["--fix=alles"]);
        assert_eq!(studiewijzer(&folder), guide(expected.unwrap_or(test)));
    }
}

#[test]
fn it_must_be_clear_which_test_of_a_planning_is_meant() {
    let with = |tests: &str| {
        let (head, _) = CHAPTER.split_once("toets: {vorm: summatief").unwrap();
        format!("{head}toets: {tests}\n")
    };
    let two = with(
        "[{naam: Schriftelijk, code: P1, datum: 2026-10-14}, {naam: Practicum, datum: 2026-10-13}, {naam: Proef, vorm: formatief, week: 41}]",
    );
    let none = with("").replace("vorm: formatief, datum", "vorm: summatief, datum");
    let several = "planning `na-h1` heeft meer dan één toets: `Schriftelijk` en `Practicum`";
    let table = [
        (&two, "{planning: na-h1}", Some(several)),
        (&two, "{planning: na-h1, naam: Toets}", Some(several)),
        (&two, "{planning: na-h1, naam: practicum}", None),
        (&two, "{planning: na-h1, code: p1}", None),
        (&two, "{planning: na-h1, vorm: formatief}", None),
        (&none, "{planning: na-h1}", None),
        (
            &with(""),
            "{planning: na-h1}",
            Some("planning `na-h1` heeft geen toets"),
        ),
        (&two, "{planning: na-h1, paragraaf: '1.1'}", None),
        (
            &two,
            "{planning: na-h1, paragraaf: '1.2'}",
            Some("paragraaf `1.2` van planning `na-h1` heeft geen toets"),
        ),
        (
            &two,
            "{planning: na-h1, paragraaf: '1.7'}",
            Some("er is geen paragraaf `1.7` van planning `na-h1`"),
        ),
        (
            &two,
            "{paragraaf: '1.1', datum: 2026-10-14}",
            Some("`paragraaf` bij een toets zonder `planning` doet niets"),
        ),
        (
            &with("{planning: na-h1, week: 42}"),
            "SO",
            Some("`planning` bij een toets in een planning doet niets"),
        ),
    ];
    for (planning, test, expected) in table {
        let folder = school(planning, test);
        let expected: Vec<&str> = expected.into_iter().collect();
        assert_eq!(found(&folder, "toets-niet-gevonden"), expected, "{test}");
    }
}

#[test]
fn a_test_refers_to_plannings_and_goals_that_are_there() {
    let folder = school(CHAPTER, "{planning: na-h9, leerdoelen: [na.x]}");
    let found = folder.check_only(TODAY, &["onbekende-verwijzing"]).findings;
    let columns: Vec<u32> = found.iter().map(|one| one.span.start.column).collect();
    assert_eq!(columns, [47, 67], "{found:?}");
}

#[test]
fn a_moment_of_a_lesson_of_a_planning_or_in_words_of_the_format_is_a_date() {
    let undated = CHAPTER.replace(", datum: 2026-10-14", "");
    let table = [
        (CHAPTER, "{naam: SO}", true),
        (CHAPTER, "{naam: SO, week: 42}", false),
        (CHAPTER, "{naam: SO, toetsweek: 1}", false),
        (CHAPTER, "{planning: na-h1}", false),
        (CHAPTER, "{naam: Toets H1}", true),
        (&undated, "{planning: na-h1}", true),
        (&undated, "{planning: na-h1, datum: 2026-10-15}", false),
    ];
    for (planning, test, expected) in table {
        let folder = school(planning, test);
        let lacking = !found(&folder, "toets-zonder-datum").is_empty();
        assert_eq!(lacking, expected, "{test}");
    }
    let folder = school(CHAPTER, "{naam: SO, week: 43}");
    assert_eq!(
        found(&folder, "toets-zonder-datum"),
        ["de week van toets `SO` valt niet in week 42"]
    );
}

#[test]
fn a_group_that_looks_like_a_class_is_looked_up() {
    let of = |group: &str| {
        let folder = school(
            CHAPTER,
            &format!("{{naam: SO, datum: 2026-10-13, groep: {group}}}"),
        );
        for klas in ["3v1", "dollard"] {
            folder.write(
                &format!("klassen/{klas}.yaml"),
                &format!("soort: klas\nklas: {klas}\nniveau: vwo\nleerjaar: 3\nleerlingen: [{{id: a-{klas}}}]\n"),
            );
        }
        folder.check_only(TODAY, &["onbekende-groep"]).findings
    };
    for group in [
        "3v1",
        "3V1",
        "3v2",
        "havo",
        "vwo",
        "dollar",
        "wie herkanst",
        "groep 1",
        "1",
        "A",
        "B1",
        "plus",
        "havo/vwo",
        "3v",
        "v3",
        "leerlingen van 3v9",
        "inhalers",
        "N-profiel",
        "verdieping",
        "2e helft",
    ] {
        assert_eq!(of(group).len(), 0, "{group}");
    }
    for group in ["3v9", "3h1", "4atl1", "[3v1, 3x1]"] {
        assert_eq!(of(group).len(), 1, "{group}");
    }
    let [finding] = of("3v9").try_into().unwrap();
    assert_eq!(finding.hint.as_deref(), Some("bedoel je `3v1`?"));
    assert_eq!(
        finding.mending.map(|one| one.fix.safety),
        Some(Safety::Review)
    );
}

/// A chapter with a goal, and a test with a part.
fn with_part(test: &str, part: &str) -> Folder {
    let chapter = CHAPTER
        .replace(
            "titel: Snelheid, ",
            "leerdoelen: [{doel: Je kunt remmen, id: na.a}, {doel: Je kunt starten, id: na.b}], ",
        )
        .replace(
            "vorm: formatief, datum: 2026-10-09",
            "vorm: formatief, datum: 2026-10-09, leerdoelen: na.a",
        )
        .replace(
            "datum: 2026-10-14",
            &format!("datum: 2026-10-14, {test}onderdelen: [{{naam: Verslag, {part}}}]"),
        );
    school(&chapter, "{naam: SO}")
}

#[test]
fn parts_of_a_test_count_with_their_goals_and_days() {
    let own = "leerdoelen: na.a, ";
    let untested = found(&with_part(own, "duur: 5"), "toetsmoment-ontbreekt");
    assert_eq!(untested.len(), 1, "{untested:?}");
    let tested = found(&with_part(own, "leerdoelen: na.b"), "toetsmoment-ontbreekt");
    assert_eq!(tested, [""; 0]);
    let unknown = with_part(own, "leerdoelen: na.x");
    assert_eq!(
        found(&unknown, "onbekende-verwijzing"),
        ["er is geen leerdoel `na.x` in deze planning"]
    );
    let free = with_part("", "datum: 2026-10-20");
    assert_eq!(found(&free, "datum-in-vakantie").len(), 1);
    let lesson = school(
        CHAPTER,
        "{naam: SO}], lessen: [{les: zo, datum: 2026-10-11}",
    );
    assert_eq!(
        found(&lesson, "datum-in-weekend"),
        ["de les van `2026-10-11` valt in een weekend"]
    );
}
