//! How many sheets of paper each page takes and how they lie: what like content took in the pictures
//! that were the aim, and never more.

use std::path::PathBuf;

use crate::browser::lab::{example, pages, rendered};
use crate::browser::paper::size;
use crate::browser::pipe::print_all;

/// The most sheets that a page may take, and whether they lie on their side.
const MOST: [(&str, u32, bool); 13] = [
    ("draaiboeken/", 2, false),
    ("gesprekken/", 1, false),
    ("index", 2, false),
    ("invoering/", 2, false),
    ("leerlijnen/", 2, false),
    // a portfolio with all of a period in it, and the page for parents
    ("leerlingen/", 3, false),
    ("leerplannen/", 1, false),
    ("planningen/", 1, false),
    ("stappenplan", 5, false),
    ("studiewijzers/b1-periode1", 7, true),
    ("studiewijzers/stam", 4, true),
    ("studiewijzers/", 1, true),
    ("voortgang/", 2, true),
];

/// What is wrong with the sheets of a page.
fn fault(path: &str, count: u32, paper: &str) -> Option<String> {
    let deep = path.matches('/').count();
    let (most, lies) = match (path.starts_with("klassen/"), deep) {
        (true, 1) => (1, false),
        (true, _) => (1, true),
        _ => {
            let known = MOST.iter().find(|(begin, ..)| path.starts_with(begin));
            known.map(|(_, most, lies)| (*most, *lies))?
        }
    };
    let wanted = if lies {
        "841.92 x 594.96 pts"
    } else {
        "594.96 x 841.92 pts"
    };
    // results lie or stand, whichever their goals need
    let right = count <= most && (paper.starts_with(wanted) || path.starts_with("voortgang/"));
    (!right).then(|| format!("{path}: {count} sheets of {paper}, not {most} of {wanted}"))
}

fn faults(colour: &str) -> Vec<String> {
    let folder = rendered(&example(colour));
    let out = folder.path().join("out");
    let mut found = pages(&out);
    // how long the overviews of a site are is up to what is in them
    found.retain(|page| {
        let overview = ["-voortgang.html", "-weken.html", "/index.html"];
        !overview.iter().any(|end| page.path.ends_with(end))
    });
    let files: Vec<PathBuf> = found.iter().map(|page| out.join(&page.path)).collect();
    let printed = print_all(&files);
    let sheets = found.iter().zip(&printed);
    sheets
        .filter_map(|(page, pdf)| {
            let (count, paper) = size(pdf);
            fault(&page.path, count, &paper)
        })
        .collect()
}

#[test]
#[ignore = "needs Chromium and poppler"]
fn every_page_of_the_blue_example_takes_the_paper_that_it_should() {
    assert_eq!(faults("blauw"), [""; 0]);
}

#[test]
#[ignore = "needs Chromium and poppler"]
fn every_page_of_the_yellow_example_takes_the_paper_that_it_should() {
    assert_eq!(faults("geel"), [""; 0]);
}

#[test]
#[ignore = "needs Chromium and poppler"]
fn every_page_of_the_green_example_takes_the_paper_that_it_should() {
    assert_eq!(faults("groen"), [""; 0]);
}
