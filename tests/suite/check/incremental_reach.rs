//! What reaches a document that did not change: each way by which an answer of the school can be
//! another, on its own.

use std::collections::BTreeSet;

use leerplan::internals::check::{Change, IncrementalCheck};
use leerplan::internals::school::{LoadOptions, Surroundings};
use leerplan::model::part::Regelset;

use crate::support::{Folder, KLAS, PLANNING, TODAY, day, school};

const TALK: &str =
    "soort: gesprek\nvorm: coach\nleerling: sanne\ndatum: 2026-10-06\nverslag: Met Tim Bos.\n";

fn hold(folder: &Folder) -> IncrementalCheck {
    let root = folder.path().canonicalize().unwrap();
    let load = LoadOptions {
        today: day(TODAY),
        kleur: None,
        regelset: None,
        surroundings: Surroundings::UNKNOWN,
    };
    IncrementalCheck::load(&root, load, Vec::new()).unwrap()
}

/// Saves a file; an empty text takes it away.
fn save(folder: &Folder, again: &mut IncrementalCheck, path: &str, text: &str) -> Change {
    if text.is_empty() {
        std::fs::remove_file(folder.path().join(path)).unwrap();
    } else {
        folder.write(path, text);
    }
    let full = folder.path().canonicalize().unwrap().join(path);
    let change = again.update(&BTreeSet::from([full])).unwrap();
    let anew = hold(folder);
    assert_eq!(again.report().findings, anew.report().findings, "{path}");
    change
}

fn told(findings: &[leerplan::internals::finding::Finding]) -> Vec<String> {
    let told = findings.iter();
    told.map(|one| format!("{} {}", one.file, one.rule))
        .collect()
}

#[test]
fn a_pupil_that_is_not_there_and_then_is() {
    let folder = school();
    folder.write("gesprekken/een.yaml", TALK);
    folder.write("klassen/3v.yaml", &KLAS.replace("sanne", "sam"));
    let mut again = hold(&folder);
    let more = format!(
        "{}  - {{id: sanne, naam: Sanne Bos}}\n",
        KLAS.replace("sanne", "sam")
    );
    let change = save(&folder, &mut again, "klassen/3v.yaml", &more);
    assert_eq!(
        told(&change.solved),
        ["gesprekken/een.yaml onbekende-verwijzing"]
    );
    let change = save(
        &folder,
        &mut again,
        "klassen/3v.yaml",
        &KLAS.replace("sanne", "sam"),
    );
    assert_eq!(
        told(&change.new),
        ["gesprekken/een.yaml onbekende-verwijzing"]
    );
}

#[test]
fn the_first_class_and_a_class_that_cannot_be_read() {
    let folder = school();
    folder.write("gesprekken/een.yaml", TALK);
    let mut again = hold(&folder);
    let klas = KLAS.replace("sanne", "sam");
    let change = save(&folder, &mut again, "klassen/3v.yaml", &klas);
    assert_eq!(
        told(&change.new),
        ["gesprekken/een.yaml onbekende-verwijzing"]
    );
    // A class that cannot be read may have the pupil in it.
    let change = save(
        &folder,
        &mut again,
        "klassen/4v.yaml",
        "soort: klas\n  [half",
    );
    assert_eq!(
        told(&change.solved),
        ["gesprekken/een.yaml onbekende-verwijzing"]
    );
    let change = save(&folder, &mut again, "klassen/4v.yaml", "");
    assert!(told(&change.new).contains(&"gesprekken/een.yaml onbekende-verwijzing".to_owned()));
    save(&folder, &mut again, "klassen/3v.yaml", "");
}

#[test]
fn a_full_name_that_becomes_that_of_a_pupil() {
    let folder = school();
    folder.write("gesprekken/een.yaml", TALK);
    folder.write("klassen/3v.yaml", KLAS);
    // A class that the talk has nothing to do with.
    let other = "soort: klas\nklas: 4v\nniveau: vwo\nleerjaar: 4\nleerlingen:\n  - {id: mo}\n";
    folder.write("klassen/4v.yaml", other);
    let mut again = hold(&folder);
    let more = format!("{other}  - {{id: tim, naam: Tim Bos}}\n");
    let change = save(&folder, &mut again, "klassen/4v.yaml", &more);
    assert_eq!(told(&change.new), ["gesprekken/een.yaml naam-buiten-klas"]);
    let change = save(&folder, &mut again, "klassen/4v.yaml", other);
    assert_eq!(
        told(&change.solved),
        ["gesprekken/een.yaml naam-buiten-klas"]
    );
}

#[test]
fn a_document_with_the_id_of_another() {
    let folder = school();
    folder.write("klassen/3v.yaml", KLAS);
    folder.write("planningen/a.yaml", &format!("{PLANNING}id: h1\n"));
    let mut again = hold(&folder);
    let change = save(
        &folder,
        &mut again,
        "planningen/b.yaml",
        &format!("{PLANNING}id: h1\n"),
    );
    assert!(
        told(&change.new)
            .iter()
            .any(|one| one.ends_with("dubbele-id")),
        "{change:?}"
    );
    let change = save(&folder, &mut again, "planningen/b.yaml", "");
    assert!(
        told(&change.solved)
            .iter()
            .any(|one| one.ends_with("dubbele-id")),
        "{change:?}"
    );
}

#[test]
fn a_rule_of_the_school_that_stops_and_works_again() {
    let folder = school();
    let settings = std::fs::read_to_string(folder.path().join("leerplan.toml")).unwrap();
    let rule = "[[eigen_regel]]\nnaam = \"lang\"\nsoort = \"planning\"\neis = \"titel|length < 5 or titel|int > 0\"\nmelding = \"te lang\"\n";
    folder.write("leerplan.toml", &format!("{settings}{rule}"));
    folder.write("planningen/a.yaml", &PLANNING.replace("Krachten", "Kort"));
    folder.write("planningen/b.yaml", &PLANNING.replace("Krachten", "12345"));
    let mut again = hold(&folder);
    let broken = PLANNING.replace("Krachten", "Heel lang");
    save(&folder, &mut again, "planningen/a.yaml", &broken);
    save(
        &folder,
        &mut again,
        "planningen/b.yaml",
        &PLANNING.replace("Krachten", "123456"),
    );
    save(&folder, &mut again, "planningen/a.yaml", PLANNING);
    save(
        &folder,
        &mut again,
        "planningen/a.yaml",
        &PLANNING.replace("Krachten", "Kort"),
    );
}

#[test]
fn other_settings_are_about_everything() {
    let folder = school();
    folder.write("klassen/3v.yaml", KLAS);
    folder.write("gesprekken/een.yaml", &TALK.replace("sanne", "sanna"));
    let settings = std::fs::read_to_string(folder.path().join("leerplan.toml")).unwrap();
    let mut again = hold(&folder);
    let off = format!("{settings}[regels]\nuit = [\"onbekende-verwijzing\"]\n");
    let change = save(&folder, &mut again, "leerplan.toml", &off);
    assert_eq!(
        told(&change.solved),
        ["gesprekken/een.yaml onbekende-verwijzing"]
    );
    assert_eq!(again.school().regelset(), Regelset::NEWEST);
    let older = format!("{off}versie = \"2026\"\n");
    save(&folder, &mut again, "leerplan.toml", &older);
    assert_eq!(again.school().regelset(), Regelset::OLDEST);
    let change = save(&folder, &mut again, ".gitignore", "gesprekken/\n");
    assert!(change.documents.contains("gesprekken/een.yaml"));
    assert_eq!(again.report().documents, 1);
}
