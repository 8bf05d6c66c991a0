//! A ruler laid along every sheet of the examples, in a real browser.

use std::collections::BTreeSet;
use std::path::Path;

use crate::browser::lab::{DAY, Html, data, example, inspect, pages, rendered, told};
use crate::support::{Folder, err, run};

pub fn ruler() -> String {
    std::fs::read_to_string(data("tests/data/lab/measure.js")).unwrap()
}

fn measured(school: &Path) -> String {
    let folder = rendered(school);
    let out = folder.path().join("out");
    told(&inspect(&pages(&out), &ruler()))
}

/// The pages that each of these commands makes in the blue example, measured.
fn made(commands: &[&[&str]]) -> String {
    let pages: Vec<Html> = commands
        .iter()
        .flat_map(|command| {
            let folder = Folder::empty();
            let out = folder.path().to_str().unwrap();
            let args = [*command, &["--vandaag", DAY, "--out", out]].concat();
            let output = run(&example("blauw"), &args);
            assert!(output.status.success(), "{command:?}: {}", err(&output));
            let mut made = pages(folder.path());
            for page in &mut made {
                page.path = format!("{} {}", command.join(" "), page.path);
            }
            made
        })
        .collect();
    assert!(pages.len() >= commands.len());
    told(&inspect(&pages, &ruler()))
}

#[test]
#[ignore = "needs Chromium"]
fn the_sheets_of_the_blue_example_fit_their_paper() {
    assert_eq!(measured(&example("blauw")), "");
}

#[test]
#[ignore = "needs Chromium"]
fn the_sheets_of_the_yellow_example_fit_their_paper() {
    assert_eq!(measured(&example("geel")), "");
}

#[test]
#[ignore = "needs Chromium"]
fn the_sheets_of_the_green_example_fit_their_paper() {
    assert_eq!(measured(&example("groen")), "");
}

#[test]
#[ignore = "needs Chromium"]
fn the_ruler_finds_everything_that_is_wrong_with_a_broken_page() {
    let broken = Html {
        path: "kapot.html".to_owned(),
        text: std::fs::read_to_string(data("tests/data/lab/kapot.html")).unwrap(),
    };
    let found = inspect(&[broken], &ruler());
    let kinds = |width: &str| -> BTreeSet<&str> {
        let page = found.iter().find(|found| found.width == width).unwrap();
        let kind = |problem: &'_ String| problem.split(':').next().unwrap_or_default().len();
        page.problems
            .iter()
            .map(|problem| &problem[..kind(problem)])
            .collect()
    };
    let outline = ["caption", "h1", "heading-order", "lang", "scope"];
    let on_paper = [
        "broken-formula",
        "cut-off",
        "cut-word",
        "flat-index",
        "head-not-repeated",
        "low-line",
        "narrow-column",
        "outside-sheet",
        "raw-formula",
        "row-may-split",
        "small-text",
    ];
    let everywhere: BTreeSet<&str> = outline.into_iter().collect();
    assert_eq!(
        kinds("print"),
        everywhere.iter().copied().chain(on_paper).collect()
    );
    assert_eq!(
        kinds("phone"),
        everywhere
            .iter()
            .copied()
            .chain(["page-too-wide"])
            .collect()
    );
}

#[test]
#[ignore = "needs Chromium"]
fn forms_have_room_to_write_in_every_variant() {
    let kinds = ["planning", "studiewijzer", "leerplan", "draaiboek"];
    let commands: Vec<Vec<&str>> = ["", "--dyslexie", "--groot"]
        .iter()
        .flat_map(|variant| kinds.map(|kind| vec!["formulier", kind, "--klas", "3v1", variant]))
        .map(|mut command| {
            command.retain(|word| !word.is_empty());
            command
        })
        .collect();
    let commands: Vec<&[&str]> = commands.iter().map(Vec::as_slice).collect();
    assert_eq!(made(&commands), "");
}

#[test]
#[ignore = "needs Chromium"]
fn sheets_in_large_print_and_for_dyslexia_fit_their_paper() {
    assert_eq!(
        made(&[
            &["render", "--los", "--dyslexie"],
            &["render", "--los", "--groot"]
        ]),
        ""
    );
}

#[test]
#[ignore = "needs Chromium"]
fn sheets_of_a_class_in_one_file_fit_their_paper() {
    assert_eq!(made(&[&["render", "--per-leerling", "3v1"]]), "");
}

#[test]
#[ignore = "needs Chromium"]
fn sheets_with_long_and_awkward_content_fit_their_paper() {
    assert_eq!(measured(&data("tests/data/lastig")), "");
}

#[test]
#[ignore = "needs Chromium"]
fn sheets_with_nothing_filled_in_fit_their_paper() {
    assert_eq!(measured(&data("tests/data/leeg")), "");
}

#[test]
#[ignore = "needs Chromium"]
fn sheets_with_every_key_of_the_format_fit_their_paper() {
    assert_eq!(measured(&data("tests/data/sleutels")), "");
}
