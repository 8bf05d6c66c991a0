//! The step plan as a poster: one sheet of the right size, with all steps, nothing cut and nothing small.

use std::path::PathBuf;

use crate::browser::axe;
use crate::browser::lab::{Html, data, inspect, told};
use crate::browser::measure::ruler;
use crate::browser::paper::{size, text};
use crate::browser::pipe::print_all;
use crate::support::{Folder, err, run};

const SIZES: [(&str, &str); 2] = [
    ("a4", "594.96 x 841.92 pts"),
    ("a3", "841.92 x 1191.12 pts"),
];

/// A folder with the posters of every colour in both sizes, outside of a school.
fn posters() -> (Folder, Vec<PathBuf>) {
    let folder = Folder::empty();
    let colours = ["blauw", "geel", "groen"];
    let files = colours.iter().flat_map(|colour| {
        SIZES.map(|(paper, _)| {
            let args = ["stappenplan", colour, "--poster", paper, "--out", "."];
            let made = run(folder.path(), &args);
            assert!(made.status.success(), "{}", err(&made));
            folder.path().join(format!("poster-{colour}-{paper}.html"))
        })
    });
    let files = files.collect();
    (folder, files)
}

#[test]
#[ignore = "needs Chromium and poppler"]
fn a_poster_is_one_sheet_with_every_step() {
    let (_folder, files) = posters();
    for (pdf, (_, wanted)) in print_all(&files).iter().zip(SIZES.iter().cycle()) {
        let (count, paper) = size(pdf);
        assert_eq!((count, paper.starts_with(wanted)), (1, true), "{paper}");
        let text = text(pdf);
        for word in [
            "Doel",
            "Tactiek",
            "Activiteiten",
            "Plan",
            "Do",
            "Check",
            "Act",
            "bijstellen",
        ] {
            assert!(text.contains(word), "{word}");
        }
    }
}

#[test]
#[ignore = "needs Chromium and axe-core"]
fn a_poster_fits_its_paper_and_can_be_read_by_all() {
    let (_folder, files) = posters();
    let pages: Vec<Html> = files
        .iter()
        .map(|path| Html {
            path: path.file_name().unwrap().to_str().unwrap().to_owned(),
            text: std::fs::read_to_string(path).unwrap(),
        })
        .collect();
    assert_eq!(told(&inspect(&pages, &ruler())), "");
    assert_eq!(told(&axe::violations(&pages)), "");
}

#[test]
#[ignore = "needs Chromium and poppler"]
fn the_tool_prints_a_poster_itself() {
    let folder = Folder::empty();
    let school = data("examples/geel");
    let out = folder.path().to_str().unwrap();
    let args = [
        "stappenplan",
        "--poster",
        "A3",
        "--format",
        "pdf",
        "--out",
        out,
    ];
    let made = run(&school, &args);
    assert!(made.status.success(), "{}", err(&made));
    let pdf = folder.path().join("poster-geel-a3.pdf");
    assert_eq!(size(&pdf).0, 1);
    assert!(text(&pdf).contains("Reigersbosch College"));
}
