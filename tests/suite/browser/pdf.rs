//! Forms and variants on real paper: printed by the tool itself, counted, measured and read back.
//! Ignored in a plain `cargo test`; `.ci/run` installs Chromium and poppler and runs them.

use std::path::{Path, PathBuf};

use leerplan::model::Kleur;

use crate::browser::paper::{size, text};
use crate::browser::pipe::print_all;
use crate::pages::support::NATUURKUNDE;
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

/// The forms of a kind of sheet in a variant, as HTML.
fn form(kind: &str, variant: &[&str]) -> (Folder, PathBuf) {
    let mut all = vec!["formulier", kind];
    all.extend(variant);
    let folder = made(&all);
    let path = folder.path().join(format!("formulieren/{kind}.html"));
    (folder, path)
}

#[test]
#[ignore = "needs Chromium and poppler"]
fn forms_fill_the_pages_that_they_are_made_for() {
    let kinds = [
        ("planning", 1),
        ("studiewijzer", 1),
        ("leerplan", 2),
        ("draaiboek", 2),
    ];
    let wanted = VARIANTS
        .iter()
        .flat_map(|variant| kinds.map(|(kind, count)| (kind, *variant, count)));
    let (wanted, forms): (Vec<_>, Vec<_>) = wanted
        .map(|wanted| (wanted, form(wanted.0, wanted.1)))
        .unzip();
    let files: Vec<PathBuf> = forms.iter().map(|(_, path)| path.clone()).collect();
    for ((kind, variant, count), pdf) in wanted.iter().zip(print_all(&files)) {
        let (found, paper) = size(&pdf);
        assert_eq!(
            (found, paper.contains("A4")),
            (*count, true),
            "{kind} {variant:?}: {paper}"
        );
        assert!(text(&pdf).contains(&format!("blad 1 van {count}")));
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
    assert_eq!(u32::try_from(feet).unwrap(), size(&pdf).0);
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
    assert_eq!(size(&pdf).0, 2);
    let text = text(&pdf);
    for week in [39, 40] {
        let foot = format!("Studiewijzer week {week} · 3v1 · blad 1");
        assert!(text.contains(&foot), "{text}");
    }
}
