//! The formats of `leerplan check`, each held against the schema of who reads it.

use std::collections::HashSet;
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

use crate::support::{Folder, KLAS, PLANNING, TODAY, check, code, err, leerplan, out, run, school};

/// Names that ask something of every format: a letter of two bytes, a space, signs of URIs.
const ODD: &str = "plannen/Renée & co/h1: 50% #2.yaml";

/// A school with faults, a warning, related places and a clean document.
fn mixed() -> Folder {
    let folder = school();
    folder.write("klas.yaml", KLAS);
    folder.write(
        ODD,
        &format!("{PLANNING}titel: Dubbel\nparagrafen:\n  - {{nummer: 1.1, titel: Renée, opdrachten: \"39)\"}}\n"),
    );
    folder
}

fn schema(name: &str) -> Value {
    let path = format!("{}/tests/data/schemas/{name}", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Where cargo keeps the source of a dependency. Only this platform is asked about: a fresh machine
/// has not brought in what others need.
fn source_of(package: &str) -> PathBuf {
    let rustc = Command::new("rustc")
        .args(["--print", "host-tuple"])
        .output();
    let host = String::from_utf8(rustc.unwrap().stdout).unwrap();
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--offline"])
        .args(["--filter-platform", host.trim()])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let found = packages.iter().find(|p| p["name"] == package).unwrap();
    let manifest = PathBuf::from(found["manifest_path"].as_str().unwrap());
    manifest.parent().unwrap().to_owned()
}

fn assert_valid(schema: &Value, report: &Value) {
    let validator = jsonschema::validator_for(schema).unwrap();
    let errors: Vec<String> = validator
        .iter_errors(report)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert_eq!(errors, Vec::<String>::new(), "{report:#}");
}

fn json(folder: &Folder, format: &str) -> Value {
    let output = check(folder, &["--format", format]);
    serde_json::from_slice(&output.stdout).unwrap()
}

fn sarif_schema() -> Value {
    let text = std::fs::read_to_string(source_of("serde-sarif").join("src/schema.json"));
    // The pattern of OASIS has a bracket too many, which strict readers of patterns refuse.
    let text = text.unwrap().replace("{2}]?$", "{2}$");
    serde_json::from_str(&text).unwrap()
}

#[test]
fn json_and_its_lines_hold_to_our_schema() {
    let folder = mixed();
    let report = json(&folder, "json");
    let mut schema: Value = serde_json::from_str(leerplan::internals::report::JSON_SCHEMA).unwrap();
    assert_valid(&schema, &report);
    let lines = out(&check(&folder, &["--format", "jsonl"]));
    let lines: Vec<Value> = lines
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(Some(&lines), report["bevindingen"].as_array());
    assert!(lines.len() > 3);
    schema["definitions"]["bevinding"]["required"] = serde_json::json!(["bestaat-niet"]);
    let broken = jsonschema::validator_for(&schema).unwrap();
    assert!(!broken.is_valid(&report), "the schema is really used");
}

#[test]
fn the_schema_of_the_report_is_one_and_tells_what_each_key_is() {
    fn keys(schema: &Value, path: &str, found: &mut Vec<(String, bool)>) {
        for (key, value) in schema.as_object().into_iter().flatten() {
            let path = format!("{path}/{key}");
            if let (true, Some(fields)) = (key == "properties", value.as_object()) {
                let told = |(name, field): (&String, &Value)| {
                    (format!("{path}/{name}"), field["description"].is_string())
                };
                found.extend(fields.iter().map(told));
            }
            keys(value, &path, found);
        }
    }
    let folder = Folder::empty();
    let shown = out(&run(folder.path(), &["schema", "bevindingen"]));
    let schema: Value = serde_json::from_str(&shown).unwrap();
    assert!(jsonschema::draft7::meta::is_valid(&schema));
    let mut found = Vec::new();
    keys(&schema, "", &mut found);
    let silent: Vec<_> = found.iter().filter(|(_, told)| !told).collect();
    assert!(found.len() > 40 && silent.is_empty(), "{silent:?}");
}

#[test]
fn sarif_holds_to_the_schema_of_oasis_and_to_what_github_asks() {
    let folder = mixed();
    let report = json(&folder, "sarif");
    assert_valid(&sarif_schema(), &report);
    let typed: serde_sarif::sarif::Sarif = serde_json::from_value(report.clone()).unwrap();
    let run = &report["runs"][0];
    let results = run["results"].as_array().unwrap();
    assert_eq!(typed.runs[0].results.as_ref().unwrap().len(), results.len());
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert!(result.get("kind").is_none());
        let region = &result["locations"][0]["physicalLocation"]["region"];
        for key in ["startLine", "startColumn", "endLine", "endColumn"] {
            assert!(region[key].as_u64().unwrap() >= 1, "{result:#}");
        }
    }
    for rule in rules {
        assert!(
            rule.get("name").is_none(),
            "a name that is the id says nothing"
        );
        for key in ["shortDescription", "fullDescription", "help"] {
            let text = rule[key]["text"].as_str().unwrap();
            assert!((1..=1024).contains(&text.chars().count()), "{text}");
        }
    }
    let uris: HashSet<&str> = results
        .iter()
        .map(|r| &r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])
        .filter_map(Value::as_str)
        .collect();
    let odd = "plannen/Ren%C3%A9e%20%26%20co/h1%3A%2050%25%20%232.yaml";
    assert!(uris.contains(odd), "{uris:?}");
}

#[test]
fn columns_are_characters_but_bytes_for_reviewdog() {
    let folder = mixed();
    let of = |value: &Value, key: &str| -> u64 {
        let all = value.as_array().unwrap();
        let named = |v: &&Value| v.to_string().contains("opdracht-notatie");
        all.iter()
            .find(named)
            .unwrap()
            .pointer(key)
            .unwrap()
            .as_u64()
            .unwrap()
    };
    // `  - {nummer: 1.1, titel: Renée, opdrachten: "` is 45 characters, 46 bytes
    let json_report = json(&folder, "json");
    assert_eq!(of(&json_report["bevindingen"], "/kolom"), 46);
    let sarif = json(&folder, "sarif");
    let results = &sarif["runs"][0]["results"];
    let place = "/locations/0/physicalLocation/region/startColumn";
    assert_eq!(of(results, place), 46);
    assert_eq!(sarif["runs"][0]["columnKind"], "unicodeCodePoints");
    let rdjson = json(&folder, "rdjson");
    let place = "/location/range/start/column";
    assert_eq!(of(&rdjson["diagnostics"], place), 47);
    let all = rdjson["diagnostics"].as_array().unwrap();
    let twice = all.iter().find(|d| d["code"]["value"] == "dubbele-sleutel");
    let first = &twice.unwrap()["related_locations"][0]["location"];
    assert_eq!(first["path"], ODD);
    assert_eq!(first["range"]["start"]["line"], 5);
}

#[test]
fn rdjson_and_gitlab_hold_to_their_schemas() {
    let folder = mixed();
    assert_valid(&schema("rdjson.json"), &json(&folder, "rdjson"));
    let gitlab = json(&folder, "gitlab");
    assert_valid(&schema("gitlab.json"), &gitlab);
    let issues = gitlab.as_array().unwrap();
    let prints: HashSet<&Value> = issues.iter().map(|issue| &issue["fingerprint"]).collect();
    assert_eq!(prints.len(), issues.len(), "GitLab drops doubles");
    assert!(issues.iter().any(|issue| issue["location"]["path"] == ODD));
    let clean = school();
    clean.write("klas.yaml", KLAS);
    assert_eq!(json(&clean, "gitlab"), serde_json::json!([]));
}

#[test]
fn paths_for_machines_begin_at_the_top_of_the_repository() {
    let top = Folder::empty();
    top.write(".git/HEAD", "ref: refs/heads/main\n");
    top.write(
        "scholen/noord/leerplan.toml",
        &crate::support::settings(leerplan::model::Kleur::Blauw),
    );
    top.write("scholen/noord/plannen/p.yaml", "soort: planning\n");
    let inside = top.path().join("scholen/noord/plannen");
    let run = |format: &str| {
        let args = ["check", "--vandaag", TODAY, "--format", format];
        out(&leerplan(&inside).args(args).output().unwrap())
    };
    let path = "scholen/noord/plannen/p.yaml";
    for format in [
        "json", "jsonl", "gitlab", "sarif", "junit", "rdjson", "github", "markdown",
    ] {
        assert!(run(format).contains(path), "{format}");
    }
    assert!(run("sarif").contains("\"id\": \"leerplan/scholen/noord/\""));
    assert!(run("kort").starts_with("p.yaml:1:1: fout["));
}

#[test]
fn the_exit_code_does_not_depend_on_the_format() {
    let folder = mixed();
    let names = "text kort json jsonl github gitlab sarif junit rdjson markdown html";
    for name in names.split(' ') {
        assert_eq!(code(&check(&folder, &["--format", name])), 1, "{name}");
        let never = ["--format", name, "--fail-on", "nooit"];
        assert_eq!(code(&check(&folder, &never)), 0, "{name}");
    }
}

#[test]
fn more_formats_go_to_files_and_one_to_the_screen() {
    let folder = mixed();
    let args = [
        "--format",
        "kort",
        "--format",
        "sarif=uit/l.sarif",
        "--format",
        "html=b.html",
    ];
    let output = check(&folder, &args);
    assert_eq!(code(&output), 1);
    assert!(out(&output).contains("Renée"));
    let written = std::fs::read_to_string(folder.path().join("uit/l.sarif")).unwrap();
    assert_eq!(written, out(&check(&folder, &["--format", "sarif"])));
    let page = std::fs::read_to_string(folder.path().join("b.html")).unwrap();
    assert!(
        page.contains("<h1>Bevindingen") && page.contains("39)"),
        "{page}"
    );
    assert!(
        !page.contains("stijl.css\""),
        "the page holds its style itself"
    );
    let quiet = check(&folder, &["--format", "json=r.json"]);
    assert_eq!(out(&quiet).lines().count(), 1, "only the totals");
}

#[test]
fn formats_that_cannot_go_together_are_refused() {
    let folder = mixed();
    for (args, why) in [
        (
            ["--format", "json", "--format", "text"],
            "op het scherm past maar één vorm",
        ),
        (
            ["--format", "json=x", "--format", "junit=x"],
            "twee vormen kunnen niet in hetzelfde bestand",
        ),
        (
            ["--format", "text", "--format", "sarf"],
            "bedoel je `sarif`?",
        ),
        (
            ["--format", "text", "--format", "sarif="],
            "hoort de naam van een bestand",
        ),
    ] {
        let output = check(&folder, &args);
        assert_eq!(code(&output), 2, "{args:?}");
        assert!(err(&output).contains(why), "{}", err(&output));
    }
}

#[test]
fn what_github_does_not_show_of_a_long_report_is_told() {
    let folder = school();
    let rows = |number: usize| {
        let rows = (0..number).map(|at| format!("  - {{nummer: \"{at}\", opdrachten: \"1)\"}}\n"));
        format!("{PLANNING}paragrafen:\n{}", rows.collect::<String>())
    };
    let told = || {
        let args = ["--format", "sarif=r.sarif", "--regel", "opdracht-notatie"];
        err(&check(&folder, &args))
    };
    folder.write("p.yaml", &rows(5_000));
    assert_eq!(told(), "");
    folder.write("p.yaml", &rows(5_001));
    assert!(told().contains("er zijn 5001 bevindingen; GitHub laat er uit SARIF 5000 zien"));
}

#[test]
fn a_report_that_cannot_be_written_is_no_finding() {
    let folder = mixed();
    folder.write("map/in-de-weg", "");
    let output = check(&folder, &["--format", "json=map"]);
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("niet schrijven"), "{}", err(&output));
}

#[test]
fn a_fingerprint_stays_when_lines_move_and_changes_with_the_value() {
    let folder = school();
    let paragraph = |number: &str, todo: &str| {
        format!("  - {{nummer: \"{number}\", opdrachten: \"{todo}\"}}\n")
    };
    let prints = |text: &str| -> Vec<String> {
        folder.write("p.yaml", &format!("{PLANNING}paragrafen:\n{text}"));
        let report = folder.check_only(TODAY, &["opdracht-notatie"]);
        report
            .findings
            .iter()
            .map(|f| f.fingerprint.clone())
            .collect()
    };
    let before = prints(&paragraph("1.1", "39)"));
    let moved = prints(&format!(
        "\n# uitleg\n{}{}",
        paragraph("1.0", "1-2"),
        paragraph("1.1", "39)")
    ));
    assert_eq!(before, moved);
    let other = prints(&paragraph("1.1", "40)"));
    assert_ne!(before, other);
    let twice = prints(&format!(
        "{}{}",
        paragraph("1.1", "39)"),
        paragraph("1.2", "39)")
    ));
    assert_eq!(twice.len(), 2);
    assert_eq!(twice[0], before[0]);
    assert_ne!(twice[0], twice[1], "the second of two alike has its own");
}

#[test]
fn the_hash_of_a_fingerprint_never_changes() {
    // A baseline of years ago must still hold.
    let folder = school();
    folder.write("k.yaml", &KLAS.replace("niveau: vwo", "niveau: vwoo"));
    let report = folder.check(TODAY);
    assert_eq!(report.findings.len(), 1);
    // FNV-1a of `verkeerde-waarde`, `k.yaml`, `niveau[]`, `vwoo`, each closed by 0xFF, computed apart
    // from this program; then of that in hexadecimal and `0`.
    assert_eq!(report.findings[0].fingerprint, "539f1705e0f48ba4");
}
