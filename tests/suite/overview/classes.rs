//! The school by class, classes that nobody wrote down, results in the start of the day, and pages.

use leerplan::internals::render::Format;
use leerplan::model::Kleur;
use serde_json::Value;

use crate::pages::support::{pages, texts};
use crate::support::{Folder, TODAY, code, err, out, run};

const PLANNING: &str = "\
soort: planning
vak: na
klas: 3v2
niveau: vwo
leerjaar: 3
hoofdstuk: H1
titel: Krachten
paragrafen:
  - {nummer: '1.1', leerdoelen: [{doel: Je kunt wegen, id: a1}, {doel: Je kunt meten, id: a2}]}
  - {nummer: '1.2', toets: {vorm: formatief, week: 42}}
  - {nummer: '1.3'}
toets: {vorm: summatief, datum: 2026-10-16}
";

const VOORTGANG: &str = "\
soort: voortgang
planning: krachten
klas: 3v2
metingen:
  - {datum: 2026-09-04, paragraaf: '1.1', resultaten: {tim: {a1: b, a2: n}, eva: b}}
  - {datum: 2026-09-11, paragraaf: '1.2', resultaten: {tim: n, eva: b}}
  - {datum: 2026-09-25, paragraaf: '1.1', resultaten: {tim: {a2: n}, eva: {a1: d}}}
  - {datum: 2026-09-25, paragraaf: '1.3', resultaten: {tim: n, eva: d}}
";

fn school() -> Folder {
    let folder = Folder::school(Kleur::Blauw);
    folder
        .write("planningen/krachten.yaml", PLANNING)
        .write("voortgang/krachten.yaml", VOORTGANG)
        .write(
            "leerplannen/los.yaml",
            "soort: leerplan\nleerling: bo\nvak: na\ndatum: 2026-10-05\n",
        );
    folder
}

fn json(folder: &Folder, args: &[&str]) -> Value {
    let mut all = vec!["status", "--vandaag", TODAY, "--format", "json"];
    all.extend(args);
    let output = run(folder.path(), &all);
    assert_eq!(code(&output), 0, "{}", err(&output));
    serde_json::from_str(&out(&output)).unwrap()
}

#[test]
fn a_class_without_a_klas_file_is_who_was_measured_and_others_stand_apart() {
    let whole = json(&school(), &[]);
    let classes = whole["klassen"].as_array().unwrap();
    let names: Vec<(&str, u64)> = classes
        .iter()
        .map(|one| {
            (
                one["naam"].as_str().unwrap(),
                one["leerlingen"].as_u64().unwrap(),
            )
        })
        .collect();
    assert_eq!(names, [("3v2", 2), ("zonder klas", 1)]);
    let klas = json(&school(), &["--klas", "3v2"]);
    let tim = &klas["klas"]["leerlingen"][0];
    assert_eq!(tim["naam"], "tim", "no klas document gives a name");
    assert_eq!(tim["redenen"][0]["kop"], "Loopt achter");
    assert_eq!(
        tim["redenen"][0]["wat"][0],
        "1.1b twee keer nog niet gelukt"
    );
    assert_eq!(tim["redenen"][1]["wat"][0], "1 van de 4");
    assert_eq!(tim["stand"]["doelen_beheerst"], 1);
    let coming: Vec<(&str, &str)> = klas["klas"]["klasmomenten"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            (
                one["wanneer"].as_str().unwrap(),
                one["wat"].as_str().unwrap(),
            )
        })
        .collect();
    let on_friday = ("vr 16 okt", "toets H1 Krachten");
    let in_week = ("week 42", "formatieve toets § 1.2");
    assert_eq!(coming, [on_friday, in_week]);
}

#[test]
fn a_class_that_is_not_there_gives_the_ones_that_are() {
    let folder = school();
    let output = run(folder.path(), &["status", "--klas", "3v3"]);
    assert_eq!(code(&output), 2);
    assert!(
        err(&output).contains("bedoel je `3v2`?"),
        "{}",
        err(&output)
    );
    let output = run(folder.path(), &["status", "--klas", "brugklas"]);
    assert!(
        err(&output).contains("deze klassen ken ik: 3v2"),
        "{}",
        err(&output)
    );
}

#[test]
fn an_empty_school_says_so() {
    let folder = Folder::school(Kleur::Blauw);
    let output = run(folder.path(), &["status", "--vandaag", TODAY]);
    assert_eq!(code(&output), 0);
    assert!(out(&output).contains("Er zijn nog geen leerlingen om te laten zien."));
}

#[test]
fn each_round_is_told_by_step() {
    let folder = school();
    folder.write(
        "invoering/ronde.yaml",
        "soort: invoeringsplan\ntitel: Zelf kiezen\nronde: 2\n\
         doel: {omschrijving: Leerlingen kiezen, meetbaar: Acht van de tien, streef: 2026-11-06}\n\
         tactiek: {middelen: [Scherm]}\n",
    );
    let whole = json(&folder, &[]);
    let steps = whole["invoeringsplannen"][0]["stappen"].as_array().unwrap();
    let stands: Vec<&str> = steps
        .iter()
        .map(|one| one["stand"].as_str().unwrap())
        .collect();
    let empty = ["leeg"; 5];
    assert_eq!(
        stands[..2],
        ["klaar", "deels"],
        "people, material and knowledge are lacking"
    );
    assert_eq!(stands[2..], empty);
    let text = out(&run(folder.path(), &["status", "--vandaag", TODAY]));
    assert!(text.contains(
        "Zelf kiezen, ronde 2\n  ● 1 Doel          klaar\n  ◐ 2 Tactiek       er mist nog iets"
    ));
}

#[test]
fn a_class_on_all_its_plannings_and_the_school_have_pages() {
    let all = pages(&school(), Format::Html);
    let find = |path: &str| {
        all.iter()
            .find(|page| page.path == path)
            .unwrap()
            .contents
            .clone()
    };
    assert_eq!(
        texts(&find("klassen/3v2-dagstart.html"), "h1"),
        ["Dagstart 3v2 Woensdag 7 oktober 2026"]
    );
    assert!(find("klassen/_zonder-dagstart.html").contains("bo"));
    assert!(
        !all.iter()
            .any(|page| page.path == "klassen/_zonder-voortgang.html")
    );
    let progress = find("klassen/3v2-voortgang.html");
    let cells = texts(&progress, "td");
    // One of two is half.
    let care = "1.1b Je kunt meten 1 van 2 nog niet1.2 1 van 2 nog niet1.3 1 van 2 nog niet";
    assert_eq!(
        cells,
        [
            "vr 25 sep",
            "3 van 8",
            care,
            "1 van 4",
            "1 van 4",
            "2 van 4",
            "2 van 4"
        ]
    );
    let whole = find("dagstart.html");
    assert!(whole.contains("href=\"klassen/3v2-dagstart.html\""));
}

#[test]
fn results_say_what_was_first_what_changed_and_how_it_grew() {
    let all = pages(&school(), Format::Markdown);
    let page = all
        .iter()
        .find(|page| page.path == "voortgang/krachten.md")
        .unwrap();
    let squeezed: Vec<String> = page
        .contents
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    let has = |line: &str| {
        assert!(
            squeezed.iter().any(|one| one == line),
            "{line}\n{}",
            page.contents
        );
    };
    has("| tim | ● | ○ | ○ | ○ | 1 van 4 |");
    has("| eva | ◐ ▼ | ● | ● | ◐ | 2 van 4 |");
    has("- Voor het eerst gemeten op vr 25 sep: 1.3");
    has("- ▼ eva, 1.1a: van beheerst naar deels");
    has("| 1.1a | Je kunt wegen | 2 | 1 | 1 | 0 |");
    has("| 1.2 | de paragraaf als geheel (de helft of meer nog niet) | | 1 | 0 | 1 |");
    has("| 1.3 | de paragraaf als geheel (de helft of meer nog niet) | | 0 | 1 | 1 |");
    has("| Leerling | wk 36 | wk 37 | wk 39 |");
    has("| eva | 2 van 2 | 3 van 3 | 2 van 4 |");
}
