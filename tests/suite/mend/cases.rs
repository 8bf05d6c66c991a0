//! `check --fix` on files written in all the ways that people and editors write them: what is
//! mended, what is refused and why. Of each the diff is what is written, and mending twice changes
//! nothing.

use std::path::Path;
use std::process::Command;

use crate::mend::folders::{Files, files, folder_of};
use crate::support::{Folder, PLANNING, check, code, err, leerplan, out, school};

/// A class list with a misspelt field.
const KLAS: &str = "soort: klas\nklas: 3v\nniveu: vwo\nleerjaar: 3\n";

/// What `--fix=alles` makes of a file, and what it says on stderr.
fn mended(name: &str, text: &str) -> (String, String) {
    let folder = school();
    folder.write(name, text);
    let before = files(folder.path());
    let diff = check(&folder, &["--fix=alles", "--diff"]).stdout;
    assert_eq!(files(folder.path()), before, "a diff writes nothing");
    let output = check(&folder, &["--fix=alles"]);
    let after = files(folder.path());
    assert_eq!(applied(&before, &diff), after, "{name:?}");
    check(&folder, &["--fix=alles"]);
    assert_eq!(files(folder.path()), after, "twice: {name:?}");
    let text = String::from_utf8(after[name].clone()).unwrap();
    (text, err(&output))
}

/// The files of a folder after `git apply`.
fn applied(before: &Files, patch: &[u8]) -> Files {
    let folder = folder_of(before);
    let elsewhere = Folder::empty();
    let written = elsewhere.path().join("verschil.patch");
    std::fs::write(&written, patch).unwrap();
    if !patch.is_empty() {
        apply(folder.path(), &written);
    }
    files(folder.path())
}

fn apply(folder: &Path, patch: &Path) {
    let output = Command::new("git")
        .args(["-c", "core.autocrlf=false", "apply", "--whitespace=nowarn"])
        .arg(patch)
        .current_dir(folder)
        .env("GIT_CEILING_DIRECTORIES", std::env::temp_dir())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", err(&output));
}

fn planning(rest: &str) -> String {
    format!("{PLANNING}paragrafen:\n{rest}")
}

#[test]
fn what_is_mended_leaves_all_else_as_it_is() {
    let crlf = KLAS.replace('\n', "\r\n");
    let cases = [
        // the end of the file, line breaks, a byte order mark
        KLAS.to_owned(),
        KLAS.trim_end().to_owned(),
        format!("{KLAS}\n\n  \n"),
        crlf.clone(),
        format!("\u{feff}{crlf}"),
        KLAS.replace("vwo\n", "vwo   \r\n"),
        KLAS.replace('\n', "\r"),
        // the begin and the end of a document
        format!("# ë\n---\n{KLAS}"),
        format!("{KLAS}... # klaar\n# en meer\n"),
        // spaces, tabs and comments in all places
        KLAS.replace(": ", ":\t"),
        KLAS.replace("vwo", "vwo   # 🚀 niveu: x"),
        format!("#\n##niveu: vwo\n{KLAS}#\n"),
        KLAS.replace("klas: 3v", "klas: 3v # a\u{2028}b"),
        // quotes and braces
        KLAS.replace("niveu", "\"niveu\"")
            .replace("leerjaar", "'leerjaar' "),
        "{soort: klas, klas: 3v, # ë\n niveu: vwo,\n leerjaar: 3}\n".to_owned(),
        "{\"soort\": \"klas\", \"klas\":\"3v\", \"niveu\":\"vwo\", \"leerjaar\": 3}".to_owned(),
        KLAS.replace("niveu: vwo", "? niveu # x\n: vwo"),
    ];
    for before in cases {
        let (after, told) = mended("k.yaml", &before);
        let person = before
            .replacen("niveu: x", "\0", 1)
            .replacen("##niveu", "\u{1}", 1);
        let person = person.replacen("niveu", "niveau", 1);
        let person = person.replace('\0', "niveu: x").replace('\u{1}', "##niveu");
        assert_eq!(after, person, "{told}");
        assert!(
            told.starts_with("hersteld: 1 bevinding in 1 bestand\n"),
            "{told}"
        );
    }
}

#[test]
fn times_addresses_and_neighbours_between_braces_stay() {
    let before = "soort: draaiboek\nleerplan: x\nacties:\n  \
                  - {wat: \"08:30 https://a.nl/x#y\", wie: leerling, wanneer: 14-9-2026, uur: \"08:30\"} # ë\n  \
                  - wat: 'Renée: \"hoi\"'\n    wanneer: '1-10-2026'   # na\n    wie: leerling\n  \
                  - {wat: plan, # hier\n     wanneer: \"2026-9-5\", # en hier\n     wie: coach}\n";
    let (after, _) = mended("d.yaml", before);
    let person = before
        .replace("14-9-2026", "2026-09-14")
        .replace("1-10-2026", "2026-10-01")
        .replace("2026-9-5", "2026-09-05");
    assert_eq!(after, person);
}

#[test]
fn a_text_over_more_lines_is_refused_with_the_reason_and_the_text_to_paste() {
    let cases = [
        (
            "opdrachten: >-\n      39),\n      40\n",
            "de tekst staat in een blok achter `|` of `>`",
        ),
        (
            "opdrachten: |\n      39), 40\n",
            "de tekst staat in een blok achter `|` of `>`",
        ),
        (
            "opdrachten: 39),\n      40\n",
            "de tekst staat over meer regels",
        ),
        (
            "opdrachten: \"39),\n      40\"\n",
            "de tekst staat over meer regels",
        ),
    ];
    for (rest, reason) in cases {
        for line_break in ["\n", "\r\n"] {
            let text = planning(&format!("  - nummer: \"1.1\"\n    {rest}"));
            let text = text.replace('\n', line_break);
            let (after, told) = mended("p.yaml", &text);
            assert_eq!(after, text);
            let paste = "schrijf `(39), 40` (opdracht-notatie)\n    ";
            assert!(told.contains(&format!("{paste}{reason}\n")), "{told}");
        }
    }
}

#[test]
fn what_others_read_otherwise_is_not_touched() {
    let unread = [
        format!("{KLAS}---\n{KLAS}"),
        KLAS.replace("klas: 3v", "klas: &a 3v"),
        KLAS.replace("klas: 3v", "klas: &a 3v")
            .replace("leerjaar: 3", "leerjaar: *a"),
        KLAS.replace("klas: 3v", "klas: !!str 3v"),
        format!("%YAML 1.2\n---\n{KLAS}"),
        format!("{KLAS}x: [1\n"),
    ];
    for text in unread {
        let folder = school();
        folder.write("k.yaml", &text);
        let output = check(&folder, &["--fix=alles"]);
        assert_eq!(code(&output), 1, "{text}");
        assert!(
            out(&output).contains("fout[onleesbaar-bestand]"),
            "{}",
            out(&output)
        );
        assert_eq!(mended("k.yaml", &text).0, text);
    }
    let merged = format!("<<: {{mentor: S. de Vries}}\n{KLAS}");
    let (after, told) = mended("k.yaml", &merged);
    assert_eq!(after, merged);
    assert!(
        told.contains("schrijf `niveau` (onbekend-veld)\n    bij deze velden staat `<<`"),
        "{told}"
    );
}

#[test]
fn of_two_fields_that_would_get_one_name_a_person_says_which() {
    for second in ["niveu: havo", "nivea: havo", "niveau: havo"] {
        let text = format!("{KLAS}{second}\n");
        assert_eq!(mended("k.yaml", &text).0, text);
    }
    let text = format!("{KLAS}mentr: S. de Vries\n");
    let person = text.replace("niveu", "niveau").replace("mentr", "mentor");
    assert_eq!(mended("k.yaml", &text).0, person);
}

#[cfg(unix)]
#[test]
fn git_takes_the_diff_whatever_the_name_of_the_file() {
    let names = [
        "met spatie.yaml",
        "map é/Renée 🚀.yaml",
        " voor en achter .yaml",
        "tab\tje.yaml",
        "\"aanhaling\".yaml",
        "back\\slash.yaml",
        "twee\nregels.yaml",
        "2026-10-07 10:00:00 +0200.yaml",
    ];
    for name in names {
        let (after, told) = mended(name, KLAS);
        assert_eq!(after, KLAS.replace("niveu", "niveau"));
        assert_eq!(told.lines().count(), 2, "{told}");
    }
}

#[test]
fn what_cannot_be_mended_does_not_stop_the_rest() {
    let folder = school();
    // Each of these would bring another fault: the week is outside the period.
    let rows = "  - {week: wk 50, keuze: x}\n".repeat(101);
    folder.write(
        "a.yaml",
        &format!("soort: studiewijzer\nvak: en\nklas: 1a\nperiode: 1\nweken:\n{rows}"),
    );
    folder.write("z.yaml", KLAS);
    let output = check(
        &folder,
        &[
            "--fix",
            "--regel",
            "verkeerde-waarde",
            "--regel",
            "onbekend-veld",
        ],
    );
    let told = err(&output);
    assert!(
        told.starts_with("hersteld: 1 bevinding in 1 bestand\n  z.yaml:3"),
        "{told}"
    );
    assert_eq!(told.matches("schrijf `50`").count(), 101);
    assert!(!told.contains("nog eens"), "{told}");
}

#[test]
fn a_diff_in_a_log_of_github_holds_no_commands_and_git_still_takes_it() {
    let folder = school();
    let text = format!("::warning::leerplan-0: 2\n{KLAS}");
    folder.write("k.yaml", &text);
    let before = files(folder.path());
    let mut command = leerplan(folder.path());
    command
        .args(["check", "--diff"])
        .env("GITHUB_ACTIONS", "true");
    let log = out(&command.output().unwrap());
    let lines: Vec<&str> = log.lines().collect();
    assert_eq!(lines.first(), Some(&"::stop-commands::leerplan-1"));
    assert_eq!(lines.last(), Some(&"::leerplan-1::"));
    assert!(
        lines
            .iter()
            .any(|line| line.trim_start().starts_with("::warning::"))
    );
    let after = applied(&before, log.as_bytes());
    check(&folder, &["--fix"]);
    assert_eq!(files(folder.path()), after);
    assert_ne!(after, before);
}

/// Runs a check with a text on standard input.
fn typed(folder: &Folder, args: &[&str], text: &str) -> std::process::Output {
    use std::io::Write;
    use std::process::Stdio;
    let mut command = leerplan(folder.path());
    command
        .args(["check", "--vandaag", crate::support::TODAY])
        .args(args);
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let given = child.stdin.take().unwrap().write_all(text.as_bytes());
    // A command that is refused may be gone before it was given anything.
    if let Err(error) = given {
        assert_eq!(error.kind(), std::io::ErrorKind::BrokenPipe, "{error}");
    }
    child.wait_with_output().unwrap()
}

#[test]
fn what_is_typed_is_checked_in_place_of_the_file() {
    let folder = school();
    let sound = KLAS.replace("niveu", "niveau");
    folder.write("klassen/k.yaml", &sound);
    folder.write("elders.yaml", "soort: planing\n");
    let file = ["--stdin-filename", "klassen/k.yaml", "--format", "kort"];
    let output = typed(&folder, &file, KLAS);
    assert_eq!(code(&output), 1);
    assert!(
        out(&output).contains("klassen/k.yaml:3:1: fout[onbekend-veld]"),
        "{}",
        out(&output)
    );
    assert!(
        !out(&output).contains("elders"),
        "only what is typed: {}",
        out(&output)
    );
    assert_eq!(code(&typed(&folder, &file, &sound)), 0);
    let new = ["--stdin-filename", "klassen/nieuw.yaml", "--format", "kort"];
    let output = typed(
        &folder,
        &new,
        "soort: gesprek\nvorm: coach\nleerling: sanne\ndatum: 2026-09-11\n",
    );
    assert!(
        out(&output).contains("klassen/nieuw.yaml:3:11: fout[onbekende-verwijzing]"),
        "{}",
        out(&output)
    );
    let large = "#".repeat(1024 * 1024 + 1);
    let output = typed(&folder, &file, &large);
    assert_eq!(code(&output), 2);
    assert!(
        err(&output).contains("groter dan 1 MiB"),
        "{}",
        err(&output)
    );
    for (args, why) in [
        (["--stdin-filename", "weg/k.yaml"], "ik vind weg niet"),
        (
            ["--stdin-filename", "k.txt"],
            "bij k.txt hoort geen document",
        ),
        (["--stdin-filename=k.yaml", "klassen"], "kan niet samen met"),
        (
            ["--stdin-filename=k.yaml", "--staged"],
            "kan niet samen met",
        ),
    ] {
        let output = typed(&folder, &args, &sound);
        assert_eq!(code(&output), 2, "{args:?}");
        assert!(err(&output).contains(why), "{}", err(&output));
    }
}

#[test]
fn what_is_typed_comes_out_mended_and_the_report_goes_beside_it() {
    let folder = school();
    let sound = KLAS.replace("niveu", "niveau");
    folder.write("k.yaml", &sound);
    let fix = ["--stdin-filename", "k.yaml", "--fix"];
    for mark in ["", "\u{feff}"] {
        let output = typed(&folder, &fix, &format!("{mark}{KLAS}onzinnigs: 1"));
        assert_eq!(out(&output), format!("{mark}{sound}onzinnigs: 1"));
        assert_eq!(code(&output), 1);
        let told = err(&output);
        assert!(
            told.contains("`niveu` → `niveau`") && told.contains("het veld `onzinnigs`"),
            "{told}"
        );
        let broken = format!("{mark}x: [");
        let output = typed(&folder, &fix, &broken);
        assert_eq!(
            out(&output),
            broken,
            "what cannot be read comes out as it went in"
        );
        assert!(
            err(&output).contains("fout[onleesbaar-bestand]"),
            "{}",
            err(&output)
        );
    }
    assert_eq!(
        std::fs::read_to_string(folder.path().join("k.yaml")).unwrap(),
        sound
    );
}

#[test]
fn what_was_refused_is_tried_again_when_its_file_is_mended_elsewhere() {
    let text = "soort: klas\nklas: 3v\nniveau\u{1}\u{2}: vwo\nleerjaar:\u{1}3\n";
    let (after, told) = mended("k.yaml", text);
    assert_eq!(after, KLAS.replace("niveu", "niveau"), "{told}");
    assert!(
        told.contains("  k.yaml:3  haal het stuurteken weg, op 2 plekken (onzichtbaar-teken)\n"),
        "{told}"
    );
}
