//! The search of a site: what it finds, and that what is found can be told apart.

use std::collections::BTreeSet;

use leerplan::internals::render::Format;

use crate::pages::support::{page, pages, school};
use crate::site::whole::whole_school;
use crate::support::Folder;

/// What can be found: title, what it is, address.
fn entries(folder: &Folder) -> Vec<serde_json::Value> {
    let script = page(folder, "zoek.js");
    let (_, rest) = script.split_once("paginas = ").unwrap();
    let (data, _) = rest.split_once(";\n").unwrap();
    serde_json::from_str(data).unwrap()
}

#[test]
fn every_page_can_be_found_and_every_address_is_a_page() {
    let folder = whole_school();
    let pages = pages(&folder, Format::Html);
    let found: BTreeSet<String> = entries(&folder)
        .iter()
        .map(|entry| entry["p"].as_str().unwrap().to_owned())
        .collect();
    let there: BTreeSet<String> = pages
        .iter()
        .filter(|page| crate::pages::support::is_page(&page.path))
        .map(|page| page.path.clone())
        .filter(|path| path != "index.html" && path != "stappenplan.html")
        .collect();
    assert_eq!(found, there);
}

/// What a search shows of each page.
fn shown(folder: &Folder) -> Vec<String> {
    let line = |entry: &serde_json::Value| {
        let (title, about) = (entry["t"].as_str().unwrap(), entry["o"].as_str().unwrap());
        format!("{title} | {about}")
    };
    entries(folder).iter().map(line).collect()
}

#[test]
fn what_is_found_of_a_pupil_can_be_told_apart() {
    let folder = whole_school();
    let found = shown(&folder);
    let of_sanne: Vec<&String> = found.iter().filter(|one| one.contains("Sanne")).collect();
    assert_eq!(
        of_sanne,
        [
            "Sanne de Wit | leerling, klas 3v1",
            "Portfolio van Sanne de Wit | leerling, klas 3v1",
            "Voor de ouders van Sanne de Wit | leerling, klas 3v1",
            "Draaiboek: Een raket | Sanne de Wit",
            "Driehoeksgesprek, 5 oktober 2026 | Sanne de Wit",
            "Leerplan: Een raket | Sanne de Wit",
        ]
    );
}

#[test]
fn pupils_of_one_name_are_found_with_their_ids() {
    let folder = whole_school();
    let double = "soort: klas\nklas: 3v9\nniveau: vwo\nleerjaar: 3\nleerlingen:\n  - {id: noor-1, naam: Noor Bos}\n  - {id: noor-2, naam: Noor Bos}\n";
    folder.write("klassen/3v9.yaml", double);
    let found = shown(&folder);
    for name in ["noor-1", "noor-2"] {
        let line = format!("Noor Bos | leerling, klas 3v9, {name}");
        assert!(found.contains(&line), "{found:#?}");
    }
    let different: BTreeSet<&String> = found.iter().collect();
    assert_eq!(different.len(), found.len());
}

#[test]
fn text_of_a_document_cannot_end_the_script() {
    let folder = school();
    let hostile = "'</script><script>alert(1)</script>\u{2028}];alert(2)//'";
    folder.write(
        "klassen/3v1.yaml",
        &crate::pages::support::KLAS.replace("Sanne de Wit", hostile),
    );
    let script = page(&folder, "zoek.js");
    assert!(!script.contains("</script") && !script.contains('\u{2028}'));
    let names: Vec<String> = entries(&folder)
        .iter()
        .map(|entry| entry["t"].as_str().unwrap().to_owned())
        .collect();
    assert!(
        names.iter().any(|name| name.contains("</script>")),
        "{names:?}"
    );
}
