//! Paths of several schools: each is looked at by itself, in one report, and none is left out in silence.

use std::fs;

use serde_json::Value;

use crate::support::{Folder, KLAS, PLANNING, TODAY, code, err, out, run, settings};
use leerplan::model::Kleur;

/// Settings of a school with a name.
pub fn named(name: &str, kleur: Kleur) -> String {
    settings(kleur).replace("Testcollege", name)
}

/// Two schools, a folder around two more, and a folder without any. In `zuid` something is wrong.
pub fn schools() -> Folder {
    let top = Folder::empty();
    for (school, name) in [
        ("noord", "Noorderlicht"),
        ("zuid", "Zuiderzee"),
        ("bestuur/oost", "Oosterpoort"),
        ("bestuur/west", "Westhof"),
    ] {
        top.write(
            &format!("{school}/leerplan.toml"),
            &named(name, Kleur::Blauw),
        );
        top.write(&format!("{school}/klassen/3v.yaml"), KLAS);
    }
    top.write("zuid/klassen/3w.yaml", "soort: klas\nklas\n");
    top.write("los/brief.txt", "geen school\n");
    top.write("noord/brief.txt", "geen document\n");
    top
}

pub fn check_at(top: &Folder, words: &[&str]) -> std::process::Output {
    run(
        top.path(),
        &[&["check", "--vandaag", TODAY], words].concat(),
    )
}

pub fn json(top: &Folder, words: &[&str]) -> Value {
    let output = check_at(top, &[words, &["--format", "json"]].concat());
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", err(&output)))
}

/// The folders of the schools in a report.
pub fn folders(report: &Value) -> Vec<&str> {
    let all = report["scholen"].as_array().unwrap().iter();
    all.map(|school| school["map"].as_str().unwrap()).collect()
}

#[test]
fn every_school_of_the_paths_is_looked_at_whatever_their_order() {
    let top = schools();
    for paths in [
        &["noord", "zuid"][..],
        &["zuid", "noord"],
        &["zuid/klassen/3w.yaml", "noord/klassen"],
        &["noord", "zuid", "noord/klassen/3v.yaml"],
    ] {
        let report = json(&top, paths);
        assert_eq!(folders(&report), ["noord", "zuid"], "{paths:?}");
        let output = check_at(&top, paths);
        assert_eq!(code(&output), 1, "{paths:?}: the worst of the two");
    }
    let clean = check_at(&top, &["noord", "bestuur/oost"]);
    assert_eq!(code(&clean), 0, "{}", out(&clean));
    assert!(
        out(&clean).ends_with("samen: 2 documenten bekeken in 2 schoolmappen, alles in orde\n")
    );
}

#[test]
fn a_folder_with_schools_below_it_means_all_of_them() {
    let top = schools();
    let report = json(&top, &["bestuur"]);
    assert_eq!(folders(&report), ["bestuur/oost", "bestuur/west"]);
    let everywhere = ["bestuur/oost", "bestuur/west", "noord", "zuid"];
    assert_eq!(folders(&json(&top, &["."])), everywhere);
    assert_eq!(folders(&json(&top, &[])), everywhere, "without paths too");
    fs::write(top.path().join(".gitignore"), "bestuur/\n").unwrap();
    assert_eq!(folders(&json(&top, &[])), ["noord", "zuid"]);
}

#[test]
fn each_school_stands_under_its_heading_with_its_own_totals() {
    let top = schools();
    let text = out(&check_at(&top, &["zuid", "noord"]));
    let noord = text
        .find("Noorderlicht (noord)\n\n1 document bekeken, alles in orde\n\n")
        .unwrap();
    let zuid = text.find("Zuiderzee (zuid)\n\nfout[").unwrap();
    assert!(noord < zuid, "{text}");
    assert!(text.contains("--> zuid/klassen/3w.yaml:2"), "{text}");
    let last = "samen: 1 fout in 1 bestand; 3 documenten bekeken in 2 schoolmappen\n";
    assert!(text.ends_with(last), "{text}");
    let quiet = out(&check_at(&top, &["zuid", "noord", "--quiet"]));
    assert!(quiet.starts_with("Zuiderzee (zuid)\n\nfout["), "{quiet}");
    assert!(
        !quiet.contains("Noorderlicht") && !quiet.contains("samen"),
        "{quiet}"
    );
}

#[test]
fn each_school_has_its_own_settings() {
    let top = schools();
    top.write(
        "zuid/klassen/3w.yaml",
        "soort: klas\nklas: 3w\nniveau: vwo\nleerjaar: 3\nkleur: blauw\n",
    );
    let off = named("Zuiderzee", Kleur::Blauw) + "[regels]\nuit = [\"onbekend-veld\"]\n";
    top.write("zuid/leerplan.toml", &off);
    top.write(
        "noord/klassen/3w.yaml",
        "soort: klas\nklas: 3w\nniveau: vwo\nleerjaar: 3\nkleur: blauw\n",
    );
    let report = json(&top, &["noord", "zuid"]);
    let found: Vec<&str> = report["bevindingen"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["naam"] == "onbekend-veld")
        .map(|one| one["school"].as_str().unwrap())
        .collect();
    assert_eq!(found, ["noord"], "{report:#}");
}

#[test]
fn a_path_that_has_to_do_with_no_school_is_refused_beside_a_school() {
    let top = schools();
    for (path, why) in [
        ("los", "hier is geen schoolmap"),
        ("los/brief.txt", "hier is geen schoolmap"),
        ("niets", "ik vind niets niet"),
        ("noord/brief.txt", "hoort geen document"),
    ] {
        for paths in [["noord", path], [path, "zuid"]] {
            for command in [&["check"][..], &["render", "--out", "uit"], &["status"]] {
                let output = run(top.path(), &[command, &paths].concat());
                assert_eq!(code(&output), 2, "{paths:?}: {}", out(&output));
                assert_eq!(out(&output), "", "{paths:?}");
                assert!(err(&output).contains(why), "{paths:?}: {}", err(&output));
            }
        }
    }
    assert!(!top.path().join("uit").exists());
}

#[test]
fn a_school_inside_a_school_is_another_school() {
    let top = schools();
    top.write(
        "noord/dependance/leerplan.toml",
        &named("De Kade", Kleur::Geel),
    );
    top.write("noord/dependance/klassen/1a.yaml", KLAS);
    let report = json(&top, &["noord"]);
    assert_eq!(folders(&report), ["noord", "noord/dependance"]);
    assert_eq!(report["totalen"]["documenten"], 2, "none is counted twice");
    assert_eq!(report["totalen"]["fouten"], 0, "{report:#}");
    let within = run(&top.path().join("noord"), &["check", "--vandaag", TODAY]);
    assert!(
        out(&within).contains("Noorderlicht (deze map)\n"),
        "{}",
        out(&within)
    );
    assert!(
        out(&within).contains("De Kade (dependance)\n"),
        "{}",
        out(&within)
    );
    let only = out(&check_at(&top, &["noord/klassen"]));
    assert_eq!(only, "1 document bekeken, alles in orde\n");
    let inner = out(&check_at(&top, &["noord/dependance"]));
    assert_eq!(inner, "1 document bekeken, alles in orde\n");
    top.write(
        "noord/leerplan.toml",
        &(named("Noorderlicht", Kleur::Blauw) + "[bestanden]\nnegeer = [\"dependance/**\"]\n"),
    );
    let aside = out(&check_at(&top, &["noord"]));
    assert_eq!(aside, "1 document bekeken, alles in orde\n");
}

#[test]
fn paths_of_one_school_are_reported_as_ever() {
    let top = schools();
    for paths in [
        ["noord", "noord/klassen"],
        ["noord/klassen/3v.yaml", "noord"],
        ["noord/klassen/3v.yaml", "noord/klassen"],
    ] {
        let output = check_at(&top, &paths);
        assert_eq!(code(&output), 0, "{paths:?}: {}", err(&output));
        assert_eq!(out(&output), "1 document bekeken, alles in orde\n");
    }
    let report = json(&top, &["zuid"]);
    assert!(report.get("scholen").is_none());
    assert!(report["bevindingen"][0].get("school").is_none());
    assert_eq!(
        report["bevindingen"][0]["bestand"], "klassen/3w.yaml",
        "from the school"
    );
}

#[test]
fn fixes_are_made_in_every_school() {
    let top = schools();
    let typo = PLANNING.replace("titel", "title");
    top.write("noord/h1.yaml", &typo)
        .write("bestuur/oost/h1.yaml", &typo);
    let diff = check_at(&top, &["noord", "bestuur/oost", "--diff"]);
    assert_eq!(code(&diff), 1, "{}", err(&diff));
    for file in ["noord/h1.yaml", "bestuur/oost/h1.yaml"] {
        assert!(
            out(&diff).contains(&format!("+++ b/{file}")),
            "{}",
            out(&diff)
        );
        assert_eq!(fs::read_to_string(top.path().join(file)).unwrap(), typo);
    }
    let output = check_at(&top, &["noord", "bestuur/oost", "--fix"]);
    assert_eq!(code(&output), 0, "{}", out(&output));
    for file in ["noord/h1.yaml", "bestuur/oost/h1.yaml"] {
        assert_eq!(fs::read_to_string(top.path().join(file)).unwrap(), PLANNING);
    }
}

#[test]
fn a_rule_of_one_of_the_schools_may_be_asked_for() {
    let top = schools();
    let own = "[[eigen_regel]]\nnaam = \"klas-kort\"\nsoort = \"klas\"\neis = \"klas|length > 5\"\nmelding = \"de naam is kort\"\n";
    top.write(
        "zuid/leerplan.toml",
        &(named("Zuiderzee", Kleur::Blauw) + own),
    );
    let report = json(&top, &["noord", "zuid", "--regel", "klas-kort"]);
    assert_eq!(report["totalen"]["waarschuwingen"], 1, "{report:#}");
    let unknown = check_at(&top, &["noord", "bestuur", "--regel", "klas-kort"]);
    assert_eq!(code(&unknown), 2);
}
