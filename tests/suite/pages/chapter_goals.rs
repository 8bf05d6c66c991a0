//! Goals of a chapter as a whole, and the text above its paragraphs or above the weeks.

use leerplan::model::Kleur;

use crate::pages::results::spoken;
use crate::pages::support::{assert_in_order, page, texts};
use crate::support::{Folder, TODAY};

const PLANNING: &str = "\
soort: planning
vak: bi
klas: 3h1
niveau: havo
leerjaar: 3
titel: Cellen
toelichting: |
  Neem je **microscoop** mee.

  - en een potlood
leerdoelen:
  - {doel: Je kunt met een microscoop werken, id: m, leerlijn: bi.m, opdrachten: '4'}
  - {doel: Je kunt tekenen wat je ziet, id: t}
paragrafen:
  - {nummer: '1.1', week: 40, leerdoelen: [{doel: Je kent de cel, id: a}]}
  - {nummer: '1.2', week: 41}
";

const RESULTS: &str = "\
soort: voortgang
planning: cellen
klas: 3h1
metingen:
  - {datum: 2026-09-11, paragraaf: hoofdstuk, resultaten: {abe: n}}
  - {datum: 2026-09-18, paragraaf: hoofdstuk, resultaten: {abe: {m: b}}}
";

fn school(planning: &str) -> Folder {
    let folder = Folder::school(Kleur::Groen);
    folder
        .write(
            "klassen/3h1.yaml",
            "soort: klas\nklas: 3h1\nniveau: havo\nleerjaar: 3\nleerlingen: [{id: abe}]\n",
        )
        .write("planningen/cellen.yaml", planning)
        .write("leerlijnen/bi.yaml", "soort: leerlijn\nvak: bi\nleerdoelen: [{id: bi.m, doel: Je kunt een microscoop gebruiken, leerjaar: 3}]\n")
        .write("voortgang/cellen.yaml", RESULTS);
    folder
}

fn found(folder: &Folder, rule: &str) -> Vec<String> {
    let report = folder.check_only(TODAY, &[rule]);
    let all = report.findings.iter();
    all.map(|one| one.message.clone()).collect()
}

#[test]
fn the_goals_of_the_chapter_stand_above_the_paragraphs_below_the_explanation() {
    let html = page(&school(PLANNING), "planningen/cellen.html");
    let parts = [
        "<strong>microscoop</strong> mee",
        "<li>en een potlood</li>",
        "Het hele hoofdstuk",
        "Je kunt met een microscoop werken",
        "Je kunt tekenen wat je ziet",
        "1.1",
        "Je kent de cel",
    ];
    assert_in_order(&html, &parts);
    let md = page(&school(PLANNING), "planningen/cellen.md");
    let parts = [
        "Neem je **microscoop** mee",
        "## Het hele hoofdstuk",
        "- Je kunt met een microscoop werken · laat zien: opgave 4",
        "## 1.1",
    ];
    assert_in_order(&md, &parts);
    let leerlijn = page(&school(PLANNING), "leerlijnen/bi.html");
    assert!(leerlijn.contains(", hoofdstuk"), "{leerlijn}");
}

#[test]
fn goals_of_the_chapter_count_for_a_paragraph_without_goals() {
    let lacks = "leerdoelen-ontbreken";
    assert_eq!(found(&school(PLANNING), lacks), [""; 0]);
    let without = PLANNING.replace("leerdoelen:\n  -", "afsluiting:\n  -");
    let without = without.replace(
        "{doel: Je kunt met een microscoop werken, id: m, leerlijn: bi.m, opdrachten: '4'}",
        "a",
    );
    let without = without.replace("{doel: Je kunt tekenen wat je ziet, id: t}", "b");
    assert_eq!(
        found(&school(&without), lacks),
        ["paragraaf `1.2` heeft geen leerdoelen"]
    );
}

#[test]
fn goals_of_the_chapter_are_tested_by_the_chapter_or_where_they_count_or_are_named() {
    let lacks = "toetsmoment-ontbreekt";
    let both = "2 leerdoelen hebben geen toetsmoment";
    let untested = found(&school(PLANNING), lacks);
    assert!(
        untested
            .iter()
            .any(|one| one.starts_with("leerdoelen `m` en `t`") || one.starts_with(both)),
        "{untested:?}"
    );
    let tested = |week: &str, test: &str| {
        let to = format!("week: {week}, toets: {{week: {week}{test}}}");
        let text = PLANNING.replace(&format!("week: {week}"), &to);
        found(&school(&text), lacks)
    };
    assert_eq!(tested("41", ""), ["paragraaf `1.1` heeft geen toetsmoment"]);
    assert_eq!(
        tested("40", ", leerdoelen: [a, m]"),
        ["leerdoel `t` heeft geen toetsmoment"]
    );
    let whole = format!("{PLANNING}toets: {{datum: 2026-10-14}}\n");
    assert_eq!(found(&school(&whole), lacks), [""; 0]);
}

#[test]
fn goals_of_the_chapter_are_measured_as_hoofdstuk() {
    let folder = school(PLANNING);
    assert_eq!(found(&folder, "onbekende-verwijzing"), [""; 0]);
    assert_eq!(found(&folder, "doel-zonder-id"), [""; 0]);
    let html = page(&folder, "voortgang/cellen.html");
    let heads = spoken(&html, "th");
    assert!(
        heads.contains(&"hoofdstuka: Je kunt met een microscoop werken".to_owned()),
        "{heads:?}"
    );
    let cells = spoken(&html, "td");
    let none = "–niet gemeten";
    let first = "beheerst, vooruit sinds de vorige meting";
    assert_eq!(cells[..4], [first, "nog niet", none, none], "{cells:?}");
    folder.write("planningen/cellen.yaml", "soort: planning\nvak: bi\nniveau: havo\nleerjaar: 3\ntitel: C\nparagrafen: [{nummer: '1'}]\n");
    assert_eq!(found(&folder, "onbekende-verwijzing").len(), 1);
}

#[test]
fn goals_of_the_chapter_share_the_ids_of_the_planning() {
    let twice = PLANNING.replace("id: a}", "id: m}");
    assert_eq!(
        found(&school(&twice), "dubbele-id"),
        ["leerdoel `m` staat hier twee keer"]
    );
}

#[test]
fn goals_of_the_chapter_have_the_weeks_of_paragraphs_without_goals() {
    let html = page(&school(PLANNING), "planningen/cellen-weken.html");
    let cells = spoken(&html, "td");
    let row = ["", "Uuitleg", "wordt niet getoetst"];
    let cells: Vec<String> = cells
        .iter()
        .map(|one| one.replace("U uitleg", "Uuitleg"))
        .collect();
    assert_eq!(cells[..3], row, "{cells:?}");
}

#[test]
fn the_explanation_of_a_studiewijzer_stands_on_its_page_and_not_on_the_week_sheet() {
    let folder = school(PLANNING);
    folder.write("studiewijzers/bi.yaml", "soort: studiewijzer\nvak: bi\nklas: 3h1\ntoelichting: |\n  Gaat een les niet door? Werk **zelf** verder.\nweken: [{week: 39, verplicht: Les}]\n");
    let html = page(&folder, "studiewijzers/bi.html");
    assert_in_order(
        &html,
        &[
            "Werk <strong>zelf</strong> verder",
            "<table class=\"rooster",
        ],
    );
    assert_in_order(
        &page(&folder, "studiewijzers/bi.md"),
        &["Werk **zelf** verder", "| Week "],
    );
    let week = page(&folder, "klassen/3h1/2026-W39.html");
    assert!(
        texts(&week, "td").contains(&"Les".to_owned()) && !week.contains("verder. "),
        "{week}"
    );
    assert!(!week.contains("zelf"));
}
