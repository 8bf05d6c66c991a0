//! Mending whole folders: what `check --fix` makes of them is what a person would have written.

use std::collections::BTreeMap;
use std::path::{MAIN_SEPARATOR, Path};

use leerplan::internals::check::CheckOptions;
use leerplan::internals::mend::{Mended, mend};
use leerplan::internals::school::{LoadOptions, Surroundings, Texts};
use leerplan::internals::yaml::edit::Safety;
use proptest::prelude::*;
use similar::{ChangeTag, TextDiff};

use crate::support::{Folder, TODAY, day};

/// The bytes of the files of a folder, by path.
pub type Files = BTreeMap<String, Vec<u8>>;

pub fn files(folder: &Path) -> Files {
    let mut found = Files::new();
    collect(folder, folder, &mut found);
    found
}

fn collect(root: &Path, folder: &Path, found: &mut Files) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, found);
        } else {
            let inside = path.strip_prefix(root).unwrap();
            let name = inside.to_str().unwrap().replace(MAIN_SEPARATOR, "/");
            found.insert(name, std::fs::read(&path).unwrap());
        }
    }
}

pub fn folder_of(files: &Files) -> Folder {
    let folder = Folder::empty();
    for (path, bytes) in files {
        folder.write(path, std::str::from_utf8(bytes).unwrap());
    }
    folder
}

pub fn mended(folder: &Folder, at_most: Safety) -> Mended {
    let root = folder.path().canonicalize().unwrap();
    let today = day(TODAY);
    let load = LoadOptions {
        today,
        kleur: None,
        regelset: None,
        surroundings: Surroundings::UNKNOWN,
    };
    let options = CheckOptions {
        today,
        only: Vec::new(),
        files: None,
    };
    mend(&root, load, Texts::default(), &options, at_most).unwrap()
}

/// The folder as it would be after mending.
pub fn after(files: &Files, at_most: Safety) -> Files {
    let mut files = files.clone();
    for file in mended(&folder_of(&files), at_most).files {
        assert_eq!(files[&file.path], file.before);
        files.insert(file.path, file.after);
    }
    files
}

pub fn before_and_after() -> (Files, Files) {
    let data = Path::new("tests/data/herstel");
    (files(&data.join("voor")), files(&data.join("na")))
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

/// The lines in which two folders differ, as `file: line`, of the first.
fn differences(one: &Files, other: &Files) -> Vec<String> {
    let mut found = Vec::new();
    for (path, bytes) in one {
        let diff = TextDiff::from_lines(text(bytes), text(&other[path]));
        let gone = diff.iter_all_changes();
        let gone = gone.filter(|change| change.tag() == ChangeTag::Delete);
        found.extend(gone.map(|change| format!("{path}: {}", change.value().trim())));
    }
    found
}

#[test]
fn a_folder_with_fifty_faults_becomes_what_a_person_would_have_written() {
    let (before, person) = before_and_after();
    assert_eq!(
        differences(&after(&before, Safety::Review), &person),
        [""; 0]
    );
    assert_eq!(after(&before, Safety::Review), person);
    let school = folder_of(&before);
    assert!(mended(&school, Safety::Review).done.len() >= 50);
}

#[test]
fn what_somebody_should_look_at_is_let_be_without_being_asked() {
    let (before, person) = before_and_after();
    let safe = after(&before, Safety::Safe);
    assert_eq!(
        differences(&safe, &person),
        [
            "invoering/plan-1.yaml: planningen: [na-hh1]",
            "leerlijnen/na-3.yaml: voorkennis: [na.kracht.herkenen]   # eerst krachten",
            "leerplannen/sanne-raket.yaml: kosten: {totaal: 12.50, regeling: zakgeld, besproken: 2026-09-15}",
            "planningen/na-h1.yaml: leerlijn: na.druk.rekennen",
            "studiewijzers/na-3v2.yaml: klas: 3vv2",
            "studiewijzers/na-3v2.yaml: toets: [{naam: Toets H1, datum: 2026-10-02, weging: 2}]",
            "voortgang/na-h1-3v2.yaml: tim: {na.h1.1aa: b}   # inhaler",
        ]
    );
}

#[test]
fn mending_twice_changes_nothing() {
    let (before, _) = before_and_after();
    for at_most in [Safety::Safe, Safety::Review] {
        let once = after(&before, at_most);
        assert_eq!(after(&once, at_most), once);
    }
}

#[test]
fn after_mending_no_fault_is_left_and_none_has_come() {
    let (before, _) = before_and_after();
    let school = folder_of(&before);
    let was = school.check(TODAY).totals().fouten;
    assert!(was >= 50, "{was}");
    assert_eq!(mended(&school, Safety::Review).report.totals().fouten, 0);
}

#[test]
fn comments_and_their_order_survive() {
    let (before, person) = before_and_after();
    let comments = |files: &Files| -> Vec<String> {
        let lines = files.values().flat_map(|bytes| text(bytes).lines());
        lines
            .filter_map(|line| line.find('#').map(|at| line[at..].trim_end().to_owned()))
            .filter(|comment| !comment.contains("leerplan: negeer"))
            .collect()
    };
    let all = comments(&before);
    assert!(all.len() >= 15, "{all:?}");
    assert_eq!(comments(&after(&before, Safety::Review)), all);
    assert_eq!(comments(&person), all);
}

/// A folder with some of the faults: of each stretch that differs one version.
fn some_faults(choices: &[bool]) -> Files {
    let (before, person) = before_and_after();
    let mut choices = choices.iter().cycle();
    let mut mixed = Files::new();
    for (path, bytes) in &before {
        let diff = TextDiff::from_lines(text(bytes), text(&person[path]));
        let mut out = String::new();
        for op in diff.ops() {
            let faulty = *choices.next().unwrap();
            for change in diff.iter_changes(op) {
                let keep = match change.tag() {
                    ChangeTag::Equal => true,
                    ChangeTag::Delete => faulty,
                    ChangeTag::Insert => !faulty,
                };
                out.push_str(if keep { change.value() } else { "" });
            }
        }
        mixed.insert(path.clone(), out.into_bytes());
    }
    mixed
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_mix_of_the_faults_is_mended(choices in proptest::collection::vec(any::<bool>(), 47)) {
        let (_, person) = before_and_after();
        let mixed = some_faults(&choices);
        let mended = after(&mixed, Safety::Review);
        prop_assert_eq!(differences(&mended, &person), [""; 0]);
    }
}
