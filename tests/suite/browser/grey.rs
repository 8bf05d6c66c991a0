//! Sheets on a printer without colour: every word dark enough to read, every line dark enough to write
//! on, and no two states that only colour tells apart.

use std::path::Path;

use crate::browser::lab::{
    DAY, Found, Html, data, example, inspect, one_of_each_kind, pages, rendered, told,
};
use crate::support::{Folder, err, run};

fn lost(pages: &[Html]) -> Vec<Found> {
    let script = std::fs::read_to_string(data("tests/data/lab/grey.js")).unwrap();
    inspect(pages, &script)
}

fn lost_of(school: &Path) -> String {
    let folder = rendered(school);
    let pages = one_of_each_kind(pages(&folder.path().join("out")));
    assert!(pages.len() > 20);
    told(&lost(&pages))
}

#[test]
#[ignore = "needs Chromium"]
fn nothing_of_the_examples_is_lost_in_grey() {
    for colour in ["blauw", "geel", "groen"] {
        assert_eq!(lost_of(&example(colour)), "", "{colour}");
    }
}

#[test]
#[ignore = "needs Chromium"]
fn nothing_of_long_documents_and_an_awkward_class_is_lost_in_grey() {
    for school in ["tests/data/lastig", "tests/data/dertig"] {
        assert_eq!(lost_of(&data(school)), "", "{school}");
    }
}

#[test]
#[ignore = "needs Chromium"]
fn nothing_of_posters_and_forms_is_lost_in_grey() {
    let commands: [&[&str]; 4] = [
        &["stappenplan", "--poster", "a4"],
        &["stappenplan", "--poster", "a3"],
        &["formulier", "leerplan"],
        &["formulier", "draaiboek"],
    ];
    for colour in ["blauw", "geel", "groen"] {
        for command in commands {
            let folder = Folder::empty();
            let out = folder.path().to_str().unwrap();
            let mut args = [command, &["--out", out]].concat();
            if command[0] == "formulier" {
                args.extend(["--vandaag", DAY]);
            }
            let output = run(&example(colour), &args);
            assert!(output.status.success(), "{}", err(&output));
            assert_eq!(told(&lost(&pages(folder.path()))), "", "{colour}");
        }
    }
}

#[test]
#[ignore = "needs Chromium"]
fn what_is_lost_of_a_broken_sheet_is_found() {
    let broken = Html {
        path: "grijs.html".to_owned(),
        text: std::fs::read_to_string(data("tests/data/lab/grijs.html")).unwrap(),
    };
    let found = told(&lost(&[broken]));
    let expected = [
        "pale-text: <p class=\"geel\"> Geel op wit",
        "pale-text: <p class=\"vlak\"> Wit op een vlak dat niet wordt gedrukt",
        "pale-text: <text class=\"\"> Rood op blauw",
        "pale-line: <span class=\"lijn\">",
        "same-in-grey (gelukt, mislukt): <svg class=\"bal mislukt\">",
    ];
    let lines: Vec<&str> = found.lines().map(str::trim_end).collect();
    let expected: Vec<String> = expected
        .iter()
        .map(|one| format!("grijs.html (print): {one}"))
        .collect();
    assert_eq!(lines, expected);
}
