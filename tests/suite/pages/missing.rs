//! Room to write for what a plan or draaiboek lacks.

use crate::pages::support::{page, school, texts, visible};

const HALF: &str = "\
soort: leerplan
leerling: sanne
vak: na
datum: 2026-09-14
motivatie: {omdat: het mooi is}
personen:
  - {wie: Oom, contact: bellen}
  - {wie: Toa}
materialen:
  - {wat: Fles, hoe: thuis, kosten: 0}
  - {wat: Pomp, kosten: 12.5}
  - {wat: Karton, hoe: school}
";

#[test]
fn what_a_plan_lacks_are_lines_and_the_rest_is_there() {
    let folder = school();
    folder.write("leerplannen/half.yaml", HALF);
    let html = page(&folder, "leerplannen/half.html");
    let parts = [
        "Ik wil dit graag omdat het mooi is",
        "Daarom",
        "Oom: bellen",
        "Toa:",
        "Pomp (€\u{a0}12,50)",
        "Pomp:",
        "Samen €\u{a0}12,50, nog zonder Karton.",
        "Betaald door:",
        "Besproken op",
    ];
    let shown = html.replace(['\u{ad}', '\u{2060}'], "");
    for part in parts {
        assert!(
            visible(&shown).contains(&visible(part)),
            "{part}: {}",
            visible(&shown)
        );
    }
    let begun: Vec<String> = shown
        .split("class=\"lijn begin\"><span>")
        .skip(1)
        .map(|line| visible(line.split("</span>").next().unwrap()))
        .collect();
    let expected = [
        "Daarom",
        "Van school:",
        "Van thuis, werk of sport:",
        "Toa:",
        "Pomp:",
        "Betaald door:",
        "Besproken op",
    ];
    assert_eq!(begun, expected);
    let text = page(&folder, "leerplannen/half.md");
    assert!(text.contains("Toa: *(nog invullen)*"), "{text}");
}

#[test]
fn a_plan_that_costs_nothing_asks_nothing_about_money() {
    let folder = school();
    let free = HALF
        .replace("kosten: 12.5}", "kosten: 0}")
        .replace("  - {wat: Karton, hoe: school}\n", "");
    folder.write("leerplannen/half.yaml", &free);
    let shown = visible(&page(&folder, "leerplannen/half.html"));
    assert!(shown.contains("Samen € 0,00."), "{shown}");
    assert!(!shown.contains("Betaald door"), "{shown}");
}

#[test]
fn a_draaiboek_has_room_for_evaluations_that_are_still_to_be_planned() {
    let folder = school();
    let short =
        "soort: draaiboek\nleerplan: raket\ndatum: 2026-09-17\nacties:\n  - {wat: Bouwen}\n";
    folder.write("draaiboeken/raket.yaml", short);
    let html = page(&folder, "draaiboeken/raket.html");
    let rows = texts(&html, "th");
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    assert_eq!(
        rows.iter()
            .filter(|row| **row == "Ouders/verzorgers")
            .count(),
        2
    );
    assert!(rows.contains(&"Coach"));
    assert!(
        html.contains("<tr role=\"row\" class=\"open\"><td role=\"cell\" class=\"voorop\">Bouwen")
    );
    folder.write(
        "draaiboeken/raket.yaml",
        &short.replace("leerplan: raket", "invoeringsplan: x"),
    );
    let html = page(&folder, "draaiboeken/raket.html");
    assert!(!texts(&html, "th").contains(&"Coach".to_owned()));
}
