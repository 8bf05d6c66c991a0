//! `leerplan namen splits` and `voeg-samen`: names move, and every other byte stays where it is.

use std::fs;
use std::path::Path;

use leerplan::internals::mend::names::{MovedNames, join, split};
use leerplan::internals::school::{LoadOptions, School};
use proptest::prelude::*;

use super::support::{KLAS, NAMEN, ids_only, named};
use crate::support::{Folder, TODAY, check, code, day, err, out, run, school};

fn load(root: &Path) -> School {
    School::load(root, LoadOptions::new(day(TODAY))).unwrap()
}

/// Writes what moved, as the command does.
fn write(moved: &MovedNames, root: &Path) {
    let change = &moved.change;
    for file in &change.created {
        let path = root.join(&file.path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, &file.contents).unwrap();
    }
    for file in &change.changed {
        assert_eq!(fs::read(root.join(&file.path)).unwrap(), file.before);
        fs::write(root.join(&file.path), &file.after).unwrap();
    }
    for file in &change.removed {
        fs::remove_file(root.join(&file.path)).unwrap();
    }
}

/// Every document of a folder with its bytes.
pub(super) fn documents(root: &Path) -> Vec<(String, Vec<u8>)> {
    let mut all = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "yaml") {
                all.push((path.display().to_string(), fs::read(&path).unwrap()));
            }
        }
    }
    all.sort();
    all
}

/// Splits and joins: how many names moved. Between the two no class has a name, and every pupil is called
/// as before; after them every byte is as it was.
fn there_and_back(root: &Path) -> usize {
    let root = &root.canonicalize().unwrap();
    let before = documents(root);
    let named = |school: &School| -> Vec<String> {
        let pupils = school
            .klassen()
            .flat_map(|(_, klas)| klas.leerlingen.iter());
        pupils.map(|pupil| school.pupil_name(&pupil.id)).collect()
    };
    let whole = load(root);
    let moved = split(&whole).unwrap();
    let load_as = LoadOptions::new(day(TODAY));
    let checked = moved.change.checked(&whole, load_as).unwrap();
    write(&moved, root);
    let apart = load(root);
    let of_apart = leerplan::check(&apart, &leerplan::CheckOptions::new(day(TODAY))).unwrap();
    assert_eq!(
        checked.after.findings, of_apart.findings,
        "what is checked beforehand is what comes"
    );
    let faults: Vec<_> = apart.documents().flat_map(|(_, one)| &one.faults).collect();
    let old_faults = whole.documents().flat_map(|(_, one)| &one.faults).count();
    assert_eq!(faults.len(), old_faults, "{faults:?}");
    assert_eq!(named(&apart), named(&whole));
    for (_, klas) in apart.klassen() {
        let mut left = klas
            .leerlingen
            .iter()
            .filter_map(|pupil| pupil.naam.as_ref());
        assert!(left.all(|name| name.trim().is_empty()));
    }
    assert_eq!(split(&apart).unwrap().names, 0, "twice is once");
    let back = join(&apart).unwrap();
    assert_eq!(back.names, moved.names);
    write(&back, root);
    assert_eq!(documents(root), before);
    moved.names
}

pub fn copy(from: &Path) -> Folder {
    let folder = Folder::empty();
    for entry in ignore::WalkBuilder::new(from)
        .standard_filters(false)
        .build()
    {
        let path = entry.unwrap().into_path();
        if path.is_file() {
            let inside = path.strip_prefix(from).unwrap();
            let target = folder.path().join(inside);
            fs::create_dir_all(target.parent().unwrap()).unwrap();
            fs::copy(&path, target).unwrap();
        }
    }
    folder
}

#[test]
fn there_and_back_is_every_byte_in_every_school_of_the_project() {
    let mut names = 0;
    for parent in ["examples", "tests/data/praktijk"] {
        for entry in fs::read_dir(parent).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                let folder = copy(&path);
                let root = folder.path().canonicalize().unwrap();
                let before = documents(&root);
                write(&join(&load(&root)).unwrap(), &root);
                names += there_and_back(&root);
                write(&split(&load(&root)).unwrap(), &root);
                let is_apart = before.iter().any(|(file, _)| file.contains("/namen/"));
                assert!(
                    !is_apart || documents(&root) == before,
                    "{}",
                    path.display()
                );
            }
        }
    }
    assert!(names > 20, "{names}");
}

/// A pupil as some school writes one; `@` is the name with what is behind it.
const PUPILS: [&str; 12] = [
    "  - id: ID\n    naam: @\n",
    "  - id: ID   # nieuw\n    naam: @\n    coach: B. de Boer\n",
    "  - naam: @\n    id: ID\n",
    "  - id: ID\n    coach: B. de Boer\n    naam: @\n    # later erbij\n",
    "  - id: ID\n\n    naam:   @\n",
    "  -   id: ID\n      naam: @\n      tot: 2027-01-31\n",
    "  - {id: ID, naam: NAME}\n",
    "  - {id: ID, naam: NAME, coach: B. de Boer}   # wisselt\n",
    "  - { naam: NAME, id: ID }\n",
    "  - {id: ID, coach: X,   naam: NAME}\n",
    "  - {id: \"ID\", naam: NAME}\n",
    "  - {id: ID}   # zonder naam\n",
];
const NAMES: [&str; 8] = [
    "Sanne de Wit",
    "\"Tim: Bakker\"",
    "'Wit, S. de'",
    "\"Ren\\u00e9e \\\"Nee\\\" Bos\"",
    "Joël van 't Hof",
    "O'Neill-Vis",
    "'d''Arc, Jo'",
    "Şule Öz",
];
const BEHIND: [&str; 5] = ["", "   # roepnaam San", " #", "  ", "\t# tab"];

fn pupil() -> impl Strategy<Value = (usize, usize, usize)> {
    (0..PUPILS.len(), 0..NAMES.len(), 0..BEHIND.len())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn there_and_back_is_every_byte_however_a_class_is_written(
        pupils in prop::collection::vec(pupil(), 1..7),
        crlf in any::<bool>(),
        mark in any::<bool>(),
        open in any::<bool>(),
        below in any::<bool>(),
    ) {
        let mut text = String::from("# klas\nsoort: klas\nklas: 3v   # vwo\nniveau: vwo\nleerjaar: 3\nleerlingen:\n");
        for (at, (kind, name, behind)) in pupils.iter().enumerate() {
            let id = format!("l-{at}");
            let pupil = PUPILS[*kind].replace("ID", &id).replace("NAME", NAMES[*name]);
            text += &pupil.replace('@', &format!("{}{}", NAMES[*name], BEHIND[*behind]));
        }
        if below {
            text += "mentor: A. Jansen\n";
        }
        if open {
            text.pop();
        }
        if crlf {
            text = text.replace('\n', "\r\n");
        }
        if mark {
            text.insert(0, '\u{feff}');
        }
        let folder = school();
        folder.write("klassen/3v.yaml", &text);
        let moved = there_and_back(folder.path());
        let named = pupils.iter().filter(|(kind, ..)| *kind != PUPILS.len() - 1);
        prop_assert_eq!(moved, named.count());
    }
}

pub(super) const WITH_NAMES: &str = "soort: klas\nklas: 3v\nniveau: vwo\nleerjaar: 3\nleerlingen:\n  - id: l-k7f2q\n    naam: Sanne de Wit   # roepnaam San\n  - {id: l-9x4hb, naam: Tim Bakker}\n";

pub(super) fn namen(folder: &Folder, args: &[&str]) -> std::process::Output {
    run(folder.path(), &[&["namen"], args].concat())
}

fn text(folder: &Folder, path: &str) -> String {
    fs::read_to_string(folder.path().join(path)).unwrap()
}

#[test]
fn the_command_splits_and_says_what_it_did() {
    let folder = school();
    folder.write("klassen/3v.yaml", WITH_NAMES);
    let output = namen(&folder, &["splits"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert_eq!(
        out(&output),
        "2 namen verhuisd\n  klassen/3v.yaml  aangepast\n  .gitignore  nieuw\n  namen/3v.yaml  nieuw\n"
    );
    assert_eq!(
        text(&folder, "klassen/3v.yaml"),
        "soort: klas\nklas: 3v\nniveau: vwo\nleerjaar: 3\nleerlingen:\n  - id: l-k7f2q\n  - {id: l-9x4hb}\n"
    );
    assert_eq!(
        text(&folder, "namen/3v.yaml"),
        "# De namen van klas 3v. Dit bestand blijft thuis: het gaat niet mee in git.\nsoort: namen\nklas: 3v\nnamen:\n  l-k7f2q: Sanne de Wit   # roepnaam San\n  l-9x4hb: Tim Bakker\n"
    );
    assert_eq!(text(&folder, ".gitignore"), "/namen/\n");
    assert_eq!(
        code(&check(&folder, &["--fail-on", "tip", "--regel", "privacy"])),
        0
    );
    let output = namen(&folder, &["voeg-samen"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert_eq!(text(&folder, "klassen/3v.yaml"), WITH_NAMES);
    assert!(!folder.path().join("namen/3v.yaml").exists());
}

#[test]
fn a_dry_run_shows_the_change_and_makes_none() {
    let folder = school();
    folder.write("klassen/3v.yaml", WITH_NAMES);
    let output = namen(&folder, &["splits", "--diff"]);
    assert_eq!(code(&output), 1);
    let said = out(&output);
    for line in [
        "-    naam: Sanne de Wit   # roepnaam San",
        "+  l-9x4hb: Tim Bakker",
        "+++ b/namen/3v.yaml",
        "+/namen/",
    ] {
        assert!(said.lines().any(|one| one == line), "{line} in {said}");
    }
    assert_eq!(text(&folder, "klassen/3v.yaml"), WITH_NAMES);
    assert!(!folder.path().join("namen").exists());
    assert_eq!(code(&namen(&named(), &["splits", "--diff"])), 0);
}

#[test]
fn git_applies_what_a_dry_run_shows() {
    let folder = school();
    folder.write("klassen/3v.yaml", WITH_NAMES);
    let shown = namen(&folder, &["splits", "--diff"]).stdout;
    let other = school();
    other.write("klassen/3v.yaml", WITH_NAMES);
    fs::write(other.path().join("verschil"), shown).unwrap();
    let applied = std::process::Command::new("git")
        .args(["apply", "verschil"])
        .current_dir(other.path())
        .output()
        .unwrap();
    assert!(applied.status.success(), "{}", err(&applied));
    assert_eq!(code(&namen(&folder, &["splits"])), 0);
    for path in ["klassen/3v.yaml", "namen/3v.yaml", ".gitignore"] {
        assert_eq!(text(&folder, path), text(&other, path), "{path}");
    }
}

#[test]
fn what_git_leaves_out_already_is_not_said_again() {
    for (before, after) in [
        ("/namen/\n", "/namen/\n"),
        ("namen\n", "namen\n"),
        ("uitvoer/", "uitvoer/\n/namen/\n"),
        ("uitvoer/\r\n", "uitvoer/\r\n/namen/\r\n"),
    ] {
        let folder = school();
        folder
            .write("klassen/3v.yaml", WITH_NAMES)
            .write(".gitignore", before);
        assert_eq!(code(&namen(&folder, &["splits"])), 0);
        assert_eq!(text(&folder, ".gitignore"), after);
    }
}

#[test]
fn names_come_behind_those_of_a_list_that_is_there() {
    let folder = named();
    folder.write(
        "klassen/3v.yaml",
        &(KLAS.to_owned() + "  - id: l-ccccc\n    naam: Bo Vis   # nieuw\n"),
    );
    assert_eq!(code(&namen(&folder, &["splits"])), 0);
    assert_eq!(
        text(&folder, "namen/3v.yaml"),
        NAMEN.to_owned() + "  l-ccccc: Bo Vis   # nieuw\n"
    );
}

#[test]
fn an_empty_list_and_one_between_braces_take_more_names() {
    for list in [
        "namen: {}   # leeg",
        "namen:",
        "namen: {l-9x4hb: Tim Bakker}",
    ] {
        let folder = ids_only();
        folder.write(
            "namen/3v.yaml",
            &format!("soort: namen\nklas: 3v\n{list}\n"),
        );
        folder.write(
            "klassen/3v.yaml",
            &KLAS.replace("{id: l-k7f2q}", "{id: l-k7f2q, naam: \"Sanne: de Wit\"}"),
        );
        assert_eq!(code(&namen(&folder, &["splits"])), 0);
        let school = load(&folder.path().canonicalize().unwrap());
        let sanne = leerplan::model::part::Id::from_name("l-k7f2q");
        assert_eq!(school.pupil_name(&sanne), "Sanne: de Wit");
        assert_eq!(
            school.documents().count(),
            3,
            "no other list was made: {list}"
        );
    }
}

#[test]
fn a_number_of_the_administration_keeps_its_name_in_the_list() {
    let folder = named();
    let output = namen(&folder, &["voeg-samen"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert_eq!(
        text(&folder, "klassen/3v.yaml"),
        KLAS.replace("{id: l-k7f2q}", "{id: l-k7f2q, naam: Sanne de Wit}")
            .replace("{id: l-9x4hb}", "{id: l-9x4hb, naam: Tim Bakker}")
    );
    assert_eq!(
        text(&folder, "namen/3v.yaml"),
        NAMEN.replace("  l-9x4hb: Tim Bakker\n", "")
    );
}

#[test]
fn a_name_with_a_comma_gets_quotes_between_braces() {
    let folder = ids_only();
    folder.write(
        "namen/3v.yaml",
        "soort: namen\nklas: 3v\nnamen:\n  l-k7f2q: Wit, S. de   # zo op de lijst\n",
    );
    assert_eq!(code(&namen(&folder, &["voeg-samen"])), 0);
    let class = text(&folder, "klassen/3v.yaml");
    assert!(
        class.contains("{id: l-k7f2q, naam: \"Wit, S. de\"}"),
        "{class}"
    );
    let list = text(&folder, "namen/3v.yaml");
    assert!(
        list.contains("# zo op de lijst"),
        "a comment that has no place in the class stays: {list}"
    );
}
