//! Little school folders to test on.

use std::path::Path;

use chrono::NaiveDate;
use leerplan::check::{CheckOptions, Report, check};
use leerplan::model::Kleur;
use leerplan::school::{LoadOptions, School};
use tempfile::TempDir;

/// A day in the middle of the first period of 2026-2027.
pub const TODAY: &str = "2026-10-07";

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A folder that is removed when it goes out of scope.
pub struct Folder(pub TempDir);

impl Folder {
    pub fn empty() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// A school folder with settings and no documents.
    pub fn school(kleur: Kleur) -> Self {
        let folder = Self::empty();
        folder.write("leerplan.toml", &settings(kleur));
        folder
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn write(&self, path: &str, text: &str) -> &Self {
        let path = self.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
        self
    }

    pub fn load(&self, today: &str) -> School {
        let root = self.path().canonicalize().unwrap();
        let options = LoadOptions {
            today: day(today),
            kleur: None,
        };
        School::load(&root, options).unwrap()
    }

    pub fn check(&self, today: &str) -> Report {
        self.check_only(today, &[])
    }

    pub fn check_only(&self, today: &str, rules: &[&str]) -> Report {
        let options = CheckOptions {
            today: day(today),
            only: rules.iter().map(|rule| (*rule).to_owned()).collect(),
            files: None,
        };
        check(&self.load(today), &options).unwrap()
    }
}

/// Settings with the four periods of 2026-2027 in the region midden.
pub fn settings(kleur: Kleur) -> String {
    format!(
        "school = \"Testcollege\"\nkleur = \"{kleur}\"\nschooljaar = \"2026-2027\"\nregio = \"midden\"\n\
         max_uren = 20\n\
         [[periode]]\nnummer = 1\nvan = 2026-08-31\ntot = 2026-10-16\n\
         [[periode]]\nnummer = 2\nvan = 2026-10-26\ntot = 2026-12-18\n\
         [[periode]]\nnummer = 3\nvan = 2027-01-04\ntot = 2027-04-02\n\
         [[periode]]\nnummer = 4\nvan = 2027-04-05\ntot = 2027-07-16\n"
    )
}
