//! Letters with accents, composed or apart: the same name. macOS writes names of files with accents
//! apart (NFD), keyboards write them together (NFC).

use crate::support::{TODAY, leerplan, school};

/// "zoë" with the dots apart.
const APART: &str = "zoe\u{308}";
const TOGETHER: &str = "zo\u{eb}";

fn planning(class: &str) -> String {
    format!(
        "soort: planning\nvak: na\nklas: {class}\nniveau: vwo\nleerjaar: 3\ntitel: Licht\nparagrafen:\n  - nummer: 1\n"
    )
}

fn klas(id: &str, pupil: &str) -> String {
    format!(
        "soort: klas\nklas: {id}\nniveau: vwo\nleerjaar: 3\nleerlingen: [{{id: {pupil}, naam: Zo\u{eb} de Wit}}]\n"
    )
}

#[test]
fn an_id_is_known_however_its_letters_are_composed() {
    for (file, named) in [(APART, TOGETHER), (TOGETHER, APART)] {
        let folder = school();
        folder.write(&format!("klassen/{file}-klas.yaml"), &klas("3v", file));
        folder.write(&format!("planningen/licht-{file}.yaml"), &planning("3v"));
        folder.write(
            "voortgang/licht.yaml",
            &format!(
                "soort: voortgang\nplanning: licht-{named}\nklas: 3v\nmetingen:\n  - datum: 2026-09-11\n    resultaten:\n      {named}: b\n"
            ),
        );
        let rules = [
            "onbekende-verwijzing",
            "verkeerde-waarde",
            "leerling-zonder-meting",
        ];
        assert_eq!(folder.check_only(TODAY, &rules).findings, [], "{file}");
    }
}

#[test]
fn another_letter_is_another_name_and_a_lone_accent_is_no_id() {
    let folder = school();
    folder.write("klassen/3v.yaml", &klas("3v", "zoe"));
    folder.write(
        "planningen/licht.yaml",
        &planning(&format!("[3v, 3\u{308}, {APART}]")),
    );
    let found = folder
        .check_only(TODAY, &["onbekende-verwijzing", "verkeerde-waarde"])
        .findings;
    let messages: Vec<&str> = found
        .iter()
        .map(|finding| finding.message.as_str())
        .collect();
    let unknown = format!("er is geen klas `{APART}`");
    assert_eq!(messages, ["`3\u{308}` is geen id", unknown.as_str()]);
}

#[test]
fn two_files_that_differ_in_this_alone_have_one_id() {
    let folder = school();
    folder.write("klassen/3v.yaml", &klas("3v", "sanne"));
    folder.write(&format!("planningen/{APART}.yaml"), &planning("3v"));
    folder.write(&format!("planningen/{TOGETHER}.yaml"), &planning("3v"));
    let found = folder.check_only(TODAY, &["dubbele-id"]).findings;
    assert!(!found.is_empty());
}

#[test]
fn what_is_ignored_and_what_is_named_on_the_command_line_is_found() {
    for (file, typed) in [(APART, TOGETHER), (TOGETHER, APART)] {
        let folder = school();
        folder.write("klassen/3v.yaml", &klas("3v", "sanne"));
        folder.write(&format!("{file}/plan-{file}.yaml"), &planning("4x"));
        let named = folder.path().join(typed).join(format!("plan-{typed}.yaml"));
        let run = leerplan(folder.path())
            .arg("check")
            .arg(&named)
            .args(["--vandaag", TODAY, "--regel", "onbekende-verwijzing"])
            .output()
            .unwrap();
        let said = String::from_utf8(run.stdout).unwrap();
        assert!(said.contains("er is geen klas `4x`"), "{said}");
        let config = std::fs::read_to_string(folder.path().join("leerplan.toml")).unwrap();
        folder.write(
            "leerplan.toml",
            &format!("{config}\n[bestanden]\nnegeer = [\"{typed}/\"]\n"),
        );
        assert_eq!(
            folder.check_only(TODAY, &["onbekende-verwijzing"]).findings,
            []
        );
    }
}

#[test]
fn a_file_that_a_document_names_is_there() {
    let folder = school();
    folder.write(&format!("draaiboeken/foto-{APART}.png"), "x");
    folder.write(
        "draaiboeken/raket.yaml",
        &format!(
            "soort: draaiboek\nleerplan: raket\ndatum: 2026-09-28\nlogboek:\n  - datum: 2026-09-29\n    gedaan: Getekend\n    bewijs: [foto-{TOGETHER}.png, foto-zoe.png]\n"
        ),
    );
    let found = folder.check_only(TODAY, &["bestand-ontbreekt"]).findings;
    let messages: Vec<&str> = found
        .iter()
        .map(|finding| finding.message.as_str())
        .collect();
    assert_eq!(messages, ["het bestand `foto-zoe.png` is er niet"]);
}

#[test]
fn a_full_name_is_found_in_a_text() {
    let folder = school();
    folder.write("klassen/3v.yaml", &klas("3v", "zoe"));
    folder.write(
        "gesprekken/tim.yaml",
        "soort: gesprek\nvorm: coach\nleerling: tim\ndatum: 2026-09-11\nverslag: Samen met Zoe\u{308} de Wit.\n",
    );
    let found = folder
        .check_only(TODAY, &["andere-leerling-genoemd"])
        .findings;
    assert_eq!(found.len(), 1);
}
