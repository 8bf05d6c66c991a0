//! What has names in it is on no page, in no excerpt and in no other output.

use super::support::{NAMEN, named};
use crate::live::support::Going;
use crate::support::{TODAY, check, code, err, out, run};

/// Every text that a command left in a folder.
fn texts(folder: &std::path::Path) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(texts(&path));
        } else if let Ok(text) = std::fs::read_to_string(&path) {
            all.push((path.display().to_string(), text));
        }
    }
    all
}

#[test]
fn a_list_of_names_has_no_page_and_is_in_no_list_or_search() {
    let folder = named();
    folder.write("namen/kapot.yaml", "soort: namen\nklas: [");
    let output = run(
        folder.path(),
        &[
            "render",
            "--format",
            "html",
            "--format",
            "md",
            "--vandaag",
            TODAY,
        ],
    );
    assert_eq!(code(&output), 0, "{}", err(&output));
    let made = texts(&folder.path().join("uitvoer"));
    assert!(made.iter().any(|(_, text)| text.contains("Sanne de Wit")));
    for (path, text) in &made {
        assert!(!path.contains("uitvoer/namen"), "{path}");
        for hidden in ["114334", "namen/3v", "namen/kapot", "soort: namen"] {
            assert!(!text.contains(hidden), "{hidden} in {path}");
        }
    }
}

#[test]
fn another_document_in_the_folder_of_names_is_what_it_always_was() {
    let folder = named();
    folder.write(
        "namen/4v.yaml",
        "soort: klas\nklas: 4v\nniveau: vwo\nleerjaar: 4\nleerlingen: [{id: noor, naam: Noor Bos}]\n",
    );
    let output = run(folder.path(), &["render", "--vandaag", TODAY]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    let page = folder.path().join("uitvoer/namen/4v.html");
    assert!(std::fs::read_to_string(page).unwrap().contains("Noor Bos"));
}

#[test]
fn a_list_of_names_that_is_asked_for_is_refused() {
    let folder = named();
    for path in ["namen", "namen/3v.yaml"] {
        let output = run(folder.path(), &["render", path, "--out", "-"]);
        assert_eq!(code(&output), 2);
        assert!(
            err(&output).contains("die komen niet op een blad"),
            "{}",
            err(&output)
        );
        assert_eq!(out(&output), "");
    }
}

#[test]
fn no_form_of_a_report_quotes_a_list_of_names() {
    let folder = named();
    folder.write(
        "namen/3v.yaml",
        &(NAMEN.to_owned() + "  l-aaaaa: [Geheim]\n  Bijzonder Iemand: l-zzzzz\n  l-bbbbb: {naam: Eigen, nummr: 77}\nnamne: x\n"),
    );
    folder.write(
        "namen/kapot.yaml",
        "soort: namen\nnamen:\n  l-ccccc: Verborgen: Naam\n",
    );
    for format in [
        "text", "kort", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson",
        "markdown", "html",
    ] {
        let output = check(&folder, &["--format", format]);
        let said = out(&output) + &err(&output);
        assert!(said.contains("namen/3v.yaml"), "{format}: {said}");
        for hidden in [
            "Geheim",
            "Bijzonder",
            "Eigen",
            "Verborgen",
            "Bakker:",
            "114334",
        ] {
            assert!(!said.contains(hidden), "{hidden} in {format}: {said}");
        }
    }
    let said = out(&check(&folder, &[]));
    assert!(
        said.contains("bedoel je `nummer`?"),
        "words of the format are said: {said}"
    );
}

#[test]
fn a_public_site_knows_nothing_of_names() {
    let folder = named();
    folder.write(
        "planningen/na.yaml",
        "soort: planning\nvak: na\nklas: 3v\nniveau: vwo\nleerjaar: 3\ntitel: Krachten\n",
    );
    let output = run(folder.path(), &["render", "--publiek", "--vandaag", TODAY]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    for (path, text) in texts(&folder.path().join("uitvoer")) {
        assert!(
            !text.contains("Sanne") && !text.contains("l-k7f2q"),
            "{path}"
        );
    }
}

#[test]
fn a_name_that_changes_is_seen_while_watching() {
    let folder = named();
    let elsewhere = crate::support::Folder::empty();
    elsewhere.write("3v.yaml", NAMEN);
    let rule = [
        "check",
        "--watch",
        "--vandaag",
        TODAY,
        "--regel",
        "andere-leerling-genoemd",
    ];
    let mut inside = Going::start(folder.path(), &rule);
    inside.wait_for("ik kijk mee");
    folder.write("namen/3v.yaml", &NAMEN.replace("Tim Bakker", "Tim Bos"));
    inside.wait_for("opgelost: gesprekken/een.yaml: waarschuwing[andere-leerling-genoemd]");
    super::support::set(
        &folder,
        &format!("[privacy]\nnamen = {:?}", elsewhere.path()),
    );
    inside.wait_for("waarschuwing[andere-leerling-genoemd]");
    elsewhere.write("3v.yaml", &NAMEN.replace("Tim Bakker", "Tim Bos"));
    inside.wait_for("opgelost: gesprekken/een.yaml: waarschuwing[andere-leerling-genoemd]");
}
