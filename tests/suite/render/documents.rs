//! Sheets: what stands where.

use std::path::Path;

use leerplan::internals::render::Format;

use crate::pages::support::{assert_in_order, page, pages, school, texts, visible};
use crate::support::{Folder, TODAY, run};

#[test]
fn a_planning_has_a_row_a_goal_and_the_columns_of_the_example_sheet() {
    let html = page(&school(), "planningen/na-h1.html");
    assert_eq!(texts(&html, "h1"), ["Krachten H1"]);
    let heads: Vec<String> = texts(&html, "th").into_iter().take(7).collect();
    let expected = [
        "Leerdoelen",
        "nog niet",
        "bijna",
        "ja",
        "Activiteiten",
        "Opdrachten",
        "Verdieping",
    ];
    assert_eq!(heads, expected);
    let bands: Vec<String> = texts(&html, "th").split_off(7);
    let expected = [
        "1.10 Krachten om je heen week 36 en 37 · formatieve toets in week 37",
        "1.2",
        "Afsluiting",
    ];
    assert_eq!(bands, expected);
    let rows = html.matches("<tr role=\"row\"><td role=\"cell\">").count();
    assert_eq!(rows, 4, "three goals and the closing");
    assert_eq!(
        html.matches("class=\"vink\"").count(),
        12,
        "three boxes a row"
    );
    assert!(
        texts(&html, "div")
            .iter()
            .any(|text| text.contains("woensdag 14 oktober 2026Toets H1"))
    );
}

#[test]
fn optional_exercises_stand_in_brackets_and_emphasis_stays() {
    let html = page(&school(), "planningen/na-h1.html");
    let cells = texts(&html, "td");
    assert!(
        cells.contains(&"(1, 2), 3–6, 8, 9a–c".to_owned()),
        "{cells:?}"
    );
    assert!(html.contains("<strong>8</strong>"));
    assert!(
        cells.contains(&"makkelijk10moeilijk11–13".to_owned()),
        "{cells:?}"
    );
    assert!(cells.contains(&"Bouw een brug".to_owned()));
    assert!(html.contains("(7) = opgave die niet verplicht is"));
    assert!(
        cells
            .iter()
            .any(|cell| cell.ends_with("F = m·g begin: 1 · laat zien: 4")),
        "{cells:?}"
    );
}

#[test]
fn a_studiewijzer_of_one_subject_has_a_row_a_week_with_its_own_columns() {
    let html = page(&school(), "studiewijzers/na.html");
    assert_eq!(texts(&html, "h1"), ["Natuurkunde, periode 1"]);
    let heads: Vec<String> = texts(&html, "th").into_iter().take(5).collect();
    assert_eq!(
        heads,
        [
            "Week",
            "Lesstof",
            "Verplicht",
            "Practicum",
            "Toetsen en inleveren"
        ]
    );
    let rows = texts(&html, "th").split_off(5);
    assert_eq!(
        rows,
        ["39 2,5 uur21 – 25 sep", "4028 sep – 2 okt"],
        "lesweek 5 is week 40"
    );
    let cells = texts(&html, "td");
    assert_eq!(cells[2], "Veerunster");
    assert_eq!(cells[3], "Inleveren: Verslag, do 24 sep");
    assert_eq!(cells[7], "SO, do 1 okt (weegt 2×)");
}

#[test]
fn a_week_is_gathered_from_all_studiewijzers_of_the_class() {
    let folder = school();
    let html = page(&folder, "klassen/3v1/2026-W39.html");
    assert_eq!(texts(&html, "h1"), ["Studiewijzer week 39"]);
    let rows: Vec<String> = texts(&html, "th").split_off(8);
    let expected = [
        "Natuurkunde 2,5 uur",
        "Engels",
        "Mentorles en coaching",
        "Projecten: vakken werken samen",
        "PlattegrondEngels – Aardrijkskunde",
    ];
    assert_eq!(rows, expected);
    assert_in_order(
        &visible(&html),
        &[
            "21 – 25 september 2026, periode 1",
            "De stad",
            "Opgave 1",
            "Je leert plannen",
        ],
    );
    let other = page(&folder, "klassen/3v2/2026-W39.html");
    assert!(
        !texts(&other, "th")
            .iter()
            .any(|text| text.starts_with("Natuurkunde"))
    );
    let paths: Vec<String> = pages(&folder, Format::Html)
        .into_iter()
        .map(|page| page.path)
        .collect();
    let weeks: Vec<&String> = paths
        .iter()
        .filter(|path| path.contains("/2026-W"))
        .collect();
    assert_eq!(
        weeks,
        [
            "klassen/3v1/2026-W39.html",
            "klassen/3v1/2026-W40.html",
            "klassen/3v2/2026-W39.html"
        ]
    );
}

#[test]
fn a_leerplan_shows_names_costs_and_room_for_what_is_missing() {
    let html = page(&school(), "leerplannen/raket.html");
    assert_eq!(texts(&html, "h1"), ["Mijn eigen plan Een raket"]);
    let answers = texts(&html, "dd");
    assert_eq!(
        answers,
        [
            "14 september 2026",
            "",
            "Sanne de Wit",
            "3v1",
            "Natuurkunde",
            "M. Mentor"
        ]
    );
    let questions = texts(&html, "th").split_off(2);
    let expected = [
        "Mijn idee",
        "Mijn motivatie",
        "Wat weet ik al?",
        "Wat kan ik na dit project?",
        "Waaraan zie ik dat het gelukt is?",
    ];
    assert_eq!(questions.len(), expected.len());
    for (question, expected) in questions.iter().zip(expected) {
        assert!(question.starts_with(expected), "{question}");
    }
    let cells = texts(&html, "td");
    assert_eq!(cells[1], "Ik wil dit graag omdat het kanDaarom bouw ik");
    assert!(
        html.contains("class=\"lijn\""),
        "what is empty can be written on paper"
    );
    assert_in_order(
        &visible(&html),
        &[
            "Fles (gratis)",
            "Pomp (€ 12,50)",
            "Pomp: kopen",
            "Samen € 12,50.",
        ],
    );
}

#[test]
fn a_draaiboek_says_who_does_what_when_and_what_others_say() {
    let html = page(&school(), "draaiboeken/raket.html");
    assert_eq!(
        texts(&html, "h1"),
        ["Draaiboek bij mijn eigen plan Een raket"]
    );
    assert_eq!(
        texts(&html, "caption"),
        ["Wat, wie, wanneer", "Feedback: tops en tips", "Logboek"]
    );
    let cells = texts(&html, "td");
    assert_eq!(cells[..4], ["Tekenen", "Sanne de Wit", "ma 21 sep", ""]);
    assert_eq!(
        cells[4..8],
        ["Bouwen", "Leerling, toa", "28 sep – 2 okt, 19.00 uur", ""]
    );
    assert_eq!(html.matches("M2.4 5.2").count(), 1, "one action is ticked");
    assert_eq!(
        cells[8..11],
        ["vr 2 oktontvangen za 3 okt", "Mooi", "Meer tijd"]
    );
    assert!(html.contains("<span class=\"hulp\">ouders.md</span></th>"));
    assert!(html.contains("<a href=\"https://example.org/foto\""));
    assert!(
        !html.contains("feedback/ouders.md"),
        "a path leads nowhere from a page"
    );
}

#[test]
fn markdown_pages_hold_the_same_in_tables() {
    let text = page(&school(), "planningen/na-h1.md");
    assert_in_order(
        &text,
        &[
            "# Krachten: H1\n",
            "Testcollege · planning · 3v1 · Natuurkunde · stand van 7 oktober 2026\n",
            "## 1.10 Krachten om je heen\n",
            "| Leerdoelen ",
            "| Activiteiten",
            "| Opdrachten",
            "| Verdieping",
            "|\n| ---",
            "| Je kunt krachten tekenen ",
            "| Demo · Proef | (1, 2), 3–6, **8**, 9a–c | Bouw een brug |",
            "## 1.2\n",
            "makkelijk: 10 · moeilijk: 11–13",
            "**Toets H1**: woensdag 14 oktober 2026\n",
        ],
    );
    let week = page(&school(), "klassen/3v1/2026-W39.md");
    assert_in_order(
        &week,
        &[
            "# Studiewijzer week 39\n",
            "| Natuurkunde (2,5 uur)",
            "**Inleveren: Verslag, do 24 sep**",
            "## Projecten",
        ],
    );
}

#[test]
fn columns_of_a_markdown_table_come_in_line() {
    let folder = school();
    folder.write(
        "draaiboeken/kort.yaml",
        "soort: draaiboek\ndatum: 2026-09-17\nacties:\n  - {wat: 'Kies a | b', wie: ik, wanneer: 39}\n",
    );
    let text = page(&folder, "draaiboeken/kort.md");
    let table = "\
| Wat         | Wie | Wanneer | Klaar |
| ----------- | --- | ------- | ----- |
| Kies a \\| b | Ik  | week 39 |       |
";
    assert!(text.contains(table), "{text}");
}

#[test]
fn markdown_of_the_examples_has_no_html_and_a_blank_line_after_each_table() {
    for colour in ["blauw", "geel", "groen"] {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
        let folder = Folder::empty();
        let out = folder.path().to_str().unwrap();
        let args = ["render", "--format", "md", "--vandaag", TODAY, "--out", out];
        assert!(run(&root.join(colour), &args).status.success());
        let pages = markdown(folder.path());
        assert!(pages.len() > 20);
        for (path, text) in pages {
            assert!(!text.contains("<br") && !text.contains("<span"), "{path}");
            for (line, next) in text.lines().zip(text.lines().skip(1)) {
                let ends = line.starts_with('|') && !next.starts_with('|');
                assert!(!ends || next.is_empty(), "{path}: {next}");
            }
        }
    }
}

/// Every Markdown file below a folder, with its text.
fn markdown(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(markdown(&path));
        } else if path.extension().is_some_and(|kind| kind == "md") {
            let text = std::fs::read_to_string(&path).unwrap();
            found.push((path.display().to_string(), text));
        }
    }
    found
}
