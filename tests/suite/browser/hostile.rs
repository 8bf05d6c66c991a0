//! A site of a school in which every text is an attack, opened in a browser: nothing of it runs and
//! nothing is asked of another place.

use std::path::PathBuf;

use crate::browser::pipe::visit_all;
use crate::hostile::school;
use crate::support::{TODAY, code, err, run};

/// Does in a page what a reader may do, and says what ran of it and what the search found.
const READER: &str = "
(() => {
  for (const element of document.querySelectorAll('*')) {
    for (const kind of ['mouseover', 'focus', 'load', 'error', 'begin']) element.dispatchEvent(new Event(kind));
  }
  const veld = document.getElementById('zoek-tekst');
  if (veld) { veld.value = 'gekraakt'; veld.dispatchEvent(new Event('input')); }
  const links = [...document.querySelectorAll('a[href^=\"javascript\" i]')];
  links.forEach((link) => link.click());
  return {
    ran: typeof window.gekraakt,
    found: document.querySelectorAll('#zoek-lijst li').length,
    scripts: document.scripts.length,
  };
})()";

#[test]
#[ignore = "needs a browser"]
fn browser_a_hostile_school_runs_nothing_and_asks_nothing() {
    let (school, _) = school::school();
    let args = ["render", "--vandaag", TODAY, "--out", "uit"];
    let output = run(school.path(), &args);
    assert_eq!(code(&output), 0, "{}", err(&output));
    let loose = ["render", "--vandaag", TODAY, "--out", "los", "--los"];
    assert_eq!(code(&run(school.path(), &loose)), 0);
    let mut pages: Vec<PathBuf> = Vec::new();
    for folder in ["uit", "los"] {
        html(
            &school.path().join(folder).canonicalize().unwrap(),
            &mut pages,
        );
    }
    assert!(pages.len() > 60, "{} pages", pages.len());
    let mut found = 0;
    for (page, visit) in pages.iter().zip(visit_all(&pages, READER)) {
        let page = page.display();
        assert_eq!(visit.answer["ran"], "undefined", "{page}");
        found += visit.answer["found"].as_u64().unwrap();
        assert!(!visit.requests.is_empty(), "the page itself: {page}");
        let own = format!(
            "file://{}/",
            school.path().canonicalize().unwrap().display()
        );
        for request in &visit.requests {
            let stays = request.starts_with(&own) || request.starts_with("data:");
            assert!(stays, "{page}: {request}");
        }
    }
    assert!(found > 10, "the search shows {found} attacks as text");
}

fn html(folder: &std::path::Path, pages: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            html(&path, pages);
        } else if path.extension().is_some_and(|kind| kind == "html") {
            pages.push(path);
        }
    }
    pages.sort();
}
