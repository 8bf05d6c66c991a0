//! The commands as a person types them: exit codes, streams and messages.

use crate::support::{Folder, KLAS, PLANNING, TODAY, check, code, err, leerplan, out, run, school};

#[test]
fn exit_codes_are_a_table() {
    let clean = school();
    clean.write("klas.yaml", KLAS);
    let broken = school();
    broken.write("klas.yaml", &KLAS.replace("niveau: vwo", "niveau: vwoo"));
    let warned = school();
    warned.write(
        "p.yaml",
        &format!("{PLANNING}paragrafen:\n  - nummer: 1.1\n    opdrachten: 1, 1\n"),
    );
    let mendable = school();
    mendable.write("klas.yaml", &KLAS.replace("niveau", "niveu"));
    let empty = school();
    empty.write("map/in-de-weg", "");
    let cases: [(&Folder, &[&str], i32); 23] = [
        (&clean, &[], 0),
        (&clean, &["--fail-on", "tip"], 0),
        (&broken, &[], 1),
        (&broken, &["--fail-on", "nooit"], 0),
        (&broken, &["--format", "json"], 1),
        (&warned, &["--regel", "opdracht-dubbel"], 0),
        (
            &warned,
            &["--regel", "opdracht-dubbel", "--fail-on", "waarschuwing"],
            1,
        ),
        (&clean, &["bestaat-niet.yaml"], 2),
        (&clean, &["--fail-on", "soms"], 2),
        (&clean, &["--regel", "opdracht-dubbl"], 2),
        (
            &broken,
            &["--format", "kort", "--format", "sarif=b.sarif"],
            1,
        ),
        (
            &warned,
            &["--regel", "opdracht-dubbel", "--fail-on", "tip"],
            1,
        ),
        (&empty, &[], 0),
        // nothing that keeps a check from being done is hidden
        (&clean, &["planningen/*.yaml", "--fail-on", "nooit"], 2),
        (&empty, &["map", "--fail-on", "nooit"], 2),
        (
            &clean,
            &["--format", "json=leerplan.toml/x", "--fail-on", "nooit"],
            2,
        ),
        (
            &clean,
            &["--baseline", "weg.jsonl", "--fail-on", "nooit"],
            2,
        ),
        (&clean, &["--sinds", "main", "--fail-on", "nooit"], 2),
        (&clean, &["--fix", "alles"], 2),
        (&clean, &["--diff"], 0),
        (&mendable, &["--diff"], 1),
        (&mendable, &["--diff", "--fail-on", "nooit"], 1),
        (&mendable, &["--fix"], 0),
    ];
    for (folder, args, expected) in cases {
        let output = check(folder, args);
        assert_eq!(
            code(&output),
            expected,
            "{args:?}: {}{}",
            out(&output),
            err(&output)
        );
    }
}

#[test]
fn an_empty_folder_is_no_school() {
    let folder = Folder::empty();
    let output = check(&folder, &[]);
    assert_eq!(code(&output), 2);
    assert!(
        err(&output).contains("ik vind geen `leerplan.toml`"),
        "{}",
        err(&output)
    );
    assert_eq!(out(&output), "");
}

#[test]
fn a_school_without_documents_is_fine_with_a_note() {
    let output = check(&school(), &[]);
    assert_eq!(code(&output), 0);
    assert!(err(&output).contains("nog geen documenten"));
    assert_eq!(
        out(&output),
        "niets bekeken: in deze schoolmap staan nog geen documenten\n"
    );
}

#[test]
fn all_is_well_says_nothing_on_stderr() {
    let folder = school();
    folder.write("klas.yaml", KLAS);
    let output = check(&folder, &[]);
    assert_eq!(err(&output), "");
    assert_eq!(out(&output), "1 document bekeken, alles in orde\n");
    assert_eq!(out(&check(&folder, &["--quiet"])), "");
}

#[test]
fn a_finding_says_what_where_and_what_to_do() {
    let folder = school();
    folder.write(
        "map/klas ë.yaml",
        &KLAS.replace("naam: Sanne", "nam: Sanné"),
    );
    let expected = "\
fout[onbekend-veld]: het veld `nam` is hier onbekend
 --> map/klas ë.yaml:6:17
  |
6 |   - {id: sanne, nam: Sanné de Wit}
  |                 ^^^
  |
  = bedoel je `naam`?

1 fout in 1 bestand; 1 document bekeken; 1 te herstellen met --fix
";
    assert_eq!(out(&check(&folder, &[])), expected);
}

#[test]
fn from_a_subfolder_the_whole_school_is_checked_and_paths_start_there() {
    let folder = school();
    folder.write("klassen/a.yaml", &KLAS.replace("mentor", "x"));
    folder.write("boven.yaml", "soort: klass\n");
    let output = run(
        &folder.path().join("klassen"),
        &["check", "--vandaag", TODAY],
    );
    assert!(
        out(&output).contains("--> ../boven.yaml:1:8"),
        "{}",
        out(&output)
    );
    let output = run(
        &folder.path().join("klassen"),
        &["check", "a.yaml", "--vandaag", TODAY],
    );
    assert_eq!(out(&output), "1 document bekeken, alles in orde\n");
}

#[test]
fn json_has_the_same_findings_at_the_same_places() {
    let folder = school();
    folder.write("klas.yaml", &KLAS.replace("naam: Sanne", "nam: Sanné"));
    let json: serde_json::Value =
        serde_json::from_slice(&check(&folder, &["--format", "json"]).stdout).unwrap();
    assert_eq!(json["versie"], 1);
    assert_eq!(json["vandaag"], TODAY);
    assert_eq!(json["totalen"]["fouten"], 1);
    let finding = &json["bevindingen"][0];
    assert_eq!(finding["naam"], "onbekend-veld");
    assert_eq!(finding["groep"], "bestand");
    assert_eq!(finding["niveau"], "fout");
    assert_eq!(finding["bestand"], "klas.yaml");
    assert_eq!(finding["pad"], "leerlingen[0].nam");
    assert_eq!(
        (&finding["regel"], &finding["kolom"]),
        (&6.into(), &17.into())
    );
    assert_eq!(
        (&finding["eind_regel"], &finding["eind_kolom"]),
        (&6.into(), &20.into())
    );
}

#[test]
fn what_git_ignores_and_what_the_school_sets_aside_is_not_checked() {
    let folder = school();
    folder
        .write(".gitignore", "kladjes/\n")
        .write("kladjes/x.yaml", "kapot: [");
    folder.write(
        "archief/oud.yaml",
        &KLAS
            .replace("klas: 3v", "klas: oud")
            .replace("leerjaar: 3", "leerjaar: 33"),
    );
    let mut settings = std::fs::read_to_string(folder.path().join("leerplan.toml")).unwrap();
    settings.push_str("[bestanden]\nnegeer = [\"archief/**\"]\n");
    folder.write("leerplan.toml", &settings);
    folder.write("p.yaml", &format!("{PLANNING}klas: oud\n"));
    let output = check(&folder, &["--regel", "bestand"]);
    assert_eq!(out(&output), "1 document bekeken, alles in orde\n");
}

#[test]
fn a_closed_pipe_is_no_error() {
    let folder = school();
    let many: String = (0..2000).map(|n| format!("onzin{n}: 1\n")).collect();
    folder.write("klas.yaml", &format!("{KLAS}{many}"));
    let mut child = leerplan(folder.path())
        .args(["check", "--vandaag", TODAY])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(err(&output), "");
    assert_ne!(code(&output), 2);
}

#[test]
fn refusals_of_the_command_line_are_dutch() {
    let folder = school();
    let say = |args: &[&str]| {
        let output = run(folder.path(), args);
        assert_eq!(code(&output), 2, "{args:?}");
        err(&output)
    };
    assert!(say(&["chek"]).contains("er is geen opdracht `chek`; bedoel je `check`?"));
    assert!(say(&["check", "--kleurr", "geel"]).contains("bedoel je `--kleur`?"));
    assert!(say(&["check", "--kleur", "rood"]).contains("kies uit blauw, geel of groen"));
    assert!(say(&["check", "--vandaag", "1-9-2026"]).contains("bedoel je `2026-09-01`?"));
    assert!(say(&["uitleg", "opdracht-dubel"]).contains("bedoel je `opdracht-dubbel`?"));
    assert!(say(&[]).contains("leerplan check"));
}
