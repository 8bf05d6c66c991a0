//! A school that begins with a full folder: what it knows of does not count, what is new does.

use std::fs;

use serde_json::Value;

use crate::support::{Folder, PLANNING, TODAY, check, code, err, out, run, school};

const FILE: &str = "bekend.jsonl";

fn paragraph(number: &str, todo: &str) -> String {
    format!("  - {{nummer: \"{number}\", opdrachten: \"{todo}\"}}\n")
}

fn write(folder: &Folder, paragraphs: &[String]) {
    let text = format!("{PLANNING}paragrafen:\n{}", paragraphs.concat());
    folder.write("p.yaml", &text);
}

/// A planning with two paragraphs, each with a fault.
fn full() -> Folder {
    let folder = school();
    write(&folder, &[paragraph("1.1", "39)"), paragraph("1.2", "40)")]);
    folder
}

fn started() -> Folder {
    let folder = full();
    let output = check(&folder, &["--write-baseline", FILE]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    folder
}

fn lines(folder: &Folder) -> Vec<String> {
    let text = fs::read_to_string(folder.path().join(FILE)).unwrap();
    text.lines().map(str::to_owned).collect()
}

#[test]
fn what_is_known_does_not_count_and_what_is_new_does() {
    let folder = started();
    let again = check(&folder, &["--baseline", FILE]);
    assert_eq!(code(&again), 0);
    assert!(
        out(&again).contains("niets nieuws gevonden"),
        "{}",
        out(&again)
    );
    let paragraphs = [
        paragraph("1.0", "38)"),
        paragraph("1.1", "39)"),
        paragraph("1.2", "40)"),
    ];
    write(&folder, &paragraphs);
    let more = check(&folder, &["--baseline", FILE, "--format", "kort"]);
    assert_eq!(code(&more), 1);
    let text = out(&more);
    assert!(text.contains("`38)`"), "{text}");
    assert!(!text.contains("`39)`") && !text.contains("`40)`"), "{text}");
}

#[test]
fn a_baseline_is_one_sorted_line_a_finding_without_places() {
    let folder = started();
    let lines = lines(&folder);
    assert_eq!(lines[0], "{\"leerplan_baseline\":1}");
    assert!(lines[1..].is_sorted(), "{lines:?}");
    assert_eq!(lines.len() - 1, folder.check(TODAY).findings.len());
    for line in &lines[1..] {
        let entry: Value = serde_json::from_str(line).unwrap();
        let keys: Vec<&String> = entry.as_object().unwrap().keys().collect();
        assert_eq!(keys.len(), 5, "{line}");
        assert_eq!(entry["bestand"], "p.yaml");
        assert_eq!(entry["sinds"], TODAY);
    }
    check(&folder, &["--write-baseline", FILE]);
    assert_eq!(self::lines(&folder), lines, "writing again changes nothing");
}

#[test]
fn known_findings_are_summed_by_level_and_age_and_solved_ones_are_told() {
    let folder = started();
    let later = ["check", "--vandaag", "2027-01-20", "--baseline", FILE];
    let text = out(&run(folder.path(), &later));
    assert!(
        text.contains("langer dan 12 weken bekend: 2 fouten"),
        "{text}"
    );
    write(&folder, &[paragraph("1.1", "39)"), paragraph("1.2", "40")]);
    let output = check(&folder, &["--baseline", FILE]);
    assert_eq!(code(&output), 0);
    let text = out(&output);
    assert!(
        text.contains("korter dan 4 weken bekend: 1 fout,"),
        "{text}"
    );
    assert!(
        text.contains("opgelost: 1 bevinding uit de baseline (opdracht-notatie in p.yaml)"),
        "{text}"
    );
    // What is solved stays in the file until a new one is written.
    assert_eq!(lines(&folder).len(), 1 + full().check(TODAY).findings.len());
}

#[test]
fn a_new_baseline_keeps_the_days_drops_the_solved_and_takes_the_new() {
    let folder = started();
    write(&folder, &[paragraph("1.1", "39)"), paragraph("1.3", "41)")]);
    let later = ["check", "--vandaag", "2026-11-20", "--write-baseline", FILE];
    assert_eq!(code(&run(folder.path(), &later)), 0);
    let lines = lines(&folder);
    let notation: Vec<&String> = lines
        .iter()
        .filter(|l| l.contains("opdracht-notatie"))
        .collect();
    assert_eq!(notation.len(), 2);
    let since = |day: &str| notation.iter().filter(|line| line.contains(day)).count();
    assert_eq!((since(TODAY), since("2026-11-20")), (1, 1), "{notation:?}");
}

#[test]
fn what_was_not_looked_at_stays_known() {
    let folder = started();
    folder.write("q.yaml", "soort: planing\n");
    let before = lines(&folder);
    let output = check(&folder, &["q.yaml", "--write-baseline", FILE]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    let after = lines(&folder);
    assert!(before.iter().all(|line| after.contains(line)), "{after:?}");
    assert_eq!(after.len(), before.len() + 1);
    // A document that cannot be read has solved nothing.
    folder.write("p.yaml", "soort: planning\n  titel: [\n");
    let text = out(&check(&folder, &["--baseline", FILE]));
    assert!(!text.contains("opgelost"), "{text}");
    let only = out(&check(
        &started(),
        &["--baseline", FILE, "--regel", "privacy"],
    ));
    assert!(!only.contains("opgelost"), "{only}");
}

#[test]
fn a_new_baseline_begins_with_all_that_is_not_ignored() {
    let folder = started();
    // With the old one in hand the known findings are not left out of the new one.
    let output = check(
        &folder,
        &["--baseline", FILE, "--write-baseline", "nieuw.jsonl"],
    );
    assert_eq!(code(&output), 0, "{}", err(&output));
    let new = fs::read_to_string(folder.path().join("nieuw.jsonl")).unwrap();
    let new: Vec<String> = new.lines().map(str::to_owned).collect();
    assert_eq!(new, lines(&folder));
    let ignored = school();
    let line = paragraph("1.1", "39)");
    let comment = "  # leerplan: negeer[opdracht-notatie] zo staat het in het boek\n".to_owned();
    write(&ignored, &[comment, line]);
    check(&ignored, &["--write-baseline", FILE]);
    assert!(
        !lines(&ignored)
            .iter()
            .any(|line| line.contains("opdracht-notatie"))
    );
}

#[test]
fn two_sides_of_a_merge_make_one_baseline() {
    let folder = started();
    let own = lines(&folder);
    let mut both = own.clone();
    both.extend(
        own.iter()
            .rev()
            .map(|line| line.replace(TODAY, "2026-09-01")),
    );
    both.push(String::new());
    folder.write(FILE, &both.join("\r\n"));
    assert_eq!(code(&check(&folder, &["--baseline", FILE])), 0);
    check(&folder, &["--write-baseline", FILE]);
    let merged = lines(&folder);
    assert_eq!(merged.len(), own.len());
    assert!(
        merged[1..].iter().all(|line| line.contains("2026-09-01")),
        "{merged:?}"
    );
}

#[test]
fn what_stands_beside_a_known_finding_may_change() {
    let folder = started();
    let changed = paragraph("1.1", "39)").replace('}', ", titel: Krachten meten}");
    write(&folder, &[changed, paragraph("1.2", "40)")]);
    let text = out(&check(&folder, &["--baseline", FILE]));
    assert!(text.contains("niets nieuws gevonden"), "{text}");
    assert!(!text.contains("opgelost"), "{text}");
}

#[test]
fn a_baseline_that_is_not_one_stops_the_check() {
    let folder = full();
    for (text, why) in [
        (None, "ik vind de baseline bekend.jsonl niet"),
        (Some(""), "regel 1 hoort"),
        (Some("{\"leerplan_baseline\":9}\n"), "nieuwere leerplan"),
        (
            Some("{\"leerplan_baseline\":1}\n{}\n"),
            "regel 2 kan ik niet lezen",
        ),
        (
            Some("{\"leerplan_baseline\":1}\n<<<<<<< HEAD\n"),
            "op regel 2 staat een teken van een samenvoeging",
        ),
    ] {
        if let Some(text) = text {
            folder.write(FILE, text);
        }
        let output = check(&folder, &["--baseline", FILE]);
        assert_eq!(code(&output), 2);
        assert!(err(&output).contains(why), "{}", err(&output));
    }
}

#[test]
fn what_is_known_of_a_file_stays_known_under_another_name() {
    let folder = started();
    let rename = |from: &str, to: &str| {
        fs::create_dir_all(folder.path().join(to).parent().unwrap()).unwrap();
        fs::rename(folder.path().join(from), folder.path().join(to)).unwrap();
    };
    let later = |args: &[&str]| {
        let all = [&["check", "--vandaag", "2026-11-20"], args].concat();
        run(folder.path(), &all)
    };
    for (from, to) in [
        ("p.yaml", "planningen/p.yaml"),
        ("planningen/p.yaml", "planningen/na.yaml"),
    ] {
        rename(from, to);
        let output = later(&["--baseline", FILE]);
        assert_eq!(code(&output), 0, "{}", out(&output));
        assert!(!out(&output).contains("opgelost"), "{}", out(&output));
        assert!(
            out(&output).contains("4 tot 12 weken bekend: 2 fouten"),
            "{}",
            out(&output)
        );
    }
    // Another fault in a file with another name is new.
    let text = fs::read_to_string(folder.path().join("planningen/na.yaml")).unwrap();
    folder.write("planningen/na.yaml", &text.replace("40)", "41)"));
    let output = later(&["--baseline", FILE, "--format", "kort"]);
    assert_eq!(code(&output), 1);
    assert!(
        out(&output).contains("`41)`") && !out(&output).contains("`39)`"),
        "{}",
        out(&output)
    );
    // A new baseline has the new name, and the day of old.
    assert_eq!(code(&later(&["--write-baseline", FILE])), 0);
    let all = lines(&folder);
    let of = |rule: &str, day: &str| {
        let line = |line: &&String| line.contains(rule) && line.contains(day);
        all.iter().filter(line).count()
    };
    assert!(
        !all.iter().any(|line| line.contains("\"p.yaml\"")),
        "{all:?}"
    );
    assert_eq!(
        (
            of("opdracht-notatie", TODAY),
            of("opdracht-notatie", "2026-11-20")
        ),
        (1, 1)
    );
    // Where the file is there still, the other one is a copy.
    folder.write("kopie.yaml", &text);
    assert_eq!(code(&later(&["--baseline", FILE])), 1);
}

#[test]
fn an_editor_may_have_put_a_mark_and_other_line_ends_in_a_baseline() {
    let folder = started();
    let text = std::fs::read_to_string(folder.path().join(FILE)).unwrap();
    folder.write(FILE, &format!("\u{feff}{}", text.replace('\n', "\r\n")));
    let output = check(&folder, &["--baseline", FILE, "--fail-on", "tip"]);
    assert_eq!(code(&output), 0, "{}{}", out(&output), err(&output));
}

#[test]
fn every_format_marks_what_is_known() {
    let folder = started();
    write(
        &folder,
        &[
            paragraph("1.0", "38)"),
            paragraph("1.1", "39)"),
            paragraph("1.2", "40"),
        ],
    );
    let text = |format: &str| out(&check(&folder, &["--baseline", FILE, "--format", format]));
    let read = |format: &str| -> Value { serde_json::from_str(&text(format)).unwrap() };
    let report = read("json");
    assert_eq!(report["totalen"]["fouten"], 1);
    assert_eq!(report["baseline"]["bekend"]["fouten"], 1);
    let fault = |f: &&Value| f["naam"] == "opdracht-notatie";
    let since: Vec<&Value> = report["bevindingen"]
        .as_array()
        .unwrap()
        .iter()
        .filter(fault)
        .map(|f| &f["bekend_sinds"])
        .collect();
    assert_eq!(since, [&Value::Null, &Value::from(TODAY)]);
    let sarif = read("sarif");
    let states: Vec<&str> = sarif["runs"][0]["results"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|r| r["ruleId"] == "opdracht-notatie")
        .filter_map(|r| r["baselineState"].as_str())
        .collect();
    assert_eq!(states, ["new", "unchanged"]);
    assert!(text("junit").contains("<skipped message=\"(bekend sinds 7 oktober 2026)\">"));
    assert!(text("gitlab").contains("(bekend sinds 7 oktober 2026)"));
    assert!(text("markdown").contains("(bekend sinds 7 oktober 2026)"));
    assert!(text("html").contains("(bekend sinds 7 oktober 2026)"));
    for format in ["github", "rdjson", "kort", "text"] {
        assert!(
            !text(format).contains("`39)`"),
            "{format} tells only what is new"
        );
        assert!(text(format).contains("38)"), "{format}");
    }
}
