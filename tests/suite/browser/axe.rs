//! WCAG 2.1 AA by axe-core in a real browser: the longest page of each kind, at a desk, on a phone and
//! as it is printed.

use std::path::{Path, PathBuf};

use crate::browser::lab::{
    Found, Html, data, example, inspect, one_of_each_kind, pages_of_site, site, told,
};

/// axe-core: the file that `AXE_JS` names, or what `.ci/run` installs.
fn axe() -> PathBuf {
    std::env::var_os("AXE_JS").map_or_else(
        || data("target/axe/node_modules/axe-core/axe.min.js"),
        PathBuf::from,
    )
}

pub fn violations(pages: &[Html]) -> Vec<Found> {
    let core = std::fs::read_to_string(axe()).expect("axe-core: see .ci/run, or name it in AXE_JS");
    let ours = std::fs::read_to_string(data("tests/data/lab/axe.js")).unwrap();
    inspect(pages, &format!("{core}\n{ours}"))
}

fn told_of(colour: &str) -> String {
    told_of_school(&example(colour))
}

fn told_of_school(school: &Path) -> String {
    let folder = site(school);
    let out = folder.path().join("out");
    told(&violations(&one_of_each_kind(pages_of_site(&out))))
}

#[test]
#[ignore = "needs Chromium and axe-core"]
fn axe_finds_nothing_in_the_pages_of_an_awkward_class() {
    assert_eq!(told_of_school(&data("tests/data/dertig")), "");
}

#[test]
#[ignore = "needs Chromium and axe-core"]
fn axe_finds_nothing_in_the_pages_of_the_blue_example() {
    assert_eq!(told_of("blauw"), "");
}

#[test]
#[ignore = "needs Chromium and axe-core"]
fn axe_finds_nothing_in_the_pages_of_the_yellow_example() {
    assert_eq!(told_of("geel"), "");
}

#[test]
#[ignore = "needs Chromium and axe-core"]
fn axe_finds_nothing_in_the_pages_of_the_green_example() {
    assert_eq!(told_of("groen"), "");
}

#[test]
#[ignore = "needs Chromium and axe-core"]
fn axe_finds_what_is_wrong_with_a_broken_page() {
    let broken = Html {
        path: "kapot.html".to_owned(),
        text: std::fs::read_to_string(data("tests/data/lab/kapot.html")).unwrap(),
    };
    for found in violations(&[broken]) {
        for rule in ["html-has-lang", "color-contrast", "image-alt", "link-name"] {
            let named = |problem: &String| problem.starts_with(rule);
            assert!(
                found.problems.iter().any(named),
                "{rule} at {}",
                found.width
            );
        }
    }
}
