//! What is not renamed: why, and that nothing changed.

use std::fs;

use super::support::{files, hernoem, text};
use crate::support::{Folder, code, err, leerplan, out, school, settings};

const KLAS: &str = "soort: klas\nklas: 3v\nniveau: vwo\nleerjaar: 3\nleerlingen:\n  - {id: sem, naam: Sem Bos}\n  - {id: tim, naam: Tim Bakker}\n";
const SPORT: &str = "soort: klas\nklas: sport\nniveau: vwo\nleerjaar: 3\nleerlingen:\n  - {id: sem-2, naam: Sem Vis}\n";
const TALK: &str = "soort: gesprek\nvorm: coach\nleerling: sem\ndatum: 2026-10-06\n";

fn folder() -> Folder {
    let folder = school();
    folder
        .write("klassen/3v.yaml", KLAS)
        .write("klassen/sport.yaml", SPORT)
        .write("gesprekken/een.yaml", TALK);
    folder
}

fn planning(id: &str, goal: &str) -> String {
    format!(
        "soort: planning\nid: {id}\nvak: na\nklas: 3v\nniveau: vwo\nleerjaar: 3\ntitel: Krachten\nleerdoelen: [{{doel: Je kunt meten, id: {goal}}}]\n"
    )
}

/// Runs the command: refused with this in what is said, and no byte is different.
fn refused(folder: &Folder, args: &[&str], said: &[&str]) {
    let before = files(folder.path());
    for more in [&[][..], &["--diff"]] {
        let output = hernoem(folder, &[args, more].concat());
        assert_eq!(code(&output), 2, "{args:?}: {}", err(&output));
        for said in said {
            assert!(err(&output).contains(said), "{said} in {}", err(&output));
        }
    }
    assert!(files(folder.path()) == before, "{args:?}");
}

#[test]
fn ids_that_cannot_be_are_refused() {
    let folder = folder();
    refused(
        &folder,
        &["leerling", "sam", "x"],
        &["over een leerling `sam` staat niets", "bedoel je `sem`?"],
    );
    refused(
        &folder,
        &["klas", "3w", "x"],
        &["ik ken geen klas `3w`", "bedoel je `3v`?"],
    );
    refused(
        &folder,
        &["planning", "na", "x"],
        &["er is hier nog geen planning met een id"],
    );
    refused(&folder, &["leerling", "sem", "sem"], &["`sem` heet al zo"]);
    refused(&folder, &["klas", "3V", "3v"], &["`3v` heet al zo"]);
    refused(
        &folder,
        &["leerling", "sem", "sem b"],
        &["`sem b` is geen id", "`sem-b`"],
    );
    refused(&folder, &["leerling", "sem", ""], &["is geen id"]);
    refused(
        &folder,
        &["leerling", "sem", "Sem-2"],
        &["klassen/sport.yaml:6: er is al een leerling `Sem-2`"],
    );
    refused(
        &folder,
        &["klas", "3v", "sport"],
        &["klassen/sport.yaml:2: er is al een klas `sport`"],
    );
    refused(
        &folder,
        &["leerling", "sem", "x", "--in", "3v"],
        &["`--in` past niet bij een leerling"],
    );
}

#[test]
fn a_name_of_several_pupils_is_refused_with_their_classes() {
    let folder = folder();
    refused(
        &folder,
        &["leerling", "Sem", "x"],
        &[
            "er zijn meer leerlingen met deze naam",
            "`sem` (Sem Bos, 3v) en `sem-2` (Sem Vis, sport)",
        ],
    );
}

#[test]
fn no_name_is_told_on_a_build_server() {
    let folder = folder();
    for asked in ["Sem", "Sen Bos"] {
        let mut command = leerplan(folder.path());
        command
            .args(["hernoem", "leerling", asked, "x"])
            .env("CI", "true");
        let output = command.output().unwrap();
        assert_eq!(code(&output), 2);
        assert!(!err(&output).contains("Bos"), "{}", err(&output));
    }
    let mut command = leerplan(folder.path());
    command
        .args(["hernoem", "leerling", "sem", "x", "--diff"])
        .env("CI", "true");
    let output = command.output().unwrap();
    assert_eq!(code(&output), 1);
    assert!(out(&output).is_empty() && !err(&output).contains("Bos"));
    assert!(err(&output).ends_with("  gesprekken/een.yaml\n  klassen/3v.yaml\n"));
}

#[test]
fn an_id_that_is_only_named_is_taken_too() {
    let folder = folder();
    folder.write("gesprekken/weg.yaml", &TALK.replace("sem", "weg"));
    folder.write("archief/oud.yaml", &TALK.replace("sem", "oud"));
    let settings = text(&folder, "leerplan.toml") + "[bestanden]\nnegeer = [\"archief/**\"]\n";
    folder.write("leerplan.toml", &settings);
    refused(
        &folder,
        &["leerling", "sem", "weg"],
        &["gesprekken/weg.yaml:3: er is al een leerling `weg`"],
    );
    refused(
        &folder,
        &["leerling", "sem", "oud"],
        &["archief/oud.yaml:3: er is al een leerling `oud`"],
    );
}

#[test]
fn a_fault_in_which_the_id_may_hide_is_refused() {
    let cases = [
        ("soort: gesprek\nvorm: [\nleerling: sem\n", ":3: "),
        ("soort: gesprkk\nleerling: sem\n", ":2: "),
        (
            "soort: gesprek\nvorm: coach\nleeling: sem\ndatum: 2026-10-06\n",
            ":3: ",
        ),
        (
            "soort: gesprek\nvorm: coach\nleerling: sem, tim\ndatum: 2026-10-06\n",
            ":3: ",
        ),
        (
            "soort: gesprek\nvorm: coach\nleerling: tim\nleerling: sem\ndatum: 2026-10-06\n",
            ":4: ",
        ),
        (
            "soort: gesprek\nvorm: coach\nleerling: &wie sem\nmet: *wie\ndatum: 2026-10-06\n",
            ":3: ",
        ),
    ];
    for (broken, line) in cases {
        for path in ["gesprekken/kapot.yaml", "archief/kapot.yaml"] {
            let folder = folder();
            let settings =
                text(&folder, "leerplan.toml") + "[bestanden]\nnegeer = [\"archief/**\"]\n";
            folder.write("leerplan.toml", &settings).write(path, broken);
            refused(
                &folder,
                &["leerling", "sem", "x"],
                &[&format!("{path}{line}"), "`sem`"],
            );
            let other = hernoem(&folder, &["leerling", "sem-2", "x"]);
            assert_eq!(code(&other), 0, "{broken}: {}", err(&other));
        }
    }
    let folder = folder();
    fs::write(
        folder.path().join("gesprekken/oud.yaml"),
        b"\xff\xfes\0e\0m\0",
    )
    .unwrap();
    refused(
        &folder,
        &["leerling", "sem", "x"],
        &["gesprekken/oud.yaml: dit bestand kan ik niet lezen"],
    );
}

#[test]
fn a_file_that_is_there_already_is_not_written_over() {
    let folder = folder();
    folder.write(
        "planningen/een.yaml",
        &planning("een", "g").replace("id: een\n", ""),
    );
    folder.write("planningen/twee.yaml", &planning("ander", "h"));
    refused(
        &folder,
        &["planning", "een", "twee"],
        &["planningen/een.yaml: dit bestand zou `planningen/twee.yaml` gaan heten"],
    );
    refused(
        &folder,
        &["planning", "een", ".een"],
        &["kan niet met een punt beginnen"],
    );
}

#[test]
fn of_two_documents_with_one_id_the_one_that_is_meant_changes() {
    let folder = folder();
    folder.write("planningen/a.yaml", &planning("na-h1", "g"));
    folder.write("planningen/b.yaml", &planning("na-h1", "h"));
    let results = "soort: voortgang\nplanning: na-h1\nklas: 3v\nmetingen:\n  - {datum: 2026-09-11, paragraaf: hoofdstuk, resultaten: {sem: {g: b}}}\n";
    folder.write("voortgang/een.yaml", results);
    refused(
        &folder,
        &["planning", "na-h1", "x"],
        &[
            "planningen/a.yaml en planningen/b.yaml",
            "`--in planningen/a.yaml`",
        ],
    );
    refused(
        &folder,
        &["planning", "na-h1", "x", "--in", "3v"],
        &["noem er een waar die id wel staat"],
    );
    let output = hernoem(
        &folder,
        &["planning", "na-h1", "na-h1b", "--in", "planningen/b.yaml"],
    );
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert_eq!(text(&folder, "planningen/a.yaml"), planning("na-h1", "g"));
    assert_eq!(text(&folder, "planningen/b.yaml"), planning("na-h1b", "h"));
    assert_eq!(
        text(&folder, "voortgang/een.yaml"),
        results,
        "it means the first"
    );
}

#[test]
fn a_goal_that_a_studiewijzer_would_seek_elsewhere_keeps_its_id() {
    let folder = folder();
    folder.write("planningen/a.yaml", &planning("a", "na.x"));
    folder.write("planningen/b.yaml", &planning("b", "na.y"));
    folder.write(
        "studiewijzers/na.yaml",
        "soort: studiewijzer\nvak: na\nklas: 3v\nweken: [{week: 37, leerdoelen: na.y}]\n",
    );
    refused(
        &folder,
        &["leerdoel", "na.y", "na.x"],
        &["`na.x` zou dan op sommige plekken iets anders betekenen"],
    );
    let output = hernoem(&folder, &["leerdoel", "na.x", "na.y"]);
    assert_eq!(
        code(&output),
        2,
        "the week would mean the other: {}",
        err(&output)
    );
}

#[test]
fn a_finding_that_would_come_is_told_and_nothing_changes() {
    let folder = folder();
    folder.write(
        "namen/3v.yaml",
        "soort: namen\nklas: 3v\nnamen: {sem: Sem Bos}\n",
    );
    refused(
        &folder,
        &["leerling", "sem", "sem-bos"],
        &[
            "namen/3v.yaml:3: daarna komt hier een",
            "deze id lijkt op de naam van de leerling",
        ],
    );
}

#[test]
fn a_list_of_names_outside_the_school_is_changed_by_who_keeps_it_first() {
    let folder = folder();
    let share = Folder::empty();
    let list = "soort: namen\nklas: 3v\nnamen:\n  sem: Sem Bos\n";
    share.write("3v.yaml", list);
    let run = |args: &[&str]| {
        let mut command = leerplan(folder.path());
        command.arg("hernoem").args(args);
        command
            .env("LEERPLAN_NAMEN", share.path())
            .output()
            .unwrap()
    };
    let before = files(folder.path());
    let output = run(&["leerling", "sem", "l-7"]);
    assert_eq!(code(&output), 2);
    let told = err(&output);
    assert!(
        told.contains("3v.yaml:4: hier staat `sem` ook, en buiten de schoolmap schrijf ik niet"),
        "{told}"
    );
    assert!(told.contains("eerst `l-7` van `sem` maken"), "{told}");
    assert!(files(folder.path()) == before);
    share.write("3v.yaml", &list.replace("sem:", "l-7:"));
    let output = run(&["leerling", "sem", "l-7"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert!(text(&folder, "klassen/3v.yaml").contains("{id: l-7, naam"));
    let other = run(&["leerling", "sem-2", "l-7"]);
    assert_eq!(code(&other), 2, "who has that name is in another class");
}

#[test]
fn a_folder_with_several_schools_is_no_school() {
    let folder = Folder::empty();
    let toml = settings(leerplan::model::Kleur::Blauw);
    folder
        .write("noord/leerplan.toml", &toml)
        .write("zuid/leerplan.toml", &toml);
    refused(
        &folder,
        &["klas", "3v", "x"],
        &["noord en zuid", "ga naar de map van een school"],
    );
}

#[test]
fn a_folder_in_the_place_of_the_new_file_stays() {
    let folder = folder();
    folder.write(
        "planningen/een.yaml",
        &planning("een", "g").replace("id: een\n", ""),
    );
    folder.write(
        "invoering/een.yaml",
        "soort: invoeringsplan\ntitel: Een\nplanningen: een\n",
    );
    fs::create_dir(folder.path().join("planningen/twee.yaml")).unwrap();
    refused(
        &folder,
        &["planning", "een", "twee"],
        &["`planningen/twee.yaml`"],
    );
    assert!(text(&folder, "invoering/een.yaml").contains("planningen: een\n"));
}
