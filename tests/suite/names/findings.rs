//! What is found in lists of names, and what is not.

use super::support::{KLAS, NAMEN, ids_only, named, set};
use crate::support::{Folder, TODAY, check, out};

/// Rule, file and line of what is found, from the newest edition of the rules.
fn found(folder: &Folder) -> Vec<String> {
    let report = folder.check_only(TODAY, &["privacy", "bestand"]);
    let own = report
        .findings
        .iter()
        .filter(|one| one.file.contains("namen"));
    own.map(|one| format!("{} {}:{}", one.rule, one.file, one.span.start.line))
        .collect()
}

fn with(names: &str) -> Folder {
    let folder = ids_only();
    folder.write("namen/3v.yaml", names);
    folder
}

#[test]
fn a_list_that_is_in_order_gives_nothing() {
    assert_eq!(found(&named()), [""; 0]);
    assert_eq!(
        found(&with("soort: namen\nklas: 3v\nnamen:\n  l-k7f2q:\n")),
        [""; 0]
    );
    assert_eq!(found(&with("soort: namen\nklas: 3v\nnamen:\n")), [""; 0]);
}

#[test]
fn a_class_that_is_not_there_is_found_once() {
    let folder = with("soort: namen\nklas: 3w\nnamen:\n  l-aaaaa: Noor Bos\n  l-bbbbb: Bo Vis\n");
    assert_eq!(found(&folder), ["namen-zonder-klas namen/3v.yaml:2"]);
    let hint = folder.check_only(TODAY, &["namen-zonder-klas"]).findings[0]
        .hint
        .clone();
    assert_eq!(hint.unwrap(), "bedoel je `3v`?");
}

#[test]
fn while_a_class_cannot_be_read_no_name_is_without_one() {
    let folder = with("soort: namen\nklas: 3w\nnamen:\n  l-aaaaa: Noor Bos\n");
    folder.write("klassen/kapot.yaml", "soort: klas\nklas: [");
    assert_eq!(found(&folder), [""; 0]);
    std::fs::remove_dir_all(folder.path().join("klassen")).unwrap();
    assert_eq!(
        found(&folder),
        [""; 0],
        "a school may keep its classes elsewhere"
    );
}

#[test]
fn a_shared_list_of_a_class_that_is_not_here_is_nobodys_business() {
    let elsewhere = Folder::empty();
    elsewhere.write(
        "5h.yaml",
        "soort: namen\nklas: 5h\nnamen:\n  l-aaaaa: Noor Bos\n",
    );
    let folder = ids_only();
    set(
        &folder,
        &format!("[privacy]\nnamen = {:?}", elsewhere.path()),
    );
    assert!(
        folder
            .check_only(TODAY, &["namen-zonder-klas"])
            .findings
            .is_empty()
    );
    elsewhere.write(
        "5h.yaml",
        "soort: namen\nklas: 5h\nnamen:\n  l-k7f2q: Sanne de Wit\n",
    );
    assert_eq!(
        folder
            .check_only(TODAY, &["namen-zonder-klas"])
            .findings
            .len(),
        1
    );
}

#[test]
fn two_names_of_a_pupil_are_found_with_both_places() {
    let folder = named();
    folder.write(
        "namen/4.yaml",
        "soort: namen\nklas: 3v\nnamen:\n  l-k7f2q: Sanne Vis\n  L-9X4HB: tim  BAKKER\n",
    );
    let report = folder.check_only(TODAY, &["naam-verschilt"]);
    let [one] = &report.findings[..] else {
        panic!("{:?}", report.findings)
    };
    assert_eq!(
        (one.file.as_str(), one.span.start.line),
        ("namen/4.yaml", 4)
    );
    let other = &one.related[0];
    assert_eq!(
        (other.file.as_str(), other.span.start.line),
        ("namen/3v.yaml", 4)
    );
    let said = out(&check(&folder, &["--regel", "naam-verschilt"]));
    assert!(
        said.contains("namen/4.yaml:4:12") && said.contains("namen/3v.yaml:4:"),
        "{said}"
    );
    assert!(!said.contains("Sanne"), "{said}");
}

#[test]
fn a_list_and_a_class_that_say_another_name_are_found_at_the_list() {
    let folder = named();
    folder.write(
        "klassen/3v.yaml",
        &KLAS.replace("{id: l-9x4hb}", "{id: l-9x4hb, naam: Tim Bos}"),
    );
    assert_eq!(found(&folder), ["naam-verschilt namen/3v.yaml:5"]);
    folder.write(
        "klassen/3v.yaml",
        &KLAS.replace("{id: l-9x4hb}", "{id: l-9x4hb, naam: Tim Bakker}"),
    );
    assert_eq!(found(&folder), [""; 0]);
}

#[test]
fn ids_that_give_a_name_away_are_told_from_ids_that_do_not() {
    let telling = |id: &str, name: &str| {
        let folder = ids_only();
        folder
            .write("klassen/3v.yaml", &KLAS.replace("l-k7f2q", id))
            .write(
                "namen/3v.yaml",
                &format!("soort: namen\nklas: 3v\nnamen:\n  {id}: {name}\n"),
            );
        found(&folder)
    };
    for (id, name) in [
        ("sanne-de-wit", "Sanne de Wit"),
        ("s.dewit", "Sanne de Wit"),
        ("dewit2", "Sanne de Wit"),
        ("wit", "Sanne de Wit"),
        ("JansenPiet", "Piet Jansen"),
        ("joël-vis", "Joël Vis"),
    ] {
        assert_eq!(
            telling(id, name),
            ["id-lijkt-op-naam namen/3v.yaml:4"],
            "{id}"
        );
    }
    for (id, name) in [
        ("sanne", "Sanne de Wit"),
        ("sanne-b", "Sanne Bakker"),
        ("l-k7f2q", "Sanne de Wit"),
        ("lln07", "Sanne de Wit"),
        ("sw", "Sanne de Wit"),
        ("cher", "Cher"),
    ] {
        assert_eq!(telling(id, name), [""; 0], "{id}");
    }
}

#[test]
fn a_name_before_the_colon_is_an_id_and_a_name_that_changed_places() {
    let folder = with("soort: namen\nklas: 3v\nnamen:\n  Sanne de Wit: l-k7f2q\n");
    assert_eq!(found(&folder), ["id-lijkt-op-naam namen/3v.yaml:4"]);
}

#[test]
fn an_invented_school_is_not_asked_about_git_or_ids() {
    let folder = named();
    folder
        .write(crate::support::IN_GIT, "namen/3v.yaml\nklassen/3v.yaml")
        .write(
            "klassen/3v.yaml",
            &KLAS.replace("l-k7f2q", "sanne-de-wit, naam: Sanne de Wit"),
        )
        .write("namen/3v.yaml", &NAMEN.replace("l-k7f2q", "sanne-de-wit"));
    assert_eq!(
        found(&folder),
        [
            "namen-in-git namen/3v.yaml:1",
            "id-lijkt-op-naam namen/3v.yaml:4"
        ]
    );
    assert_eq!(
        folder.check_only(TODAY, &["naam-in-klas"]).findings.len(),
        1
    );
    set(&folder, "[privacy]\nverzonnen = true");
    assert_eq!(found(&folder), [""; 0]);
    assert!(
        folder
            .check_only(TODAY, &["naam-in-klas"])
            .findings
            .is_empty()
    );
}

#[test]
fn an_earlier_edition_does_not_ask() {
    let folder = with("soort: namen\nklas: 3w\nnamen:\n  l-aaaaa: Noor Bos\n");
    let asked = |edition| folder.said_in(edition, TODAY, "namen-zonder-klas").len();
    assert_eq!((asked("2026"), asked("2027")), (0, 1));
}
