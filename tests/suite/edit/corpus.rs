//! Files to edit: the examples, the practice folders, a school that is made, and the valid files of
//! the public test suite of YAML where it was fetched; each also with other line breaks, with a byte
//! order mark and without a last line break.

use std::path::Path;
use std::sync::OnceLock;

use leerplan::internals::yaml::{Tree, parse_yaml};

use crate::edit::school;

/// A file of the corpus.
#[derive(Debug, Clone)]
pub struct Source {
    pub name: String,
    pub text: String,
}

/// How the bytes of a file differ from its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Variant {
    AsIs,
    Crlf,
    Mark,
    NoLastBreak,
}

pub const VARIANTS: [Variant; 4] = [
    Variant::AsIs,
    Variant::Crlf,
    Variant::Mark,
    Variant::NoLastBreak,
];

impl Variant {
    /// The text without byte order mark, and whether the file has one.
    pub fn of(self, text: &str) -> (String, bool) {
        match self {
            Self::AsIs => (text.to_owned(), false),
            Self::Crlf => (text.replace("\r\n", "\n").replace('\n', "\r\n"), false),
            Self::Mark => (text.to_owned(), true),
            Self::NoLastBreak => (text.trim_end_matches(['\n', '\r']).to_owned(), false),
        }
    }
}

pub fn yaml_files(folder: &Path, found: &mut Vec<Source>) {
    let mut entries: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            yaml_files(&path, found);
        } else if path.extension().is_some_and(|e| e == "yaml")
            && let Ok(text) = std::fs::read_to_string(&path)
        {
            let text = text.trim_start_matches('\u{feff}').to_owned();
            let name = path.display().to_string();
            found.push(Source { name, text });
        }
    }
}

/// The files that every run has.
pub fn own() -> &'static [Source] {
    static FILES: OnceLock<Vec<Source>> = OnceLock::new();
    FILES.get_or_init(|| {
        let mut found = Vec::new();
        yaml_files(Path::new("examples"), &mut found);
        yaml_files(Path::new("tests/data"), &mut found);
        let made = tempfile::tempdir().unwrap();
        for seed in [1, 2] {
            school::write(&made.path().join(seed.to_string()), 2, seed);
        }
        yaml_files(made.path(), &mut found);
        found.retain(|source| read(&source.text).is_some());
        found
    })
}

/// The valid files of the public test suite of YAML that this reader takes.
pub fn public() -> Vec<Source> {
    let folder = std::env::var("YAML_TEST_SUITE").unwrap();
    let mut files = Vec::new();
    yaml_files(Path::new(&folder), &mut files);
    let mut found = Vec::new();
    for file in files {
        let cases: serde_yaml::Value = serde_yaml::from_str(&file.text).unwrap();
        for (number, case) in cases.as_sequence().unwrap().iter().enumerate() {
            let fails = case.get("fail").and_then(serde_yaml::Value::as_bool) == Some(true);
            let Some(text) = case.get("yaml").and_then(|y| y.as_str()).filter(|_| !fails) else {
                continue;
            };
            let text = unescaped(text);
            let text = text.trim_start_matches('\u{feff}').to_owned();
            let name = format!("{} {number}", file.name);
            found.extend(read(&text).map(|_| Source { name, text }));
        }
    }
    found
}

pub fn read(text: &str) -> Option<Tree> {
    parse_yaml(text.to_owned()).ok()
}

/// A text of the public test suite as it is meant: characters that nobody sees are shown there.
pub fn unescaped(shown: &str) -> String {
    shown
        .replace('␣', " ")
        .replace("————»", "\t")
        .replace("———»", "\t")
        .replace("——»", "\t")
        .replace("—»", "\t")
        .replace('»', "\t")
        .replace('↵', "")
        .replace("∎\n", "")
        .replace('←', "\r")
        .replace('⇔', "\u{feff}")
}
