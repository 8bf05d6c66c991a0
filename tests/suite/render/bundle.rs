//! Several sheets in one file.

use std::path::Path;

use crate::pages::support::texts;
use crate::support::{Folder, code, err, out, run};

#[test]
fn the_plans_of_a_class_are_one_page_with_its_title_and_the_name_of_each_pupil() {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/blauw");
    let text = |path: &str| std::fs::read_to_string(example.join(path)).unwrap();
    let plan = text("leerplannen/yara-helmtest.yaml");
    let folder = Folder::empty();
    folder
        .write("leerplan.toml", &text("leerplan.toml"))
        .write("klassen/3v1.yaml", &text("klassen/3v1.yaml"))
        .write("namen/3v1.yaml", &text("namen/3v1.yaml"))
        .write("leerplannen/yara-helmtest.yaml", &plan)
        .write(
            "leerplannen/bram-helmtest.yaml",
            &plan.replace("leerling: yara", "leerling: bram"),
        );
    let output = run(
        folder.path(),
        &["render", "--per-leerling", "3v1", "--out", "-"],
    );
    assert_eq!(code(&output), 0, "{}", err(&output));
    let html = out(&output);
    assert_eq!(html.matches("<!doctype html>").count(), 1);
    assert!(html.contains("<title>Leerplannen van 3v1</title>"));
    let answers = texts(&html, "dd");
    let names = ["Yara Benhaddou", "Bram Teunissen"];
    let found = answers
        .iter()
        .filter(|answer| names.contains(&answer.as_str()));
    assert_eq!(found.collect::<Vec<_>>(), names);
}
