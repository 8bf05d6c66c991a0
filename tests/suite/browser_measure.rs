//! A ruler laid along every sheet of the examples, in a real browser.

use std::collections::BTreeSet;

use crate::browser_lab::{Html, data, example, inspect, pages, rendered, told};

fn measured(school: &std::path::Path) -> String {
    let folder = rendered(school);
    let out = folder.path().join("out");
    let script = std::fs::read_to_string(data("tests/data/lab/measure.js")).unwrap();
    told(&inspect(&pages(&out), &script))
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
    let script = std::fs::read_to_string(data("tests/data/lab/measure.js")).unwrap();
    let found = inspect(&[broken], &script);
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
fn sheets_with_long_and_awkward_content_fit_their_paper() {
    assert_eq!(measured(&data("tests/data/lastig")), "");
}

#[test]
#[ignore = "needs Chromium"]
fn sheets_with_nothing_filled_in_fit_their_paper() {
    assert_eq!(measured(&data("tests/data/leeg")), "");
}
