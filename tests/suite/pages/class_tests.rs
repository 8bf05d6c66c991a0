//! The tests and deadlines of a class: one day each on every page, once, and with what is said of them.

use leerplan::internals::render::Format;
use leerplan::model::Kleur;

use crate::pages::support::{page, pages, visible};
use crate::support::{Folder, code, out, run};

const CHAPTER: &str = "\
soort: planning
vak: na
klas: [3v1, 3v2]
niveau: vwo
leerjaar: 3
hoofdstuk: H1
titel: Krachten
paragrafen:
  - {nummer: '1.1', week: 40, leerdoelen: Je kunt wegen, toets: {vorm: formatief, week: 42, wijze: digitaal}}
toets: {vorm: summatief, datum: 2026-10-14, uur: 3e uur, duur: 60, hulpmiddelen: [rekenmachine, Binas], weging: {rapport: 2, se: 10 %}}
";

fn klas(id: &str, pupil: &str) -> String {
    format!(
        "soort: klas\nklas: {id}\nniveau: vwo\nleerjaar: 3\nleerlingen: [{{id: {pupil}, naam: {pupil} Bos}}]\n"
    )
}

/// A school with a studiewijzer of two classes, with rows of weeks 42 and 43.
fn school(row: &str) -> Folder {
    let folder = Folder::school(Kleur::Blauw);
    folder
        .write("klassen/3v1.yaml", &klas("3v1", "abe"))
        .write("klassen/3v2.yaml", &klas("3v2", "eva"))
        .write("leerplannen/abe.yaml", "soort: leerplan\nleerling: abe\nvak: na\ndatum: 2026-10-05\n")
        .write("leerplannen/eva.yaml", "soort: leerplan\nleerling: eva\nvak: na\ndatum: 2026-10-05\n")
        .write("planningen/na-h1.yaml", CHAPTER)
        .write(
            "studiewijzers/na.yaml",
            &format!("soort: studiewijzer\nvak: na\nklas: [3v1, 3v2]\nweken:\n  - {{week: 42, lesstof: Krachten, {row}}}\n  - {{week: 43, lesstof: Licht}}\n"),
        );
    folder
}

fn week(folder: &Folder, klas: &str, number: u8) -> String {
    visible(&page(
        folder,
        &format!("klassen/{klas}/2026-W{number}.html"),
    ))
}

#[test]
fn every_page_says_the_day_of_the_planning() {
    for test in [
        "{planning: na-h1, datum: 2026-10-15}",
        "{naam: Toets H1, datum: 2026-10-15}",
    ] {
        let folder = school(&format!("toets: [{test}]"));
        let mut told = 0;
        for one in pages(&folder, Format::Markdown) {
            if !one.path.contains("bevindingen") {
                assert!(
                    !one.contents.contains("15 okt"),
                    "{}: {}",
                    one.path,
                    one.contents
                );
            }
            told += usize::from(one.contents.contains("14 okt"));
        }
        assert!(told >= 6, "{told}");
        for status in [&["status", "--klas", "3v1"][..], &["status"]] {
            let output = run(
                folder.path(),
                &[status, &["--vandaag", "2026-10-07"]].concat(),
            );
            assert_eq!(code(&output), 0);
            assert!(!out(&output).contains("15 okt"), "{}", out(&output));
        }
    }
}

#[test]
fn a_test_of_a_planning_is_on_the_week_sheet_once() {
    for (row, name) in [
        ("leren: x", "Toets H1 Krachten, wo 14 okt"),
        ("toets: {planning: na-h1}", "Toets H1 Krachten, wo 14 okt"),
        ("toets: Toets H1", "Toets H1, wo 14 okt"),
        (
            "toets: {naam: Proefwerk, datum: 2026-10-14}",
            "Proefwerk, wo 14 okt",
        ),
        (
            "toets: {naam: Toets H1, datum: 2026-10-12}",
            "Toets H1, wo 14 okt",
        ),
    ] {
        let text = week(&school(row), "3v1", 42);
        assert_eq!(text.matches(name).count(), 1, "{row}: {text}");
        assert_eq!(text.matches("14 okt").count(), 1, "{row}: {text}");
        assert!(!text.contains("ma 12 okt,"), "{row}: {text}");
        assert!(text.contains("Formatieve toets § 1.1 (digitaal)"), "{text}");
        assert!(!week(&school(row), "3v1", 43).contains("oets H1"), "{row}");
    }
}

#[test]
fn a_test_stands_in_the_week_of_its_day_also_where_its_subject_has_no_row() {
    let folder = school("leren: x");
    let english = CHAPTER
        .replace("vak: na", "vak: en")
        .replace("2026-10-14", "2026-10-22");
    folder.write("planningen/en.yaml", &english);
    let text = week(&folder, "3v2", 43);
    assert!(
        text.contains("Engels") && text.contains("do 22 okt"),
        "{text}"
    );
}

#[test]
fn what_is_said_of_a_test_is_on_its_sheets() {
    let folder = school(
        "toets: {planning: na-h1, wijze: schriftelijk, stof: [§ 1.1, § 1.2], herkansing: na toetsweek 2, onderdelen: [{naam: proef, wijze: praktisch, weging: 2}, theorie]}",
    );
    let parts = [
        "3e uur",
        "weegt rapport 2×, se 10 %",
        "schriftelijk",
        "60 minuten",
        "over § 1.1, § 1.2",
        "mag mee: rekenmachine, Binas",
        "herkansing: na toetsweek 2",
        "delen: proef, praktisch, weegt 2×; theorie",
    ];
    let sheets = [
        week(&folder, "3v1", 42),
        visible(&page(&folder, "studiewijzers/na.html")),
        page(&folder, "studiewijzers/na.md")
            .replace('\\', "")
            .replace('\u{a0}', " "),
    ];
    for part in parts {
        for sheet in &sheets {
            assert!(sheet.contains(part), "{part}: {sheet}");
        }
    }
    let planning = visible(&page(&folder, "planningen/na-h1.html"));
    for part in [
        "3e uur",
        "60 minuten",
        "mag mee: rekenmachine, Binas",
        "formatieve toets in week 42 (digitaal)",
    ] {
        assert!(planning.contains(part), "{part}: {planning}");
    }
}

#[test]
fn a_test_for_another_class_is_left_out() {
    let row = "toets: [{naam: SO een, datum: 2026-10-13, groep: 3v1}, {naam: SO twee, datum: 2026-10-15, groep: [3v2, havo]}], inleveren: {wat: Verslag, groep: 3v2}";
    let folder = school(row);
    let (one, two) = (week(&folder, "3v1", 42), week(&folder, "3v2", 42));
    assert!(
        one.contains("SO een, di 13 okt") && !one.contains("voor 3v1"),
        "{one}"
    );
    assert!(!two.contains("SO een"), "{two}");
    assert!(
        one.contains("voor 3v2 en havo") && two.contains("SO twee") && !two.contains("havo"),
        "{one} {two}"
    );
    assert!(
        !one.contains("Verslag") && two.contains("Inleveren: Verslag"),
        "{one} {two}"
    );
    let whole = visible(&page(&folder, "studiewijzers/na.html"));
    assert!(
        whole.contains("voor 3v1") && whole.contains("voor 3v2"),
        "{whole}"
    );
    for (klas, there) in [("3v1", true), ("3v2", false)] {
        let output = run(
            folder.path(),
            &["status", "--klas", klas, "--vandaag", "2026-10-12"],
        );
        assert_eq!(
            out(&output).contains("SO een"),
            there,
            "{klas}: {}",
            out(&output)
        );
    }
}

#[test]
fn a_test_without_a_day_is_on_that_of_its_lesson() {
    let folder =
        school("lessen: [{les: do, datum: 2026-10-15, toets: SO woorden, inleveren: Schrift}]");
    let text = week(&folder, "3v1", 42);
    assert!(text.contains("SO woorden, do 15 okt"), "{text}");
    assert!(text.contains("Inleveren: Schrift, do 15 okt"), "{text}");
}

/// The chapter with a test that has a part a week earlier and one on its own day.
const PARTS: &str = "datum: 2026-10-14, onderdelen: [{naam: Verslag, datum: 2026-10-08, uur: 2e uur}, {naam: Praatje, datum: 2026-10-14}]";

#[test]
fn a_part_of_a_test_on_another_day_is_on_the_sheet_of_its_week() {
    for row in ["leren: x", "toets: {planning: na-h1}"] {
        let folder = school(row);
        let chapter = CHAPTER.replace("datum: 2026-10-14", PARTS);
        folder.write("planningen/na-h1.yaml", &chapter);
        let guide = std::fs::read_to_string(folder.path().join("studiewijzers/na.yaml")).unwrap();
        let guide = guide.replace("weken:\n", "weken:\n  - {week: 41, lesstof: Wegen}\n");
        folder.write("studiewijzers/na.yaml", &guide);
        let before = week(&folder, "3v1", 41);
        let name = "Toets H1 Krachten: Verslag, do 8 okt, 2e uur";
        assert_eq!(before.matches(name).count(), 1, "{row}: {before}");
        assert!(!before.contains("Praatje"), "{before}");
        let during = week(&folder, "3v1", 42);
        assert_eq!(during.matches("Verslag").count(), 1, "{row}: {during}");
        assert_eq!(during.matches("Praatje").count(), 1, "{row}: {during}");
        let parents = visible(&page(&folder, "leerlingen/abe-ouders.html"));
        assert!(parents.contains("do 8 okt, 2e uur"), "{parents}");
        assert!(!parents.contains("Praatje"), "{parents}");
    }
}

#[test]
fn pages_about_more_than_a_class_name_the_group_of_a_test() {
    let folder = school(
        "toets: [{naam: Mondeling, datum: 2026-10-15, groep: versnellers}, {naam: Practicum, datum: 2026-10-16, groep: 3v1}]",
    );
    let parents = visible(&page(&folder, "leerlingen/abe-ouders.html"));
    assert!(
        parents.contains("Mondeling (Natuurkunde, voor versnellers)"),
        "{parents}"
    );
    assert!(parents.contains("Practicum (Natuurkunde)"), "{parents}");
    let morning = visible(&page(&folder, "klassen/3v1-dagstart.html"));
    assert!(
        morning.contains("Mondeling, voor versnellers (natuurkunde)"),
        "{morning}"
    );
    assert!(morning.contains("Practicum (natuurkunde)"), "{morning}");
}
