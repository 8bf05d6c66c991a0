//! A school's own step plan: what it changes, and what is said of its mistakes.

use leerplan::model::Kleur;

use crate::support::{Folder, check, err, out, run, settings, titles};

const PLAN: &str = "\
soort: invoeringsplan
titel: Digitaal oefenen
tactiek:
  middelen: [{wat: Socrative, digitaal: ja, nieuw: ja}]
  zonder_computer: Op papier
";

fn school(own: &str) -> Folder {
    let folder = Folder::empty();
    let named = format!(
        "{}[stappenplan]\nbestand = \"ons.yaml\"\n",
        settings(Kleur::Geel)
    );
    folder
        .write("leerplan.toml", &named)
        .write("ons.yaml", own)
        .write("plan.yaml", PLAN);
    folder
}

/// The level of a rule for the plan, as `regels --effectief` tells.
fn level(folder: &Folder, rule: &str) -> Option<String> {
    let output = run(folder.path(), &["regels", "--effectief", "plan.yaml"]);
    let text = out(&output);
    let line = text
        .lines()
        .find(|line| line.trim_start().starts_with(rule))?;
    Some(
        line.split_whitespace()
            .skip(1)
            .collect::<Vec<_>>()
            .join(" "),
    )
}

#[test]
fn what_it_gives_replaces_what_it_inherits_and_the_rest_stays() {
    let folder = school(
        "erft: geel\nstappen:\n  - nummer: 3\n    titel: Aan de slag\n    eisen:\n      - {regel: observatie-ontbreekt, niveau: fout}\n      - {regel: evaluatie-ontbreekt, niveau: uit}\n",
    );
    assert_eq!(
        level(&folder, "observatie-ontbreekt").as_deref(),
        Some("fout eigen stappenplan, stap 3")
    );
    assert_eq!(
        level(&folder, "evaluatie-ontbreekt").as_deref(),
        Some("uit eigen stappenplan, stap 3")
    );
    assert_eq!(
        level(&folder, "doel-ontbreekt").as_deref(),
        Some("waarschuwing eigen stappenplan, stap 1")
    );
    let steps = out(&run(folder.path(), &["stappenplan", "--stap", "3"]));
    assert!(steps.contains("Aan de slag"), "{steps}");
    assert!(
        out(&run(
            folder.path(),
            &["stappenplan", "blauw", "--stap", "3"]
        ))
        .contains("blauw")
    );
}

#[test]
fn without_erft_only_what_it_asks_for_is_asked() {
    let folder =
        school("stappen:\n  - {nummer: 1, eisen: [{regel: doel-ontbreekt, niveau: tip}]}\n");
    assert_eq!(
        level(&folder, "doel-ontbreekt").as_deref(),
        Some("tip eigen stappenplan, stap 1")
    );
    assert_eq!(level(&folder, "observatie-ontbreekt"), None);
    assert_eq!(
        level(&folder, "invultekst").as_deref(),
        Some("waarschuwing geldt voor alle kleuren")
    );
}

#[test]
fn it_is_no_document() {
    let folder = school("erft: geel\n");
    assert!(!out(&check(&folder, &[])).contains("ons.yaml"));
}

fn findings(own: &str, file: &str) -> Vec<String> {
    let folder = school(own);
    folder.write("tweede.yaml", "erft: ons.yaml\n");
    titles(&check(&folder, &[file, "--fail-on", "nooit"]))
}

#[test]
fn its_mistakes_are_findings() {
    let unknown = "erft: geel\nstappen:\n  - {nummer: 3, eisen: [{regel: observatie-ontbrekt, niveau: tip}]}\n";
    assert_eq!(
        findings(unknown, "ons.yaml"),
        ["waarschuwing[onbekende-regel]: er is geen regel of groep `observatie-ontbrekt`"]
    );
    assert_eq!(
        findings("erft: geel\nstappen:\n  - nummer: 8\n", "ons.yaml"),
        ["fout[verkeerde-waarde]: `8` is geen stap van het stappenplan"]
    );
    assert_eq!(
        findings("erft: paars\n", "ons.yaml"),
        ["fout[verkeerde-waarde]: er is geen stappenplan `paars`"]
    );
    assert_eq!(
        findings("erft: tweede.yaml\n", "tweede.yaml"),
        [
            "fout[verkeerde-waarde]: de stappenplannen bouwen in een kring op elkaar: `ons.yaml` op `tweede.yaml` op `ons.yaml`"
        ]
    );
    assert_eq!(
        findings("erft: derde.yaml\n", "ons.yaml"),
        ["fout[verkeerde-waarde]: er is geen bestand `derde.yaml`"]
    );
    assert_eq!(
        findings("erft: ../buiten.yaml\n", "ons.yaml"),
        ["fout[verkeerde-waarde]: `../buiten.yaml` ligt buiten de schoolmap"]
    );
    assert_eq!(findings("stappen: [\n", "ons.yaml").len(), 1);
}

#[test]
fn a_name_that_leads_nowhere_is_a_finding_of_the_settings() {
    let folder = school("erft: geel\n");
    std::fs::remove_file(folder.path().join("ons.yaml")).unwrap();
    let output = check(&folder, &["leerplan.toml"]);
    assert_eq!(
        titles(&output),
        ["fout[verkeerde-waarde]: er is geen bestand `ons.yaml`"]
    );
    assert_eq!(err(&output), "");
}
