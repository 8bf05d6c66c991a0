//! A school folder that the fuzzer fills.

use std::path::PathBuf;

use chrono::NaiveDate;
use leerplan::internals::check::CheckOptions;
use leerplan::internals::school::{LoadOptions, School, Surroundings, Texts};
use tempfile::TempDir;

/// The day on which everything is checked: in the middle of the first period of 2026-2027.
pub const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 10, 7).expect("a day");

/// The files that a folder has, the settings first.
const FILES: [&str; 8] = [
    "leerplan.toml",
    "ons-plan.yaml",
    "sub/leerplan.toml",
    "sub/a.yaml",
    "b.yaml",
    "c.yaml",
    "d.yaml",
    "e.yaml",
];

/// The settings where the input gives none.
const SETTINGS: &str =
    "school = \"Testcollege\"\nkleur = \"geel\"\nschooljaar = \"2026-2027\"\nregio = \"midden\"\n";

/// The line that begins a file in an input.
const FILE: &str = "# bestand: ";

/// The files in an input: its lines up to the first `# bestand: pad`, and those behind each. A file
/// of a name that the folder does not have takes the next place that is free.
#[must_use]
pub fn files(input: &str) -> Vec<(&'static str, &str)> {
    let mut found: Vec<(&str, &str)> = Vec::new();
    let (first, rest) = input.split_once(FILE).unwrap_or((input, ""));
    let named = rest.split(FILE).filter_map(|part| part.split_once('\n'));
    for (name, text) in [("", first)].into_iter().chain(named) {
        let is_free = |file: &&&str| !found.iter().any(|(taken, _)| taken == *file);
        let own = FILES.iter().find(|file| **file == name.trim());
        let next = || FILES.iter().skip(3).find(is_free);
        if let Some(file) = own.filter(is_free).or_else(next) {
            found.push((file, text));
        }
    }
    if !found.iter().any(|(name, _)| *name == FILES[0]) {
        found.push((FILES[0], SETTINGS));
    }
    found
}

/// A folder on disk, made once a run.
pub struct Map {
    folder: TempDir,
    root: PathBuf,
}

impl Map {
    /// A folder with every file, all of them empty.
    ///
    /// # Panics
    /// Where it cannot be made.
    #[must_use]
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path().canonicalize().expect("its path");
        std::fs::create_dir(root.join("sub")).expect("a folder in it");
        let map = Self { folder, root };
        map.write(&[]);
        map
    }

    /// The folder.
    #[must_use]
    pub fn root(&self) -> &std::path::Path {
        debug_assert!(self.folder.path().exists());
        &self.root
    }

    /// Writes these files; the others are empty.
    ///
    /// # Panics
    /// Where that cannot be done.
    pub fn write(&self, files: &[(&str, &str)]) {
        for name in FILES {
            let text = files.iter().find(|(file, _)| *file == name);
            let text = text.map_or("", |(_, text)| text);
            std::fs::write(self.root.join(name), text).expect("a file");
        }
    }

    /// The school with these files in memory.
    ///
    /// # Panics
    /// Where the folder cannot be read.
    #[must_use]
    pub fn school(&self, files: &[(&str, &str)]) -> School {
        let mut texts = Texts::default();
        for (name, text) in files {
            let text = text.strip_prefix('\u{feff}').unwrap_or(text);
            texts.put(self.root.join(name), text.to_owned());
        }
        School::load_with(&self.root, Self::load(), &texts).expect("a school")
    }

    /// How the folder is read.
    #[must_use]
    pub fn load() -> LoadOptions {
        LoadOptions {
            today: TODAY,
            kleur: None,
            regelset: None,
            surroundings: Surroundings::UNKNOWN,
        }
    }

    /// How it is checked.
    #[must_use]
    pub fn check() -> CheckOptions {
        CheckOptions {
            today: TODAY,
            only: Vec::new(),
            files: None,
        }
    }
}

impl Default for Map {
    fn default() -> Self {
        Self::new()
    }
}
