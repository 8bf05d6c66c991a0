//! A second opinion on reading: every file that this reader and `serde_yaml` both accept is the
//! same document for both.

use std::path::Path;

use leerplan::internals::yaml::parse_yaml;
use leerplan::model::{self, Content, Soort};
use proptest::prelude::*;

use crate::edit::corpus::unescaped;

/// The document as this reader sees it, if it has nothing to say about its shape.
fn ours(text: &str) -> Option<Content> {
    let tree = parse_yaml(text.to_owned()).ok()?;
    match model::read(&tree) {
        (Some(content), faults) if faults.is_empty() => Some(content),
        _ => None,
    }
}

fn theirs(soort: Soort, text: &str) -> Option<Content> {
    match soort {
        Soort::Klas => serde_yaml::from_str(text).map(Content::Klas).ok(),
        Soort::Leerlijn => serde_yaml::from_str(text).map(Content::Leerlijn).ok(),
        Soort::Planning => serde_yaml::from_str(text).map(Content::Planning).ok(),
        Soort::Studiewijzer => serde_yaml::from_str(text).map(Content::Studiewijzer).ok(),
        Soort::Leerplan => serde_yaml::from_str(text).map(Content::Leerplan).ok(),
        Soort::Draaiboek => serde_yaml::from_str(text).map(Content::Draaiboek).ok(),
        Soort::Voortgang => serde_yaml::from_str(text).map(Content::Voortgang).ok(),
        Soort::Gesprek => serde_yaml::from_str(text).map(Content::Gesprek).ok(),
        Soort::Invoeringsplan => serde_yaml::from_str(text).map(Content::Invoeringsplan).ok(),
        Soort::Namen => serde_yaml::from_str(text).map(Content::Namen).ok(),
        soort => panic!("no second reading of a {soort}"),
    }
}

/// Whether both readers took the text; then they must agree.
fn agree(text: &str) -> bool {
    let Some(ours) = ours(text) else {
        return false;
    };
    let Some(theirs) = theirs(ours.soort(), text) else {
        return false;
    };
    assert_eq!(ours, theirs, "{text}");
    true
}

fn documents(folder: &Path, found: &mut Vec<std::path::PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            documents(&path, found);
        } else if path.extension().is_some_and(|e| e == "yaml") {
            found.push(path);
        }
    }
}

#[test]
fn the_examples_read_the_same() {
    let mut paths = Vec::new();
    documents(Path::new("examples"), &mut paths);
    let taken = paths
        .iter()
        .filter(|path| agree(&std::fs::read_to_string(path).unwrap()))
        .count();
    // Both readers are asked the same question for nearly all: not for `ja` and for what only
    // one of them takes.
    assert!(taken * 10 > paths.len() * 8, "{taken} of {}", paths.len());
}

/// A scalar in one of the spellings that trip readers.
fn scalar() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("1.1".to_owned()),
        Just("012".to_owned()),
        Just("null".to_owned()),
        Just("~".to_owned()),
        Just("\"a\\tb é\"".to_owned()),
        Just("'it''s'".to_owned()),
        Just("08:30 les".to_owned()),
        Just("https://example.org/a#b".to_owned()),
        Just("|\n      regel 1\n      regel 2\n".to_owned()),
        Just(">-\n      gevouwen\n      tekst\n".to_owned()),
        "[a-z]{1,8}",
        "[0-9]{1,3}",
        "2026-[01][0-9]-[0-3][0-9]",
    ]
}

fn planning() -> impl Strategy<Value = String> {
    let keys = [
        "hoofdstuk",
        "docent",
        "periode",
        "methode",
        "klas",
        "nummering",
        "afsluiting",
    ];
    let head = proptest::sample::subsequence(keys.to_vec(), 0..keys.len());
    (head, proptest::collection::vec(scalar(), 7), proptest::collection::vec((scalar(), scalar(), scalar()), 0..4))
        .prop_map(|(keys, values, paragraphs)| {
            let mut text = "soort: planning\nvak: na\nniveau: [vwo, havo]\nleerjaar: 3\ntitel: T\n".to_owned();
            for (key, value) in keys.iter().zip(&values) {
                text.push_str(&format!("{key}: {value}\n"));
            }
            text.push_str("paragrafen:\n");
            for (number, goal, week) in &paragraphs {
                text.push_str(&format!(
                    "  - nummer: {number}\n    leerdoelen:\n    - {goal}\n    - doel: x\n      id: a\n    week: {week}\n"
                ));
            }
            text
        })
}

proptest! {
    #[test]
    fn generated_documents_read_the_same(text in planning()) {
        agree(&text);
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "(soort: (klas|planning|draaiboek)\n)?[ -~\n\t:\\[\\]{}&*!é]{0,200}") {
        if let Ok(tree) = parse_yaml(text) {
            let _ = model::read(&tree);
        }
    }
}

/// The public test suite of YAML, where it was fetched: `YAML_TEST_SUITE=<folder with *.yaml>`.
/// What it calls invalid must be refused.
#[test]
#[ignore = "needs the data of the yaml-test-suite in YAML_TEST_SUITE"]
fn the_yaml_test_suite_agrees() {
    let folder = std::env::var("YAML_TEST_SUITE").unwrap();
    let mut paths = Vec::new();
    documents(Path::new(&folder), &mut paths);
    let mut wrong = Vec::new();
    let mut invalid = 0;
    for path in &paths {
        let cases: serde_yaml::Value =
            serde_yaml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        for case in cases.as_sequence().unwrap() {
            let Some(text) = case.get("yaml").and_then(|y| y.as_str()) else {
                continue;
            };
            let text = unescaped(text);
            let fails = case.get("fail").and_then(serde_yaml::Value::as_bool) == Some(true);
            invalid += usize::from(fails);
            if fails && parse_yaml(text).is_ok() {
                wrong.push(path.clone());
            }
        }
    }
    assert!(invalid > 90, "{invalid} invalid cases");
    assert_eq!(wrong, Vec::<std::path::PathBuf>::new());
}
