//! How many findings a school gets at once: ordinary work has two a file at most, on average.

use std::path::Path;

use leerplan::internals::check::{self, CheckOptions};
use leerplan::internals::school::{LoadOptions, School, Surroundings};
use leerplan::internals::start::{Init, proposed_year};
use leerplan::model::Kleur;

use crate::support::{Folder, TODAY, day};

/// The days on which schools are looked at: in the first and in the second period.
const DAYS: [&str; 3] = ["2026-09-14", TODAY, "2026-11-18"];

/// The findings of a folder on a day and how many documents it has.
fn volume(root: &Path, kleur: Option<Kleur>, today: &str) -> (usize, usize) {
    let options = LoadOptions {
        today: day(today),
        kleur,
        regelset: Some("2027".parse().unwrap()),
        surroundings: Surroundings::UNKNOWN,
    };
    let school = School::load(&root.canonicalize().unwrap(), options).unwrap();
    let options = CheckOptions {
        today: day(today),
        only: Vec::new(),
        files: None,
    };
    let report = check::check(&school, &options).unwrap();
    (report.findings.len(), school.documents().count())
}

fn assert_quiet(name: &str, root: &Path, kleur: Option<Kleur>) {
    for today in DAYS {
        let (findings, documents) = volume(root, kleur, today);
        assert!(documents > 0, "{name}");
        assert!(
            findings <= 2 * documents,
            "{name} on {today}: {findings} findings in {documents} documents"
        );
    }
}

fn inside(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

#[test]
fn a_new_school_is_quiet() {
    for kleur in Kleur::ALL {
        let init = Init {
            school: "De Nieuwe".to_owned(),
            kleur: *kleur,
            schooljaar: proposed_year(day(TODAY)).unwrap(),
            regio: None,
        };
        let folder = Folder::empty();
        for file in init.files(day(TODAY)).unwrap() {
            folder.write(&file.path, &file.contents);
        }
        assert_quiet(&format!("init {kleur}"), folder.path(), None);
    }
}

#[test]
fn the_examples_are_quiet() {
    for name in ["blauw", "geel", "groen"] {
        assert_quiet(name, &inside("examples").join(name), None);
    }
}

#[test]
fn ten_ordinary_studiewijzers_are_quiet_in_every_colour() {
    let root = inside("tests/data/studiewijzers");
    for kleur in Kleur::ALL {
        let (findings, documents) = volume(&root, Some(*kleur), TODAY);
        assert_eq!(documents, 10);
        // They are no school without work to do: a class has weeks without a choice.
        assert!(findings > 0, "{kleur}");
        assert_quiet("studiewijzers", &root, Some(*kleur));
    }
}
