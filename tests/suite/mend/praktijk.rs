//! What `check --fix` does to folders as schools write them: nothing that a person would not have.

use std::path::Path;

use leerplan::internals::yaml::edit::Safety;
use serde_yaml::Value;

use crate::mend::folders::{Files, after, files};

/// What a person would change, each once: the folder, the file, what stands there and what comes
/// there.
type Change = (&'static str, &'static str, &'static str, &'static str);

/// The folders are as a person would have made them: with these changes and no other.
fn become_what_a_person_makes(at_most: Safety, changes: &[Change]) {
    let data = Path::new("tests/data/praktijk");
    let mut folders: Vec<_> = std::fs::read_dir(data)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    folders.sort();
    assert!(folders.len() >= 30);
    let mut left = changes.len();
    for folder in folders {
        let name = folder.file_name().unwrap().to_str().unwrap();
        let before = files(&folder);
        let mut expected = before.clone();
        for (_, file, old, new) in changes.iter().filter(|change| change.0 == name) {
            let text = text(&before, file);
            assert_eq!(text.matches(old).count(), 1, "{name}/{file}: {old}");
            let bytes = text.replace(old, new).into_bytes();
            expected.insert((*file).to_owned(), bytes);
            left -= 1;
        }
        let mended = after(&before, at_most);
        for path in expected.keys() {
            assert_eq!(text(&mended, path), text(&expected, path), "{name}/{path}");
        }
        assert_eq!(mended, expected, "{name}");
    }
    assert_eq!(left, 0, "each change is about a folder that is there");
}

fn text<'f>(files: &'f Files, path: &str) -> &'f str {
    std::str::from_utf8(&files[path]).unwrap()
}

#[test]
fn what_schools_really_write_is_let_be() {
    become_what_a_person_makes(Safety::Safe, &[]);
}

/// The strings cost 14.50 and the cable 9.
const SUM: Change = (
    "verschrijving-optelling",
    "plan.yaml",
    "kosten: {totaal: 21.50, ",
    "kosten: {totaal: 23.50, ",
);

/// Tests of a chapter whose day stands in its planning too. The rest of the row stays as it is, on its
/// one line.
const TESTS: [Change; 4] = [
    (
        "met-archief",
        "sw-gs.yaml",
        "toets: {naam: PW H1, datum: 2026-10-14, weging: 2}",
        "toets: {naam: PW H1, planning: gs-h1, weging: 2}",
    ),
    (
        "rooster-met-lesweken",
        "wi-2.yaml",
        "toets: {naam: H3, datum: 2026-11-25}",
        "toets: {naam: H3, planning: h3}",
    ),
    (
        "twee-kleuren",
        "sk-3.yaml",
        "toets: {naam: Hoofdstuk 1, datum: 2026-10-13}",
        "toets: {naam: Hoofdstuk 1, planning: sk-h1}",
    ),
    (
        "wiskunde-rij-3-4",
        "studiewijzer-2h1.yaml",
        "toets: {naam: Proefwerk H1, datum: 2026-10-15, weging: 3}",
        "toets: {naam: Proefwerk H1, planning: h1-lineaire-verbanden, weging: 3}",
    ),
];

#[test]
fn a_wrong_sum_and_tests_of_a_planning_are_changed_where_everything_may_be() {
    let [archive, timetable, colours, maths] = TESTS;
    let changes = [archive, timetable, colours, SUM, maths];
    become_what_a_person_makes(Safety::Review, &changes);
}

/// What is linked is surely the same test: the planning has one test at its end, on that very day, and
/// is of the same subject and classes, whatever they are called.
#[test]
fn what_is_linked_is_the_same_test() {
    let subjects = [("sk", "schk")];
    for (folder, file, old, new) in TESTS {
        let files = files(&Path::new("tests/data/praktijk").join(folder));
        let wijzer: Value = serde_yaml::from_str(text(&files, file)).unwrap();
        let id = between(new, "planning: ");
        let planning = text(&files, &format!("{id}.yaml"));
        let planning: Value = serde_yaml::from_str(planning).unwrap();
        // A list of tests would have no field of this name.
        let day = planning["toets"]["datum"].as_str();
        assert_eq!(day, Some(between(old, "datum: ")), "{folder}");
        assert_eq!(planning["klas"], wijzer["klas"], "{folder}");
        let (one, other) = (&wijzer["vak"], &planning["vak"]);
        let both = one.as_str().zip(other.as_str()).unwrap();
        assert!(one == other || subjects.contains(&both), "{folder}");
        // The number of the chapter is what the names have in common.
        let number = |name: &str| {
            name.chars()
                .filter(char::is_ascii_digit)
                .collect::<String>()
        };
        let chapter = planning["hoofdstuk"].as_str().map(number);
        assert_eq!(chapter, Some(number(between(old, "naam: "))), "{folder}");
    }
}

/// The value of a field between braces.
fn between<'t>(fields: &'t str, name: &str) -> &'t str {
    let rest = fields.split_once(name).unwrap().1;
    rest.split([',', '}']).next().unwrap()
}
