//! PDF, with a stand-in for the browser: what it is asked, and what happens when it fails.
#![cfg(unix)]

use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::{Child, Output, Stdio};

use crate::pages::support::school;
use crate::support::{Folder, TODAY, code, err, leerplan, out};

/// A program that does this with `$pdf`, where the PDF should come, and notes its arguments.
fn browser(folder: &Folder, does: &str) -> PathBuf {
    let path = folder.path().join("nepbrowser");
    let log = folder.path().join("gevraagd.txt");
    let script = format!(
        "#!/bin/sh\nfor a; do echo \"$a\"; case $a in --print-to-pdf=*) pdf=${{a#*=}};; esac; done >>'{}'\n{does}\n",
        log.display()
    );
    std::fs::write(&path, script).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    path
}

const WORKS: &str = "{ echo %PDF-1.7; cat blad.html; } >\"$pdf\"";

fn run(folder: &Folder, tools: &Folder, args: &[&str]) -> Output {
    leerplan(folder.path())
        .args(args)
        .args(["--vandaag", TODAY, "--out", "uit", "--chromium"])
        .arg(tools.path().join("nepbrowser"))
        .env("HOME", tools.path())
        .output()
        .unwrap()
}

fn below(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            found.extend(below(&path).iter().map(|inner| format!("{name}/{inner}")));
        } else {
            found.push(name);
        }
    }
    found.sort();
    found.retain(|path| path != ".leerplan-uitvoer.json");
    found
}

#[test]
fn a_school_becomes_a_pdf_a_document_and_one_a_class() {
    let (folder, tools) = (school(), Folder::empty());
    browser(&tools, WORKS);
    let output = run(&folder, &tools, &["render", "--format", "pdf"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert_eq!(
        below(&folder.path().join("uit")),
        [
            "dagstart.pdf",
            "draaiboeken/raket.pdf",
            "klassen/3v1-dagstart.pdf",
            "klassen/3v1-ouders.pdf",
            "klassen/3v1-portfolios.pdf",
            "klassen/3v1-weken.pdf",
            "klassen/3v1.pdf",
            "klassen/3v2-weken.pdf",
            "leerplannen/raket.pdf",
            "planningen/na-h1-weken.pdf",
            "planningen/na-h1.pdf",
            "studiewijzers/na.pdf",
            "studiewijzers/samen.pdf",
        ]
    );
    assert_eq!(out(&output), "13 bladen gemaakt in uit\n");
    assert_eq!(err(&output), "", "no bar where there is no terminal");
    let class = std::fs::read_to_string(folder.path().join("uit/klassen/3v1-weken.pdf")).unwrap();
    assert_eq!(class.matches("<article ").count(), 2, "weeks 39 and 40");
    assert!(class.contains("size: A4 landscape"));
}

/// The titles of some PDFs that the stand-in makes.
fn titles(args: &[&str], paths: &[&str]) -> Vec<String> {
    let (folder, tools) = (school(), Folder::empty());
    browser(&tools, WORKS);
    let output = run(&folder, &tools, args);
    assert_eq!(code(&output), 0, "{}", err(&output));
    let title = |path: &&str| {
        let page = std::fs::read_to_string(folder.path().join("uit").join(path)).unwrap();
        let (_, rest) = page.split_once("<title").unwrap();
        let (_, rest) = rest.split_once('>').unwrap();
        rest.split('<').next().unwrap().to_owned()
    };
    paths.iter().map(title).collect()
}

#[test]
fn what_a_pdf_says_of_itself_names_no_pupil() {
    let plan = "leerplannen/raket.pdf";
    let book = "draaiboeken/raket.pdf";
    let all = titles(
        &["render", "--format", "pdf"],
        &[plan, book, "klassen/3v1-portfolios.pdf"],
    );
    assert_eq!(
        all,
        [
            "Mijn eigen plan · 3v1",
            "Draaiboek bij mijn eigen plan · 3v1",
            "Portfolio&#x27;s, 3v1"
        ]
    );
    let file = "leerplannen/raket.yaml";
    let one = titles(&["render", file, "--format", "pdf"], &[plan]);
    assert_eq!(one, ["Mijn eigen plan · 3v1"]);
    let loose = titles(&["render", file, "--format", "pdf", "--los"], &[plan]);
    assert!(loose[0].contains("Sanne de Wit"), "{loose:?}");
}

#[test]
fn the_browser_is_alone_with_the_page() {
    let (folder, tools) = (school(), Folder::empty());
    browser(&tools, WORKS);
    let output = run(
        &folder,
        &tools,
        &["formulier", "leerplan", "--format", "pdf"],
    );
    assert_eq!(code(&output), 0, "{}", err(&output));
    let asked = std::fs::read_to_string(tools.path().join("gevraagd.txt")).unwrap();
    let asked: Vec<&str> = asked.lines().collect();
    for flag in [
        "--headless",
        "--no-first-run",
        "--no-pdf-header-footer",
        "--disable-background-networking",
        "--host-resolver-rules=MAP * ~NOTFOUND",
    ] {
        assert!(asked.contains(&flag), "{flag} in {asked:?}");
    }
    let root = std::fs::metadata(tools.path()).unwrap().uid() == 0;
    assert_eq!(asked.contains(&"--no-sandbox"), root);
    let value = |flag: &str| asked.iter().find_map(|a| a.strip_prefix(flag)).unwrap();
    let profile = Path::new(value("--user-data-dir="));
    let pdf = Path::new(value("--print-to-pdf="));
    assert_eq!(profile.parent(), pdf.parent());
    assert!(!profile.parent().unwrap().exists(), "nothing stays behind");
}

#[test]
fn no_pdf_is_a_failure_and_what_was_there_stays() {
    let (folder, tools) = (school(), Folder::empty());
    folder.write("uit/formulieren/leerplan.pdf", "de oude");
    for does in ["exit 1", "true", "echo geen pdf >\"$pdf\""] {
        browser(&tools, does);
        let output = run(
            &folder,
            &tools,
            &["formulier", "leerplan", "--format", "pdf"],
        );
        assert_eq!(code(&output), 2, "{does}");
        assert!(err(&output).contains("maakte geen pdf"), "{}", err(&output));
        let old = folder.path().join("uit/formulieren/leerplan.pdf");
        assert_eq!(std::fs::read_to_string(old).unwrap(), "de oude");
    }
    assert_eq!(below(tools.path()), ["gevraagd.txt", "nepbrowser"]);
}

#[test]
fn a_browser_that_sees_only_the_home_of_its_user_is_given_the_page_there() {
    let (folder, tools) = (school(), Folder::empty());
    let home = tools.path().display().to_string();
    browser(&tools, &format!("case $PWD in {home}*) {WORKS};; esac"));
    let output = run(
        &folder,
        &tools,
        &["formulier", "planning", "--format", "pdf"],
    );
    assert_eq!(code(&output), 0, "{}", err(&output));
}

#[test]
fn a_browser_that_hangs_is_stopped() {
    let (folder, tools) = (school(), Folder::empty());
    browser(&tools, "exec sleep 120");
    let args = ["formulier", "leerplan", "--format", "pdf", "--timeout", "1"];
    let output = run(&folder, &tools, &args);
    assert_eq!(code(&output), 2);
    assert!(
        err(&output).contains("na 1 seconden nog niet klaar"),
        "{}",
        err(&output)
    );
    assert!(!folder.path().join("uit").exists());
}

#[test]
fn what_a_killed_run_left_of_pupils_is_taken_away_by_the_next() {
    let (folder, temp) = (school(), Folder::empty());
    // Two browsers: the page of a run is there before the run starts its browser.
    let (slow, quick) = (Folder::empty(), Folder::empty());
    browser(&slow, "exec sleep 120");
    browser(&quick, WORKS);
    let pages = || {
        let mut names = below(temp.path());
        names.retain(|name| name.ends_with("/blad.html"));
        names
    };
    let printing = |tools: &Folder, out: &str| {
        let mut command = leerplan(folder.path());
        command.args(["formulier", "leerplan", "--format", "pdf", "--out", out]);
        command
            .arg("--chromium")
            .arg(tools.path().join("nepbrowser"));
        command.env("TMPDIR", temp.path()).env("HOME", tools.path());
        command.stdout(Stdio::null()).spawn().unwrap()
    };
    let until_it_prints = |run: &mut Child, before: &[String]| {
        let mut now = pages();
        while now.is_empty() || now == before {
            assert!(run.try_wait().unwrap().is_none(), "it did not print");
            now = pages();
        }
    };
    let stop = |mut run: Child| {
        run.kill().unwrap();
        run.wait().unwrap();
    };
    let mut killed = printing(&slow, "een");
    until_it_prints(&mut killed, &[]);
    stop(killed);
    let left = pages();
    assert_eq!(left.len(), 1, "a killed run can take nothing away");
    let mut busy = printing(&slow, "twee");
    until_it_prints(&mut busy, &left);
    let of_busy = pages();
    assert_eq!(of_busy.len(), 1, "what was left is gone");
    assert!(printing(&quick, "drie").wait().unwrap().success());
    assert_eq!(pages(), of_busy, "who is still at work keeps its page");
    stop(busy);
}

#[test]
fn a_browser_is_named_by_its_path_from_here() {
    let folder = school();
    browser(&folder, WORKS);
    for named in ["nepbrowser", "./nepbrowser"] {
        let args = [
            "formulier",
            "leerplan",
            "--format",
            "pdf",
            "--out",
            "uit",
            "--chromium",
        ];
        let output = leerplan(folder.path())
            .args(args)
            .arg(named)
            .output()
            .unwrap();
        assert_eq!(code(&output), 0, "{named}: {}", err(&output));
    }
}

#[test]
fn where_there_is_no_browser_nothing_is_made_and_the_way_out_is_told() {
    let folder = school();
    let output = leerplan(folder.path())
        .args([
            "render",
            "--format",
            "html",
            "--format",
            "pdf",
            "--chromium",
            "/er/is/niets",
        ])
        .output()
        .unwrap();
    assert_eq!(code(&output), 2);
    assert!(
        err(&output).contains("ik vind geen browser bij /er/is/niets"),
        "{}",
        err(&output)
    );
    assert!(!folder.path().join("uitvoer").exists());
}

#[test]
fn a_browser_on_the_path_is_found_by_its_usual_name() {
    let (folder, tools) = (school(), Folder::empty());
    let path = browser(&tools, WORKS);
    std::fs::rename(path, tools.path().join("microsoft-edge")).unwrap();
    for named in [&[][..], &["--chromium", "microsoft-edge"]] {
        let output = leerplan(folder.path())
            .args(["formulier", "leerplan", "--format", "pdf", "--out", "uit"])
            .args(named)
            .env("PATH", format!("{}:/bin:/nergens", tools.path().display()))
            .output()
            .unwrap();
        let asked = tools.path().join("gevraagd.txt");
        assert_eq!(code(&output), 0, "{}", err(&output));
        // Else the form is there already and no browser is asked.
        std::fs::remove_dir_all(folder.path().join("uit")).unwrap();
        assert!(named.is_empty() || asked.is_file());
    }
}

#[test]
fn the_plans_of_a_class_go_in_one_file_in_its_order() {
    let (folder, tools) = (school(), Folder::empty());
    browser(&tools, WORKS);
    let class = "soort: klas\nklas: 3v1\nniveau: vwo\nleerjaar: 3\nleerlingen:\n  - {id: tim, naam: Tim}\n  - {id: sanne, naam: Sanne}\n";
    let tim =
        "soort: leerplan\nleerling: tim\nvak: na\ndatum: 2026-09-14\ntitel: Het plan van Tim\n";
    folder
        .write("klassen/3v1.yaml", class)
        .write("leerplannen/x.yaml", tim);
    let args = ["render", "--per-leerling", "3V1", "--format", "pdf"];
    let output = run(&folder, &tools, &args);
    assert_eq!(code(&output), 0, "{}", err(&output));
    let made = std::fs::read_to_string(folder.path().join("uit/klassen/3v1-per-leerling.pdf"));
    let made = made.unwrap();
    let bodies: Vec<&str> = made.split("<article ").skip(1).collect();
    let of = |text: &str| bodies.iter().position(|body| body.contains(text)).unwrap();
    assert_eq!(bodies.len(), 3, "two plans and one draaiboek");
    assert_eq!(of("Het plan van Tim"), 0);
    assert_eq!(of("Een raket"), 1);
    let output = run(
        &folder,
        &tools,
        &["render", "--per-leerling", "3v1", "--format", "md"],
    );
    assert_eq!(code(&output), 2);
}
