//! Weeks of a studiewijzer lesson by lesson, and the goals of a week.

use leerplan::model::Kleur;

use crate::pages::support::{assert_in_order, page, texts};
use crate::support::{Folder, TODAY};

const GUIDE: &str = "\
soort: studiewijzer
vak: na
klas: 3h1
weken:
  - week: 39
    lesstof: Licht
    lessen:
      - {les: ma, datum: 2026-09-21, lesstof: 1.1 Stralen, maken: ['1, 2', '3'], uren: 1}
      - {les: 2, lesstof: 1.2 Schaduw, leren: '1.1', opmerking: Neem een lamp mee, uren: 1.5}
      - {les: Werkles, datum: 2026-09-24, toets: {naam: SO licht, datum: 2026-09-24}, inleveren: {wat: Verslag, datum: 2026-09-24}}
";

fn school(guide: &str) -> Folder {
    let folder = Folder::school(Kleur::Blauw);
    folder
        .write("klassen/3h1.yaml", "soort: klas\nklas: 3h1\nniveau: havo\nleerjaar: 3\nleerlingen: [{id: abe}]\n")
        .write("planningen/licht.yaml", "soort: planning\nvak: na\nklas: 3h1\nniveau: havo\nleerjaar: 3\ntitel: Licht\nparagrafen: [{nummer: '1.1', leerdoelen: [{doel: Je kunt stralen tekenen, id: na.h1.a}]}]\n")
        .write("studiewijzers/na.yaml", guide);
    folder
}

fn found(folder: &Folder, rule: &str) -> Vec<String> {
    let report = folder.check_only(TODAY, &[rule]);
    let all = report.findings.iter();
    all.map(|one| format!("{} {}", one.span.start.line, one.message))
        .collect()
}

#[test]
fn a_lesson_is_a_row_below_its_week() {
    let html = page(&school(GUIDE), "studiewijzers/na.html");
    let rows: Vec<String> = texts(&html, "th");
    assert_eq!(
        rows[6..],
        [
            "3921 – 25 sep",
            "ma 21 sep 1 uur",
            "les 2 1,5 uur",
            "Werkles, do 24 sep"
        ]
    );
    assert_in_order(&html, &["Licht", "1.1 Stralen", "1.2 Schaduw", "SO licht"]);
    let md = page(&school(GUIDE), "studiewijzers/na.md").replace('\u{a0}', " ");
    assert_in_order(
        &md,
        &[
            "| 39",
            "| – ma 21 sep (1 uur)",
            "| – les 2 (1,5 uur)",
            "| – Werkles, do 24 sep",
        ],
    );
}

#[test]
fn a_week_sheet_has_a_line_for_each_lesson_with_its_name_before_it() {
    let html = page(&school(GUIDE), "klassen/3h1/2026-W39.html");
    let cells = texts(&html, "td");
    assert_eq!(cells[0], "Lichtma 21 sep 1.1 Stralenles 2 1.2 Schaduw");
    assert!(
        cells.contains(&"ma 21 sep 1, 2 · 3".to_owned()),
        "{cells:?}"
    );
    assert!(cells.contains(&"les 2 1.1".to_owned()), "{cells:?}");
    assert!(html.contains("les 2: Neem een lamp mee") && html.contains("SO licht"));
    assert!(
        texts(&html, "th").contains(&"Natuurkunde 2,5 uur".to_owned()),
        "{:?}",
        texts(&html, "th")
    );
}

#[test]
fn lessons_of_a_subject_stand_in_the_row_of_the_subject() {
    let guide = GUIDE.replace("vak: na\n", "").replace(
        "    lesstof: Licht\n    lessen:\n",
        "    vakken:\n     - vak: na\n       lessen:\n",
    );
    let guide = guide.replace("      - {les", "         - {les");
    let folder = school(&guide);
    assert_eq!(found(&folder, "onbekend-veld"), [""; 0]);
    let html = page(&folder, "studiewijzers/na.html");
    let cells = texts(&html, "td");
    assert_eq!(cells[0], "ma 21 sep 1.1 Stralenles 2 1.2 Schaduw");
}

#[test]
fn columns_of_lessons_are_columns_of_the_week_for_the_rules() {
    let folder = school(GUIDE);
    for rule in [
        "vak-leeg",
        "verplicht-ontbreekt",
        "week-klopt-niet",
        "toets-zonder-datum",
        "datum-in-vakantie",
    ] {
        assert_eq!(found(&folder, rule), [""; 0], "{rule}");
    }
    folder.write(
        "studiewijzers/na.yaml",
        &GUIDE.replace(
            "Werkles, datum: 2026-09-24, toets: {naam: SO licht, datum: 2026-09-24}",
            "Werkles, toets: SO licht",
        ),
    );
    assert_eq!(
        found(&folder, "toets-zonder-datum"),
        ["10 toets `SO licht` heeft geen datum"]
    );
    folder.write(
        "studiewijzers/na.yaml",
        &GUIDE.replace("ma, datum: 2026-09-21", "ma, datum: 2026-09-28"),
    );
    assert_eq!(
        found(&folder, "week-klopt-niet"),
        ["8 `2026-09-28` valt niet in week 39"]
    );
    folder.write(
        "studiewijzers/na.yaml",
        &GUIDE.replace("SO licht, datum: 2026-09-24", "SO licht, datum: 2026-12-25"),
    );
    assert_eq!(found(&folder, "toets-zonder-datum").len(), 1);
    assert_eq!(found(&folder, "datum-in-vakantie").len(), 1);
    let settings = std::fs::read_to_string(folder.path().join("leerplan.toml")).unwrap();
    folder.write(
        "leerplan.toml",
        &settings.replace("max_uren = 20", "max_uren = 2"),
    );
    assert_eq!(found(&folder, "weekbelasting").len(), 1);
}

#[test]
fn goals_of_a_week_are_texts_or_ids_of_a_planning() {
    let goals = "leerdoelen: [NA.H1.a, Je kunt schaduw tekenen, na.h1.q, havo-vwo]";
    let folder = school(&GUIDE.replace("lesstof: Licht", goals));
    let html = page(&folder, "studiewijzers/na.html");
    let cells = texts(&html, "td");
    assert_eq!(
        cells[0],
        "Je kunt stralen tekenenJe kunt schaduw tekenenna.h1.qhavo-vwo"
    );
    assert!(texts(&html, "th").contains(&"Leerdoelen".to_owned()));
    let week = page(&folder, "klassen/3h1/2026-W39.html");
    assert!(week.contains("Je kunt stralen tekenen"));
    assert_eq!(
        found(&folder, "onbekende-verwijzing"),
        ["6 er is geen leerdoel `na.h1.q` in een planning"]
    );
    let inside = school(&GUIDE.replace("les: 2,", "les: 2, leerdoelen: na.h1.q,"));
    assert_eq!(found(&inside, "onbekende-verwijzing").len(), 1);
}
