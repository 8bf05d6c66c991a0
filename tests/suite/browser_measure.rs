//! A ruler laid along every sheet of the examples, in a real browser.

use crate::browser_lab::{data, example, inspect, pages, rendered, told};

fn measured(school: &std::path::Path) -> String {
    let folder = rendered(school);
    let out = folder.path().join("out");
    let script = std::fs::read_to_string(data("tests/data/lab/measure.js")).unwrap();
    told(&inspect(&pages(&out), &out, &script))
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
