//! Sites in a real browser, from `file://`: every link is clicked and the search is used.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use crate::browser::lab::{data, example, pages, results, site};

/// What was seen on a walk through a site.
#[derive(Debug, Deserialize)]
struct Walk {
    visited: Vec<String>,
    problems: Vec<String>,
    found: BTreeMap<String, Results>,
}

/// What a search found.
#[derive(Debug, Deserialize)]
struct Results {
    told: String,
    titles: Vec<String>,
    first: Option<String>,
}

/// Walks through the site of a school; every page must be reached by clicks alone.
fn walk(school: &Path, queries: &[&str]) -> Walk {
    let folder = site(school);
    let out = folder.path().join("out");
    let all: Vec<String> = pages(&out).into_iter().map(|page| page.path).collect();
    let script = std::fs::read_to_string(data("tests/data/lab/rit.js")).unwrap();
    let script = script.replace("__QUERIES__", &serde_json::to_string(queries).unwrap());
    let walker = out.join("rit.html");
    let text = format!(
        "<!doctype html><meta charset=\"utf-8\"><title>rit</title><body><script>{script}</script>"
    );
    std::fs::write(&walker, text).unwrap();
    let walk: Walk = results(folder.path(), &walker);
    assert_eq!(walk.problems, [""; 0]);
    assert_eq!(walk.visited, all);
    walk
}

#[test]
#[ignore = "needs Chromium"]
fn the_blue_site_can_be_clicked_through() {
    walk(&example("blauw"), &[]);
}

#[test]
#[ignore = "needs Chromium"]
fn the_yellow_site_can_be_clicked_through() {
    walk(&example("geel"), &[]);
}

#[test]
#[ignore = "needs Chromium"]
fn the_green_site_can_be_clicked_through_and_searched() {
    let walk = walk(
        &example("groen"),
        &["nynke", "JOELLE", "week 39 dollard", "bestaat niet", "  "],
    );
    assert_eq!(walk.found["nynke"].titles[0], "Nynke van der Wal");
    assert_eq!(
        walk.found["nynke"].first.as_deref(),
        Some("leerlingen/nynke.html")
    );
    assert_eq!(walk.found["JOELLE"].titles[0], "Joëlle van der Ploeg");
    assert_eq!(
        walk.found["week 39 dollard"].titles,
        ["Week 39, klas dollard"]
    );
    let nothing = &walk.found["bestaat niet"];
    assert!(nothing.told.starts_with("Niets gevonden") && nothing.titles.is_empty());
    assert!(walk.found["  "].told.is_empty() && walk.found["  "].first.is_none());
}

#[test]
#[ignore = "needs Chromium"]
fn the_site_of_an_awkward_class_can_be_clicked_through_and_searched() {
    let walk = walk(&data("tests/data/dertig"), &["kübra", "kubra"]);
    assert_eq!(walk.found["kübra"].titles, walk.found["kubra"].titles);
    assert_eq!(walk.found["kubra"].titles[0], "Kübra Öztürk");
}
