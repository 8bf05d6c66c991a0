//! What counts as measured, and where a class stands on a goal.

use leerplan::model::Kleur;

use crate::pages::support::{page, texts};
use crate::support::{Folder, TODAY};

/// A school with a class of six, a planning of two paragraphs, and files with results.
fn school(results: &[(&str, &[&str])]) -> Folder {
    let folder = Folder::school(Kleur::Geel);
    folder.write(
        "klassen/2k1.yaml",
        "soort: klas\nklas: 2k1\nniveau: vmbo-k\nleerjaar: 2\n\
         leerlingen: [{id: aya}, {id: bo}, {id: cas}, {id: dex}, {id: eva}, {id: fien}]\n",
    );
    folder.write(
        "planningen/bi-h2.yaml",
        "soort: planning\nvak: bi\nklas: 2k1\nniveau: vmbo-k\nleerjaar: 2\ntitel: Planten\n\
         paragrafen:\n- {nummer: '2.1', leerdoelen: [{doel: Je kent de delen van een plant, id: bi.a}, \
         {doel: Je kunt bladeren vergelijken, id: bi.b}]}\n- {nummer: '2.2'}\n",
    );
    for (name, metingen) in results {
        let rows: String = metingen
            .iter()
            .map(|one| format!("- {{{one}}}\n"))
            .collect();
        folder.write(
            &format!("voortgang/{name}.yaml"),
            &format!("soort: voortgang\nplanning: bi-h2\nklas: 2k1\nmetingen:\n{rows}"),
        );
    }
    folder
}

#[test]
fn who_was_only_away_is_not_measured() {
    let folder = school(&[(
        "v",
        &[
            "datum: 2026-09-14, paragraaf: '2.1', resultaten: {aya: b, bo: a, cas: {bi.a: a, bi.b: a}, dex: {bi.a: d, bi.b: a}, eva: }",
            "datum: 2026-09-21, paragraaf: '2.2', resultaten: {aya: a, bo: a, fien: n}",
        ],
    )]);
    let rule = "leerling-zonder-meting";
    assert_eq!(
        folder.said_in("2027", TODAY, rule),
        ["3 3 leerlingen hebben hier nog geen enkel resultaat: `bo`, `cas` en `eva`"]
    );
    assert_eq!(
        folder.said_in("2026", TODAY, rule),
        ["3 leerling `eva` heeft hier nog geen enkel resultaat"],
        "edition 2026 counts being away"
    );
    let folder = school(&[("v", &["datum: 2026-09-14, resultaten: {aya: , bo: }"])]);
    assert_eq!(
        folder.said_in("2027", TODAY, rule),
        [""; 0],
        "still to be filled in"
    );
}

/// What `doel-te-moeilijk` says of each line, and the goals that the page of the class names.
fn hard(folder: &Folder) -> (Vec<String>, Vec<String>) {
    let said = folder.said_in("2027", TODAY, "doel-te-moeilijk");
    let html = page(folder, "klassen/2k1-voortgang.html");
    let named = texts(&html, "td");
    let named = named.iter().filter(|cell| cell.contains("nog niet"));
    (said, named.cloned().collect())
}

#[test]
fn the_rule_and_the_page_of_the_class_have_one_measure() {
    // 3 of 5 are not that far with `bi.a`, 2 of 6 with `bi.b`.
    let folder = school(&[(
        "v",
        &[
            "datum: 2026-09-14, paragraaf: '2.1', resultaten: {aya: {bi.a: b, bi.b: b}, bo: {bi.a: d, bi.b: b}, cas: {bi.a: n, bi.b: d}, dex: {bi.a: n, bi.b: d}, eva: {bi.a: n, bi.b: n}, fien: {bi.a: a, bi.b: n}}",
        ],
    )]);
    let (said, named) = hard(&folder);
    let expected =
        ["5 de helft van de klas of meer beheerst leerdoel `bi.a` (3 van de 5) nog niet"];
    assert_eq!(said, expected);
    assert!(
        named[0].contains("2.1a") && named[0].contains("3 van 5"),
        "{named:?}"
    );
    assert!(!named[0].contains("2.1b"), "{named:?}");
}

#[test]
fn the_last_result_of_each_pupil_counts_over_all_documents() {
    let first = "datum: 2026-09-14, paragraaf: '2.1', resultaten: {aya: n, bo: n, cas: n, dex: n, eva: b, fien: b}";
    let again = "datum: 2026-09-28, paragraaf: '2.1', resultaten: {aya: b, bo: d, eva: a}";
    let folder = school(&[("a", &[first]), ("b", &[])]);
    let whole = "5 de helft van de klas of meer beheerst paragraaf `2.1` (4 van de 6) nog niet";
    assert_eq!(hard(&folder).0, [whole], "the two goals have one name");
    let folder = school(&[("a", &[first]), ("b", &[again])]);
    assert_eq!(hard(&folder).0, [""; 0], "2 of 6 by now");
    let folder = school(&[("a", &[first]), ("b", &[&again.replace("bo: d", "bo: n")])]);
    let report = folder.check_only(TODAY, &["doel-te-moeilijk"]);
    let files: Vec<&str> = report
        .findings
        .iter()
        .map(|one| one.file.as_str())
        .collect();
    assert_eq!(
        files,
        ["voortgang/b.yaml"],
        "reported where it was measured last"
    );
    assert_eq!(
        folder.said_in("2026", TODAY, "doel-te-moeilijk"),
        [""; 0],
        "in edition 2026 the last measurement decides, and it has two results"
    );
}

#[test]
fn of_a_small_class_half_is_enough() {
    let few = "datum: 2026-09-14, paragraaf: '2.2', resultaten: {aya: n, bo: n}";
    let half = "datum: 2026-09-14, paragraaf: '2.2', resultaten: {aya: n, bo: n, cas: d}";
    assert_eq!(hard(&school(&[("v", &[few])])), (Vec::new(), Vec::new()));
    let (said, named) = hard(&school(&[("v", &[half])]));
    assert_eq!((said.len(), named.len()), (1, 1), "{said:?} {named:?}");
    let one = "datum: 2026-09-14, paragraaf: '2.2', resultaten: {kim: n}";
    let unknown = school(&[("v", &[one])]);
    unknown.write(
        "klassen/2k1.yaml",
        "soort: klas\nklas: 2k2\nniveau: vmbo-k\nleerjaar: 2\n",
    );
    assert_eq!(unknown.said_in("2027", TODAY, "doel-te-moeilijk"), [""; 0]);
}

/// A planning of a class with a test in each of two paragraphs and at the end, and its results.
fn tested(klas: &str, metingen: &[&str]) -> Folder {
    let folder = school(&[]);
    folder.write(
        "planningen/bi-h2.yaml",
        &format!(
            "soort: planning\nvak: bi\n{klas}niveau: vmbo-k\nleerjaar: 2\ntitel: Planten\nparagrafen:\n\
             - {{nummer: '2.1', leerdoelen: [{{doel: Je kent de delen, id: bi.a}}], toets: {{week: 37}}}}\n\
             - {{nummer: '2.10', toets: {{datum: 2026-09-23}}}}\n\
             toets: {{vorm: summatief, datum: 2026-10-05}}\n"
        ),
    );
    if !metingen.is_empty() {
        let rows: String = metingen
            .iter()
            .map(|one| format!("- {{{one}}}\n"))
            .collect();
        folder.write(
            "voortgang/v.yaml",
            &format!("soort: voortgang\nplanning: bi-h2\nklas: 2k1\nmetingen:\n{rows}"),
        );
    }
    folder
}

const LACKS: &str = "voortgang-ontbreekt";

#[test]
fn each_paragraph_waits_a_school_week_after_its_own_test() {
    let folder = tested("klas: 2k1\n", &[]);
    // Week 37 ends on 11 September.
    assert_eq!(folder.said_in("2027", "2026-09-18", LACKS), [""; 0]);
    assert_eq!(
        folder.said_in("2027", "2026-09-21", LACKS),
        ["8 klas `2k1` heeft nog geen resultaten van paragraaf `2.1`, terwijl de toets voorbij is"]
    );
    let both = "8 klas `2k1` heeft nog geen resultaten van paragrafen `2.1` en `2.10`, terwijl de toetsen voorbij zijn";
    assert_eq!(folder.said_in("2027", "2026-10-01", LACKS), [both]);
    let all = "8 klas `2k1` heeft nog geen resultaten van paragrafen `2.1` en `2.10` en het hoofdstuk, terwijl de toetsen voorbij zijn";
    assert_eq!(folder.said_in("2027", "2026-10-13", LACKS), [all]);
    assert_eq!(folder.said_in("2026", "2026-10-01", LACKS), [""; 0]);
    assert_eq!(folder.said_in("2026", "2026-10-13", LACKS).len(), 1);
}

/// The paragraphs without results that the rule names on 1 October.
fn left(metingen: &[&str]) -> Vec<String> {
    let folder = tested("klas: 2k1\n", metingen);
    let said = folder.said_in("2027", "2026-10-01", LACKS).join(" ");
    let names = said.split('`').skip(3).step_by(2);
    names.map(str::to_owned).collect()
}

#[test]
fn a_paragraph_is_measured_by_its_number_its_goals_or_the_chapter_after_it() {
    for one in [
        "datum: 2026-09-11, paragraaf: '2.1', resultaten: {bo: d}",
        "datum: 2026-09-11, resultaten: {bo: {BI.A: d}}",
        "datum: 2026-09-11, resultaten: {bo: d}",
    ] {
        assert_eq!(left(&[one]), ["2.10"], "{one}");
    }
    assert_eq!(left(&["datum: 2026-09-23, resultaten: {bo: d}"]), [""; 0]);
    for one in [
        "datum: 2026-09-01, resultaten: {bo: d}",
        // Nobody was there.
        "datum: 2026-09-23, paragraaf: '2.10', resultaten: {bo: a, cas: a}",
        // Made is not measured.
        "datum: 2026-09-23, paragraaf: '2.10', gemaakt: {bo: '1-4'}",
    ] {
        assert_eq!(left(&[one]), ["2.1", "2.10"], "{one}");
    }
}

#[test]
fn who_keeps_no_results_hears_it_once_at_the_end() {
    let folder = tested("klas: 2x\n", &[]);
    assert_eq!(folder.said_in("2027", "2026-10-01", LACKS), [""; 0]);
    assert_eq!(folder.said_in("2027", "2026-10-13", LACKS).len(), 1);
    let folder = tested(
        "",
        &["datum: 2026-09-23, paragraaf: '2.10', resultaten: {bo: d}"],
    );
    assert_eq!(
        folder.said_in("2027", "2026-10-01", LACKS),
        ["7 er zijn nog geen resultaten van paragraaf `2.1`, terwijl de toets voorbij is"]
    );
}
