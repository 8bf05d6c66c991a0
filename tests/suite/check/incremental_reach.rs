//! What reaches a document that did not change: each way by which an answer of the school can be
//! another, on its own.

use std::collections::BTreeSet;

use leerplan::internals::check::{Change, IncrementalCheck, Nothing};
use leerplan::internals::finding::Finding;
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
    let (held, anew) = (again.report(), anew.report());
    assert_eq!(held.findings, anew.findings, "{path}");
    assert_eq!(held.nothing, anew.nothing, "{path}");
    assert_eq!(held.files, anew.files, "{path}");
    change
}

fn told(findings: &[Finding]) -> Vec<String> {
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
    assert_eq!(
        told(&change.new),
        ["gesprekken/een.yaml andere-leerling-genoemd"]
    );
    let change = save(&folder, &mut again, "klassen/4v.yaml", other);
    assert_eq!(
        told(&change.solved),
        ["gesprekken/een.yaml andere-leerling-genoemd"]
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

/// Results of class 3v, with what was measured.
fn results(measured: &str) -> String {
    format!("soort: voortgang\nplanning: h1\nklas: 3v\nmetingen:\n{measured}")
}

const ON_OCTOBER_1: &str =
    "  - {datum: 2026-10-01, paragraaf: \"1.1\", resultaten: {sanne: b, tim: d}}\n";

/// A school with a class, a planning of it, and nothing measured.
fn measured() -> Folder {
    let folder = school();
    folder.write(
        "klassen/3v.yaml",
        &format!("{KLAS}  - {{id: tim, naam: Tim Bos}}\n"),
    );
    let planning = format!("{PLANNING}id: h1\nklas: 3v\nparagrafen: [{{nummer: \"1.1\"}}]\n");
    folder.write("planningen/h1.yaml", &planning);
    folder
}

/// The findings of some rules, with their files.
fn of_rules(findings: &[Finding], rules: &[&str]) -> Vec<String> {
    let wanted = findings.iter().filter(|one| rules.contains(&&*one.rule));
    wanted
        .map(|one| format!("{} {}", one.file, one.rule))
        .collect()
}

#[test]
fn the_original_of_a_copy_that_comes_and_goes() {
    let folder = measured();
    let rules = ["kopie", "meting-dubbel"];
    let (copy, other) = ("voortgang/Kopie van a.yaml", "voortgang/b.yaml");
    folder.write(copy, &results(ON_OCTOBER_1));
    folder.write(other, &results(ON_OCTOBER_1));
    let mut again = hold(&folder);
    let told = of_rules(&again.report().findings, &rules);
    // Without its original it is no copy, and comes first.
    assert_eq!(told, ["voortgang/b.yaml meting-dubbel"]);
    // Its name is all that the original has in common with the copy.
    let original = results(ON_OCTOBER_1)
        .replace("h1", "h2")
        .replace("3v", "4v");
    let broken = "soort: voortgang\n  [half";
    let blamed = [format!("{copy} kopie"), format!("{copy} meting-dubbel")];
    for gone in ["", broken, &PLANNING.replace("Krachten", "Iets anders")] {
        let change = save(&folder, &mut again, "voortgang/a.yaml", &original);
        let mut new = of_rules(&change.new, &rules);
        new.sort();
        assert_eq!(new, blamed);
        let solved = of_rules(&change.solved, &rules);
        assert_eq!(solved, ["voortgang/b.yaml meting-dubbel"]);
        let change = save(&folder, &mut again, "voortgang/a.yaml", gone);
        let new = of_rules(&change.new, &rules);
        assert_eq!(new, ["voortgang/b.yaml meting-dubbel"]);
        assert_eq!(of_rules(&change.solved, &rules).len(), 2);
    }
}

#[test]
fn a_measurement_in_another_file_of_the_plan_that_comes_and_goes() {
    let folder = measured();
    let rules = ["meting-dubbel"];
    let (first, second, third) = ("voortgang/a.yaml", "voortgang/b.yaml", "voortgang/c.yaml");
    let on_october_2 = ON_OCTOBER_1.replace("10-01", "10-02");
    let both = format!("{ON_OCTOBER_1}{on_october_2}");
    folder.write(second, &results(ON_OCTOBER_1));
    let mut again = hold(&folder);
    // A file that comes first in the folder, and one that comes last.
    let change = save(&folder, &mut again, first, &results(&on_october_2));
    assert_eq!(of_rules(&change.new, &rules), [""; 0]);
    let change = save(&folder, &mut again, first, &results(&both));
    assert_eq!(
        of_rules(&change.new, &rules),
        ["voortgang/b.yaml meting-dubbel"]
    );
    let change = save(&folder, &mut again, third, &results(&on_october_2));
    assert_eq!(
        of_rules(&change.new, &rules),
        ["voortgang/c.yaml meting-dubbel"]
    );
    let change = save(&folder, &mut again, first, &results(ON_OCTOBER_1));
    assert_eq!(
        of_rules(&change.solved, &rules),
        ["voortgang/c.yaml meting-dubbel"]
    );
    let change = save(&folder, &mut again, first, "");
    assert_eq!(
        of_rules(&change.solved, &rules),
        ["voortgang/b.yaml meting-dubbel"]
    );
    // Of another class, the same day is no second time.
    let elsewhere = results(ON_OCTOBER_1).replace("3v", "4v");
    save(&folder, &mut again, first, &elsewhere);
    let change = save(&folder, &mut again, first, &results(ON_OCTOBER_1));
    assert_eq!(
        of_rules(&change.new, &rules),
        ["voortgang/b.yaml meting-dubbel"]
    );
}

#[test]
fn nothing_to_look_at_and_then_something() {
    let folder = school();
    let mut again = hold(&folder);
    assert_eq!(again.report().nothing, Some(Nothing::NoDocuments));
    save(&folder, &mut again, "klassen/3v.yaml", KLAS);
    assert_eq!(again.report().nothing, None);
    save(&folder, &mut again, "klassen/3v.yaml", "");
    assert_eq!(again.report().nothing, Some(Nothing::NoDocuments));
    save(&folder, &mut again, "klassen/3v.yaml", KLAS);
    let settings = std::fs::read_to_string(folder.path().join("leerplan.toml")).unwrap();
    let aside = format!("{settings}[bestanden]\nnegeer = [\"klassen/**\"]\n");
    save(&folder, &mut again, "leerplan.toml", &aside);
    assert_eq!(again.report().nothing, Some(Nothing::LeftAside(1)));
    save(&folder, &mut again, "planningen/h1.yaml", PLANNING);
    assert_eq!(again.report().nothing, None);
}

#[test]
fn the_class_of_a_planning_that_changes_its_level() {
    let folder = measured();
    let rules = ["verwijzing-past-niet"];
    let mut again = hold(&folder);
    let klas = format!("{KLAS}  - {{id: tim, naam: Tim Bos}}\n");
    for other in [
        klas.replace("niveau: vwo", "niveau: havo"),
        klas.replace("leerjaar: 3", "leerjaar: 2"),
    ] {
        let change = save(&folder, &mut again, "klassen/3v.yaml", &other);
        assert_eq!(
            of_rules(&change.new, &rules),
            ["planningen/h1.yaml verwijzing-past-niet"]
        );
        let change = save(&folder, &mut again, "klassen/3v.yaml", &klas);
        assert_eq!(
            of_rules(&change.solved, &rules),
            ["planningen/h1.yaml verwijzing-past-niet"]
        );
    }
}

#[test]
fn a_pupil_that_leaves_a_class() {
    let folder = measured();
    let rules = ["verwijzing-past-niet", "onbekende-verwijzing"];
    let other = "soort: klas\nklas: 4v\nniveau: vwo\nleerjaar: 4\nleerlingen: [{id: mo}]\n";
    folder.write("klassen/4v.yaml", other);
    folder.write("voortgang/a.yaml", &results(ON_OCTOBER_1));
    let mut again = hold(&folder);
    let with_tim = std::fs::read_to_string(folder.path().join("klassen/3v.yaml")).unwrap();
    // Who is in no class at all is unknown; who is in another one does not belong here.
    let change = save(&folder, &mut again, "klassen/3v.yaml", KLAS);
    assert_eq!(
        of_rules(&change.new, &rules),
        ["voortgang/a.yaml onbekende-verwijzing"]
    );
    let moved = other.replace("{id: mo}", "{id: mo}, {id: tim}");
    let change = save(&folder, &mut again, "klassen/4v.yaml", &moved);
    assert_eq!(
        of_rules(&change.new, &rules),
        ["voortgang/a.yaml verwijzing-past-niet"]
    );
    assert_eq!(
        of_rules(&change.solved, &rules),
        ["voortgang/a.yaml onbekende-verwijzing"]
    );
    // With the day on which Tim left, the class still says that Tim was in it.
    let left = with_tim.replace("naam: Tim Bos", "naam: Tim Bos, tot: 2026-10-02");
    let change = save(&folder, &mut again, "klassen/3v.yaml", &left);
    assert_eq!(
        of_rules(&change.solved, &rules),
        ["voortgang/a.yaml verwijzing-past-niet"]
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
