//! Exercises that pupils have made.

use leerplan::model::Kleur;

use crate::pages::results::spoken;
use crate::pages::support::{page, texts};
use crate::support::{Folder, TODAY};

const PLANNING: &str = "\
soort: planning
vak: na
klas: 3h1
niveau: havo
leerjaar: 3
titel: H
paragrafen:
  - {nummer: '1.1', opdrachten: 'Opdr. 4 blz. 17'}
  - {nummer: '1.2', opdrachten: '10-16, 18a-c, (20)', verdieping: '25'}
";

const MADE: &str = "\
soort: voortgang
planning: h1
klas: 3h1
metingen:
  - {datum: 2026-09-11, paragraaf: '1.2', gemaakt: {tim: '10-14', abe: '12-16, 18a, 25'}}
  - {datum: 2026-09-14, paragraaf: '1.2', gemaakt: {tim: '13-15, 18b'}}
  - {datum: 2026-09-14, paragraaf: '1.1', gemaakt: {tim: alles}}
";

fn school(made: &str) -> Folder {
    let folder = Folder::school(Kleur::Blauw);
    folder
        .write("klassen/3h1.yaml", "soort: klas\nklas: 3h1\nniveau: havo\nleerjaar: 3\nleerlingen: [{id: abe, naam: Abe Lam}, {id: tim, naam: Tim Bos}, {id: noor}]\n")
        .write("planningen/h1.yaml", PLANNING)
        .write("voortgang/h1.yaml", made);
    folder
}

fn found(made: &str, rule: &str) -> Vec<String> {
    let report = school(made).check_only(TODAY, &[rule]);
    let all = report.findings.iter();
    all.map(|one| format!("{} {}", one.span.start.line, one.message))
        .collect()
}

#[test]
fn what_was_made_is_counted_over_all_measurements() {
    let folder = school(MADE);
    let html = page(&folder, "voortgang/h1.html");
    let (_, table) = html.split_once("Tabel: gemaakte opgaven").unwrap();
    let table = format!("<body>{table}");
    let none = "–niets ingevuld";
    // The seven numbers and the three letters; brackets and enrichment do not count.
    let cells = [none, "6 van 10", "alles", "7 van 10", none, none];
    assert_eq!(spoken(&table, "td")[..6], cells);
    assert_eq!(texts(&table, "th")[..3], ["Leerling", "1.1", "1.2"]);
    let md = page(&folder, "voortgang/h1.md");
    assert!(
        md.contains("## Gemaakt van de opgaven") && md.contains("| 7 van 10 |"),
        "{md}"
    );
    assert!(
        texts(&html, "dd").contains(&"nog geen".to_owned()),
        "made is not measured"
    );
}

#[test]
fn what_was_made_is_checked() {
    for rule in [
        "opgave-onbekend",
        "opdracht-notatie",
        "onbekende-verwijzing",
    ] {
        assert_eq!(found(MADE, rule), [""; 0], "{rule}");
    }
    let other = MADE.replace("'13-15, 18b'", "'9, 13-15, 18d'");
    assert_eq!(
        found(&other, "opgave-onbekend"),
        ["6 opgaven `9` en `18d` staan niet bij paragraaf `1.2`"]
    );
    let whole = MADE.replace(
        "paragraaf: '1.2', gemaakt: {tim: '13-15, 18b'}",
        "gemaakt: {tim: '13-15, 40'}",
    );
    assert_eq!(
        found(&whole, "opgave-onbekend"),
        ["6 opgave `40` staat niet bij het hoofdstuk"]
    );
    assert_eq!(
        found(&MADE.replace("'10-14'", "'39), 40'"), "opdracht-notatie").len(),
        1
    );
    assert_eq!(
        found(&MADE.replace("abe:", "abel:"), "onbekende-verwijzing").len(),
        1
    );
    let huge = MADE.replace("'10-14'", "'1-999999999'");
    assert_eq!(found(&huge, "opgave-onbekend").len(), 1);
}

const OWN: &str = "\
soort: leerplan
leerling: tim
vak: na
datum: 2026-09-01
titel: Raket
leerdoelen:
  - {doel: Je kunt rekenen met druk, kort: druk, id: p.a, opdrachten: '1-4, 6a-c, (9)'}
  - {doel: Je kunt een proef doen, id: p.b}
  - {doel: Je kunt tekenen, id: p.c, opdrachten: '20'}
";

#[test]
fn what_was_made_for_an_own_plan_stands_with_its_results_and_in_the_portfolio() {
    let folder = school("soort: voortgang\nplanning: h1\nklas: 3h1\nmetingen: []\n");
    folder.write("plannen/raket.yaml", OWN).write(
        "voortgang/raket.yaml",
        "soort: voortgang\nleerplan: raket\nmetingen:\n\
         - {datum: 2026-09-11, resultaten: {p.a: d}, gemaakt: {P.A: '1-3, 9', p.b: de eerste proef}}\n\
         - {datum: 2026-09-14, gemaakt: {p.a: '3, 6b', tim: 'blad 1, blad 2', p.x: '5'}}\n",
    );
    let html = page(&folder, "voortgang/raket.html");
    let (_, table) = html.split_once("Tabel: gemaakte opgaven").unwrap();
    let table = format!("<body>{table}");
    // 1, 2, 3 and 6b of the four numbers and the three letters.
    let expected = ["4 van 7", "de eerste proef", "blad 1, blad 2", "5"];
    assert_eq!(texts(&table, "td")[..4], expected);
    let heads = [
        "Leerdoel",
        "Gemaakt",
        "druk",
        "Je kunt een proef doen",
        "het hele plan",
        "p.x",
    ];
    assert_eq!(texts(&table, "th")[..6], heads);
    let md = page(&folder, "voortgang/raket.md");
    assert!(md.contains("| 4 van 7"), "{md}");
    for path in [
        "leerlingen/tim-portfolio.html",
        "leerlingen/tim-portfolio.md",
    ] {
        let portfolio = page(&folder, path);
        assert!(portfolio.contains("druk: 4 van 7 gemaakt"), "{portfolio}");
        assert!(portfolio.contains("de eerste proef gemaakt"), "{path}");
    }
    let other = page(&folder, "leerlingen/abe-portfolio.html");
    assert!(!other.contains("gemaakt"), "{other}");
    let report = folder.check_only(TODAY, &["doel-zonder-id"]);
    let said: Vec<&str> = report
        .findings
        .iter()
        .map(|one| one.message.as_str())
        .collect();
    assert_eq!(said, ["leerdoel `p.x` heeft geen `id` in het leerplan"]);
}
