//! The commands as a person types them: exit codes, streams and what bad input leads to.

use std::path::Path;
use std::process::{Command, Output};

use leerplan::model::Kleur;

use crate::support::{Folder, TODAY};

/// The binary under test, away from the settings of whoever runs the tests.
fn leerplan(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_leerplan"));
    command
        .current_dir(folder)
        .env_remove("COLUMNS")
        .env("NO_COLOR", "1");
    command
}

fn run(folder: &Path, args: &[&str]) -> Output {
    leerplan(folder).args(args).output().unwrap()
}

fn check(folder: &Folder, args: &[&str]) -> Output {
    let mut all = vec!["check", "--vandaag", TODAY];
    all.extend(args);
    run(folder.path(), &all)
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// The first line of each finding, without its excerpt.
fn titles(output: &Output) -> Vec<String> {
    let levels = ["fout[", "waarschuwing[", "tip["];
    out(output)
        .lines()
        .filter(|line| levels.iter().any(|level| line.starts_with(level)))
        .map(str::to_owned)
        .collect()
}

const KLAS: &str = "soort: klas\nklas: 3v\nniveau: vwo\nleerjaar: 3\nleerlingen:\n  - {id: sanne, naam: Sanne de Wit}\n";
const PLANNING: &str = "soort: planning\nvak: na\nniveau: vwo\nleerjaar: 3\ntitel: Krachten\n";

fn school() -> Folder {
    Folder::school(Kleur::Blauw)
}

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
    let cases: [(&Folder, &[&str], i32); 10] = [
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
    assert_eq!(out(&output), "0 documenten bekeken, alles in orde\n");
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

1 fout in 1 bestand; 1 document bekeken
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
fn a_broken_file_never_stops_the_others() {
    let folder = school();
    folder.write("a.yaml", "soort: planning\n\tvak: na\n");
    folder.write("b.yaml", "soort: planning\ntitel: \"open\n");
    folder.write("c.yaml", &KLAS.replace("soort: klas", "soort: clas"));
    folder.write("d.yaml", &KLAS.replace("leerjaar: 3", "leerjaar: 33"));
    let output = check(&folder, &[]);
    assert_eq!(
        titles(&output),
        [
            "fout[onleesbaar-bestand]: er staat een tab waar spaties moeten staan",
            "fout[onleesbaar-bestand]: een aanhalingsteken wordt niet gesloten",
            "fout[onbekende-soort]: `clas` is geen soort",
            "fout[verkeerde-waarde]: `33` is geen leerjaar",
        ]
    );
}

#[test]
fn week_53_is_there_in_2026_and_not_in_2027() {
    let planning = |week: &str| {
        let folder = school();
        folder.write(
            "p.yaml",
            &format!("{PLANNING}paragrafen:\n  - {{nummer: 1.1, week: {week}}}\n"),
        );
        titles(&check(&folder, &["--fail-on", "nooit"]))
            .iter()
            .filter(|t| t.contains("week"))
            .count()
    };
    assert_eq!(planning("54"), 1);
    assert_eq!(planning("2027-W53"), 1);
    assert_eq!(planning("2026-W53"), 0);
}

#[test]
fn other_encodings_are_a_clear_finding() {
    let folder = school();
    std::fs::write(folder.path().join("bom.yaml"), format!("\u{feff}{KLAS}")).unwrap();
    std::fs::write(
        folder.path().join("latin1.yaml"),
        b"soort: klas\nklas: 3v\nmentor: Ren\xe9e\n",
    )
    .unwrap();
    std::fs::write(folder.path().join("utf16.yaml"), b"\xff\xfes\x00o\x00").unwrap();
    let output = check(&folder, &[]);
    assert_eq!(
        titles(&output),
        [
            "fout[onleesbaar-bestand]: dit bestand is niet in UTF-8 opgeslagen",
            "fout[onleesbaar-bestand]: dit bestand is in UTF-16 opgeslagen",
        ]
    );
}

#[test]
fn hostile_files_are_findings() {
    let folder = school();
    folder.write(
        "groot.yaml",
        &format!("soort: klas\n# {}\n", "x".repeat(20 * 1024 * 1024)),
    );
    let laughs: String = (1..10)
        .map(|n| format!("a{n}: &a{n} [*a{}, *a{}]\n", n - 1, n - 1))
        .collect();
    folder.write("lach.yaml", &format!("soort: klas\na0: &a0 ha\n{laughs}"));
    folder.write(
        "diep.yaml",
        &format!("soort: klas\nx: {}", "[".repeat(10_000)),
    );
    folder.write(
        "breed.yaml",
        &format!("soort: klas\nx: {}", "{a: ".repeat(62_500)),
    );
    let output = check(&folder, &[]);
    let titles = titles(&output);
    assert_eq!(titles.len(), 4, "{titles:#?}");
    assert!(
        titles
            .iter()
            .all(|title| title.starts_with("fout[onleesbaar-bestand]")),
        "{titles:#?}"
    );
    assert_eq!(code(&output), 1);
}

#[test]
fn a_mistake_in_the_settings_is_a_finding_with_its_place() {
    let folder = Folder::empty();
    folder.write(
        "leerplan.toml",
        "schol = \"X\"\nkleur = \"rood\"\nschooljaar = \"2026-2028\"\nregio = \"oost\"\n[regels]\nuit = [\"verdieping-ontbrekt\"]\n",
    );
    folder.write("klas.yaml", KLAS);
    let output = check(&folder, &["--fail-on", "nooit"]);
    assert_eq!(
        titles(&output),
        [
            "fout[onbekend-veld]: het veld `schol` is hier onbekend",
            "fout[verkeerde-waarde]: `rood` is hier geen geldige keuze",
            "fout[verkeerde-waarde]: `2026-2028` is geen schooljaar",
            "fout[verkeerde-waarde]: `oost` is geen vakantieregio",
            "waarschuwing[onbekende-regel]: er is geen regel of groep `verdieping-ontbrekt`",
        ]
    );
    assert!(out(&output).contains("leerplan.toml:2:9"));
    folder.write(
        "leerplan.toml",
        "kleur = \"blauw\nschooljaar = \"2026-2027\"\n",
    );
    let output = check(&folder, &[]);
    assert!(
        titles(&output)[0].starts_with("fout[onleesbaar-bestand]"),
        "{}",
        out(&output)
    );
}

#[test]
fn a_year_outside_the_table_is_one_note() {
    let folder = school();
    let settings = std::fs::read_to_string(folder.path().join("leerplan.toml")).unwrap();
    folder.write(
        "leerplan.toml",
        &settings
            .replace("2026-2027", "2035-2036")
            .lines()
            .take(4)
            .collect::<Vec<_>>()
            .join("\n"),
    );
    folder.write("klas.yaml", KLAS);
    let output = check(&folder, &[]);
    assert_eq!(code(&output), 0, "{}", out(&output));
    assert_eq!(err(&output).lines().count(), 1);
    assert!(err(&output).contains("schoolvakanties van 2035-2036"));
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_is_a_finding_and_is_not_read() {
    let outside = Folder::empty();
    outside.write("geheim.yaml", "soort: klas\ngeheim: ja\n");
    let folder = school();
    std::os::unix::fs::symlink(
        outside.path().join("geheim.yaml"),
        folder.path().join("link.yaml"),
    )
    .unwrap();
    let output = check(&folder, &[]);
    assert_eq!(titles(&output).len(), 1);
    assert!(titles(&output)[0].contains("koppeling"), "{}", out(&output));
    assert!(!out(&output).contains("geheim: ja"));
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_named_and_fails_the_run() {
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;
    let folder = school();
    folder.write("klas.yaml", KLAS).write("dicht.yaml", KLAS);
    let closed = |path: &str, mode| {
        let path = folder.path().join(path);
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    closed("", 0o755);
    closed("dicht.yaml", 0o000);
    let mut command = leerplan(folder.path());
    command.args(["check", "--vandaag", TODAY]);
    let me = std::fs::metadata(folder.path()).map(|m| std::os::unix::fs::MetadataExt::uid(&m));
    if me.unwrap() == 0 {
        // Nothing is closed to root: ask as nobody.
        command.uid(65_534);
    }
    let output = command.output().unwrap();
    assert_eq!(code(&output), 2, "{}", err(&output));
    assert!(
        err(&output).contains("dicht.yaml") && err(&output).contains("rechten"),
        "{}",
        err(&output)
    );
    assert!(out(&output).contains("1 document bekeken"));
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
fn names_with_quotes_accents_and_markup_are_shown_as_they_are() {
    let folder = school();
    folder.write(
        "klas.yaml",
        &KLAS.replace(
            "Sanne de Wit",
            "\"Zoë d'Arc <script>\\e[31m\"\n    nam: {{ x }}",
        ),
    );
    let output = check(&folder, &[]);
    assert!(!out(&output).contains('\u{1b}'));
    assert_eq!(code(&output), 1);
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
