//! One report about several schools, and what git and baselines say of each.

use std::fs;

use serde_json::Value;

use super::schools::{check_at, json, schools};
use crate::check::git::git;
use crate::support::{KLAS, TODAY, code, err, out, run, settings};
use leerplan::model::Kleur;

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
fn what_is_not_looked_at_is_of_its_school_and_of_the_whole() {
    let top = schools();
    let left = settings(Kleur::Blauw) + "[bestanden]\nnegeer = [\"oud\"]\n";
    top.write("bestuur/oost/leerplan.toml", &left)
        .write("bestuur/oost/oud/1a.yaml", KLAS);
    let paths = [
        "bestuur/oost/oud/",
        "bestuur/oost/klassen",
        "noord",
        "noord/",
    ];
    let said = |form: &str| {
        let output = check_at(&top, &[&paths[..], &["--format", form]].concat());
        assert_eq!(code(&output), 2, "{form}: {}", err(&output));
        out(&output)
    };
    let text = said("kort");
    for line in [
        "Testcollege (bestuur/oost): 1 document bekeken, niets gevonden; niet alles is bekeken\n",
        "Noorderlicht (noord): 1 document bekeken, alles in orde\n",
        "samen: 2 documenten bekeken in 2 schoolmappen, niets gevonden; niet alles is bekeken\n",
    ] {
        assert!(text.contains(line), "{text}");
    }
    let report: Value = serde_json::from_str(&said("json")).unwrap();
    let schema: Value = serde_json::from_str(leerplan::internals::report::JSON_SCHEMA).unwrap();
    assert!(jsonschema::is_valid(&schema, &report), "{report:#}");
    let east = "van bestuur/oost/oud/ is niets bekeken";
    for (missed, expected) in [
        (&report["niet_bekeken"], 1),
        (&report["scholen"][0]["niet_bekeken"], 1),
        (&report["scholen"][1]["niet_bekeken"], 0),
    ] {
        let sentences = missed.as_array().map_or(&[][..], Vec::as_slice);
        assert_eq!(sentences.len(), expected, "{report:#}");
        let all = sentences.iter().filter_map(Value::as_str);
        assert!(all.clone().all(|one| one.starts_with(east)), "{report:#}");
    }
    let sarif: Value = serde_json::from_str(&said("sarif")).unwrap();
    let notes = |run: usize| &sarif["runs"][run]["invocations"][0]["toolExecutionNotifications"];
    assert_eq!(notes(0).as_array().map(Vec::len), Some(1), "{sarif:#}");
    assert!(notes(1).is_null(), "{sarif:#}");
    let github = said("github");
    let warning = format!("::warning title=leerplan::Testcollege (bestuur/oost): {east}");
    assert!(github.starts_with(&warning), "{github}");
    let junit = said("junit");
    assert!(junit.contains("tests=\"3\""), "{junit}");
    assert!(
        junit.contains(&format!("<skipped message=\"{east}")),
        "{junit}"
    );
    let html = said("html");
    assert!(html.contains("<dd>niets; niet alles is bekeken</dd>"));
    let (east, north) = html.split_once("Noorderlicht (noord)").unwrap();
    assert!(east.contains("Gevonden: niets; niet alles is bekeken."));
    assert!(north.contains("Gevonden: geen bijzonderheden."));
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_searched_is_not_in_order() {
    // What a folder ignores is read to its end, so that a device there stops the search.
    let top = schools();
    fs::create_dir_all(top.path().join("dicht")).unwrap();
    std::os::unix::fs::symlink("/dev/zero", top.path().join("dicht/.ignore")).unwrap();
    let output = check_at(&top, &["."]);
    assert_eq!(code(&output), 2, "{}", err(&output));
    let last = out(&output).lines().last().unwrap().to_owned();
    assert!(last.ends_with("niet alles is bekeken"), "{last}");
    let report: Value =
        serde_json::from_str(&out(&check_at(&top, &[".", "--format", "json"]))).unwrap();
    let missed = report["niet_bekeken"][0].as_str().unwrap();
    assert!(missed.contains("dicht"), "{missed}");
    // Where a single school is found that is told of it too.
    for school in ["noord", "zuid", "bestuur"] {
        fs::remove_dir_all(top.path().join(school)).unwrap();
    }
    top.write("west/leerplan.toml", &settings(Kleur::Blauw))
        .write("west/klassen/3v.yaml", KLAS);
    let output = check_at(&top, &["."]);
    let said = "1 document bekeken, niets gevonden; niet alles is bekeken\n";
    assert_eq!((code(&output), out(&output).as_str()), (2, said));
}

#[test]
fn a_baseline_is_written_from_another_in_another_folder() {
    let top = schools();
    top.write("noord/klassen/3v.yaml", &format!("{KLAS}x: 1\n"));
    let known = |path: &str| fs::read_to_string(top.path().join(path)).unwrap();
    let write = |paths: &[&str], more: &[&str]| {
        let output = check_at(&top, &[paths, more].concat());
        assert_eq!(code(&output), 0, "{}{}", out(&output), err(&output));
        assert!(!err(&output).contains("weet ik niet"), "{}", err(&output));
    };
    // A day before the others, which shows that what was known keeps its day.
    let early = ["check", "zuid", "--vandaag", "2026-10-01"];
    let early = run(
        top.path(),
        &[&early[..], &["--write-baseline", "zuid.jsonl"]].concat(),
    );
    assert_eq!(code(&early), 0, "{}", err(&early));
    let both = ["noord", "zuid"];
    write(
        &both,
        &[
            "--baseline",
            "zuid.jsonl",
            "--write-baseline",
            "beide.jsonl",
        ],
    );
    let lines = known("beide.jsonl");
    let of = |school: &str| {
        let school = format!("\"school\":\"{school}\"");
        lines
            .lines()
            .filter(|line| line.contains(&school))
            .collect::<Vec<_>>()
    };
    assert_eq!((of("noord").len(), of("zuid").len()), (1, 1), "{lines}");
    assert!(of("zuid")[0].contains("2026-10-01"), "{lines}");
    assert!(!of("noord")[0].contains("2026-10-01"), "{lines}");
    // From another folder the schools have another name; what was known is known there too.
    fs::create_dir_all(top.path().join("ci")).unwrap();
    write(
        &both,
        &[
            "--baseline",
            "beide.jsonl",
            "--write-baseline",
            "ci/beide.jsonl",
        ],
    );
    let moved = lines.replace("\"noord\"", "\"../noord\"");
    assert_eq!(
        known("ci/beide.jsonl"),
        moved.replace("\"zuid\"", "\"../zuid\"")
    );
    // What the written file says of another school stays.
    write(
        &["zuid"],
        &[
            "--baseline",
            "beide.jsonl",
            "--write-baseline",
            "ci/beide.jsonl",
        ],
    );
    assert!(known("ci/beide.jsonl").contains("../noord"));
}
