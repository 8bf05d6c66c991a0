//! Checking again after a change gives what a check of the whole folder gives, whatever changed.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use leerplan::internals::check::{CheckOptions, IncrementalCheck, Report, check};
use leerplan::internals::school::{LoadOptions, School, Surroundings};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::support::{Folder, TODAY, day};

const LOAD: fn() -> LoadOptions = || LoadOptions {
    today: day(TODAY),
    kleur: None,
    regelset: None,
    surroundings: Surroundings::UNKNOWN,
};

fn again(root: &Path) -> IncrementalCheck {
    IncrementalCheck::load(root, LOAD(), Vec::new()).unwrap()
}

/// What a check of the whole folder gives now.
fn anew(root: &Path) -> Report {
    let options = CheckOptions {
        today: day(TODAY),
        only: Vec::new(),
        files: None,
    };
    check(&School::load(root, LOAD()).unwrap(), &options).unwrap()
}

fn assert_as_anew(again: &IncrementalCheck, root: &Path, after: &str) {
    let (held, anew) = (again.report(), anew(root));
    let told = |report: &Report| -> Vec<String> {
        let all = report.findings.iter();
        all.map(|finding| format!("{finding:?}")).collect()
    };
    let (held_told, anew_told) = (told(held), told(&anew));
    let lacks: Vec<_> = anew_told
        .iter()
        .filter(|f| !held_told.contains(f))
        .collect();
    let stale: Vec<_> = held_told
        .iter()
        .filter(|f| !anew_told.contains(f))
        .collect();
    assert!(
        lacks.is_empty() && stale.is_empty(),
        "after {after}\nnot found: {lacks:#?}\nstale: {stale:#?}"
    );
    assert_eq!(held_told, anew_told, "after {after}");
    assert_eq!(held.files, anew.files, "after {after}");
    assert_eq!(held.documents, anew.documents);
}

/// Every school folder that the project has.
fn folders() -> Vec<PathBuf> {
    let mut all: Vec<PathBuf> = ["lastig", "leeg", "dertig", "herstel/voor", "herstel/na"]
        .map(|name| Path::new("tests/data").join(name))
        .into();
    for parent in ["examples", "tests/data/praktijk"] {
        let inside = std::fs::read_dir(parent).unwrap();
        let paths = inside.map(|entry| entry.unwrap().path());
        all.extend(paths.filter(|path| path.is_dir()));
    }
    all.sort();
    all
}

fn files(root: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = ignore::Walk::new(root)
        .map(|entry| entry.unwrap().into_path())
        .filter(|path| path.is_file())
        .collect();
    found.sort();
    found
}

fn copy(from: &Path, to: &Path) {
    for file in files(from) {
        let target = to.join(file.strip_prefix(from).unwrap());
        std::fs::create_dir_all(target.parent().unwrap()).unwrap();
        std::fs::copy(file, target).unwrap();
    }
}

/// What somebody may do to a folder.
#[derive(Debug, Clone, Copy)]
enum What {
    Word,
    Key,
    DropLine,
    DoubleLine,
    LineOfAnother,
    Truncate,
    Empty,
    Remove,
    Copy,
    Move,
    MoveFolder,
    Ignore,
    Evidence,
    Settings,
    Restore,
}

const ALL: [What; 22] = [
    What::Restore,
    What::Restore,
    What::Restore,
    What::Restore,
    What::Word,
    What::Word,
    What::Word,
    What::Word,
    What::Key,
    What::DropLine,
    What::DropLine,
    What::DoubleLine,
    What::LineOfAnother,
    What::Truncate,
    What::Empty,
    What::Remove,
    What::Copy,
    What::Move,
    What::MoveFolder,
    What::Ignore,
    What::Evidence,
    What::Settings,
];

type Picks = (What, Index, Index, Index, Index);

fn picks() -> impl Strategy<Value = Picks> {
    let any = any::<Index>;
    (
        proptest::sample::select(&ALL[..]),
        any(),
        any(),
        any(),
        any(),
    )
}

/// The pieces of a text that may be ids, numbers, days or keys.
fn words(text: &str) -> Vec<&str> {
    let part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    let words = text.split(|c| !part(c)).filter(|word| !word.is_empty());
    words.collect()
}

/// Does something to a copy of a folder; gives the paths at which something happened.
fn apply(from: &Path, root: &Path, picks: Picks) -> Vec<PathBuf> {
    let (what, first, second, third, fourth) = picks;
    let documents: Vec<PathBuf> = files(root)
        .into_iter()
        .filter(|path| path.extension().is_some_and(|e| e == "yaml"))
        .collect();
    if documents.is_empty() {
        return Vec::new();
    }
    let path = first.get(&documents).clone();
    let other = second.get(&documents).clone();
    let texts = [&path, &other].map(|path| std::fs::read_to_string(path).unwrap());
    if let Some(text) = rewritten(what, &texts, third, fourth) {
        std::fs::write(&path, text).unwrap();
        return vec![path];
    }
    match what {
        What::Remove => {
            std::fs::remove_file(&path).unwrap();
            vec![path]
        }
        What::Copy | What::Move => {
            let name = format!("{}.yaml", third.index(4));
            let target = other.parent().unwrap().join(name);
            std::fs::copy(&path, &target).unwrap();
            if matches!(what, What::Move) && target != path {
                std::fs::remove_file(&path).unwrap();
            }
            vec![path, target]
        }
        What::MoveFolder => {
            let folder = path.parent().unwrap();
            let target = root.join(format!("map{}", third.index(3)));
            if folder == root || target.exists() {
                return Vec::new();
            }
            std::fs::rename(folder, &target).unwrap();
            vec![folder.to_owned(), target]
        }
        What::Restore => {
            let all = files(from);
            let original = first.get(&all);
            let path = root.join(original.strip_prefix(from).unwrap());
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::copy(original, &path).unwrap();
            vec![path]
        }
        What::Settings => {
            let path = root.join("leerplan.toml");
            let text = std::fs::read_to_string(&path).unwrap();
            let kleur = third.get(&["blauw", "geel", "groen"][..]);
            let old = text.lines().find(|line| line.starts_with("kleur"));
            let text = text.replace(old.unwrap(), &format!("kleur = \"{kleur}\""));
            std::fs::write(&path, text).unwrap();
            vec![path]
        }
        _ => evidence(root, &path, third),
    }
}

/// The text of a document after a slip of whoever writes it, with pieces of another; `None` for
/// what happens to files, and where there is nothing to slip in.
fn rewritten(what: What, texts: &[String; 2], third: Index, fourth: Index) -> Option<String> {
    let [text, other] = texts;
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let at = |index: Index| index.index(lines.len().max(1));
    match what {
        What::Word | What::Key => {
            let (mine, theirs) = (words(text), words(other));
            if mine.is_empty() || theirs.is_empty() {
                return Some(text.clone());
            }
            let (old, new) = (third.get(&mine), fourth.get(&theirs));
            // Once is a slip of a single place, everywhere is a new name for something.
            let times = if matches!(what, What::Key) { 99 } else { 1 };
            return Some(text.replacen(old, new, times));
        }
        What::Truncate => {
            let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
            let end = if ends.is_empty() {
                0
            } else {
                *third.get(&ends)
            };
            return Some(text[..end].to_owned());
        }
        What::DropLine if !lines.is_empty() => {
            lines.remove(at(third));
        }
        What::DoubleLine if !lines.is_empty() => {
            let at = at(third);
            lines.insert(at, lines[at].clone());
        }
        What::LineOfAnother => {
            let theirs: Vec<&str> = other.lines().collect();
            if let (false, false) = (theirs.is_empty(), lines.is_empty()) {
                lines.insert(at(third), (*fourth.get(&theirs)).to_owned());
            }
        }
        What::Ignore if !lines.is_empty() => {
            let at = at(third);
            let word = ["*", "datum-ongeldig", "bestand", "planning", "geen-regel"];
            let word = fourth.get(&word);
            lines[at] += &format!(" # leerplan: negeer[{word}] omdat");
        }
        What::DropLine | What::DoubleLine | What::Empty => return Some(String::new()),
        _ => return None,
    }
    Some(lines.join("\n") + "\n")
}

/// Makes a file that a document may name, or takes it away again.
fn evidence(root: &Path, document: &Path, pick: Index) -> Vec<PathBuf> {
    let text = std::fs::read_to_string(document).unwrap();
    let named: Vec<&str> = text
        .split([' ', '"', '\n', '[', ']', ','])
        .filter(|word| {
            [".pdf", ".jpg", ".png"]
                .iter()
                .any(|end| word.ends_with(end))
        })
        .filter(|word| !word.starts_with('/') && !word.contains(':'))
        .collect();
    if named.is_empty() {
        return Vec::new();
    }
    let path = document.parent().unwrap().join(pick.get(&named));
    if !path.starts_with(root) || path.to_string_lossy().contains("..") {
        return Vec::new();
    }
    if path.exists() {
        std::fs::remove_file(&path).unwrap();
    } else {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, "x").unwrap();
    }
    vec![path]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn after_any_changes_the_findings_are_those_of_a_whole_check(
        folder in proptest::sample::select(folders()),
        batches in proptest::collection::vec(proptest::collection::vec(picks(), 1..4), 1..10),
    ) {
        let temporary = Folder::empty();
        let root = temporary.path().canonicalize().unwrap();
        copy(&folder, &root);
        let mut again = again(&root);
        for batch in batches {
            let mut changed = BTreeSet::new();
            for picks in &batch {
                changed.extend(apply(&folder, &root, *picks));
            }
            let before = again.report().findings.len();
            let change = again.update(&changed).unwrap();
            assert_as_anew(&again, &root, &format!("{batch:?} in {}", folder.display()));
            let now = again.report().findings.len();
            prop_assert_eq!(before + change.new.len(), now + change.solved.len());
        }
    }
}

/// What others say of a document that is not there is seldom what they say when it is.
#[test]
fn each_document_of_a_school_goes_breaks_and_comes_back() {
    for name in [
        "examples/blauw",
        "examples/geel",
        "examples/groen",
        "tests/data/herstel/na",
    ] {
        let temporary = Folder::empty();
        let root = temporary.path().canonicalize().unwrap();
        copy(Path::new(name), &root);
        let mut again = again(&root);
        for path in files(&root) {
            if path.extension().is_none_or(|end| end != "yaml") {
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            let changed = BTreeSet::from([path.clone()]);
            std::fs::remove_file(&path).unwrap();
            again.update(&changed).unwrap();
            assert_as_anew(&again, &root, &format!("{} went", path.display()));
            std::fs::write(&path, format!("{text}\n  [half")).unwrap();
            again.update(&changed).unwrap();
            assert_as_anew(&again, &root, &format!("{} broke", path.display()));
            std::fs::write(&path, &text).unwrap();
            again.update(&changed).unwrap();
            assert_as_anew(&again, &root, &format!("{} came back", path.display()));
        }
    }
}
