//! Text on real paper: no word stands on another one, in no variant, however a page is broken.

use std::path::{Path, PathBuf};

use crate::browser::lab::{DAY, data, pages};
use crate::browser::paper::{Word, words};
use crate::browser::pipe::print_all;
use crate::support::{Folder, err, run};

/// Pages of a school in a variant, of these folders.
fn made(school: &Path, variant: &str, folders: &[&str]) -> (Folder, Vec<PathBuf>) {
    let folder = Folder::empty();
    let out = folder.path().join("out");
    let mut args = vec!["render", "--los", "--vandaag", DAY, "--out"];
    args.push(out.to_str().unwrap());
    args.extend(Some(variant).filter(|variant| !variant.is_empty()));
    let output = run(school, &args);
    assert!(output.status.success(), "{}", err(&output));
    let paths = pages(&out).into_iter().map(|page| page.path);
    let wanted = paths.filter(|path| folders.iter().any(|begin| path.starts_with(begin)));
    let files = wanted.map(|path| out.join(path)).collect();
    (folder, files)
}

/// Whether two words share more than an edge. A word with a halo is there twice.
fn overlap(one: &Word, other: &Word) -> bool {
    if one.text.contains(&other.text) || other.text.contains(&one.text) {
        return false;
    }
    let wide = one.right.min(other.right) - one.left.max(other.left);
    let high = one.bottom.min(other.bottom) - one.top.max(other.top);
    let low = (one.bottom - one.top).min(other.bottom - other.top);
    wide > 2.0 && high > 0.5 * low
}

/// The words of a sheet that stand on another one.
fn on_each_other(sheet: &[Word]) -> Vec<String> {
    let pairs = sheet.iter().enumerate().flat_map(|(at, one)| {
        let others = sheet[at + 1..].iter();
        others
            .filter(move |other| overlap(one, other))
            .map(move |other| (one, other))
    });
    pairs
        .map(|(one, other)| format!("{} / {}", one.text, other.text))
        .collect()
}

fn faults(school: &str, folders: &[&str]) -> Vec<String> {
    ["", "--groot", "--dyslexie"]
        .iter()
        .flat_map(|variant| {
            let (_folder, files) = made(&data(school), variant, folders);
            assert!(!files.is_empty());
            let sheets = print_all(&files).into_iter().flat_map(|pdf| {
                let name = pdf.file_stem().unwrap().to_str().unwrap().to_owned();
                words(&pdf)
                    .into_iter()
                    .map(move |sheet| (name.clone(), sheet))
            });
            let told = |(name, sheet): (String, Vec<Word>)| {
                let pairs = on_each_other(&sheet).into_iter();
                pairs
                    .map(move |pair| format!("{name} {variant}: {pair}"))
                    .collect::<Vec<_>>()
            };
            sheets.flat_map(told).collect::<Vec<_>>()
        })
        .collect()
}

#[test]
#[ignore = "needs Chromium and poppler"]
fn no_word_of_a_plan_or_draaiboek_stands_on_another() {
    let folders = ["leerplannen/", "draaiboeken/", "invoering/"];
    for school in [
        "examples/blauw",
        "examples/groen",
        "tests/data/leeg",
        "tests/data/dertig",
    ] {
        assert_eq!(faults(school, &folders), [""; 0], "{school}");
    }
}

#[test]
#[ignore = "needs Chromium and poppler"]
fn no_word_of_long_documents_stands_on_another() {
    let folders = [
        "leerplannen/",
        "planningen/",
        "leerlijnen/",
        "invoering/",
        "klassen/h3b.",
        "gesprekken/",
    ];
    assert_eq!(faults("tests/data/lastig", &folders), [""; 0]);
}

#[test]
fn words_on_each_other_are_seen() {
    let word = |left, top| Word {
        left,
        top,
        right: left + 20.0,
        bottom: top + 10.0,
        text: format!("{left},{top}"),
    };
    let sheet = [
        word(0.0, 0.0),
        word(21.0, 0.0),
        word(0.0, 9.0),
        word(5.0, 2.0),
    ];
    assert_eq!(on_each_other(&sheet), ["0,0 / 5,2", "21,0 / 5,2"]);
}
