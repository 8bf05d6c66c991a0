//! Paths of several schools: each is looked at by itself, in one report, and none is left out in silence.

use std::fs;

use serde_json::Value;

use crate::check::git::git;
use crate::support::{Folder, KLAS, PLANNING, TODAY, code, err, out, run, settings};
use leerplan::model::Kleur;

/// Settings of a school with a name.
fn named(name: &str, kleur: Kleur) -> String {
    settings(kleur).replace("Testcollege", name)
}

/// Two schools, a folder around two more, and a folder without any. In `zuid` something is wrong.
fn schools() -> Folder {
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

fn check_at(top: &Folder, words: &[&str]) -> std::process::Output {
    run(
        top.path(),
        &[&["check", "--vandaag", TODAY], words].concat(),
    )
}

fn json(top: &Folder, words: &[&str]) -> Value {
    let output = check_at(top, &[words, &["--format", "json"]].concat());
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", err(&output)))
}

/// The folders of the schools in a report.
fn folders(report: &Value) -> Vec<&str> {
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
fn every_form_says_what_is_of_which_school() {
    let top = schools();
    top.write("noord/klassen/3w.yaml", "soort: klas\nklas\n");
    let shown = |form: &str| out(&check_at(&top, &["noord", "zuid", "--format", form]));
    let schema: Value = serde_json::from_str(leerplan::internals::report::JSON_SCHEMA).unwrap();
    let whole: Value = serde_json::from_str(&shown("json")).unwrap();
    let errors: Vec<String> = jsonschema::validator_for(&schema)
        .unwrap()
        .iter_errors(&whole)
        .map(|error| error.to_string())
        .collect();
    assert_eq!(errors, Vec::<String>::new());
    assert_eq!(whole["scholen"][1]["naam"], "Zuiderzee");
    assert_eq!(whole["scholen"][1]["totalen"]["documenten"], 2);
    let lines = shown("jsonl");
    let schools: Vec<Value> = lines
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["school"].take())
        .collect();
    assert_eq!(schools, ["noord", "zuid"]);
    let sarif: Value = serde_json::from_str(&shown("sarif")).unwrap();
    let ids: Vec<&Value> = sarif["runs"]
        .as_array()
        .unwrap()
        .iter()
        .map(|run| &run["automationDetails"]["id"])
        .collect();
    assert_eq!(ids, ["leerplan/noord/", "leerplan/zuid/"]);
    let gitlab: Value = serde_json::from_str(&shown("gitlab")).unwrap();
    let prints: std::collections::HashSet<String> = gitlab
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["fingerprint"].to_string())
        .collect();
    assert_eq!(
        prints.len(),
        2,
        "the same fault in two schools is two issues: {gitlab:#}"
    );
    assert!(
        gitlab[1]["description"]
            .as_str()
            .unwrap()
            .starts_with("Zuiderzee (zuid): ")
    );
    for (form, marks) in [
        (
            "github",
            ["file=noord/klassen/3w.yaml", "file=zuid/klassen/3w.yaml"],
        ),
        (
            "kort",
            ["noord/klassen/3w.yaml:2:", "Zuiderzee (zuid): 1 fout"],
        ),
        (
            "junit",
            [
                "package=\"Noorderlicht (noord)\" file=\"noord/klassen/3w.yaml\"",
                "package=\"Zuiderzee (zuid)\" file=\"zuid/klassen/3w.yaml\"",
            ],
        ),
        (
            "rdjson",
            [
                "\"path\": \"noord/klassen/3w.yaml\"",
                "\"path\": \"zuid/klassen/3w.yaml\"",
            ],
        ),
        (
            "markdown",
            [
                "\n#### Noorderlicht (noord)\n\n1 fout",
                "\n#### Zuiderzee (zuid)\n\n1 fout",
            ],
        ),
        (
            "html",
            ["<h2>Noorderlicht (noord)</h2>", "<h2>Zuiderzee (zuid)</h2>"],
        ),
    ] {
        let text = shown(form).replace("<wbr>", "");
        for mark in marks {
            assert!(text.contains(mark), "{form}: {mark}: {text}");
        }
    }
}

#[test]
fn paths_for_machines_begin_where_all_schools_lie() {
    let top = schools();
    top.write("noord/klassen/3w.yaml", "soort: klas\nklas\n");
    let file = |here: &str, paths: &[&str]| {
        let words = [&["check", "--vandaag", TODAY, "--format", "json"], paths].concat();
        let report: Value =
            serde_json::from_slice(&run(&top.path().join(here), &words).stdout).unwrap();
        report["bevindingen"][0]["bestand"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    assert_eq!(file("noord/klassen", &["../..",]), "noord/klassen/3w.yaml");
    git(top.path(), &["init", "--quiet"]);
    assert_eq!(file("", &["noord", "zuid"]), "noord/klassen/3w.yaml");
}

#[test]
fn staged_and_since_look_at_each_school_as_git_has_it() {
    let top = schools();
    git(top.path(), &["init", "--quiet"]);
    git(top.path(), &["add", "--all"]);
    git(top.path(), &["commit", "--quiet", "--message", "begin"]);
    for option in [&["--staged"][..], &["--sinds", "HEAD"]] {
        let output = check_at(&top, option);
        assert_eq!(code(&output), 0, "{option:?}: {}", out(&output));
        assert_eq!(
            err(&output),
            "let op: er is niets veranderd aan documenten\n"
        );
    }
    top.write("bestuur/west/klassen/3v.yaml", "soort: klas\nklas\n");
    git(top.path(), &["add", "--all"]);
    top.write("noord/klassen/3v.yaml", "soort: klas\nklas\n");
    let found = |option: &[&str]| {
        let report = json(&top, option);
        let all = report["bevindingen"].as_array().unwrap().iter();
        all.map(|one| one["bestand"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(found(&["--staged"]), ["bestuur/west/klassen/3v.yaml"]);
    assert_eq!(
        found(&["--sinds", "HEAD"]),
        ["bestuur/west/klassen/3v.yaml", "noord/klassen/3v.yaml"]
    );
    assert_eq!(
        found(&["--sinds", "HEAD", "noord", "zuid"]),
        ["noord/klassen/3v.yaml"]
    );
}

#[test]
fn a_baseline_knows_of_which_school_its_findings_are() {
    let top = schools();
    let output = check_at(&top, &["noord", "zuid", "--write-baseline", "bekend.jsonl"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    let known = || fs::read_to_string(top.path().join("bekend.jsonl")).unwrap();
    assert!(known().contains("\"school\":\"zuid\""), "{}", known());
    // The same fault with the same file name in the other school is new.
    top.write("noord/klassen/3w.yaml", "soort: klas\nklas\n");
    let report = json(&top, &["noord", "zuid", "--baseline", "bekend.jsonl"]);
    let new: Vec<(&Value, bool)> = report["bevindingen"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (&one["school"], one["bekend_sinds"].is_string()))
        .collect();
    assert_eq!(
        new,
        [(&Value::from("noord"), false), (&Value::from("zuid"), true)]
    );
    for (school, expected) in [("zuid", 0), ("noord", 1)] {
        let alone = check_at(&top, &[school, "--baseline", "bekend.jsonl"]);
        assert_eq!(code(&alone), expected, "{school}: {}", out(&alone));
    }
    let before = known();
    check_at(&top, &["noord", "--write-baseline", "bekend.jsonl"]);
    assert!(known().starts_with(before.lines().next().unwrap()));
    assert!(
        known().contains("\"school\":\"zuid\""),
        "what was not looked at stays"
    );
    assert!(known().contains("\"school\":\"noord\""));
}

#[test]
fn a_baseline_of_one_school_does_not_hide_what_is_in_another() {
    let top = schools();
    top.write("noord/klassen/3w.yaml", "soort: klas\nklas\n");
    check_at(&top, &["zuid", "--write-baseline", "bekend.jsonl"]);
    let output = check_at(&top, &["noord", "zuid", "--baseline", "bekend.jsonl"]);
    assert_eq!(code(&output), 1);
    assert!(
        err(&output).contains("weet ik niet van welke school"),
        "{}",
        err(&output)
    );
    check_at(&top, &["zuid", "--write-baseline", "zuid/bekend.jsonl"]);
    let report = json(&top, &["noord", "zuid", "--baseline", "zuid/bekend.jsonl"]);
    let new: Vec<&Value> = report["bevindingen"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["bekend_sinds"].is_null())
        .map(|one| &one["school"])
        .collect();
    assert_eq!(new, ["noord"], "it lies in the school that it is of");
}

#[test]
fn fixes_are_made_in_every_school() {
    let top = schools();
    let typo = PLANNING.replace("titel", "titl");
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

#[test]
fn pages_go_to_a_folder_for_each_school() {
    let top = schools();
    let output = run(top.path(), &["render", "noord", "zuid", "--vandaag", TODAY]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    for school in ["noord", "zuid"] {
        assert!(top.path().join(school).join("uitvoer/index.html").exists());
    }
    assert!(!top.path().join("uitvoer").exists());
    for words in [
        &["render", "--out", "site"][..],
        &["render", "--publiek", "--out", "site"],
    ] {
        let output = run(top.path(), &[words, &["--vandaag", TODAY]].concat());
        assert_eq!(code(&output), 0, "{}", err(&output));
        assert!(
            !err(&output).contains("wat ik niet maakte"),
            "{}",
            err(&output)
        );
        let index = fs::read_to_string(top.path().join("site/index.html")).unwrap();
        for (folder, name) in [
            ("noord", "Noorderlicht"),
            ("zuid", "Zuiderzee"),
            ("bestuur-oost", "Oosterpoort"),
            ("bestuur-west", "Westhof"),
        ] {
            assert!(
                index.contains(&format!("href=\"{folder}/index.html\">{name}")),
                "{index}"
            );
            assert!(
                top.path()
                    .join("site")
                    .join(folder)
                    .join("index.html")
                    .exists(),
                "{folder}"
            );
        }
    }
    let both = run(top.path(), &["render", "noord", "zuid", "--out", "-"]);
    assert_eq!(code(&both), 2);
}

#[test]
fn status_tells_of_each_school() {
    let top = schools();
    let output = run(
        top.path(),
        &["status", "noord", "bestuur/oost", "--vandaag", TODAY],
    );
    assert_eq!(code(&output), 0, "{}", err(&output));
    let text = out(&output);
    for mark in ["bestuur/oost\nOosterpoort, ", "\n\nnoord\nNoorderlicht, "] {
        assert!(text.contains(mark), "{mark}: {text}");
    }
    let words = [
        "status",
        "noord",
        "bestuur/oost",
        "--format",
        "json",
        "--vandaag",
        TODAY,
    ];
    let json: Value = serde_json::from_slice(&run(top.path(), &words).stdout).unwrap();
    assert_eq!(json["scholen"][1]["school"], "Noorderlicht");
    assert_eq!(json["scholen"][1]["klassen"].as_array().unwrap().len(), 1);
    top.write(
        "noord/klassen/1a.yaml",
        &KLAS
            .replace("3v", "1a")
            .replace("leerjaar: 3", "leerjaar: 1"),
    );
    let words = [
        "status",
        "noord",
        "bestuur/oost",
        "--klas",
        "1a",
        "--vandaag",
        TODAY,
    ];
    let class = run(top.path(), &words);
    assert_eq!(code(&class), 0, "{}", err(&class));
    assert!(out(&class).contains("Dagstart 1a"), "{}", out(&class));
    assert!(!out(&class).contains("oost"), "{}", out(&class));
}

#[test]
fn serve_asks_which_school() {
    let top = schools();
    let output = run(top.path(), &["serve", "bestuur", "--poort", "0"]);
    assert_eq!(code(&output), 2);
    let said = err(&output);
    assert!(said.contains("hier liggen 2 schoolmappen"), "{said}");
    assert!(
        said.contains("noem er een: bestuur/oost, bestuur/west"),
        "{said}"
    );
}
