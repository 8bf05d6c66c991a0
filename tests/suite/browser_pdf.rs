//! Forms and variants on real paper: printed by the tool itself, counted, measured and read back.
//! Ignored in a plain `cargo test`; `.ci/run` installs Chromium and poppler and runs them.

use std::path::Path;
use std::process::Command;

use leerplan::model::Kleur;

use crate::browser::{pages, text};
use crate::pages::NATUURKUNDE;
use crate::support::{Folder, run};

const SCHOOL: &str = "examples/blauw";
const VARIANTS: [&[&str]; 3] = [&[], &["--dyslexie"], &["--groot"]];

/// Runs a command in the example school, with its output in a folder of its own.
fn made(args: &[&str]) -> Folder {
    let folder = Folder::empty();
    let school = Path::new(env!("CARGO_MANIFEST_DIR")).join(SCHOOL);
    let mut all = args.to_vec();
    all.extend([
        "--vandaag",
        "2026-10-07",
        "--out",
        folder.path().to_str().unwrap(),
    ]);
    let output = run(&school, &all);
    let message = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{args:?}: {message}");
    folder
}

fn form(kind: &str, args: &[&str], format: &str) -> (Folder, std::path::PathBuf) {
    let mut all = vec!["formulier", kind, "--format", format];
    all.extend(args);
    let folder = made(&all);
    let path = folder.path().join(format!("formulieren/{kind}.{format}"));
    (folder, path)
}

#[test]
#[ignore = "needs Chromium and poppler"]
fn forms_fill_the_pages_that_they_are_made_for() {
    for variant in VARIANTS {
        let large = variant == ["--groot"];
        let expected = [
            ("planning", if large { 2 } else { 1 }),
            ("studiewijzer", 1),
            ("leerplan", 2),
            ("draaiboek", 2),
        ];
        for (kind, count) in expected {
            let (_folder, pdf) = form(kind, variant, "pdf");
            let (found, size) = pages(&pdf);
            assert_eq!(found, count, "{kind} {variant:?}");
            assert!(size.contains("A4"), "{kind}: {size}");
            assert!(text(&pdf).contains(&format!("blad 1 van {count}")));
        }
    }
}

#[test]
#[ignore = "needs Chromium and poppler"]
fn each_pupil_has_sheets_that_are_numbered_and_named() {
    let folder = made(&[
        "formulier",
        "leerplan",
        "--per-leerling",
        "3v1",
        "--format",
        "pdf",
    ]);
    let pdf = folder
        .path()
        .join("formulieren/leerplan-3v1-per-leerling.pdf");
    let text = text(&pdf);
    for pupil in ["Yara Benhaddou", "Zoë Adriaanse", "Noor el Amrani"] {
        for number in 1..=2 {
            let foot = format!("Mijn eigen plan · {pupil} · 3v1 · blad {number}");
            assert!(text.contains(&foot), "{foot} in {text}");
        }
    }
    let feet = text.matches(" · blad ").count();
    assert_eq!(u32::try_from(feet).unwrap(), pages(&pdf).0);
}

#[test]
#[ignore = "needs Chromium and poppler"]
fn the_weeks_of_a_class_are_a_page_each() {
    let folder = Folder::school(Kleur::Blauw);
    folder.write("studiewijzers/na.yaml", NATUURKUNDE);
    let args = ["render", "--format", "pdf", "--out", "uit"];
    let output = run(folder.path(), &args);
    assert!(output.status.success());
    let pdf = folder.path().join("uit/klassen/3v1-weken.pdf");
    assert_eq!(pages(&pdf).0, 2);
    let text = text(&pdf);
    for week in [39, 40] {
        let foot = format!("Studiewijzer week {week} · 3v1 · blad 1");
        assert!(text.contains(&foot), "{text}");
    }
}

/// Measures a page in the browser: the least height of what is written on, the least size of
/// letters, the least width of a column, in mm and points; and how much sticks out.
fn measured(page: &Path) -> Vec<f64> {
    let html = std::fs::read_to_string(page).unwrap();
    let policy = html
        .find("<meta http-equiv=\"Content-Security-Policy\"")
        .unwrap();
    let end = policy + html[policy..].find('>').unwrap() + 1;
    let script = include_str!("../data/meet.js");
    let html = format!("{}{}", &html[..policy], &html[end..])
        .replace("</body>", &format!("<script>{script}</script></body>"));
    std::fs::write(page, html).unwrap();
    let profile = tempfile::tempdir().unwrap();
    let output = Command::new("chromium")
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
        ])
        .args([
            "--disable-background-networking",
            "--window-size=1500,2400",
            "--dump-dom",
        ])
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .arg(format!("file://{}", page.display()))
        .output()
        .unwrap();
    let dom = String::from_utf8(output.stdout).unwrap();
    let found = dom.split("<title>gemeten ").nth(1).unwrap();
    let found = found.split("</title>").next().unwrap();
    found
        .split(' ')
        .map(|number| number.parse().unwrap())
        .collect()
}

#[test]
#[ignore = "needs Chromium and poppler"]
fn there_is_room_to_write_and_nothing_is_too_small_to_read() {
    for variant in VARIANTS {
        for kind in ["planning", "studiewijzer", "leerplan", "draaiboek"] {
            let (_folder, page) = form(kind, variant, "html");
            let [line, letters, column, outside] = measured(&page)[..] else {
                panic!("{kind}");
            };
            assert!(line >= 8.49, "{kind} {variant:?}: lines of {line} mm");
            assert!(
                letters >= 8.49,
                "{kind} {variant:?}: letters of {letters} pt"
            );
            assert!(
                column >= 11.9,
                "{kind} {variant:?}: a column of {column} mm"
            );
            assert!(
                outside < 0.5,
                "{kind} {variant:?}: {outside} cells stick out"
            );
        }
    }
}
