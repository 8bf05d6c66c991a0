//! Sheets in a real browser: printed, counted and read back. Ignored in a plain `cargo test`;
//! `.ci/run` installs Chromium and poppler and runs them.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::Folder;

const DAY: &str = "2026-10-07";

/// Renders a document of an example and prints it to PDF.
fn printed(folder: &Folder, document: &str) -> PathBuf {
    let page = folder.path().join("blad.html");
    let output = Command::new(env!("CARGO_BIN_EXE_leerplan"))
        .args(["render", document, "--out", "-", "--vandaag", DAY])
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    std::fs::write(&page, output.stdout).unwrap();
    print(folder.path(), &page)
}

fn print(folder: &Path, page: &Path) -> PathBuf {
    let pdf = page.with_extension("pdf");
    let profile = tempfile::tempdir_in(folder).unwrap();
    let status = Command::new("chromium")
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
        ])
        .args([
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ])
        .arg("--no-pdf-header-footer")
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .arg(format!("--print-to-pdf={}", pdf.display()))
        .arg(format!("file://{}", page.display()))
        .status()
        .unwrap();
    assert!(status.success() && pdf.is_file());
    pdf
}

fn tool(name: &str, args: &[&str]) -> String {
    let output = Command::new(name).args(args).output().unwrap();
    assert!(output.status.success(), "{name}");
    String::from_utf8(output.stdout).unwrap()
}

/// The number of pages and their size in points, as `pdfinfo` tells.
pub fn pages(pdf: &Path) -> (u32, String) {
    let info = tool("pdfinfo", &[pdf.to_str().unwrap()]);
    let value = |key: &str| {
        let line = info.lines().find(|line| line.starts_with(key)).unwrap();
        line[key.len()..].trim().to_owned()
    };
    (value("Pages:").parse().unwrap(), value("Page size:"))
}

/// The text of a PDF with its words one space apart; soft hyphens are taken out.
pub fn text(pdf: &Path) -> String {
    let text = tool("pdftotext", &["-layout", pdf.to_str().unwrap(), "-"]);
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").replace('\u{ad}', "")
}

#[test]
#[ignore = "needs Chromium and poppler"]
fn a_planning_fits_one_portrait_page_with_all_its_goals() {
    let folder = Folder::empty();
    let pdf = printed(&folder, "examples/blauw/planningen/na-3v-h1.yaml");
    let (count, size) = pages(&pdf);
    assert_eq!((count, size.contains("A4")), (1, true), "{size}");
    let text = text(&pdf);
    assert!(text.contains("blad 1 van 1"), "{text}");
    assert!(text.contains("Lyceum De Ossenkamp"), "{text}");
}

#[test]
#[ignore = "needs Chromium and poppler"]
fn the_week_of_a_class_is_one_landscape_page() {
    let folder = Folder::empty();
    let out = folder.path().join("uit");
    let status = Command::new(env!("CARGO_BIN_EXE_leerplan"))
        .args([
            "render",
            "examples/geel",
            "--vandaag",
            DAY,
            "--out",
            out.to_str().unwrap(),
        ])
        .status()
        .unwrap();
    assert!(status.success());
    let pdf = print(folder.path(), &out.join("klassen/b1a/2026-W41.html"));
    let (count, size) = pages(&pdf);
    assert_eq!(count, 1);
    let mut sides = size.split(' ').filter_map(|word| word.parse::<f64>().ok());
    assert!(sides.next() > sides.next(), "{size}");
}

#[test]
#[ignore = "needs Chromium and poppler"]
fn a_draaiboek_repeats_its_heads_on_the_next_page() {
    let folder = Folder::empty();
    let pdf = printed(&folder, "examples/groen/draaiboeken/nynke-wadvogels.yaml");
    let (count, _) = pages(&pdf);
    assert!((1..=3).contains(&count), "{count}");
    assert!(text(&pdf).contains(&format!("blad 1 van {count}")));
}
