//! Sheets of classes, talks, leerlijnen and results: what stands where.

use leerplan::internals::finding::Finding;
use leerplan::internals::render::{Format, folder};

use crate::pages::little_school::{GESPREK, school};
use crate::pages::results::spoken;
use crate::pages::support::{assert_in_order, options, page, pages, texts};
use crate::support::TODAY;

#[test]
fn a_class_names_pupils_with_coach_plans_and_talks() {
    let html = page(&school(), "klassen/3v1.html");
    assert_eq!(texts(&html, "h1"), ["Lijst van klas 3v1"]);
    assert_eq!(
        texts(&html, "dd"),
        ["havo en vwo 3", "M. Mentor", "3 leerlingen"]
    );
    let heads = texts(&html, "th");
    let expected = [
        "Leerling",
        "Coach",
        "Plannen",
        "Gesprekken",
        "Sanne de Wit",
        "Tim Bos",
        "Noor Kokuit de klas sinds zo 20 sep",
        "Abe Lamin de klas tot en met vr 29 jan",
    ];
    assert_eq!(heads, expected);
    let cells = texts(&html, "td");
    assert_eq!(
        cells[..3],
        [
            "C. Coach",
            "Een raketdraaiboek van do 17 sep",
            "ma 5 okt, driehoek"
        ]
    );
    assert_eq!(cells[3], "de mentor", "where no coach is named");
    assert_eq!(html.matches("<tr role=\"row\" class=\"weg\">").count(), 1);
    assert!(html.contains("<a href=\"../leerplannen/raket.html\">"));
    assert!(html.contains("<a href=\"../voortgang/krachten.html\">"));
}

#[test]
fn a_class_without_talks_has_no_column_for_them() {
    let folder = school();
    folder.write(
        "klassen/4h.yaml",
        "soort: klas\nklas: 4h\nniveau: havo\nleerjaar: 4\nleerlingen: [{id: kim}]\n",
    );
    let html = page(&folder, "klassen/4h.html");
    assert_eq!(
        texts(&html, "th"),
        ["Leerling", "Coach", "Plannen", "kim"],
        "without a name the id"
    );
    assert!(texts(&html, "h2").is_empty());
}

#[test]
fn how_a_pupil_likes_to_learn_and_to_talk_stands_on_no_page() {
    for format in [Format::Html, Format::Markdown] {
        let made = pages(&school(), format);
        let names = made.iter().filter(|one| one.contents.contains("Sanne"));
        assert!(names.count() > 3, "she is on several");
        for page in made {
            let text = page.contents.to_lowercase();
            for word in ["introvert", "extravert", "doener", "denker"] {
                assert!(!text.contains(word), "{word}: {}", page.path);
            }
        }
    }
}

#[test]
fn a_talk_shows_report_and_agreements_and_never_what_is_for_coaches() {
    let html = page(&school(), "gesprekken/sanne.html");
    assert_eq!(
        texts(&html, "h1"),
        ["Driehoeksgesprek maandag 5 oktober 2026"]
    );
    assert_eq!(
        texts(&html, "dd"),
        [
            "Sanne de Wit",
            "3v1",
            "Coach, ouders/verzorgers",
            "19.00 uur"
        ]
    );
    assert_eq!(texts(&html, "h2"), ["Wat we bespraken"]);
    assert_eq!(texts(&html, "li"), ["Meer testen"]);
    let cells = spoken(&html, "td");
    let expected = [
        "Testmiddag plannen",
        "Sanne de Wit",
        "vr 16 okt",
        "nog niet klaar",
        "Bellen",
        "Coach",
        "di 6 okt",
        "klaar",
    ];
    assert_eq!(cells, expected);
    assert!(!html.contains("GEHEIM"));
}

#[test]
fn a_talk_that_is_still_to_come_has_room_to_write() {
    let html = page(&school(), "gesprekken/later.html");
    assert_eq!(html.matches("class=\"lijn\"").count(), 7);
    assert_eq!(html.matches("<tr class=\"open\">").count(), 3);
    let text = page(&school(), "gesprekken/later.md");
    assert_in_order(&text, &["Nog geen verslag.", "Nog geen afspraken."]);
}

#[test]
fn a_fault_in_what_is_for_coaches_is_not_told_on_the_page() {
    let made = school();
    made.write("gesprekken/sanne.yaml", &format!("{GESPREK}uurr: 1\n"));
    let mut report = made.check(TODAY);
    let told = report.findings.iter();
    let mut told: Vec<Finding> = told.filter(|one| one.path == "uurr").cloned().collect();
    for path in ["intern", "intern[0]"] {
        let mut about = told[0].clone();
        about.path = path.to_owned();
        about.message = "hier staat GEHEIM".to_owned();
        told.push(about);
    }
    report.findings = told;
    let pages = folder(&made.load(TODAY), &report, options(Format::Html)).unwrap();
    let page = pages
        .iter()
        .find(|page| page.path == "gesprekken/sanne.html");
    let html = &page.unwrap().contents;
    assert!(html.contains("class=\"fouten\"") && html.contains("uurr"));
    assert!(!html.contains("GEHEIM"));
}

#[test]
fn a_leerlijn_has_its_goals_by_year_with_what_comes_before_and_who_carries_them() {
    let html = page(&school(), "leerlijnen/na.html");
    assert_eq!(texts(&html, "h1"), ["Natuurkunde"]);
    assert_eq!(texts(&html, "dd"), ["A. Jansen", "4", "2"]);
    let expected = [
        "",
        "Leerdoel",
        "Voorkennis",
        "Kerndoel en eindterm",
        "Planning",
        "Leerjaar 2",
        "Je kunt massa metenvwo · inzicht",
        "Leerjaar 3",
        "Je kunt krachten tekenen",
        "Je kent de hefboom",
        "Zonder leerjaar",
        "Je kunt los werken",
    ];
    assert_eq!(texts(&html, "th"), expected);
    let cells = texts(&html, "td");
    assert_eq!(cells[..4], ["1", "", "", "nog geen planning"]);
    assert_eq!(
        cells[5],
        "1 Je kunt massa metenJe kunt vectoren optellenuit Wiskundena.weg"
    );
    assert_eq!(cells[6..8], ["VO Kerndoel 32", "nog niet gepland"]);
    assert_eq!(cells[10..12], ["NA/V/C1", "H1 Krachten, 1.2behandeld"]);
    assert!(html.contains("<a href=\"#doel-1\">1</a>") && html.contains("id=\"doel-1\""));
    assert!(html.contains("<a href=\"../planningen/krachten.html\">"));
    assert!(html.contains("<a href=\"wi.html\">") || html.contains("../leerlijnen/wi.html"));
}

/// A page with one space where columns are in line.
fn squeezed(path: &str) -> String {
    let text = page(&school(), path);
    let lines = text
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn markdown_pages_say_the_same() {
    assert_in_order(
        &squeezed("klassen/3v1.md"),
        &[
            "# Lijst van klas 3v1",
            "| Leerling | Coach | Plannen | Gesprekken |",
            "[Een raket](../leerplannen/raket.md) · [draaiboek van do 17 sep]",
            "| [Noor Kok](../leerlingen/noor-portfolio.md) (uit de klas sinds zo 20 sep) | de mentor |",
        ],
    );
    assert_in_order(
        &squeezed("gesprekken/sanne.md"),
        &[
            "# Driehoeksgesprek: maandag 5 oktober 2026",
            "- Meer testen",
            "| Testmiddag plannen | Sanne de Wit | vr 16 okt | |",
            "| Bellen | Coach | di 6 okt | ja |",
        ],
    );
    assert_in_order(
        &squeezed("voortgang/krachten.md"),
        &[
            "| Leerling | 1.1a | 1.1b | 1.2 | 1.3 | 9.9 | Beheerst |",
            "| Sanne de Wit | ● | ○ | ● | – | ◐ | 2 van 4 |",
            "| **Beheerst** | 1 | **0** | **1** | 0 | 0 | |",
        ],
    );
    assert_in_order(
        &squeezed("leerlijnen/na.md"),
        &[
            "## Leerjaar 2",
            "## Leerjaar 3",
            "1: Je kunt massa meten · Je kunt vectoren optellen (uit [Wiskunde](",
            "[H1 Krachten, 1.2](../planningen/krachten.md)",
            "## Zonder leerjaar",
        ],
    );
}
