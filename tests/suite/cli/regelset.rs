//! The edition of the rules on the command line and in `leerplan.toml`.

use leerplan::model::Kleur;
use serde_json::Value;

use crate::support::{Folder, check, code, err, out, run, settings, titles};

fn school(regels: &str) -> Folder {
    let folder = Folder::empty();
    let text = format!("{}[regels]\n{regels}\n", settings(Kleur::Geel));
    folder.write("leerplan.toml", &text);
    folder
}

/// The edition that a report in JSON says it was checked with.
fn edition(folder: &Folder, args: &[&str]) -> String {
    let args = [&["--format", "json"], args].concat();
    let report: Value = serde_json::from_str(&out(&check(folder, &args))).unwrap();
    report["regelset"].as_str().unwrap().to_owned()
}

#[test]
fn the_option_counts_before_the_setting_and_the_setting_before_the_newest() {
    assert_eq!(edition(&school(""), &[]), "2027");
    assert_eq!(edition(&school("versie = \"2026\""), &[]), "2026");
    // Without quotes it is a number to TOML, and an edition all the same.
    assert_eq!(edition(&school("versie = 2026"), &[]), "2026");
    let pinned = school("versie = \"2026\"");
    assert_eq!(edition(&pinned, &["--regelset", "2027"]), "2027");
    assert_eq!(edition(&school(""), &["--regelset", "2026"]), "2026");
    let fixed = check(
        &pinned,
        &["--fix", "--regelset", "2027", "--format", "json"],
    );
    assert!(out(&fixed).contains("\"regelset\": \"2027\""), "{fixed:?}");
}

#[test]
fn a_setting_that_names_no_edition_is_a_finding_at_its_place() {
    for (written, named) in [
        ("\"2025\"", "2025"),
        ("\"20x7\"", "20x7"),
        ("2028", "2028"),
        ("\"\"", ""),
    ] {
        let folder = school(&format!("versie = {written}"));
        let output = check(&folder, &[]);
        assert_eq!(
            titles(&output),
            [format!(
                "fout[verkeerde-waarde]: er is geen regelset `{named}`"
            )]
        );
        let text = out(&output);
        let line = settings(Kleur::Geel).lines().count() + 2;
        assert!(text.contains(&format!("leerplan.toml:{line}:10")), "{text}");
        assert!(text.contains("= kies uit `2026` of `2027`"), "{text}");
        assert_eq!(code(&output), 1);
        assert_eq!(edition(&folder, &[]), "2027");
    }
}

#[test]
fn an_option_that_names_no_edition_is_refused_with_the_choices() {
    let folder = school("");
    for args in [
        &["check", "--regelset", "2025"][..],
        &["regels", "--verschil", "2026", "2025"],
    ] {
        let output = run(folder.path(), args);
        assert_eq!(code(&output), 2);
        let text = err(&output);
        assert!(text.contains("`2025` kan niet bij"), "{text}");
        assert!(text.contains("kies uit 2026 of 2027"), "{text}");
    }
    let one = run(folder.path(), &["regels", "--verschil", "2026"]);
    assert_eq!(code(&one), 2);
    let text = err(&one);
    assert!(text.contains("horen 2 waarden"), "{text}");
    let md = ["regels", "--verschil", "2026", "2027", "--format", "md"];
    let output = run(folder.path(), &md);
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("laat `--format md` weg"));
}

#[test]
fn lists_tell_since_when_a_rule_is_there() {
    let folder = school("versie = \"2026\"");
    let rows: Value =
        serde_json::from_str(&out(&run(folder.path(), &["regels", "--format", "json"]))).unwrap();
    let rows = rows.as_array().unwrap();
    assert!(rows.iter().all(|row| row["sinds"].is_string()), "{rows:?}");
    let page = out(&run(folder.path(), &["uitleg", "tekst-afgekapt"]));
    assert!(page.contains("\nSinds: regelset 2026\n"), "{page}");
    folder.write("p.yaml", crate::support::PLANNING);
    let args = ["regels", "--effectief", "p.yaml"];
    let text = out(&run(folder.path(), &args));
    assert!(
        text.starts_with("p.yaml (planning), regelset 2026\n"),
        "{text}"
    );
}

#[test]
fn a_report_for_code_scanning_has_the_editions() {
    let folder = school("versie = \"2026\"");
    folder.write("p.yaml", "soort: planning\ntitel: Geluid #1\n");
    let output = check(&folder, &["--format", "sarif"]);
    let report: Value = serde_json::from_str(&out(&output)).unwrap();
    let driver = &report["runs"][0]["tool"]["driver"];
    assert_eq!(driver["properties"]["regelset"], "2026");
    let rules = driver["rules"].as_array().unwrap();
    assert!(!rules.is_empty());
    for rule in rules {
        assert_eq!(rule["properties"]["sinds"], "2026", "{rule}");
    }
}
